import type { Worksheet } from '../kit/worksheet.ts'
import { candidates } from './candidates.worksheet.ts'
import { definition } from './definition.worksheet.ts'
import { jobQuality } from './job-quality.worksheet.ts'
import { profile } from './profile.worksheet.ts'
import { readiness } from './readiness.worksheet.ts'
import { sectorDecision } from './sector-decision.worksheet.ts'

export { scopeReview } from './after-action-review.ts'

/** The worksheets of step 2 in the order in which a team meets them; the last three are there for those who want them. */
export const scopeWorksheets: readonly Worksheet[] = [candidates, sectorDecision, definition, readiness, jobQuality, profile]
