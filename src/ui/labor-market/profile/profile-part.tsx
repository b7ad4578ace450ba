import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Figures } from '#session/labor-market/figures.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { Banner } from '../../kit/banner.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useBase, useView } from '../../partnership/partnership-context.tsx'
import { TakeAlong } from '../../print/take-along.tsx'
import { workbookVersion } from '../../print/workbook-version.ts'
import { Figures as FigureRow } from '../../special/panel.tsx'
import { Clashes } from '../files/clashes.tsx'
import { figureWords, formats, jobsOfPeriod, periodWords } from '../figure-words.ts'
import { fullName, type Atlas } from '../map/atlas.ts'
import { useFootprint } from '../region/use-footprint.ts'
import { ChartsPart } from './charts-part.tsx'
import type { Reading } from './compute.ts'
import { baseName, Controls } from './controls.tsx'
import { allFigures, handOut } from './profile-sheets.ts'
import { ProfileTable } from './profile-table.tsx'
import { useProfile, type ProfileDesk } from './use-profile.ts'
import { useSettings } from './use-settings.ts'
import { leaveWords, profileWords as words } from './words.ts'
import css from './profile.module.css'

interface PartProps {
  readonly figures: Figures
  readonly atlas: Atlas
}

/** The region in figures: what is chosen, the profile as a table, and charts. */
export function ProfilePart({ figures, atlas }: PartProps): ReactNode {
  const base = useBase()
  const { picked } = useFootprint(atlas)
  const [chosen, change] = useSettings()
  const counties = useMemo(() => [...picked].toSorted(), [picked])
  const desk = useProfile(figures, counties, chosen)
  const nameOf = useNames(atlas)
  return (
    <div className={css['profile']}>
      {desk.choices.periods.length > 0 && <Controls atlas={atlas} settings={chosen} choices={desk.choices} change={change} />}
      <Answer desk={desk} figures={figures} hasCounties={counties.length > 0} nameOf={nameOf}>
        {(reading) => (
          <>
            <Frame reading={reading} atlas={atlas} />
            <Headline reading={reading} />
            {reading.profile.industries.some((one) => one.metro) && (
              <label className={css['tick']}><input type="checkbox" checked={chosen.useMetro} onChange={(event) => change({ useMetro: event.target.checked })} /><span>{words.useMetro}</span></label>
            )}
            <ProfileTable reading={reading} nameOf={nameOf} />
            <ChartsPart reading={reading} atlas={atlas} figures={figures} picked={picked} />
            <section className={css['part']}>
              <h2>{words.remarks}</h2>
              <ul className={css['remarks']}>{reading.profile.remarks.map((one) => <li key={one}>{one}</li>)}</ul>
            </section>
            <Leave reading={reading} atlas={atlas} nameOf={nameOf} />
            <div><LinkButton href={`${base}/labor-market/choose`} look="primary">{words.toChoose}</LinkButton></div>
          </>
        )}
      </Answer>
    </div>
  )
}

/** The full name of a county by its number. */
export function useNames(atlas: Atlas): (county: string) => string {
  return useCallback((fips: string) => {
    const county = atlas.counties[atlas.numberOf.get(fips) ?? -1]
    return county ? fullName(county) : fips
  }, [atlas])
}

interface AnswerProps {
  readonly desk: ProfileDesk
  readonly figures: Figures
  readonly hasCounties: boolean
  readonly nameOf: (county: string) => string
  readonly children: (reading: Reading) => ReactNode
}

/** The profile, or a sentence on what it waits for and where to go for it. */
export function Answer({ desk: { choices, outcome }, figures, hasCounties, nameOf, children }: AnswerProps): ReactNode {
  const base = useBase()
  const toFiles = <LinkButton href={`${base}/labor-market/files`} look="primary">{words.toFiles}</LinkButton>
  if (!hasCounties) return <Empty actions={<LinkButton href={`${base}/labor-market/region`} look="primary">{words.toRegion}</LinkButton>}><p>{words.noCounties}</p></Empty>
  if (choices.periods.length === 0) return <Empty actions={toFiles}><p>{words.noFigures}</p></Empty>
  if (choices.missing.length > 0) return <Banner level="notice" actions={toFiles}>{words.missing(choices.missing.map(nameOf), periodWords(choices.period).toLowerCase())}</Banner>
  if (outcome === null) return <p role="status">{words.reading}</p>
  if (outcome === 'failed') return <Banner level="alarm" live>{words.failed}</Banner>
  if (outcome.kind === 'clash') return <Clashes figures={figures} clashes={outcome.loaded.clashes} />
  if (outcome.kind === 'none') return <Banner level="notice" actions={toFiles}>{outcome.why}</Banner>
  return children(outcome.reading)
}

/** What every figure on the page is of: said once, in one line, and never hidden. */
export function Frame({ reading, atlas }: { readonly reading: Reading; readonly atlas: Atlas }): ReactNode {
  return <p className={css['frame']}>{frameOf(reading, atlas)}</p>
}

function frameOf({ profile, choices, level }: Reading, atlas: Atlas): string {
  const { owns, counties } = profile.request
  const owners = owns.length > 1 ? 'private-local' : (({ 1: 'federal', 2: 'state', 3: 'local' } as const)[owns[0] as 1] ?? 'private')
  return words.frame([
    words.ownerNames[owners], words.levels[level].toLowerCase(), words.jobsOf(jobsOfPeriod(choices.period)), words.counties(counties.length), words.compared(baseName(atlas, choices.base)),
    choices.since === '' ? words.overYear : words.grownSince(periodWords(choices.since).toLowerCase()), words.convention,
  ])
}

/** The profile as files: one page to hand out, or everything for a spreadsheet. */
function Leave({ reading, atlas, nameOf }: { readonly reading: Reading; readonly atlas: Atlas; readonly nameOf: (county: string) => string }): ReactNode {
  const name = useView((view) => answersOf(view.book, settings, always).name ?? null)
  const today = useView((view) => view.today)
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const [isWhole, setWhole] = useState(false)
  const sheet = useMemo(() => {
    const around = { frame: frameOf(reading, atlas), counties: reading.profile.request.counties.map(nameOf), partnership: name, today, round, version: workbookVersion(book), nameOf }
    return isWhole ? allFigures(reading, around) : handOut(reading, around)
  }, [reading, atlas, nameOf, name, today, round, book, isWhole])
  return (
    <section className={css['part']} aria-label={leaveWords.title}>
      <h2>{leaveWords.title}</h2>
      <fieldset className={css['kinds']}>
        <legend className={css['hiddenLegend']}>{leaveWords.which}</legend>
        <label className={css['kind']}><input type="radio" name="leave" checked={!isWhole} onChange={() => setWhole(false)} /><span>{leaveWords.choices.handOut}</span></label>
        <label className={css['kind']}><input type="radio" name="leave" checked={isWhole} onChange={() => setWhole(true)} /><span>{leaveWords.choices.figures}</span></label>
      </fieldset>
      <TakeAlong sheets={[sheet]} title={sheet.title} circle="partners" wall={false} comesBack={false} />
    </section>
  )
}

function Headline({ reading: { profile } }: { readonly reading: Reading }): ReactNode {
  const ranges = profile.industries.filter((one) => one.withheldIn.length > 0).length
  return (
    <FigureRow figures={[
      { label: words.total, value: figureWords(profile.totalCovered, formats.count) },
      { label: words.pay, value: figureWords(profile.weeklyPay, formats.dollars) },
      { label: words.ranges, value: words.rangesOf(ranges, profile.industries.length) },
    ]} />
  )
}
