import type { Circle } from '#worksheets/kit/field.ts'
import type { Column, Sheet, SheetRow } from '#worksheets/kit/sheet-tree.ts'
import { shortDay, type Day } from '#worksheets/kit/days.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { personName } from '#machines/facts/names.ts'
import { actionList, type ActionItem } from './action-list.ts'
import { actionWords as words } from './words.ts'

interface Printable {
  readonly book: Workbook
  readonly round: Round
  readonly today: Day
}

/** The list of what is open as a page to print; null for any path but `actions`. Partners do not get what conveners keep. */
export function actionSheets(path: string, { book, round, today }: Printable, { circle, emptyRows }: { readonly circle: Circle; readonly emptyRows: number }): readonly Sheet[] | null {
  if (path.replace(/^\//, '') !== 'actions') return null
  const open = actionList(book, round, today).filter((one) => !one.done && (circle === 'core team' || !one.quiet))
  const blank: SheetRow = { id: null, name: null, kept: false, cells: columns.map(() => ({ ref: null, basedOn: [], answer: null })) }
  const rows = [...open.map((one) => rowOf(book, one)), ...Array.from({ length: emptyRows }, () => blank)]
  return [{
    format: 1, id: 'actions', title: words.title, step: null, subtitle: words.lead, lang: 'en', state: 'filled', round, circle, leftOut: [],
    facts: { partnership: answersOf(book, settings, always).name ?? null, date: today, version: null, madeBy: null },
    blocks: rows.length === 0 ? [{ type: 'note', text: words.none }] : [{
      type: 'table', ref: { worksheet: 'actions', field: 'open' }, label: words.whens.open, help: null, rowName: 'action', names: null, grows: false, columns, rows,
    }],
  }]
}

const column = (key: string, label: string, kind: Column['kind'], width: number): Column =>
  ({ key, label, kind, width, help: null, unit: null, withheld: false, options: [] })

const columns: readonly Column[] = [
  column('done', words.columns.done, 'tick', 6), column('what', words.columns.what, 'text', 36), column('who', words.columns.who, 'text', 18),
  column('due', words.columns.due, 'text', 14), column('about', words.columns.about, 'text', 20),
]

function rowOf(book: Workbook, one: ActionItem): SheetRow {
  const texts = ['', one.text, one.person === null ? '' : personName(book, one.person), one.due === null ? '' : shortDay(one.due), one.about]
  return {
    id: one.key, name: null, kept: false,
    cells: texts.map((text) => ({ ref: null, basedOn: [], answer: text === '' ? null : { value: text, text, counts: true, differing: [] } })),
  }
}
