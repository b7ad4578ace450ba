import type { Json } from '#worksheets/kit/canonical.ts'
import type { Ref } from '#worksheets/workbook.ts'
import { actContent } from './act-content.ts'
import { launchContent } from './launch-content.ts'
import { preparationContent } from './preparation-content.ts'
import { registerContent } from './register-content.ts'
import type { SourceId } from './sources.ts'

/** A field's answer, or rows of a table with fixed ids. */
export type Written =
  | { readonly ref: Ref; readonly value: Json }
  | { readonly table: Ref; readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, Json>> }[] }

/** What one published text says: each answer carries that text as its writer. */
export interface Batch {
  readonly from: SourceId
  readonly written: readonly Written[]
}

/** The whole example, in the order in which it is written. What no text says is not here. */
export const content: readonly Batch[] = [...registerContent, ...preparationContent, ...launchContent, ...actContent]
