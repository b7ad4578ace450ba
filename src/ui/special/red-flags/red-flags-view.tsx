import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { flags, redFlags } from '#worksheets/6-sustain/red-flags.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { signalsOf, type Signal } from '#machines/facts/6-sustain/signals.ts'
import { Button } from '../../kit/button.tsx'
import { FieldBlock } from '../../kit/fields/field-block.tsx'
import { useProjector } from '../../kit/look.ts'
import { AlarmSign, CheckSign } from '../../kit/signs.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { flagWords as words } from './words.ts'
import css from '../special.module.css'
import own from '../momentum/momentum.module.css'

const table: Ref = { worksheet: 'red-flags', field: 'flags' }
const answered = (book: Workbook, round: Round) => answersOf(book, redFlags, round).flags

/** The six signs one under the other, each with what the records show of it; for conveners, never projected. */
export function RedFlagsView(): ReactNode {
  const partnership = usePartnership()
  const projector = useProjector()
  const mayWrite = useView((view) => view.mayWrite)
  const signals = useFacts(signalsOf)
  const rows = useFacts(answered)
  if (projector) return null
  const count = (answer: 'red' | 'green'): number => rows.filter((row) => row.answer === answer).length
  const others = rows.filter((row) => !flags.some((flag) => flag.id === row.id))
  return (
    <Panel title={words.title} lead={words.lead}>
      <p>{words.summary(count('red'), count('green'), rows.filter((row) => row.answer === undefined).length)}</p>
      {flags.map((flag) => (
        <Sign key={flag.id} row={flag.id} title={flag.label} other={words.other(flag.green)}>
          <Records signals={signals.filter((signal) => signal.flag === flag.id)} />
        </Sign>
      ))}
      {others.map((row) => <Sign key={row.id} row={row.id} title={words.own} other={null} />)}
      {mayWrite && <div><Button look="quiet" onClick={() => partnership.addRow(table)}>{words.add}</Button></div>}
    </Panel>
  )
}

function Sign({ row, title, other, children }: { readonly row: string; readonly title: string; readonly other: string | null; readonly children?: ReactNode }): ReactNode {
  const at = (column: string): Ref => ({ ...table, row, column })
  return (
    <div className={own['question']}>
      <h3>{title}</h3>
      {other && <p className={css['quiet']}>{other}</p>}
      {children}
      <FieldBlock reference={at('answer')} hideLabel />
      <FieldBlock reference={at('note')} />
      <details className={css['fold']}>
        <summary>{words.respond}</summary>
        <div className={css['stack']}>{['response', 'owner', 'closedOn'].map((column) => <FieldBlock key={column} reference={at(column)} />)}</div>
      </details>
    </div>
  )
}

function Records({ signals }: { readonly signals: readonly Signal[] }): ReactNode {
  const base = useBase()
  return (
    <div className={css['stack']}>
      <span className={css['quiet']}>{signals.length ? words.records : words.recordsNone}</span>
      {signals.map((signal) => (
        <p key={signal.text} className={`${css['sign']} ${signal.color === 'red' ? css['notice'] : css['good']}`}>
          {signal.color === 'red' ? <AlarmSign /> : <CheckSign />}
          <span>{words[signal.color]} <Link href={hrefOf(base, signal.ref)}>{signal.text}</Link></span>
        </p>
      ))}
    </div>
  )
}
