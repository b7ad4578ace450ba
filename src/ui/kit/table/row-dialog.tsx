import { useState, type ReactNode } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Row } from '#worksheets/workbook.ts'
import type { RowValues } from '#session/partnership.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { FieldBlock } from '../fields/field-block.tsx'
import { inputOf } from '../fields/inputs.ts'
import { usePersonName } from '../fields/use-entries.ts'
import type { Line } from './table-rows.ts'
import { addWords, tableWords } from './words.ts'
import css from './table.module.css'

interface RowDialogProps {
  readonly worksheet: string
  readonly table: FieldOutline
  readonly line: Line | undefined
  readonly name: string
  readonly locked: readonly string[]
  readonly projector: boolean
  readonly onClose: () => void
  readonly onRemove: ((row: string, name: string) => void) | null
  readonly onKeep: (row: string) => void
}

/** One row as a form: all its columns, with who and when, and both answers where two stand. */
export function RowDialog({ worksheet, table, line, name, locked, projector, onClose, onRemove, onKeep }: RowDialogProps): ReactNode {
  const columns = (table.columns ?? []).filter((column) => !locked.includes(column.key) && (!projector || column.projected))
  const first = columns.filter((column) => !column.more)
  const more = columns.filter((column) => column.more)
  const block = (column: FieldOutline): ReactNode => line && (
    <FieldBlock
      key={column.key} reference={{ worksheet, field: table.key, row: line.id, column: column.key }} idPrefix="form~"
      {...(line.preset?.values?.[column.key] === undefined ? {} : { preset: line.preset.values[column.key] as Json })} // presets hold plain values
    />
  )
  return (
    <Dialog
      open={line !== undefined} onClose={onClose} title={name || tableWords.nameless} wide
      actions={<>
        {onRemove && line?.kind === 'row' && <Button look="quiet" onClick={() => { onRemove(line.id, name); onClose() }}>{tableWords.remove}</Button>}
        <Button look="primary" onClick={onClose}>{tableWords.done}</Button>
      </>}
    >
      {line?.row?.kept && <Kept row={line.row} onKeep={onRemove ? () => onKeep(line.id) : null} />}
      <div className={css['form']}>
        {(first.length ? first : more).map(block)}
        {first.length > 0 && more.length > 0 && (
          <details className={css['moreFields']}>
            <summary>{tableWords.moreFields(more.length)}</summary>
            <div className={css['form']}>{more.map(block)}</div>
          </details>
        )}
      </div>
    </Dialog>
  )
}

function Kept({ row, onKeep }: { readonly row: Row; readonly onKeep: (() => void) | null }): ReactNode {
  const nameOf = usePersonName()
  const saw = row.removal && Array.isArray(row.removal.value) ? row.removal.value : []
  const later = Object.values(row.cells).flatMap((cell) => cell.standing).find((standing) => !saw.includes(standing.stamp))
  return (
    <Banner level="notice" actions={onKeep && <Button onClick={onKeep}>{tableWords.keep}</Button>}>
      {tableWords.kept(nameOf(row.removal?.by ?? ''), nameOf(later?.by ?? ''))}
    </Banner>
  )
}

interface NewRowDialogProps {
  readonly table: FieldOutline
  readonly columns: readonly string[]
  readonly free: boolean
  readonly onClose: () => void
  readonly onAdd: (values: RowValues) => void
}

/** Asks what a new row is about, where its id is made from that. */
export function NewRowDialog({ table, columns, free, onClose, onAdd }: NewRowDialogProps): ReactNode {
  const [values, setValues] = useState<RowValues>({})
  const asked = (table.columns ?? []).filter((column) => columns.includes(column.key))
  const missing = asked.find((column) => !values[column.key])
  return (
    <Dialog
      open onClose={onClose} title={addWords(table.rowName ?? 'row')}
      actions={<Button look="primary" held={missing && !free ? tableWords.first(missing.label) : null} onClick={() => onAdd(values)}>{addWords(table.rowName ?? 'row')}</Button>}
    >
      {asked.map((column) => {
        const Input = inputOf(column.kind)
        const id = `new-${column.key}`
        const value = values[column.key] ?? null
        const standing = { value, by: '', at: 0, stamp: '' }
        return (
          <div key={column.key} className={css['form']}>
            <label htmlFor={id} id={`${id}-label`}>{column.label}</label>
            <Input
              id={id} outline={column} field={value === null ? undefined : { ...standing, standing: [standing], disputed: false }} readOnly={false} invalid={false}
              write={(next) => setValues((before) => ({ ...before, [column.key]: next }))}
            />
          </div>
        )
      })}
    </Dialog>
  )
}
