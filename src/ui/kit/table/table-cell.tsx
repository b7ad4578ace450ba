import { memo, type ReactNode } from 'react'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { classNames } from '../class-names.ts'
import { inputOf } from '../fields/inputs.ts'
import { shownValue, type Lookup } from '../fields/shown.ts'
import { whyNotCounted } from '../fields/why-not-counted.ts'
import { VisuallyHidden } from '../visually-hidden.tsx'
import type { GridActs } from './use-grid.ts'
import { cellField, cellValue, type Line } from './table-rows.ts'
import { tableWords } from './words.ts'
import css from './table.module.css'

interface CellProps {
  readonly id: string
  readonly line: Line
  readonly column: FieldOutline
  readonly lookup: Lookup
  readonly acts: GridActs
  /** What the line is called, for the name of its inputs. */
  readonly name: string
  readonly isTabStop: boolean
  /** Null while nobody edits here; else the key that began it, or an empty text. */
  readonly editing: { readonly start?: string } | null
  readonly isLocked: boolean
}

/** One cell: text until somebody edits it, then the input of its kind. */
export const TableCell = memo(function TableCell({ id, line, column, lookup, acts, name, isTabStop, editing, isLocked }: CellProps): ReactNode {
  const value = cellValue(line, column.key)
  const field = cellField(line, column.key)
  const place = { line: line.id, column: column.key }
  const Input = inputOf(column.kind)
  const isNumber = column.kind === 'number' || column.kind === 'money'
  return (
    <div
      role="gridcell" id={id} tabIndex={isTabStop ? 0 : -1}
      className={classNames(css['cell'], isNumber && css['figure'], column.kind === 'tick' && css['tickCell'], editing && css['editing'], isLocked && css['locked'])}
      data-label={column.label} data-empty={value === null || value === false || undefined}
      onFocus={() => acts.activate(place)} onClick={() => acts.click(place)} onDoubleClick={() => acts.edit(place)}
    >
      {editing ? (
        <Input
          id={`${id}~input`} outline={column} field={field} preset={line.preset?.values?.[column.key] as never} readOnly={false} invalid={whyNotCounted(column, value) !== null}
          cellLabel={`${column.label}, ${name}`} start={editing.start} write={(next, basedOn) => acts.write(line.id, column.key, next, basedOn)}
        />
      ) : (
        (line.kind !== 'blank' || !isLocked) && <CellText column={column} line={line} lookup={lookup} />
      )}
    </div>
  )
})

function CellText({ column, line, lookup }: { readonly column: FieldOutline; readonly line: Line; readonly lookup: Lookup }): ReactNode {
  const value = cellValue(line, column.key)
  if (column.kind === 'tick') {
    return (
      <>
        <span className={css['box']} data-on={value === true || undefined} aria-hidden="true" />
        <VisuallyHidden>{value === true ? tableWords.ticked : tableWords.notTicked}</VisuallyHidden>
      </>
    )
  }
  const text = shownValue(column, value, lookup)
  const differs = cellField(line, column.key)?.disputed === true
  const mark = column.kind === 'person' && typeof value === 'string' ? lookup.mark(value) : ''
  return (
    <>
      <span className={css['words']}>{text}</span>
      {mark && <span className={css['mark']}>{mark}</span>}
      {differs && <span className={css['sign']}>≠ {tableWords.differs}</span>}
      {!differs && whyNotCounted(column, value) && <span className={css['sign']}>! {tableWords.doesNotCount}</span>}
    </>
  )
}
