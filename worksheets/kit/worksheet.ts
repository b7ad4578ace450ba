import { z } from 'zod'
import { wordsOf, type FieldMeta } from './field.ts'

/** The six steps of the method, in order. */
export const stepIds = ['support-team', 'scope', 'prepare', 'launch', 'move-to-action', 'sustain'] as const
export type StepId = (typeof stepIds)[number]

/** Where a worksheet belongs: a step, or the partnership as a whole. */
export type Place = StepId | 'partnership'

/** One page of questions: a definition, not an answer. */
export interface Worksheet<A extends z.ZodObject = z.ZodObject> {
  readonly id: string
  readonly step: Place
  readonly title: string
  readonly purpose: string
  readonly answers: A
  /** In a new round, what was not touched is read from the round before (decisions 7). */
  readonly inherits: boolean
}

/** The answers that a worksheet can hold, each of them possibly not given yet. */
export type AnswersOf<W extends Worksheet> = z.infer<W['answers']>

/** One field of a worksheet as a renderer sees it; `columns` only where it is a table. */
export interface FieldOutline extends FieldMeta {
  readonly key: string
  readonly schema: z.ZodType
  readonly columns?: readonly FieldOutline[]
}

/**
 * Makes a worksheet. `inherits` is true unless said. Throws, at start-up, where a field or a column has no
 * words or a key holds a `/`, `@` or `~`, which the stored keys keep for themselves.
 */
export function defineWorksheet<A extends z.ZodObject>(
  definition: Omit<Worksheet<A>, 'inherits'> & { readonly inherits?: boolean },
): Worksheet<A> {
  const worksheet = { inherits: true, ...definition }
  outline(worksheet)
  return worksheet
}

const outlines = new WeakMap<z.ZodObject, readonly FieldOutline[]>()

/** The fields of a worksheet in order. The only code that looks inside zod. */
export function outline(worksheet: Pick<Worksheet, 'id' | 'answers'>): readonly FieldOutline[] {
  const known = outlines.get(worksheet.answers)
  if (known) return known
  const fields = Object.entries(worksheet.answers.shape).map(([key, schema]) =>
    outlineField(worksheet.id, key, schema as z.ZodType), // zod types the shape's values as its core type
  )
  outlines.set(worksheet.answers, fields)
  return fields
}

function outlineField(id: string, key: string, schema: z.ZodType): FieldOutline {
  if (/[/@~]/.test(key)) throw new Error(`${id}: the key "${key}" holds a sign that stored keys need.`)
  const words = wordsOf(schema)
  if (!words) throw new Error(`${id}: the field "${key}" has no words.`)
  if (words.kind !== 'table') return { ...words, key, schema }
  return { ...words, key, schema, columns: columnsOf(id, key, schema) }
}

function columnsOf(id: string, key: string, schema: z.ZodType): readonly FieldOutline[] {
  const array = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const row = array instanceof z.ZodArray ? array.element : undefined
  if (!(row instanceof z.ZodObject)) throw new Error(`${id}: the table "${key}" is not an array of objects.`)
  return Object.entries(row.shape)
    .filter(([column]) => column !== 'id')
    .map(([column, cell]) => outlineField(`${id}.${key}`, column, cell as z.ZodType)) // as above
}

/** One field by key; throws where the worksheet has none such, since that is a mistake in the code. */
export function fieldOf(worksheet: Pick<Worksheet, 'id' | 'answers'>, key: string, column?: string): FieldOutline {
  const found = outline(worksheet).find((field) => field.key === key)
  const asked = column === undefined ? found : found?.columns?.find((field) => field.key === column)
  if (!asked) throw new Error(`${worksheet.id} has no field ${key}${column === undefined ? '' : `.${column}`}.`)
  return asked
}
