import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { champions } from '#worksheets/3-prepare/champions.worksheet.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { aliasesOf, answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { championFacts, type Candidate } from '#machines/facts/3-prepare/champions.ts'
import { oneEach, type About } from '#machines/facts/evidence.ts'
import { listed, organizationName, personName } from '#machines/facts/names.ts'
import { thresholdsOf } from '#machines/facts/thresholds.ts'
import { useProjector } from '../../kit/look.ts'
import { NoticeSign } from '../../kit/signs.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { useTerms } from '../../settings/terms.ts'
import { useCell } from '../cell.ts'
import { Figures, Panel } from '../panel.tsx'
import { championWords as words } from './words.ts'
import css from '../special.module.css'
import own from './champions.module.css'

const statuses = fieldOf(champions, 'candidates', 'status').options ?? []
const candidatesOf = (book: Workbook, round: Round): readonly About<Candidate>[] =>
  oneEach(answersOf(book, champions, round).candidates, aliasesOf(book), (row) => row.person)

/** Above the champions: how many sign, welcome and host against the goal, and for each leader who asks and how far it got. */
export function ChampionsView(): ReactNode {
  const terms = useTerms()
  const projector = useProjector()
  const facts = useFacts(championFacts)
  const candidates = useFacts(candidatesOf)
  const book = useView((view) => view.book)
  const { championGoal } = thresholdsOf(book)
  const notes = [
    ...facts.differing.map((who) => words.differing(personName(book, who))),
    ...facts.left.map(({ who }) => words.left(personName(book, who))), ...facts.support.map((who) => words.support(personName(book, who))),
    ...(facts.withoutAsker ? [words.withoutAsker(facts.withoutAsker)] : []),
  ]
  return (
    <Panel title={words.title(terms)} lead={candidates.length ? undefined : words.none}>
      <Figures figures={[
        { value: facts.yes.length, label: words.yes }, { value: facts.signs.length, label: words.signs(championGoal) },
        { value: facts.welcomes.length, label: words.welcomes }, { value: facts.hosts.length, label: words.hosts },
      ]} />
      {!projector && notes.map((note) => <p key={note} className={`${css['sign']} ${css['notice']}`}><NoticeSign />{note}</p>)}
      {!projector && <ul className={css['list']}>{candidates.map((one) => <CandidateLine key={one.who} candidate={one} />)}</ul>}
    </Panel>
  )
}

function CandidateLine({ candidate: { who, row } }: { readonly candidate: About<Candidate> }): ReactNode {
  const base = useBase()
  const book = useView((view) => view.book)
  const name = personName(book, who)
  const at = (column: string): Ref => ({ worksheet: 'champions', field: 'candidates', row: row.id, column })
  const facts = [
    row.knownBy?.length ? words.knownBy(listed(row.knownBy.map((id) => personName(book, id)))) : words.knownByNobody,
    row.asker ? words.asker(personName(book, row.asker)) : words.nobodyAsks,
    ...(row.followUpOn && row.status !== 'yes' && row.status !== 'no' ? [words.again(shortDay(row.followUpOn))] : []),
  ]
  return (
    <li className={own['candidate']}>
      <div className={css['words']}>
        <Link className={own['name']} href={hrefOf(base, at('person'))}>{name}</Link>
        <span className={css['quiet']}>{row.company ? `${organizationName(book, row.company)}. ` : ''}{facts.join('; ')}.</span>
      </div>
      <Status reference={at('status')} name={name} />
      {row.status === 'yes' && (
        <div className={own['parts']}>
          {(['signs', 'welcomes', 'hosts'] as const).map((column) => <Part key={column} reference={at(column)} name={name} />)}
        </div>
      )}
    </li>
  )
}

function Status({ reference, name }: { readonly reference: Ref; readonly name: string }): ReactNode {
  const { value, put } = useCell(reference)
  const mayWrite = useView((view) => view.mayWrite)
  const stored = typeof value === 'string' ? value : ''
  return (
    <select className={own['status']} aria-label={words.statusOf(name)} value={stored} disabled={!mayWrite} onChange={(event) => put(event.target.value || null)}>
      <option value="">{words.notSaid}</option>
      {statuses.map((status) => <option key={status.value} value={status.value}>{status.label}</option>)}
    </select>
  )
}

function Part({ reference, name }: { readonly reference: Ref; readonly name: string }): ReactNode {
  const { value, put } = useCell(reference)
  const mayWrite = useView((view) => view.mayWrite)
  const { label } = fieldOf(champions, 'candidates', reference.column)
  return (
    <label className={css['tick']}>
      <input type="checkbox" checked={value === true} disabled={!mayWrite} aria-label={words.tickOf(label, name)} onChange={(event) => put(event.target.checked ? true : null)} />
      <span>{label}</span>
    </label>
  )
}
