import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field, Ref } from '#worksheets/workbook.ts'
import { stampsOf, useField, useWrite } from '../partnership/use-field.ts'

/** A field or cell as a special view shows it. */
export interface Cell {
  readonly field: Field | undefined
  readonly value: Json
  /** Writes in reply to everything that is on screen. */
  readonly put: (value: Json) => void
}

/** What stands at a field or cell, and the way to answer it with one click. */
export function useCell(ref: Ref): Cell {
  const field = useField(ref)
  const write = useWrite(ref)
  return { field, value: field?.value ?? null, put: (value) => write(value, stampsOf(field)) }
}
