import { memo, type ReactNode } from 'react'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { anchorOf } from '../../partnership/href-of.ts'
import { VisuallyHidden } from '../visually-hidden.tsx'
import { headLine } from './grid-moves.ts'
import type { Sorting } from './table-rows.ts'
import type { GridActs } from './use-grid.ts'
import { tableWords } from './words.ts'
import css from './table.module.css'

interface HeadProps {
  readonly table: string
  readonly columns: readonly FieldOutline[]
  readonly sorting: Sorting | null
  readonly tabColumn: string | null
  readonly acts: GridActs
  readonly onSort: (column: string) => void
}

/** The head of a table: what each column is, and a way to sort by it. */
export const TableHead = memo(function TableHead({ table, columns, sorting, tabColumn, acts, onSort }: HeadProps): ReactNode {
  return (
    <div role="rowgroup" className={css['top']}>
      <div role="row" aria-rowindex={1} className={css['row']}>
        <div role="columnheader" className={css['head']}>{tableWords.number}</div>
        {columns.map((column) => {
          const sorted = sorting?.column === column.key ? (sorting.down ? 'descending' : 'ascending') : undefined
          return (
            <div
              key={column.key} role="columnheader" id={anchorOf({ field: table, row: headLine, column: column.key })} className={css['title']}
              aria-sort={sorted} tabIndex={tabColumn === column.key ? 0 : -1} title={column.help}
              onFocus={() => acts.activate({ line: headLine, column: column.key })} onClick={() => onSort(column.key)}
            >
              <span>{column.label}</span>
              {column.unit !== undefined && column.unit !== '$' && <span className={css['unit']}> ({column.unit})</span>}
              <span className={css['arrow']} aria-hidden="true">{sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : '↕'}</span>
            </div>
          )
        })}
        <div role="columnheader" className={css['acts']}><VisuallyHidden>{tableWords.rowActs}</VisuallyHidden></div>
      </div>
    </div>
  )
})
