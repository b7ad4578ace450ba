import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Json } from '#worksheets/kit/canonical.ts'
import { attendance } from '#worksheets/4-launch/attendance.worksheet.ts'
import { marks } from '#worksheets/4-launch/marks.worksheet.ts'
import { opportunities } from '#worksheets/4-launch/opportunities.worksheet.ts'
import { aliasesOf, answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { sideInRoom } from '#machines/facts/4-launch/attendance.ts'
import { marksCheck, marksSentence, type MarksCheck } from '#machines/facts/4-launch/marks.ts'
import { oneEach } from '#machines/facts/evidence.ts'
import { Button } from '../../kit/button.tsx'
import { FieldBlock } from '../../kit/fields/field-block.tsx'
import { useProjector } from '../../kit/look.ts'
import { AlarmSign, CheckSign, NoticeSign } from '../../kit/signs.tsx'
import { showToast } from '../../kit/toast.tsx'
import { anchorOf, hrefOf } from '../../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { CellInput } from '../cell-input.tsx'
import { Panel } from '../panel.tsx'
import { suspectsOf, type Suspect } from './suspects.ts'
import { marksWords as words } from './words.ts'
import css from '../special.module.css'
import own from './marks.module.css'

const counts: Ref = { worksheet: 'marks', field: 'counts' }

/** Above the marks: a count for each group, and the check against voters and marks each before anything is announced. */
export function MarksView(): ReactNode {
  const projector = useProjector()
  const mayWrite = useView((view) => view.mayWrite)
  const check = useFacts(marksCheck)
  return (
    <>
      <Counts check={check} mayWrite={mayWrite} />
      <Check check={check} projector={projector} />
      {mayWrite && !projector && <LeaderByLeader />}
    </>
  )
}

interface CountLine {
  readonly id: string
  readonly label: string
  /** The group of a line that has no row yet. */
  readonly cluster: string | null
}

/** A line for each group, whether it was counted or not, then the free ones. */
function countLines(book: Workbook, round: Round): readonly CountLine[] {
  const groups = answersOf(book, opportunities, round).clusters.filter((group) => group.title)
  const rows = answersOf(book, marks, round).counts
  const rowOf = (group: string) => rows.find((row) => (row.cluster ?? row.id) === group)
  const known = new Set(groups.flatMap((group) => rowOf(group.id)?.id ?? []))
  return [
    ...groups.map((group) => ({ id: rowOf(group.id)?.id ?? group.id, label: group.title ?? '', cluster: rowOf(group.id) ? null : group.id })),
    ...rows.filter((row) => !known.has(row.id)).map((row) => ({ id: row.id, label: row.label ?? words.rest, cluster: null })),
  ]
}

function Counts({ check, mayWrite }: { readonly check: MarksCheck; readonly mayWrite: boolean }): ReactNode {
  const base = useBase()
  const partnership = usePartnership()
  const lines = useFacts(countLines)
  const write = (line: CountLine) => (value: Json, basedOn: readonly string[]): void => {
    if (line.cluster === null) partnership.set({ ...counts, row: line.id, column: 'count' }, value, basedOn)
    else partnership.addRows(counts, [{ id: line.id, values: { cluster: line.cluster, count: value } }])
  }
  const idOf = (line: CountLine | undefined): string => (line ? `count-${anchorOf({ field: 'counts', row: line.id })}` : '')
  return (
    <Panel title={words.title} lead={words.help}>
      <FieldBlock reference={{ worksheet: 'marks', field: 'voters' }} help={words.votersHelp(check.leaders)} />
      {lines.length === 0 && <p className={css['quiet']}>{words.noGroups} <Link href={hrefOf(base, { worksheet: 'opportunities', field: 'clusters' })}>{words.toGroups}</Link></p>}
      <ul className={own['counts']}>
        {lines.map((line, at) => (
          <li key={line.id} className={own['count']}>
            <span>{line.label}</span>
            <CellInput id={idOf(line)} reference={{ ...counts, row: line.id, column: 'count' }} label={words.countOf(line.label)} write={write(line)}
              onEnter={() => document.getElementById(idOf(lines[at + 1]))?.focus()} />
          </li>
        ))}
      </ul>
      {mayWrite && lines.length > 0 && !lines.some((line) => line.label.toLowerCase() === words.rest.toLowerCase()) && (
        <div><Button look="quiet" onClick={() => partnership.addRow(counts, { label: words.rest })}>{words.addRest}</Button></div>
      )}
    </Panel>
  )
}

function Check({ check, projector }: { readonly check: MarksCheck; readonly projector: boolean }): ReactNode {
  const suspects = suspectsOf(check)
  const sentence = marksSentence(check)
  const look = check.holds === true ? css['good'] : check.holds === false ? css['alarm'] : css['quiet']
  const Sign = check.holds === true ? CheckSign : check.holds === false ? AlarmSign : NoticeSign
  return (
    <Panel title={words.check}>
      <p className={`${css['sign']} ${look} ${own['sentence']}`} role="status"><Sign />{sentence || words.nothing}</p>
      {check.holds === false && <p>{words.again}</p>}
      {suspects.length > 0 && (
        <>
          <p>{suspects.length === 1 ? words.suspect : words.suspects}</p>
          <ul className={css['list']}>{suspects.map((one) => <li key={one.id} className={css['item']}>{suspectText(one)}</li>)}</ul>
        </>
      )}
      {check.tooManyVoters && !projector && check.voters !== null && check.leaders !== null && (
        <p className={`${css['sign']} ${css['notice']}`}><NoticeSign />{words.tooMany(check.voters, check.leaders)}</p>
      )}
      {check.holds === true && (
        <div className={css['stack']}>
          <h3>{words.order}</h3>
          <ol className={own['order']}>{check.tallies.map((tally) => <li key={tally.id} className={own['count']}><span>{tally.label}</span><strong>{tally.marks}</strong></li>)}</ol>
        </div>
      )}
    </Panel>
  )
}

function suspectText({ kind, label, said, meant }: Suspect): string {
  return kind === 'turned' ? words.turned(label, said, meant) : words.twice(label, said)
}

/** Leaders who were in the room, may place marks and have no line of their own yet, by id. */
function leadersWithout(book: Workbook, round: Round): readonly string[] {
  const there = new Set(oneEach(answersOf(book, marks, round).marks, aliasesOf(book), (row) => row.person).map(({ who }) => who))
  return oneEach(answersOf(book, attendance, round).people, aliasesOf(book), (row) => row.person)
    .filter((one) => one.row.came && !one.row.delegate && sideInRoom(book, one) === 'industry' && !there.has(one.who)).map(({ who }) => who)
}

function LeaderByLeader(): ReactNode {
  const partnership = usePartnership()
  const without = useFacts(leadersWithout)
  if (without.length === 0) return null
  const bring = (): void => {
    partnership.addRows({ worksheet: 'marks', field: 'marks' }, without.map((person) => ({ id: person, values: { person } })), words.brought(without.length))
    showToast({ text: words.brought(without.length) })
  }
  return (
    <details className={css['fold']}>
      <summary>{words.byLeader}</summary>
      <p className={css['quiet']}>{words.byLeaderHelp}</p>
      <Button onClick={bring}>{words.bring(without.length)}</Button>
    </details>
  )
}
