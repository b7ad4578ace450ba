import type { ComponentType } from 'react'
import { RosterView } from './roster/roster-view.tsx'
import { RubricView } from './rubric/rubric-view.tsx'
import { OutreachView } from './outreach/outreach-view.tsx'
import { CandidatesView } from './candidates/candidates-view.tsx'
import { ConveningView } from './convening/convening-view.tsx'
import { ChampionsView } from './champions/champions-view.tsx'
import { MeetingView } from './meeting/meeting-view.tsx'
import { InvitationView } from './meeting/invitation-view.tsx'
import { InviteesView } from './invitees/invitees-view.tsx'
import { AttendanceView } from './attendance/attendance-view.tsx'
import { MarksView } from './marks/marks-view.tsx'
import { TaskForcesView } from './task-forces/task-forces-view.tsx'
import { MomentumView } from './momentum/momentum-view.tsx'
import { LastingValueView } from './lasting-value/lasting-value-view.tsx'
import { RedFlagsView } from './red-flags/red-flags-view.tsx'

/** What stands above the fields of these worksheets, by worksheet. */
export const views: Readonly<Record<string, ComponentType>> = {
  roster: RosterView,
  rubric: RubricView,
  outreach: OutreachView,
  candidates: CandidatesView,
  convening: ConveningView,
  champions: ChampionsView,
  meeting: MeetingView,
  invitation: InvitationView,
  invitees: InviteesView,
  attendance: AttendanceView,
  marks: MarksView,
  'task-forces': TaskForcesView,
  momentum: MomentumView,
  'lasting-value': LastingValueView,
  'red-flags': RedFlagsView,
}
