import type { Worksheet } from '../kit/worksheet.ts'
import { room } from './room.worksheet.ts'
import { launchDay } from './launch-day.worksheet.ts'
import { attendance } from './attendance.worksheet.ts'
import { opportunities } from './opportunities.worksheet.ts'
import { marks } from './marks.worksheet.ts'
import { priorities } from './priorities.worksheet.ts'
import { debrief } from './debrief.worksheet.ts'
import { summary } from './summary.worksheet.ts'

export { launchReview } from './after-action-review.ts'
/** The worksheets of step 4, in the order in which they are worked: before, on the day, after. */
export const launchWorksheets: readonly Worksheet[] = [room, launchDay, attendance, opportunities, marks, priorities, debrief, summary]
