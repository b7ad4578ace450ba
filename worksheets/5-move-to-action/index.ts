import type { Worksheet } from '../kit/worksheet.ts'
import { influence } from './influence.worksheet.ts'
import { momentum } from './momentum.worksheet.ts'
import { partnerRoles } from './partner-roles.worksheet.ts'
import { plan } from './plan.worksheet.ts'
import { quarterly } from './quarterly.worksheet.ts'
import { taskForces } from './task-forces.worksheet.ts'

export { moveToActionReview } from './after-action-review.ts'

/** The worksheets of step 5 in the order in which a team comes to them. */
export const moveToActionWorksheets: readonly Worksheet[] = [taskForces, partnerRoles, plan, quarterly, momentum, influence]
