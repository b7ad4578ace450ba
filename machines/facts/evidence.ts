import type { PointAnswer } from '#worksheets/kit/review.ts'
import { resolve, type Aliases, type Ref } from '#worksheets/workbook.ts'
import type { Evidence, Piece, PointEvidence } from '../kit/step-facts.ts'

/** One line of evidence. `holds` is null where nothing is recorded yet; the first ref is where a change of it leads. */
export function evidenceLine(id: string, text: string, holds: boolean | null, ...refs: readonly Ref[]): Evidence {
  return { id, text, holds, refs }
}

/** What lines together propose: yes where all hold, nothing where none says anything, partly where one holds. */
export function proposalOf(lines: readonly Pick<Evidence, 'holds'>[]): PointAnswer | null {
  if (lines.every((line) => line.holds === null)) return null
  if (lines.every((line) => line.holds === true)) return 'yes'
  return lines.some((line) => line.holds === true) ? 'partly' : 'not yet'
}

/** A piece of work, in one line of code. */
export function pieceOf<S extends string>(id: string, state: S, done: boolean, text: string, ref: Ref): Piece & { readonly state: S } {
  return { id, state, done, text, ref }
}

/** A row, and the one person or thing that it is about. */
export interface About<R> {
  readonly who: string
  readonly row: R
}

/**
 * Rows that are about one person or thing each, once each: where two entries were joined, or one is listed twice, the
 * first row's answers count and the other fills what it left open. `name` gives the id in a cell; else it is the row's.
 * A row without any answer is not there yet and is left out.
 */
export function oneEach<R extends { readonly id: string }>(
  rows: readonly R[], aliases: Aliases, name: (row: R) => string | undefined,
): readonly About<R>[] {
  const found = new Map<string, R>()
  for (const row of rows) {
    if (Object.keys(row).length === 1) continue
    const who = name(row) ?? (aliases.size === 0 ? row.id : resolve(aliases, row.id))
    const before = found.get(who)
    found.set(who, before ? { ...row, ...before } : row)
  }
  return Array.from(found, ([who, row]) => ({ who, row }))
}

/** Lines of evidence, with the answer that they propose together. */
export function evidenceOf(lines: readonly Evidence[]): PointEvidence {
  return { lines, proposed: proposalOf(lines) }
}
