import type { Worksheet } from '../kit/worksheet.ts'
import { agreement } from './agreement.worksheet.ts'
import { caseForChange } from './case-for-change.worksheet.ts'
import { connections } from './connections.worksheet.ts'
import { firstSector } from './first-sector.worksheet.ts'
import { outreach } from './outreach.worksheet.ts'
import { roster } from './roster.worksheet.ts'
import { rubric } from './rubric.worksheet.ts'
import { sharedOutreach } from './shared-outreach.worksheet.ts'
import { workSession } from './work-session.worksheet.ts'

export { supportTeamReview } from './after-action-review.ts'

/** The worksheets of step 1 in the order in which a team meets them; the last three are there for those who want them. */
export const supportTeamWorksheets: readonly Worksheet[] = [
  roster, rubric, caseForChange, outreach, firstSector, agreement, workSession, connections, sharedOutreach,
]
