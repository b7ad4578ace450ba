import type { ReactNode } from 'react'
import { answerWords, pointsOf, type Review } from '#worksheets/kit/review.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { rowsOf } from '#worksheets/workbook.ts'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { DataTable } from '../kit/table/data-table.tsx'
import { useSheet } from '../partnership/use-field.ts'
import { spreadOf } from './spread.ts'
import { reviewWords as words } from './words.ts'
import css from './review.module.css'

/** Notes of the talk, and answers one by one, from working apart or from paper slips; the team's answer stays its own. */
export function Voices({ review }: { readonly review: Review }): ReactNode {
  const sheet = useSheet(review.worksheet.id)
  const rows = rowsOf(sheet, 'voices')
  const table = fieldOf(review.worksheet, 'voices')
  const spreads = pointsOf(review).map((point) => ({ point, spread: spreadOf(rows.map((row) => row.cells[point.id]?.value)) })).filter(({ spread }) => spread.length > 0)
  return (
    <details className={css['fold']}>
      <summary>{words.more}</summary>
      <div className={css['part']}>
        <FieldBlock reference={{ worksheet: review.worksheet.id, field: 'notes' }} />
        <h3 id="voices-title">{table.label}</h3>
        {table.help && <p className={css['quiet']}>{table.help}</p>}
        <DataTable worksheet={review.worksheet.id} table={table} labelledBy="voices-title" />
        <h3>{words.spread}</h3>
        {spreads.length === 0 && <p className={css['quiet']}>{words.spreadNone}</p>}
        <ul className={css['spread']}>
          {spreads.map(({ point, spread }) => (
            <li key={point.id}><strong>{point.id}</strong> {spread.map(({ answer, count }) => `${count} ${answerWords[answer].toLowerCase()}`).join(' · ')}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
