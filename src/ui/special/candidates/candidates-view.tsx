import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { candidateReadings, jobsWords, periodsDiffer, type Range, type Reading } from '#machines/facts/2-scope/readings.ts'
import { LinkButton } from '../../kit/button.tsx'
import { AlarmSign, NoticeSign } from '../../kit/signs.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { candidateWords as words } from './words.ts'
import css from '../special.module.css'

const per = (book: Workbook, round: Round) => answersOf(book, candidates, round).payPer ?? null
const count = (value: number): string => value.toLocaleString('en-US')
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 })
const twoPlaces = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The candidates side by side: figures as published, withheld ones as such, and what follows from them. */
export function CandidatesView(): ReactNode {
  const base = useBase()
  const readings = useFacts(candidateReadings)
  const differ = useFacts(periodsDiffer)
  const payPer = useFacts(per)
  const lines: readonly (readonly [label: string, show: (one: Reading) => ReactNode])[] = [
    [words.jobs, jobsWords],
    [words.share, (one) => (one.share === null ? words.unknown : percent.format(one.share))],
    [words.pay, (one) => (typeof one.pay === 'number' ? `$${count(one.pay)}${payPer ? ` ${words.per[payPer]}` : ''}` : (one.pay ?? words.unknown))],
    [words.ratio, (one) => (one.payRatio === null ? words.unknown : words.times(twoPlaces.format(one.payRatio)))],
    [words.lq, (one) => <Concentration reading={one} />],
    [words.courted, (one) => (one.courtedBy === null ? words.unknown : count(one.courtedBy))],
    [words.source, (one) => (one.sourced ? words.sourced : words.notSourced)],
  ]
  return (
    <Panel title={words.title} lead={readings.length ? words.lead : words.none}>
      <div><LinkButton href={`${base}/labor-market/choose`}>{words.toFigures}</LinkButton></div>
      {differ && <p className={`${css['sign']} ${css['notice']}`}><AlarmSign />{words.periods}</p>}
      {readings.length > 0 && (
        <div className={css['scroll']} role="region" aria-label={words.region} tabIndex={0}>
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                {readings.map((one) => <th key={one.id} scope="col"><Link href={hrefOf(base, { worksheet: 'candidates', field: 'sectors', row: one.id, column: 'name' })}>{one.name}</Link></th>)}
              </tr>
            </thead>
            <tbody>
              {lines.map(([label, show]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {readings.map((one) => <td key={one.id}>{show(one)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className={css['list']}>
        {readings.flatMap((one) => one.notes.map((note) => (
          <li key={`${one.id} ${note}`} className={`${css['sign']} ${css['notice']}`}><NoticeSign /><span>{one.name}: {note}</span></li>
        )))}
      </ul>
    </Panel>
  )
}

function Concentration({ reading: { lq, lqFrom, lqRange } }: { readonly reading: Reading }): ReactNode {
  if (lq !== null) return <>{twoPlaces.format(lq)} <span className={css['quiet']}>{lqFrom ? `(${words[lqFrom]}) ` : ''}{lq > 1 ? words.above : words.below}</span></>
  return lqRange ? <>{rangeWords(lqRange)} <span className={css['quiet']}>({words.computed})</span></> : words.unknown
}

function rangeWords({ least, most }: Range): string {
  if (least !== null && most !== null) return words.between(twoPlaces.format(least), twoPlaces.format(most))
  return least !== null ? words.atLeast(twoPlaces.format(least)) : most !== null ? words.atMost(twoPlaces.format(most)) : words.unknown
}
