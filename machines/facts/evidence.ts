import type { PointAnswer } from '#worksheets/kit/review.ts'
import { worksheetsOf } from '#worksheets/catalogue.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { Ref, Round, Workbook } from '#worksheets/workbook.ts'
import type { DateAhead, Evidence, GapFacts, PointEvidence, Warning } from '../kit/step-facts.ts'
import { knownBecause } from './thresholds.ts'

/** One line of evidence: its sentence, whether it holds (null where nothing tells), and where it comes from. */
export function line(id: string, text: string, holds: boolean | null, ...refs: readonly Ref[]): Evidence {
  return { id, text, holds, refs }
}

/**
 * Lines of evidence with the answer they propose: *yes* where all hold, *not yet* where none does, *partly* between,
 * null where nothing is recorded. A line that tells nothing keeps the others from proposing yes.
 */
export function evidenceOf(lines: readonly Evidence[]): PointEvidence {
  return { lines, proposed: proposedBy(lines) }
}

function proposedBy(lines: readonly Evidence[]): PointAnswer | null {
  if (lines.every((one) => one.holds === null)) return null
  if (lines.every((one) => one.holds)) return 'yes'
  return lines.some((one) => one.holds) ? 'partly' : 'not yet'
}

/** A warning with what the team answered to its case, if it did (G12). */
export function warning(book: Workbook, told: Omit<Warning, 'known' | 'convenersOnly'> & { readonly convenersOnly?: boolean }): Warning {
  return { convenersOnly: false, ...told, known: knownBecause(book, told.rule, told.case) }
}

/** The days by which the open gaps of a review are due, with who sees to each. */
export function gapDates(gaps: readonly GapFacts[], review: string): readonly DateAhead[] {
  return gaps.flatMap((gap): readonly DateAhead[] =>
    gap.due === null || gap.closedOn !== null
      ? []
      : [{ on: gap.due, text: `A gap is due: ${gap.what || 'not named yet'}`, kind: 'gap', ref: { worksheet: review, field: 'gaps', row: gap.id }, person: gap.owner }])
}

/** Whether somebody wrote something on a worksheet of a step in this round. */
export function isTouched(book: Workbook, round: Round, step: StepId): boolean {
  return worksheetsOf(step).some((worksheet) => {
    const sheet = book.sheets[`${round}/${worksheet.id}`]
    return sheet !== undefined && (Object.keys(sheet.fields).length > 0 || Object.values(sheet.tables).some((rows) => rows.length > 0))
  })
}

/** The place of a field or cell, for a sentence that leads there. */
export function at(worksheet: string, field: string, row?: string, column?: string): Ref {
  return { worksheet, field, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }
}
