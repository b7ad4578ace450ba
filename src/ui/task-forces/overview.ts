import { daysBetween, type Day } from '#worksheets/kit/days.ts'
import type { Round, Workbook } from '#worksheets/workbook.ts'
import type { Warning } from '#machines/kit/step-facts.ts'
import { forcesOf, forceToday, prioritiesWithout, type Force, type ForceToday } from '#machines/facts/5-move-to-action/forces.ts'
import { dropOf, fullMeetingsOf, meetingState, type Drop, type MeetingState } from '#machines/facts/5-move-to-action/meetings.ts'
import { thresholdsOf } from '#machines/facts/thresholds.ts'

/** One task force as a convener sees it on a Monday. */
export interface ForceLine {
  readonly force: Force
  readonly now: ForceToday
  /** The days that the quick win has, from the first call to its day. */
  readonly span: number
  /** What asks for attention and was not answered yet. */
  readonly warnings: readonly Warning[]
}

export interface Overview {
  readonly lines: readonly ForceLine[]
  /** Names of priorities that no task force works on yet, by id. */
  readonly without: readonly { readonly id: string; readonly title: string }[]
  readonly meetings: MeetingState
  readonly meetingWarnings: readonly Warning[]
  /** A fall in business attendance, with whom to call. */
  readonly drop: Drop | null
  /** Days without a call after which a task force is called silent. */
  readonly silentDays: number
}

/** Everything on the one screen of task forces; `all` are the warnings of step 5. A number that nobody recorded is null, never 0. */
export function overviewOf(book: Workbook, round: Round, today: Day, all: readonly Warning[]): Overview {
  const forces = forcesOf(book, round)
  const warnings = all.filter((one) => one.known === null)
  const meetings = fullMeetingsOf(book, round)
  const { quickWinDays, silentDays } = thresholdsOf(book)
  return {
    lines: forces.map((force): ForceLine => ({
      force, now: forceToday(force, today), warnings: warnings.filter((one) => isAbout(one, force)),
      span: force.firstCall && force.quickWinDue ? daysBetween(force.firstCall, force.quickWinDue) : quickWinDays,
    })),
    without: prioritiesWithout(book, round, forces).map((row) => ({ id: row.id, title: row.title ?? '' })),
    meetings: meetingState(meetings), meetingWarnings: warnings.filter((one) => one.rule === 'G8'), drop: dropOf(book, meetings), silentDays,
  }
}

// The case of a warning names the task force that it is about; meetings have cases of their own (G8).
function isAbout(one: Warning, force: Force): boolean {
  return one.rule !== 'G8' && one.case.split(':').includes(force.id)
}

/** Whether a task force wants somebody today: an open warning, or an action that is late. */
export function wantsAttention(line: ForceLine): boolean {
  return line.warnings.length > 0 || line.now.lateActions > 0
}
