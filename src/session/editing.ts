import { removalOf, restoreOf, type Edit } from '#document/edit.ts'
import { orderColumn } from '#document/keys.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { worksheetById } from '#worksheets/catalogue.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { pathOf, rowWithId, type Ref, type Row } from '#worksheets/workbook.ts'
import { randomId } from './identity.ts'
import { keyBefore, keysAtEnd } from './order.ts'
import type { Partnership, RowValues, View } from './partnership.ts'
import { findByName } from './register.ts'
import type { TakenEdit } from './returned.ts'
import type { UndoStack } from './undo.ts'
import { allRowsAt, fieldAt, pathFor, type Writing } from './writing.ts'

type Public = Pick<
  Partnership,
  'set' | 'setAll' | 'addRow' | 'addRows' | 'removeRow' | 'restoreRow' | 'moveRow' | 'addPerson' | 'addOrganization' |
  'join' | 'unjoin' | 'keepApart' | 'answerWarning' | 'undo' | 'takeIn'
>

/** All ways in which a person changes a partnership: each ends in one write. */
export interface Editing {
  readonly public: Public
  /** An edit that undo does not take back: a closing, a merge. */
  readonly record: (edits: readonly { readonly ref: Ref; readonly value: Json }[], text: string) => void
}

interface Parts {
  readonly view: () => View
  readonly writing: Writing
  readonly undo: UndoStack
}

/** Makes the ways in. */
export function editingOf({ view, writing, undo }: Parts): Editing {
  const path = (ref: Ref): string => pathFor(ref, view().round)
  const shown = (ref: Ref): readonly string[] => fieldAt(view().book, ref, view().round)?.standing.map((one) => one.stamp) ?? []
  const toEdit = ({ ref, value, basedOn }: { ref: Ref; value: Json; basedOn?: readonly string[] }): Edit => ({ path: path(ref), value, basedOn: basedOn ?? shown(ref) })
  const rowEdits = (table: Ref, rows: readonly { readonly id?: string; readonly values: RowValues }[]) => {
    const present = allRowsAt(view().book, table, view().round)
    const keys = keysAtEnd(present, rows.length)
    const ids = rows.map((row) => row.id ?? randomId())
    const edits = rows.flatMap((row, at) => {
      const id = ids[at] ?? ''
      const there = rowWithId(present, id)
      const place: Ref = { ...table, row: id }
      return [
        // A row with an id of its own may be there already, removed or begun in another tab.
        ...(there?.removal ? [restoreOf(path(table), there)] : []),
        ...(there?.order ? [] : [{ path: path({ ...place, column: orderColumn }), value: keys[at] ?? '', basedOn: [] }]),
        ...Object.entries(row.values).map(([column, value]) => toEdit({ ref: { ...place, column }, value })),
      ]
    })
    return { ids, edits }
  }
  const rowAt = (table: Ref, row: string) => rowWithId(allRowsAt(view().book, table, view().round), row)
  const nameOfRow = (table: Ref): string => fieldOf(worksheetById(table.worksheet), table.field).rowName ?? 'row'
  const inRegister = (field: 'people' | 'organizations' | 'aliases' | 'apart'): Ref => ({ worksheet: register.id, field })
  const addRows: Public['addRows'] = (table, rows, text) => {
    const { ids, edits } = rowEdits(table, rows)
    writing.write(edits, text ?? `Added ${rows.length === 1 ? `a ${nameOfRow(table)}` : `${rows.length} rows`}`)
    return ids
  }
  const addNamed = (kind: 'people' | 'organizations', name: string, values: RowValues): string => {
    const organization = values['organization']
    const known = findByName(view().book, kind, name, typeof organization === 'string' ? organization : undefined)
    return known ?? addRows(inRegister(kind), [{ values: { name: name.trim(), ...values } }], `Added ${name.trim()}`)[0] ?? ''
  }
  return {
    record: (edits, text) => writing.write(edits.map(toEdit), text, { undoable: false }),
    public: {
      set: (ref, value, basedOn) => writing.write([toEdit({ ref, value, basedOn })], `Changed “${labelOf(ref)}”`),
      setAll: (edits, text) => writing.write(edits.map(toEdit), text ?? `Changed ${edits.length} answers`),
      addRow: (table, values = {}, id) => addRows(table, [id === undefined ? { values } : { id, values }])[0] ?? '',
      addRows,
      removeRow: (table, row) => {
        const found = rowAt(table, row)
        if (found) writing.write([removalOf(path(table), found)], `Removed a ${nameOfRow(table)}`)
      },
      restoreRow: (table, row) => {
        const found = rowAt(table, row)
        if (found) writing.write([restoreOf(path(table), found)], `Brought back a ${nameOfRow(table)}`)
      },
      moveRow: (table, row, before) => {
        const rows = allRowsAt(view().book, table, view().round).filter((one) => !one.removed)
        writing.write([{ path: path({ ...table, row, column: orderColumn }), value: keyBefore(rows, row, before), basedOn: [] }], `Moved a ${nameOfRow(table)}`)
      },
      addPerson: (name, values = {}) => addNamed('people', name, values),
      addOrganization: (name, values = {}) => addNamed('organizations', name, values),
      join: (kind, from, to) => void addRows(inRegister('aliases'), [{ id: from, values: { to, kind } }], 'Joined two entries'),
      unjoin: (from) => {
        const found = rowAt(inRegister('aliases'), from)
        if (found) writing.write([removalOf(path(inRegister('aliases')), found)], 'Took two entries apart')
      },
      keepApart: (one, other) => void addRows(inRegister('apart'), [{ id: [one, other].toSorted().join('-'), values: { other } }], 'Kept two entries apart'),
      answerWarning: (rule, caseId, because) => void addRows(
        { worksheet: settings.id, field: 'known' },
        [{ id: `${rule}:${caseId}`, values: { because, on: view().today, by: view().who } }], 'Answered a warning'),
      takeIn: (edits, by, text) => void writing.write(takenIn(view(), edits), text, { as: { writer: `f${randomId()}`, by } }),
      undo: () => {
        const step = undo.next(writing.standing)
        if (!step) return null
        const mine = new Set(step.changes.map((change) => change.stamp))
        const rows = step.made.filter((row) => isOnlyMine(view().book, row, mine))
        const gone = new Set(rows)
        const within = ({ path: at }: { readonly path: string }): boolean => gone.has(at.split('/').slice(0, 4).join('/'))
        const back = step.changes.filter((change) => !within(change)).toReversed().map(({ path: at, before, stamp }) => ({ path: at, value: before, basedOn: [stamp] }))
        const stamps = writing.write([...back, ...rows.flatMap((row) => removalAt(view().book, row))], step.text, { undoable: false })
        undo.drop(step, back.map(({ path: at }, index) => ({ path: at, stamp: stamps[index] ?? '' })))
        return step.text
      },
    },
  }
}

/** Answers from outside as edits; the rows that they begin come at the end of their tables. */
export function takenIn(view: View, edits: readonly TakenEdit[]): readonly Edit[] {
  const begun = new Map<string, { readonly table: Ref; readonly round: string; readonly rows: Set<string> }>()
  for (const { ref, round } of edits) {
    if (ref.row === undefined || isPreset(ref, ref.row) || rowWithId(allRowsAt(view.book, ref, round), ref.row)?.order) continue
    const key = `${round}/${ref.worksheet}/${ref.field}`
    const table = begun.get(key) ?? { table: { worksheet: ref.worksheet, field: ref.field }, round, rows: new Set() }
    table.rows.add(ref.row)
    begun.set(key, table)
  }
  const places = [...begun.values()].flatMap(({ table, round, rows }) => {
    const keys = keysAtEnd(allRowsAt(view.book, table, round), rows.size)
    return [...rows].map((row, at) => ({ path: pathOf(round, { ...table, row, column: orderColumn }), value: keys[at] ?? '', basedOn: [] }))
  })
  return [...places, ...edits.map(({ ref, round, value, basedOn }) => ({ path: pathOf(round, ref), value, basedOn }))]
}

function isPreset(ref: Ref, row: string): boolean {
  return fieldOf(worksheetById(ref.worksheet), ref.field).preset?.some((one) => one.id === row) === true
}

function rowOfPath(book: View['book'], path: string): Row | undefined {
  const [round, worksheet, table = '', id] = path.split('/')
  return rowWithId(book.sheets[`${round}/${worksheet}`]?.tables[table], id ?? '')
}

/** Whether nothing stands in a row but what this step wrote: else taking the step back must leave the row. */
function isOnlyMine(book: View['book'], path: string, mine: ReadonlySet<string>): boolean {
  const cells = Object.values(rowOfPath(book, path)?.cells ?? {})
  return cells.flatMap((cell) => cell.standing).every((one) => one.value === null || mine.has(one.stamp))
}

/** The edit that removes a row of that path, `round/worksheet/table/row`. */
function removalAt(book: View['book'], path: string): readonly Edit[] {
  const row = rowOfPath(book, path)
  return row ? [removalOf(path.slice(0, path.lastIndexOf('/')), row)] : []
}

function labelOf(ref: Ref): string {
  return fieldOf(worksheetById(ref.worksheet), ref.field, ref.column).label
}
