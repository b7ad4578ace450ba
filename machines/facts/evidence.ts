import type { PointAnswer } from '#worksheets/kit/review.ts'
import type { Worksheet } from '#worksheets/kit/worksheet.ts'
import { resolve, type Aliases, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { DateAhead, Evidence, GapFacts, Piece, PointEvidence } from '../kit/step-facts.ts'

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

/** Whether anybody wrote anything on these worksheets in this round. */
export function isTouched(book: Workbook, round: Round, worksheets: readonly Pick<Worksheet, 'id'>[]): boolean {
  return worksheets.some(({ id }) => {
    const sheet = book.sheets[`${round}/${id}`]
    if (!sheet) return false
    return Object.keys(sheet.fields).length > 0 || Object.values(sheet.tables).some((rows) => rows.length > 0)
  })
}

/** The days by which the open gaps of a step are due. */
export function gapDates(gaps: readonly GapFacts[]): readonly DateAhead[] {
  return gaps.flatMap((gap): DateAhead[] =>
    gap.due === null || gap.closedOn !== null
      ? []
      : [{
          on: gap.due, text: `Gap due: ${gap.what || 'without a name yet'}.`, kind: 'gap', person: gap.owner,
          ref: { worksheet: `${gap.step}-review`, field: 'gaps', row: gap.id },
        }])
}

/** A row, and the one person or thing that it is about. */
export interface About<R> {
  readonly who: string
  readonly row: R
}

/**
 * Rows that are about one person or thing each, once each: where two entries were joined, or one is listed twice, the
 * first row's answers count and the other fills what it left open. `name` gives the id in a cell; else it is the row's.
 */
export function oneEach<R extends { readonly id: string }>(
  rows: readonly R[], aliases: Aliases, name: (row: R) => string | undefined,
): readonly About<R>[] {
  const found = new Map<string, R>()
  for (const row of rows) {
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
