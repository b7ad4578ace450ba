import { memo, type ReactNode } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { anchorOf } from '../../partnership/href-of.ts'
import { classNames } from '../class-names.ts'
import type { Lookup } from '../fields/shown.ts'
import { shownValue } from '../fields/shown.ts'
import { CloseSign } from '../signs.tsx'
import type { GridActs } from './use-grid.ts'
import { TableCell } from './table-cell.tsx'
import { cellValue, type Line } from './table-rows.ts'
import { tableWords } from './words.ts'
import css from './table.module.css'

interface RowProps {
  readonly table: string
  readonly line: Line
  readonly number: number
  readonly columns: readonly FieldOutline[]
  readonly lookup: Lookup
  readonly acts: GridActs
  readonly activeColumn: string | null
  readonly tabColumn: string | null
  readonly editing: { readonly start?: string } | null
  readonly readOnly: boolean
  /** Columns that say what the row is about, and so cannot be changed in a row that is there. */
  readonly locked: readonly string[]
  /** Whether preset lines stand in this table, so that the first column holds words. */
  readonly labelled: boolean
}

/** What a line is called: its own label, or the first words in it, or its number. */
export function lineName(line: Line, columns: readonly FieldOutline[], lookup: Lookup, number: number): string {
  if (line.label) return line.label
  for (const column of columns) {
    if (column.kind === 'tick') continue
    const text = shownValue(column, cellValue(line, column.key), lookup)
    if (text) return text.length > 48 ? `${text.slice(0, 48)}…` : text
  }
  return tableWords.rowAt(number)
}

// A new name changes the lookup of every row and the words of a few: those that read the same are not drawn again.
function isSame(before: RowProps, after: RowProps): boolean {
  const { lookup, ...rest } = after
  for (const [key, value] of Object.entries(rest)) if (!Object.is(before[key as keyof RowProps], value)) return false
  return before.lookup === lookup || after.columns.every((column) => readsTheSame(column, cellValue(after.line, column.key), before.lookup, lookup))
}

function readsTheSame(column: FieldOutline, value: Json, before: Lookup, after: Lookup): boolean {
  if (typeof value === 'string' && column.kind === 'person' && before.mark(value) !== after.mark(value)) return false
  return shownValue(column, value, before) === shownValue(column, value, after)
}

/** One row of a table; it is drawn again only when it, its words, or what is active in it, changed. */
export const TableRow = memo(function TableRow(props: RowProps): ReactNode {
  const { table, line, number, columns, lookup, acts, activeColumn, tabColumn, editing, readOnly, locked, labelled } = props
  const name = lineName(line, columns, lookup, number)
  const isBlank = line.kind === 'blank'
  return (
    <div role="row" aria-rowindex={number + 1} className={classNames(css['row'], isBlank && css['blank'], line.row?.kept && css['kept'])} onClick={() => acts.tap(line.id)}>
      <div role="rowheader" className={css['head']} id={anchorOf({ field: table, row: line.id })}>
        {labelled && line.label ? line.label : <span className={css['rowNumber']}>{isBlank ? '+' : number}</span>}
        {line.row?.kept && <span className={css['sign']}>{tableWords.keptShort}</span>}
      </div>
      {columns.map((column) => (
        <TableCell
          key={column.key} id={anchorOf({ field: table, row: line.id, column: column.key })} line={line} column={column} lookup={lookup} acts={acts} name={name}
          isTabStop={tabColumn === column.key} editing={activeColumn === column.key ? editing : null}
          isLocked={readOnly || locked.includes(column.key)}
        />
      ))}
      <div role="gridcell" className={css['acts']}>
        {!isBlank && (
          <button type="button" tabIndex={-1} className={css['open']} aria-label={tableWords.openRow(name)} onClick={() => acts.open(line.id)}>⋯</button>
        )}
        {line.kind === 'row' && !readOnly && (
          <button type="button" tabIndex={-1} className={css['open']} aria-label={tableWords.removeRow(name)} onClick={() => acts.remove(line.id, name)}><CloseSign /></button>
        )}
      </div>
    </div>
  )
}, isSame)
