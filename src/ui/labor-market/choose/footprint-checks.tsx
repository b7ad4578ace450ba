import { useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { checkFootprint, type FootprintFinding } from '#labor-market/footprint.ts'
import { industryNumber } from '#labor-market/industry.ts'
import type { Figure, IndustryProfile } from '#labor-market/types.ts'
import { headcount } from '#machines/facts/3-prepare/invitees.ts'
import { rankedOf } from '#machines/facts/2-scope/scope.ts'
import { knownBecause } from '#machines/facts/thresholds.ts'
import type { Warning } from '#machines/kit/step-facts.ts'
import type { Figures } from '#session/labor-market/figures.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { LinkButton } from '../../kit/button.tsx'
import { useBase, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Warnings } from '../../step/warnings.tsx'
import { figureWords, formats } from '../figure-words.ts'
import type { Atlas } from '../map/atlas.ts'
import type { Reading } from '../profile/compute.ts'
import { measureOf } from '../profile/county-measures.ts'
import { parsePeriod } from '#labor-market/period.ts'
import { countiesTable } from '../region/footprint.ts'
import { candidateOf, type CandidateRow } from './criteria.ts'
import { chooseWords as words } from './words.ts'
import css from './choose.module.css'

interface ChecksProps {
  readonly reading: Reading
  readonly atlas: Atlas
  readonly figures: Figures
  readonly nameOf: (county: string) => string
}

/** One unit of the map's drawing is so many miles: the mainland is about 2,800 miles and 890 units wide. */
const milesAUnit = 3.15
const milesAtMost = 150
const usualInvitations = 63

const chosenIn = (book: Workbook, round: Round): readonly CandidateRow[] => {
  const first = new Set(rankedOf(book, round).first.map((one) => one.id))
  return answersOf(book, candidates, round).sectors.filter((row) => first.has(row.id))
}
const neededIn = (book: Workbook, round: Round): number => headcount(book, round).toInvite ?? usualInvitations

/** What stands out about the region for the sector that goes first: each a suggestion that the team can overrule with a reason. */
export function FootprintChecks({ reading, atlas, figures, nameOf }: ChecksProps): ReactNode {
  const base = useBase()
  const title = useId()
  const book = useView((view) => view.book)
  const chosen = useFacts(chosenIn)
  const needed = useFacts(neededIn)
  const industry = reading.profile.industries.find((one) => candidateOf(chosen, one) !== undefined)
  const beside = useBeside(figures, atlas, reading, industry)
  const findings = useMemo(() => (industry ? findingsOf(reading, industry, atlas, beside, needed) : []), [reading, industry, atlas, beside, needed])
  const warnings = findings.map((one) => warningOf(one, book, nameOf))
  return (
    <section className={css['part']} aria-labelledby={title}>
      <h2 id={title}>{words.footprint}</h2>
      {industry ? <p className={css['quiet']}>{words.footprintLead(industry.title)}</p> : <p>{words.footprintNone}</p>}
      {industry && findings.length === 0 && <p>{words.footprintFine}</p>}
      <Warnings warnings={warnings} />
      <div><LinkButton href={`${base}/labor-market/region`} look="quiet">{words.toRegion}</LinkButton></div>
    </section>
  )
}

type Beside = ReadonlyMap<string, { readonly jobs: Figure; readonly lq: Figure }>
const nothing: Beside = new Map()

/** The industry's published figures in the counties next to the region, where their files are here. */
function useBeside(figures: Figures, atlas: Atlas, reading: Reading, industry: IndustryProfile | undefined): Beside {
  const [beside, setBeside] = useState<Beside>(nothing)
  const code = industry?.code
  useEffect(() => {
    let isWanted = true
    const { counties, owns } = reading.profile.request
    const [number, period] = [industryNumber(code ?? ''), parsePeriod(reading.choices.period)]
    const around = [...new Set(counties.flatMap((fips) => atlas.neighborsOf(atlas.numberOf.get(fips) ?? -1)))].flatMap((at) => atlas.counties[at]?.fips ?? []).filter((fips) => !counties.includes(fips))
    if (number === undefined || !period) return
    void figures.load(around, [reading.choices.period]).then(({ shelf }) => {
      if (!isWanted) return
      setBeside(new Map(around.flatMap((fips) => {
        const table = shelf(fips, period)
        return table ? [[fips, { jobs: measureOf(table, owns[0] ?? 5, number, 'jobs'), lq: measureOf(table, owns[0] ?? 5, number, 'lq') }] as const] : []
      })))
    })
    return () => {
      isWanted = false
    }
  }, [figures, atlas, reading, code])
  return code === undefined ? nothing : beside
}

function findingsOf(reading: Reading, industry: IndustryProfile, atlas: Atlas, beside: Beside, invitations: number): readonly FootprintFinding[] {
  const { counties } = reading.profile.request
  const boxes = counties.flatMap((fips) => atlas.counties[atlas.numberOf.get(fips) ?? -1]?.box ?? [])
  const sides = [0, 1, 2, 3].map((side) => boxes.filter((_, at) => at % 4 === side))
  const [left = [], top = [], right = [], bottom = []] = sides
  const miles = Math.round(Math.hypot(Math.max(...right) - Math.min(...left), Math.max(...bottom) - Math.min(...top)) * milesAUnit)
  const states = atlas.states.map((state) => ({ name: state.name, counties: state.counties.flatMap((at) => atlas.counties[at]?.fips ?? []) }))
  return checkFootprint({
    counties, invitations, establishments: industry.establishments, across: { miles, most: milesAtMost }, jurisdictions: states,
    neighbors: (fips) => atlas.neighborsOf(atlas.numberOf.get(fips) ?? -1).flatMap((at) => atlas.counties[at]?.fips ?? []),
    inCounty: (fips) => beside.get(fips), marks: { lq: 1.2, fewest: 100 },
  })
}

function warningOf(finding: FootprintFinding, book: Workbook, nameOf: (county: string) => string): Warning {
  const { text, about } = said(finding, nameOf)
  const caseId = `footprint-${finding.kind}${about}`
  return { rule: 'G3', case: caseId, text, ref: countiesTable, level: 'notice', convenersOnly: false, known: knownBecause(book, 'G3', caseId) }
}

function said(finding: FootprintFinding, nameOf: (county: string) => string): { readonly text: string; readonly about: string } {
  switch (finding.kind) {
    case 'too-small':
      return { text: words.tooSmall(figureWords(finding.establishments, formats.count), finding.invitations, finding.verdict === 'no'), about: '' }
    case 'too-big':
      return { text: words.tooBig(finding.miles, finding.most), about: '' }
    case 'in-pieces':
      return { text: words.inPieces(finding.pieces.map((piece) => piece.map(nameOf).join('; '))), about: `-${finding.pieces.length}` }
    case 'one-jurisdiction':
      return { text: words.oneState(finding.name), about: `-${finding.name}` }
    case 'neighbor-left-out':
      return { text: words.neighbor(nameOf(finding.county), figureWords(finding.jobs, formats.count), figureWords(finding.lq, formats.ratio)), about: `-${finding.county}` }
  }
}
