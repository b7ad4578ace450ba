import type { Worksheet } from '../kit/worksheet.ts'
import { convening } from './convening.worksheet.ts'
import { champions } from './champions.worksheet.ts'
import { meeting } from './meeting.worksheet.ts'
import { invitation } from './invitation.worksheet.ts'
import { invitees } from './invitees.worksheet.ts'
import { nextSteps } from './next-steps.worksheet.ts'

export { prepareReview } from './after-action-review.ts'
/** The worksheets of step 3, in the order in which they are worked. */
export const prepareWorksheets: readonly Worksheet[] = [convening, champions, invitees, meeting, invitation, nextSteps]
