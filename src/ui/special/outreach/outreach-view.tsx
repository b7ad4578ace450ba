import type { ReactNode } from 'react'
import type { Round, Workbook } from '#worksheets/workbook.ts'
import { firmsNamedOften } from '#machines/facts/1-support-team/knocks.ts'
import { findByName } from '#session/register.ts'
import type { RowValues } from '#session/partnership.ts'
import { announce } from '../../kit/live-region.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { QuickLine } from '../quick-line.tsx'
import { outreachWords as words } from './words.ts'
import css from '../special.module.css'

const fields = [{ key: 'line', label: words.line }]

/** Above the knocks: lines of a flip chart typed or pasted, and the firms that several partners call on. */
export function OutreachView(): ReactNode {
  const mayWrite = useView((view) => view.mayWrite)
  return (
    <>
      {mayWrite && <AddLines />}
      <NamedOften />
    </>
  )
}

function AddLines(): ReactNode {
  const partnership = usePartnership()
  const add = (lines: readonly string[]): void => {
    const { book } = partnership.view()
    partnership.addRows({ worksheet: 'outreach', field: 'knocks' }, lines.map((line) => ({ values: knockOf(book, line) })), words.added(lines.length))
    announce(words.added(lines.length))
  }
  return (
    <Panel title={words.add} lead={words.addHelp}>
      <QuickLine place="outreach" fields={fields} button={words.button} onAdd={(line) => add([line['line'] ?? ''])} onPaste={add} />
    </Panel>
  )
}

/** A caller who is in the register is set as such; else the line stays whole, and is read as it stands. */
function knockOf(book: Workbook, line: string): RowValues {
  const [, caller, firms] = /^([^:–—]{2,60})[:–—]\s*(.*)$/s.exec(line) ?? []
  const who = caller === undefined ? undefined : findByName(book, 'organizations', caller)
  return who === undefined ? { firms: line } : { who, firms: firms ?? '' }
}

const namedByTwo = (book: Workbook, round: Round) => firmsNamedOften(book, round, 2)

function NamedOften(): ReactNode {
  const firms = useFacts(namedByTwo)
  const often = firms.filter((one) => one.callers.length >= 3)
  const rest = firms.filter((one) => one.callers.length === 2)
  const list = (some: typeof firms): ReactNode => (
    <ul className={css['list']}>
      {some.map((one) => <li key={one.firm} className={css['item']}><strong>{one.firm}</strong><span className={css['quiet']}>{words.by(one.callers.length, one.callers)}</span></li>)}
    </ul>
  )
  return (
    <Panel title={words.often}>
      {firms.length === 0 && <p className={css['quiet']}>{words.none}</p>}
      {often.length > 0 && <><p>{words.firms(often.length)}</p>{list(often)}</>}
      {rest.length > 0 && <details className={css['fold']}><summary>{words.two(rest.length)}</summary>{list(rest)}</details>}
    </Panel>
  )
}
