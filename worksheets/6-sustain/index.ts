import type { Worksheet } from '../kit/worksheet.ts'
import { home } from './home.worksheet.ts'
import { lastingValue } from './lasting-value.worksheet.ts'
import { reassessment } from './reassessment.worksheet.ts'
import { redFlags } from './red-flags.worksheet.ts'
import { results } from './results.worksheet.ts'
import { reviewProcess } from './review-process.worksheet.ts'
import { sustainingSteps } from './sustaining-steps.worksheet.ts'

export { sustainReview } from './after-action-review.ts'

/** The worksheets of step 6 in the order in which a team comes to them. */
export const sustainWorksheets: readonly Worksheet[] = [lastingValue, home, reviewProcess, redFlags, reassessment, results, sustainingSteps]
