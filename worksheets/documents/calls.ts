import { priorities } from '../4-launch/priorities.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import type { Day } from '../kit/days.ts'
import { answersOf, type RowOf } from '../workbook.ts'
import type { DocumentInput } from './document.ts'

export type Call = RowOf<typeof taskForces, 'calls'>

/** Whether a call was held; somebody may write how many came and forget the tick. */
export function wasHeld(call: Call): boolean {
  return call.held ?? (call.business !== undefined || call.support !== undefined || Boolean(call.present?.length))
}

/** A call that is still to come. */
export interface CallAhead {
  /** The id of its priority, or of the task force where it has none. */
  readonly of: string
  readonly title: string
  /** The how-manieth call of its task force this is, from 1: it keeps its number when its day moves. */
  readonly number: number
  readonly on: Day
  /** `HH:MM`; null where no hour is set. */
  readonly at: string | null
  readonly lead: string | undefined
}

/** The calls to come of each task force at work, and the first calls of priorities that have none yet. */
export function callsAhead(input: Pick<DocumentInput, 'book' | 'round'>): readonly CallAhead[] {
  const named = answersOf(input.book, priorities, input.round).priorities
  const { forces, calls } = answersOf(input.book, taskForces, input.round)
  const taken = new Set(forces.map((force) => force.priority ?? force.id))
  const first = named.filter((row) => !taken.has(row.id)).flatMap((row): readonly CallAhead[] => (row.title === undefined || row.firstCall === undefined ? []
    : [{ of: row.id, title: row.title, number: 1, on: row.firstCall, at: row.callTime ?? null, lead: row.champion }]))
  return [...first, ...forces.filter((force) => (force.state ?? 'active') === 'active').flatMap((force): readonly CallAhead[] => {
    const priority = named.find((row) => row.id === (force.priority ?? force.id))
    const title = force.title ?? priority?.title
    if (title === undefined) return []
    const own = calls.filter((call) => call.force === force.id && call.date !== undefined)
    const held = own.filter(wasHeld).length
    const dated = own.filter((call) => !wasHeld(call)).flatMap((call) => call.date ?? []).toSorted()
    const planned = dated.length > 0 ? dated : [force.nextCall ?? (held === 0 ? priority?.firstCall : undefined)].flatMap((day) => day ?? [])
    return planned.map((on, at) => ({
      of: force.priority ?? force.id, title, number: held + at + 1, on, lead: force.lead,
      at: held + at === 0 && on === priority?.firstCall ? (priority.callTime ?? null) : null,
    }))
  })]
}
