import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field } from '#worksheets/workbook.ts'

/** What every input gets: one field, what stands in it, and the door to write through. */
export interface InputProps {
  /** Of the element that takes the focus. */
  readonly id: string
  readonly outline: FieldOutline
  readonly field: Field | undefined
  /** What shows until somebody answers: the value that a preset row brings. */
  readonly preset?: Json | undefined
  readonly write: (value: Json, basedOn: readonly string[]) => void
  readonly readOnly: boolean
  readonly describedBy?: string | undefined
  readonly invalid: boolean
  /** Set in a cell of a table: the input is compact, named by this, and takes the focus at once. */
  readonly cellLabel?: string | undefined
  /** The first key, where typing opened the cell. */
  readonly start?: string | undefined
}

/** The value that an input shows: the answer, or what the preset row brings while nobody answered. */
export function valueOf({ field, preset }: Pick<InputProps, 'field' | 'preset'>): Json {
  return field === undefined ? (preset ?? null) : field.value
}

/** The stamps that are on screen in an input that is not being typed in. */
export function seen(field: Field | undefined): readonly string[] {
  return field?.standing.map((one) => one.stamp) ?? []
}

/** The attributes that tell a screen reader about a text input, the same for all kinds. */
export function ariaOf({ id, describedBy, invalid, cellLabel, readOnly }: InputProps) {
  return {
    id,
    readOnly,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-label': cellLabel,
    autoFocus: cellLabel !== undefined,
  } as const
}
