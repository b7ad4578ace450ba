import { useId, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { sectorDecision } from '#worksheets/2-scope/sector-decision.worksheet.ts'
import { dropInOrder, otherOrders, rankByOrder, rankByWeights, tippingWeights, type Candidate, type Criterion } from '#labor-market/ranking.ts'
import type { IndustryProfile } from '#labor-market/types.ts'
import { answersOf, type Ref } from '#worksheets/workbook.ts'
import { LinkButton } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../../partnership/partnership-context.tsx'
import type { Reading } from '../profile/compute.ts'
import { candidateOf, countingCriteria, figuresFor, type CandidateRow, type TeamCriterion } from './criteria.ts'
import { CriteriaList } from './criteria-list.tsx'
import { chooseWords as words } from './words.ts'
import css from './choose.module.css'

const ranking: Ref = { worksheet: 'sector-decision', field: 'ranking' }

/** A candidate of the workbook with the industry that it is. */
interface Ranked {
  readonly row: CandidateRow
  readonly industry: IndustryProfile
  readonly candidate: Candidate
}

interface RankPartProps {
  readonly reading: Reading
  readonly criteria: readonly TeamCriterion[]
}

/** The candidates in the team's order or by its weights, with what would change the winner, and the choice itself. */
export function RankPart({ reading, criteria }: RankPartProps): ReactNode {
  const base = useBase()
  const title = useId()
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const [by, setBy] = useState<'order' | 'weights'>('order')
  const rows = answersOf(book, candidates, round).sectors.filter((one) => one.name !== undefined)
  const ranked = useMemo(() => reading.profile.industries.flatMap((industry): readonly Ranked[] => {
    const row = candidateOf(rows, industry)
    return row ? [{ row, industry, candidate: figuresFor(book, round, industry, row) }] : []
  }), [reading, rows, book, round])
  const rest = rows.filter((row) => !ranked.some((one) => one.row.id === row.id))
  const { counting, idle } = countingCriteria(criteria, ranked.map((one) => one.candidate))
  return (
    <section className={css['part']} aria-labelledby={title}>
      <h2 id={title}>{words.rank}</h2>
      <p className={css['quiet']}>{words.rankLead}</p>
      <CriteriaList criteria={criteria} />
      {ranked.length < 2 && <p>{words.rankNone}</p>}
      {ranked.length > 0 && (
        <>
          <fieldset className={css['how']}>
            <legend>{words.how}</legend>
            <label className={css['radio']}><input type="radio" name="rank-by" checked={by === 'order'} onChange={() => setBy('order')} /><span>{words.byOrder}</span></label>
            <label className={css['radio']}><input type="radio" name="rank-by" checked={by === 'weights'} onChange={() => setBy('weights')} /><span>{words.byWeights}</span></label>
          </fieldset>
          <Places ranked={ranked} criteria={counting} by={by} />
          {idle.length > 0 && <p className={css['quiet']}>{words.idle(idle.map((key) => words.criterion[key]))}</p>}
          {ranked.length > 1 && <Sensitivity ranked={ranked} criteria={counting} by={by} />}
        </>
      )}
      {rest.length > 0 && <p className={css['quiet']}>{words.notFound(rest.map((one) => one.name ?? ''))}</p>}
      <p className={css['stamp']}>{words.working}</p>
      <div><LinkButton href={hrefOf(base, ranking)} look="primary">{words.toDecision}</LinkButton></div>
    </section>
  )
}

interface PlacesProps {
  readonly ranked: readonly Ranked[]
  readonly criteria: readonly Criterion[]
  readonly by: 'order' | 'weights'
}

function nameIn(ranked: readonly Ranked[], id: string): string {
  const found = ranked.find((one) => one.row.id === id)
  return found?.row.name ?? found?.industry.title ?? id
}

function Places({ ranked, criteria, by }: PlacesProps): ReactNode {
  const base = useBase()
  const all = ranked.map((one) => one.candidate)
  const { places, leaders } = by === 'order' ? rankByOrder(all, criteria) : rankByWeights(all, criteria)
  return (
    <>
      {ranked.length > 1 && <p className={css['leads']} role="status">{words.leads(leaders.map((id) => nameIn(ranked, id)))}</p>}
      <div className={css['scroll']} role="region" aria-label={words.places} tabIndex={0}>
        <table className={css['table']} data-ranking>
          <thead><tr><th scope="col">{words.placeHead}</th><th scope="col">{words.sector}</th><th scope="col">{words.ground}</th><th scope="col">{words.rankOf}</th></tr></thead>
          <tbody>
            {places.map((place) => {
              const row = ranked.find((one) => one.row.id === place.id)?.row
              const ground = hrefOf(base, { worksheet: 'candidates', field: 'sectors', row: place.id, column: 'dataMisses' })
              return (
                <tr key={place.id}>
                  <td className={css['place']}>{words.place(place.best, place.worst)}</td>
                  <th scope="row">{nameIn(ranked, place.id)}</th>
                  <td className={css['ground']}>{row?.dataMisses ?? <>{words.groundNone} <Link href={ground}>{words.groundWrite}</Link></>}</td>
                  <td><Decide id={place.id} name={nameIn(ranked, place.id)} /></td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={css['quiet']}>{words.placeHelp}</p>
    </>
  )
}

const ranks = ['', 'first', 'next', 'parked'] as const

function Decide({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const partnership = usePartnership()
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const mayWrite = useView((view) => view.mayWrite)
  const rows = answersOf(book, sectorDecision, round).ranking
  const row = rows.find((one) => (one.sector ?? one.id) === id)
  const rank = row?.rank ?? ''
  if (!mayWrite) return words.rankChoices[rank]
  const choose = (chosen: string): void => {
    const next = ranks.find((one) => one === chosen) ?? ''
    partnership.addRows(ranking, [{ id: row?.id ?? id, values: { sector: id, rank: next === '' ? null : next } }], words.rankSet(name, words.rankChoices[next]))
    announce(words.rankSet(name, words.rankChoices[next]))
  }
  return (
    <select className={css['decide']} aria-label={`${words.rankOf}: ${name}`} value={rank} onChange={(event) => choose(event.target.value)}>
      {ranks.map((one) => <option key={one} value={one}>{words.rankChoices[one]}</option>)}
    </select>
  )
}

const label = (key: string): string => words.criterion[key as keyof typeof words.criterion]

function Sensitivity({ ranked, criteria, by }: PlacesProps): ReactNode {
  const all = ranked.map((one) => one.candidate)
  const name = (id: string): string => nameIn(ranked, id)
  return (
    <div className={css['sensitivity']}>
      <h3>{words.sensitivity}</h3>
      {by === 'order' ? <Orders all={all} criteria={criteria} name={name} /> : <Weights all={all} criteria={criteria} name={name} />}
    </div>
  )
}

interface SensitiveProps {
  readonly all: readonly Candidate[]
  readonly criteria: readonly Criterion[]
  readonly name: (id: string) => string
}

const ordersShown = 6

function Orders({ all, criteria, name }: SensitiveProps): ReactNode {
  // The nearest order for each of the outcomes.
  const orders = [...Map.groupBy(otherOrders(all, criteria), (one) => one.leaders.join())].flatMap(([, some]) => some.slice(0, 1)).slice(0, ordersShown)
  const rounds = dropInOrder(all, criteria, 2)
  return (
    <>
      {orders.length === 0 ? <p>{words.sensitivityNone}</p> : <ul>{orders.map((one) => <li key={one.order.join()}>{words.otherOrder(one.order.map(label), one.leaders.map(name))}</li>)}</ul>}
      {rounds.length > 0 && (
        <details>
          <summary>{words.dropped}</summary>
          <ol>{rounds.map((one) => <li key={one.key}>{words.droppedIn(label(one.key), one.dropped.map(name))}</li>)}</ol>
        </details>
      )}
    </>
  )
}

function Weights({ all, criteria, name }: SensitiveProps): ReactNode {
  const tips = tippingWeights(all, criteria)
  if (rankByWeights(all, criteria).leaders.length !== 1) return <p>{words.sureFirst}</p>
  if (tips.length === 0) return <p>{words.sensitivityWeights}</p>
  const said = (value: number): string => (Math.round(value * 100) / 100).toString()
  return <ul>{tips.map((one) => <li key={one.key}>{words.tip(label(one.key), said(one.weight), said(one.tipsAt), name(one.rival))}</li>)}</ul>
}
