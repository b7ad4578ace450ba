import { z } from 'zod'

// Before any schema is made: the page's policy forbids code made from text, which zod would otherwise try (decisions 31).
z.config({ jitless: true })

/** What an answer is, which decides its input, its check and its place on paper. */
export type Kind =
  | 'text' | 'long text' | 'number' | 'money' | 'date' | 'time' | 'tick'
  | 'choice' | 'choices' | 'person' | 'people' | 'organization' | 'organizations' | 'row' | 'table'

/** How a field looks on paper: beside its label, as a box to tick, as writing lines, or as empty rows. */
export type Print = 'inline' | 'tickbox' | { readonly lines: number } | { readonly rows: number }

/** A *decision* is what a review rests on; a *living* field is a log that changes every week (decisions 5). */
export type Nature = 'decision' | 'living'

/** Who may see an answer outside this device (G14). `mine` is not here: such notes never enter the workbook. */
export type Circle = 'core team' | 'partners'

export interface Option {
  readonly value: string
  readonly label: string
  readonly help?: string
}

/** A row that exists by definition, with a fixed id; its `values` show until somebody answers. */
export interface PresetRow {
  readonly id: string
  readonly label: string
  readonly values?: Readonly<Record<string, unknown>>
}

/** Everything that a form, a check, a paper and a gate need to know of one field. */
export interface FieldMeta {
  readonly kind: Kind
  readonly label: string
  readonly help?: string
  readonly print: Print
  readonly nature: Nature
  readonly circle: Circle
  /** Shown only under "more": a gate does not need it first (decisions 28). */
  readonly more: boolean
  /** May be seen by the room in projector mode; a list of what may, not of what may not (decisions 26). */
  readonly projected: boolean
  readonly options?: readonly Option[]
  /** For `row`: `worksheet.table` of the rows referred to, and the column that names them. */
  readonly refersTo?: string
  readonly preset?: readonly PresetRow[]
  /** For tables: rows may be added beside the preset ones. */
  readonly grows?: boolean
  /** What one row is called in a button or a sentence ("partner", "call"). */
  readonly rowName?: string
  /** For numbers: `withheld` may stand in place of a figure, and is never zero. */
  readonly withheld?: boolean
  readonly unit?: string
  /** For days on which something was done: one that is still ahead is pointed out. */
  readonly past?: boolean
}

/** What the author of a worksheet writes; the rest has plain defaults. */
export interface Words {
  readonly label: string
  readonly help?: string
  readonly print?: Print
  readonly nature?: Nature
  readonly circle?: Circle
  readonly more?: boolean
  readonly projected?: boolean
}

const registry = z.registry<FieldMeta>()

/**
 * Puts words on a schema. It must be the outermost call: a wrapper such as `.optional()` made
 * afterwards loses the words. Throws on a schema that has words already, since the second would win.
 */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  if (registry.has(schema)) throw new Error(`The schema of "${meta.label}" has words already: make a fresh one.`)
  registry.add(schema, meta)
  return schema
}

/** The words of a schema, or undefined where it has none. */
export function wordsOf(schema: z.ZodType): FieldMeta | undefined {
  return registry.get(schema)
}
