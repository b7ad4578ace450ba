import type { ReactNode } from 'react'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Row } from '#worksheets/workbook.ts'
import { Button } from '../button.tsx'
import type { Lookup } from '../fields/shown.ts'
import { shownValue } from '../fields/shown.ts'
import { usePersonName } from '../fields/use-entries.ts'
import { tableWords } from './words.ts'
import css from './table.module.css'

interface RemovedRowsProps {
  readonly table: FieldOutline
  readonly rows: readonly Row[]
  readonly lookup: Lookup
  /** Null where nothing may be written. */
  readonly onRestore: ((row: string) => void) | null
}

/** The rows that were removed: nothing written is ever gone, and each can be brought back. */
export function RemovedRows({ table, rows, lookup, onRestore }: RemovedRowsProps): ReactNode {
  const nameOf = usePersonName()
  // A row that was begun and never filled is not worth bringing back.
  const removed = rows.filter((row) => row.removed && Object.values(row.cells).some((cell) => cell.value !== null))
  if (removed.length === 0) return null
  const words = (row: Row): string => (table.columns ?? [])
    .map((column) => (column.kind === 'tick' ? '' : shownValue(column, row.cells[column.key]?.value, lookup))).filter(Boolean).slice(0, 3).join(' · ')
  return (
    <details className={css['removed']}>
      <summary>{tableWords.removedRows(removed.length)}</summary>
      <ul className={css['removedList']}>
        {removed.map((row) => (
          <li key={row.id}>
            <span>{words(row) || tableWords.nameless}</span>
            <span className={css['quiet']}>{tableWords.removedBy(nameOf(row.removal?.by ?? ''))}</span>
            {onRestore && <Button look="quiet" onClick={() => onRestore(row.id)}>{tableWords.bringBack}</Button>}
          </li>
        ))}
      </ul>
    </details>
  )
}
