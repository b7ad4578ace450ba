import { z } from 'zod'
import { field, type FieldMeta, type Kind, type Option, type PresetRow, type Print, type Words } from './field.ts'

function complete(kind: Kind, words: Words, print: Print, extra: Partial<FieldMeta> = {}): FieldMeta {
  return {
    kind,
    label: words.label,
    ...(words.help === undefined ? {} : { help: words.help }),
    print: words.print ?? print,
    nature: words.nature ?? 'decision',
    circle: words.circle ?? 'partners',
    more: words.more ?? false,
    projected: words.projected ?? true,
    ...extra,
  }
}

const isoDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** One line of text. */
export const text = (words: Words) => field(z.string().min(1).optional(), complete('text', words, 'inline'))

/** Several lines of text. */
export const longText = (words: Words) => field(z.string().min(1).optional(), complete('long text', words, { lines: 3 }))

/** A figure; whole or not, never negative unless `min` says so. */
export const number = (words: Words & { min?: number; max?: number; unit?: string }) =>
  field(
    z.number().min(words.min ?? 0).max(words.max ?? 1e12).optional(),
    complete('number', words, 'inline', words.unit === undefined ? {} : { unit: words.unit }),
  )

/** A published figure that may be *withheld* by its source, which is not the same as zero. */
export const figure = (words: Words & { unit?: string }) =>
  field(
    z.union([z.number().min(0).max(1e12), z.literal('withheld')]).optional(),
    complete('number', words, 'inline', { withheld: true, ...(words.unit === undefined ? {} : { unit: words.unit }) }),
  )

/** An amount of US dollars. */
export const money = (words: Words & { withheld?: boolean }) =>
  field(
    z.union([z.number().min(0).max(1e12), z.literal('withheld')]).optional(),
    complete('money', words, 'inline', { unit: '$', withheld: words.withheld ?? false }),
  )

/** A local day, stored as `YYYY-MM-DD`; `past` for one on which something was done. */
export const date = (words: Words & { past?: boolean }) =>
  field(z.string().regex(isoDay).optional(), complete('date', words, 'inline', words.past ? { past: true } : {}))

/** A local time of day, stored as `HH:MM` on a 24-hour clock. */
export const time = (words: Words) =>
  field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(), complete('time', words, 'inline'))

/** A box to tick. */
export const tick = (words: Words) => field(z.boolean().optional(), complete('tick', words, 'tickbox'))

type Labels<V extends string> = Readonly<Record<V, string>>

function optionsOf(labels: Labels<string>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** One of several; `labels` gives each stored value its words, in order. */
export function choice<V extends string>(labels: Labels<V>, words: Words) {
  const values = Object.keys(labels) as [V, ...V[]] // the keys of the labels are the values, by construction
  return field(z.enum(values).optional(), complete('choice', words, 'inline', { options: optionsOf(labels) }))
}

/** Any number of several. */
export function choices<V extends string>(labels: Labels<V>, words: Words) {
  const values = Object.keys(labels) as [V, ...V[]] // as above
  return field(z.array(z.enum(values)).optional(), complete('choices', words, 'inline', { options: optionsOf(labels) }))
}

/** Someone in the register of people, by id. */
export const person = (words: Words) => field(z.string().min(1).optional(), complete('person', words, 'inline'))

/** Several people of the register, by id. */
export const people = (words: Words) => field(z.array(z.string()).optional(), complete('people', words, { lines: 2 }))

/** An organization or company in the register, by id. */
export const organization = (words: Words) =>
  field(z.string().min(1).optional(), complete('organization', words, 'inline'))

/** Several organizations of the register, by id. */
export const organizations = (words: Words) =>
  field(z.array(z.string()).optional(), complete('organizations', words, 'inline'))

/** A row of another table (`worksheet.table`), by its id. */
export const rowOf = (refersTo: string, words: Words) =>
  field(z.string().min(1).optional(), complete('row', words, 'inline', { refersTo }))

export interface TableWords extends Words {
  readonly rows?: number
  readonly preset?: readonly PresetRow[]
  readonly grows?: boolean
  readonly rowName?: string
}

/** Rows of the same columns. Each row has an id; preset rows have fixed ones and exist by definition. */
export function table<C extends Readonly<Record<string, z.ZodType>>>(columns: C, words: TableWords) {
  return field(
    z.array(z.object({ id: z.string(), ...columns })).optional(),
    complete('table', words, { rows: words.rows ?? Math.max(6, (words.preset?.length ?? 0) + 2) }, {
      grows: words.grows ?? true,
      ...(words.preset === undefined ? {} : { preset: words.preset }),
      ...(words.rowName === undefined ? {} : { rowName: words.rowName }),
    }),
  )
}
