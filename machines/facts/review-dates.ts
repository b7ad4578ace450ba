import type { Review } from '#worksheets/kit/review.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { DateAhead } from '../kit/step-facts.ts'
import { gapsOf } from './review-facts.ts'

/** The dates that a review leaves behind: its open gaps, and what the team said it would change. */
export function reviewDates(book: Workbook, round: Round, review: Review): readonly DateAhead[] {
  const gaps = gapsOf(book, round, review).flatMap((gap): DateAhead[] =>
    gap.due === null || gap.closedOn !== null
      ? []
      : [{
          on: gap.due, kind: 'gap', person: gap.owner, text: `Gap: ${(gap.what || 'not named yet').replace(/[.!]$/, '')}.`,
          ref: { worksheet: review.worksheet.id, field: 'gaps', row: gap.id, column: 'closedOn' },
        }],
  )
  const lessons = answersOf(book, review.worksheet, round).lessons.flatMap((row): DateAhead[] =>
    row.due === undefined || row.done
      ? []
      : [{
          on: row.due, kind: 'deadline', person: row.owner ?? null, text: `From the review: ${(row.lesson ?? 'a lesson without words yet').replace(/[.!]$/, '')}.`,
          ref: { worksheet: review.worksheet.id, field: 'lessons', row: row.id, column: 'done' },
        }],
  )
  return [...gaps, ...lessons]
}
