import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Row } from '#worksheets/workbook.ts'
import { useView } from '../../partnership/partnership-context.tsx'
import { useSheet } from '../../partnership/use-field.ts'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { shownValue } from '../fields/shown.ts'
import { useEntries, useLookup } from '../fields/use-entries.ts'
import { useProjector } from '../look.ts'
import { BringIn } from './bring-in.tsx'
import { headLine, type Place } from './grid-moves.ts'
import { NewRowDialog, RowDialog } from './row-dialog.tsx'
import { RemovedRows } from './removed-rows.tsx'
import { rowIdFrom, rowKeyOf } from '#worksheets/kit/row-keys.ts'
import { TableHead } from './table-head.tsx'
import { lineName, TableRow } from './table-row.tsx'
import { cellValue, inOrder, lineText, linesOf, sortedIds, type Line, type Sorting } from './table-rows.ts'
import { useGrid } from './use-grid.ts'
import { useTableWriting } from './use-table-writing.ts'
import { templateOf } from './widths.ts'
import { addWords, tableWords } from './words.ts'
import css from './table.module.css'

interface DataTableProps {
  readonly worksheet: string
  readonly table: FieldOutline
  /** Stands for the label where the screen says it already, in its own heading. */
  readonly labelledBy?: string
}

const none: readonly Row[] = []
const manyRows = 80
const searchFrom = 8
/** The same width at which the style sheet turns rows into cards. */
const cards = '(max-width: 40rem)'

/**
 * A table of a worksheet, worked like a spreadsheet: text cells and one live editor. All rows are in the page, so that
 * find, print and screen readers see them; the browser itself leaves out drawing what is out of sight.
 */
export function DataTable({ worksheet, table, labelledBy }: DataTableProps): ReactNode {
  const rows = useSheet(worksheet).tables[table.key] ?? none
  const readOnly = !useView((view) => view.mayWrite)
  const projector = useProjector()
  const [showsMore, showMore] = useState(false)
  const key = rowKeyOf(worksheet, table.key)
  // Where each row of another table has its line here, that line says what it is about, and no row is added by hand.
  const isGiven = key?.rowsOf !== undefined && !key.free
  const columns = useMemo(() => columnsOf(table, showsMore, projector, isGiven ? (key?.columns ?? []) : []), [table, showsMore, projector, isGiven, key])
  const moreCount = columnsOf(table, true, projector).length - columnsOf(table, false, projector).length
  const lookup = useLookup(table.columns ?? [])
  const awaited = useAwaited(worksheet, table)
  const all = useMemo(() => linesOf(table, rows, awaited), [table, rows, awaited])
  const arranged = useArranged(all, columns, lookup)
  const [opened, setOpened] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const name = useId()

  const grows = table.grows !== false && !readOnly && !projector && !isGiven
  const writing = useTableWriting({ worksheet, table, lines: all, columns }, (line, column) => {
    const after = columns[columns.findIndex((one) => one.key === column) + 1]?.key ?? column
    grid.go({ line, column: after })
  })
  const blankLine = useMemo<Line>(() => blankOf(writing.blank, writing.begun), [writing.blank, writing.begun])
  const lines = grows ? [...arranged.lines, blankLine] : arranged.lines
  const isLocked = (line: Line, column: string): boolean => isLockedIn(line, column, key, writing.begun)
  const open = (id: string): void => {
    if (id === blankLine.id) return startRow()
    writing.ensure(id)
    setOpened(id)
  }
  const startRow = (): void => {
    if (!matchMedia(cards).matches) {
      grid.go({ line: blankLine.id, column: columns[0]?.key ?? '' })
    } else if (key) setAdding(true)
    else setOpened(writing.add())
  }
  const grid = useGrid({
    table: table.key, lines: lines.map((line) => line.id), columns,
    mayEdit: (place) => !readOnly && lines.some((line) => line.id === place.line && !isLocked(line, place.column)),
    write: writing.write, clear: writing.clear, toggle: writing.toggle, open, remove: writing.remove,
    sort: arranged.sortBy, paste: writing.paste,
    textAt: (place) => textAt(place, lines, columns, lookup),
    asCards: () => matchMedia(cards).matches,
  })
  const line = all.find((one) => one.id === opened)
  const stop = tabStop(grid.place, lines, columns)
  const isLabelled = all.some((one) => one.label !== '')
  const template = useMemo(() => templateOf(columns, isLabelled), [columns, isLabelled])
  const rowName = table.rowName ?? 'row'

  return (
    <div className={css['table']}>
      <div className={css['tools']}>
        <span className={css['count']} role="status">{arranged.lines.length === 1 && all.length === 1 ? tableWords.oneRow : tableWords.rowsShown(arranged.lines.length, all.length)}</span>
        {all.length >= searchFrom && (
          <label className={css['filter']}>
            <span>{tableWords.filter}</span>
            <input type="search" value={arranged.words} onChange={(event) => arranged.filterBy(event.target.value)} />
          </label>
        )}
        {arranged.sorting && <Button look="quiet" onClick={arranged.unsort}>{tableWords.asEntered}</Button>}
        {moreCount > 0 && <Button look="quiet" aria-pressed={showsMore} onClick={() => showMore(!showsMore)}>{showsMore ? tableWords.fewerColumns : tableWords.moreColumns(moreCount)}</Button>}
      </div>
      <div className={classNames(css['frame'], lines.length > 14 && css['tall'])}>
        {!labelledBy && <span id={name} hidden>{table.label}</span>}
        <div
          role="grid" aria-labelledby={labelledBy ?? name} aria-describedby={`${name}-keys`} aria-rowcount={lines.length + 1} aria-readonly={readOnly}
          className={classNames(css['grid'], lines.length > manyRows && css['many'])} style={template} {...grid.on}
        >
          <TableHead table={table.key} columns={columns} sorting={arranged.sorting} tabColumn={stop?.line === headLine ? stop.column : null} acts={grid.acts} onSort={arranged.sortBy} />
          <div role="rowgroup" className={css['body']}>
            {lines.map((one, at) => (
              <TableRow
                key={one.id} table={table.key} line={one} number={at + 1} columns={columns} lookup={lookup} acts={grid.acts} readOnly={readOnly}
                activeColumn={grid.place?.line === one.id ? grid.place.column : null} tabColumn={stop?.line === one.id ? stop.column : null}
                editing={grid.place?.line === one.id ? grid.editing : null} labelled={isLabelled} locked={lockedIn(one, columns, isLocked)}
              />
            ))}
          </div>
        </div>
      </div>
      {arranged.lines.length === 0 && <p className={css['hint']}>{all.length ? tableWords.noMatch : grows ? tableWords.noRows(rowName) : tableWords.nothingToShow}</p>}
      {!readOnly && <p className={classNames(css['hint'], css['keys'])} id={`${name}-keys`}>{tableWords.keys}</p>}
      {grows && (
        <div className={css['foot']}>
          <Button onClick={startRow}>{addWords(rowName)}</Button>
          <BringIn worksheet={worksheet} table={table} />
        </div>
      )}
      <RemovedRows table={table} rows={rows} lookup={lookup} onRestore={readOnly ? null : writing.restore} />
      <RowDialog
        worksheet={worksheet} table={table} line={line} projector={projector} locked={line ? lockedIn(line, table.columns ?? [], isLocked) : []}
        name={line ? lineName(line, table.columns ?? [], lookup, all.indexOf(line) + 1) : ''}
        onClose={() => setOpened(null)} onRemove={readOnly ? null : writing.remove} onKeep={writing.restore}
      />
      {key && isAdding && <NewRowDialog table={table} columns={key.columns} free={key.free} onClose={() => setAdding(false)} onAdd={(values) => {
        setAdding(false)
        setOpened(writing.add(values))
      }} />}
    </div>
  )
}

function columnsOf(table: FieldOutline, more: boolean, projector: boolean, without: readonly string[] = []): readonly FieldOutline[] {
  const all = (table.columns ?? []).filter((column) => (!projector || column.projected) && !without.includes(column.key))
  // In a table that is itself under "more" every column is; then all of them are shown.
  const first = all.filter((column) => !column.more)
  return more || first.length === 0 ? all : first
}

function blankOf(id: string, begun: Readonly<Record<string, unknown>>): Line {
  return { id, kind: 'blank', row: undefined, label: '', preset: Object.keys(begun).length ? { id, label: '', values: begun } : undefined }
}

/** Whether a cell takes no writing: what a row is about stays; a blank row says what it is about first. */
function isLockedIn(line: Line, column: string, key: ReturnType<typeof rowKeyOf>, begun: Readonly<Record<string, unknown>>): boolean {
  if (!key) return false
  const isKey = key.columns.includes(column)
  if (line.kind === 'blank') return !isKey && !key.free && rowIdFrom(key, begun) === null
  if (!isKey) return false
  const values = Object.fromEntries(key.columns.map((one) => [one, cellValue(line, one)]))
  return line.kind === 'awaited' || rowIdFrom(key, values) === line.id
}

const noneLocked: readonly string[] = []
const lockedLists = new Map<string, readonly string[]>()

// The same list for the same columns, so that rows that did not change are not drawn again.
function lockedIn(line: Line, columns: readonly FieldOutline[], isLocked: (line: Line, column: string) => boolean): readonly string[] {
  const locked = columns.map((column) => column.key).filter((column) => isLocked(line, column))
  if (locked.length === 0) return noneLocked
  const text = locked.join()
  const known = lockedLists.get(text) ?? locked
  lockedLists.set(text, known)
  return known
}

function tabStop(place: Place | null, lines: readonly Line[], columns: readonly FieldOutline[]): Place | null {
  const [line] = lines
  const [column] = columns
  const isThere = place && (place.line === headLine || lines.some((one) => one.id === place.line)) && columns.some((one) => one.key === place.column)
  if (isThere) return place
  return line && column ? { line: line.id, column: column.key } : null
}

function textAt(place: Place, lines: readonly Line[], columns: readonly FieldOutline[], lookup: ReturnType<typeof useLookup>): string {
  const line = lines.find((one) => one.id === place.line)
  const column = columns.find((one) => one.key === place.column)
  return line && column ? shownValue(column, cellValue(line, column.key), lookup) : ''
}

/** Rows of another table that have a line here from the start. */
function useAwaited(worksheet: string, table: FieldOutline): readonly { readonly id: string; readonly label: string }[] {
  const from = rowKeyOf(worksheet, table.key)?.rowsOf
  const asked = useMemo<FieldOutline>(() => ({ ...table, kind: from === undefined ? 'choice' : 'row', options: [], ...(from === undefined ? {} : { refersTo: from }) }), [table, from])
  const entries = useEntries(asked)
  return useMemo(() => entries.map(({ value, label }) => ({ id: value, label })), [entries])
}

/** Sorting and filtering as a way to look: the order is taken when it is asked for, so that no row jumps under the hands. */
function useArranged(all: readonly Line[], columns: readonly FieldOutline[], lookup: ReturnType<typeof useLookup>) {
  const [sorting, setSorting] = useState<(Sorting & { readonly ids: readonly string[] }) | null>(null)
  const [filter, setFilter] = useState<{ readonly words: string; readonly hidden: ReadonlySet<string> }>({ words: '', hidden: new Set() })
  const sortBy = useCallback((key: string): void => {
    const column = columns.find((one) => one.key === key)
    if (!column) return
    setSorting((before) => {
      if (before?.column === key && before.down) return null
      const down = before?.column === key
      return { column: key, down, ids: sortedIds(all, column, down, lookup) }
    })
  }, [all, columns, lookup])
  const filterBy = (words: string): void => {
    const wanted = words.trim().toLowerCase()
    const hidden = wanted ? all.filter((line) => !lineText(line, columns, lookup).includes(wanted)).map((line) => line.id) : []
    setFilter({ words, hidden: new Set(hidden) })
  }
  const lines = useMemo(
    () => inOrder(all, sorting?.ids ?? null).filter((line) => !filter.hidden.has(line.id)),
    [all, sorting, filter],
  )
  return { lines, sorting, sortBy, unsort: () => setSorting(null), words: filter.words, filterBy }
}
