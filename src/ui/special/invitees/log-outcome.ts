import type { Json } from '#worksheets/kit/canonical.ts'
import type { Day } from '#worksheets/kit/days.ts'
import type { Ref } from '#worksheets/workbook.ts'
import type { Invitee } from '#machines/facts/3-prepare/invitees.ts'

export const outcomes = ['yes', 'maybe', 'no', 'message', 'none'] as const
export type Outcome = (typeof outcomes)[number]

interface Edit {
  readonly ref: Ref
  readonly value: Json
}

/** What a call writes, and what stood there before, to take it back: the first free call, how it went, and a reply where there was one. */
export function outcomeEdits(row: Invitee, outcome: Outcome, today: Day): { readonly edits: readonly Edit[]; readonly back: readonly Edit[] } {
  const call = row.call1 === undefined ? 'call1' : 'call2'
  const reply = outcome === 'yes' || outcome === 'maybe' || outcome === 'no' ? outcome : null
  const at = (column: string): Ref => ({ worksheet: 'invitees', field: 'people', row: row.id, column })
  const changes: readonly (readonly [column: keyof Invitee, value: Json])[] = [
    [call, today], [`${call}Result`, reply === null ? outcome : 'reached'],
    ...(reply === null ? [] : [['reply', reply], ['repliedOn', today]] as const),
  ]
  return {
    edits: changes.map(([column, value]) => ({ ref: at(column), value })),
    back: changes.map(([column]) => ({ ref: at(column), value: (row[column] ?? null) as Json })), // a row holds plain values
  }
}
