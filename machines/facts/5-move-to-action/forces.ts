import { addDays, daysBetween, type Day } from '#worksheets/kit/days.ts'
import { priorities } from '#worksheets/4-launch/priorities.worksheet.ts'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import type { Side } from '#worksheets/partnership/register.worksheet.ts'
import { answersOf, type RowOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { namesOf, sideOfPerson } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'

type ForceRow = RowOf<typeof taskForces, 'forces'>
type MemberRow = RowOf<typeof taskForces, 'members'>
type CallRow = RowOf<typeof taskForces, 'calls'>
type ActionRow = RowOf<typeof taskForces, 'actions'>
type PriorityRow = RowOf<typeof priorities, 'priorities'>

/** The members of a task force by side; `unknown` are those whose side nothing tells. */
export interface Balance {
  readonly business: number
  readonly support: number
  readonly unknown: number
  /** True or false where it is sure, null where it hangs on members whose side is not known, or there are none (G5). */
  readonly majority: boolean | null
}

/** One task force at a glance. No value depends on today. */
export interface Force {
  readonly id: string
  readonly title: string
  readonly priority: string | null
  readonly active: boolean
  readonly lead: string | null
  readonly leadSide: Side | undefined
  readonly facilitator: string | null
  readonly balance: Balance
  readonly success: string
  readonly measure: string
  readonly strategies: string
  readonly quickWin: string
  /** As typed, else counted from the first call; null where there is neither (G6). */
  readonly quickWinDue: Day | null
  readonly quickWinDone: Day | null
  /** The day of the sixty on which it was done: 0 is the day of the first call. */
  readonly quickWinDay: number | null
  /** The first call that was held; `planned` is what was agreed at the launch or set since. */
  readonly firstCall: Day | null
  readonly planned: Day | null
  readonly lastCall: Day | null
  readonly nextCall: Day | null
  readonly callsHeld: number
  readonly actions: readonly ActionRow[]
}

/** All task forces in order, whatever their state. */
export function forcesOf(book: Workbook, round: Round): readonly Force[] {
  const own = answersOf(book, taskForces, round)
  const known = new Map(answersOf(book, priorities, round).priorities.map((row) => [row.id, row]))
  const members = byForce(own.members)
  const calls = byForce(own.calls)
  const actions = byForce(own.actions)
  const days = thresholdsOf(book).quickWinDays
  return own.forces.map((row) => {
    const priority = known.get(row.priority ?? row.id)
    return forceOf(book, row, priority, days, members.get(row.id) ?? [], calls.get(row.id) ?? [], actions.get(row.id) ?? [])
  })
}

function byForce<R extends { readonly force?: string | undefined }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const made = new Map<string, R[]>()
  for (const row of rows) {
    if (row.force === undefined) continue
    const before = made.get(row.force)
    if (before) before.push(row)
    else made.set(row.force, [row])
  }
  return made
}

function forceOf(
  book: Workbook, row: ForceRow, priority: PriorityRow | undefined, quickWinDays: number,
  members: readonly MemberRow[], calls: readonly CallRow[], actions: readonly ActionRow[],
): Force {
  const held = calls.flatMap((call) => (call.date && wasHeld(call) ? [call.date] : [])).toSorted()
  const ahead = calls.flatMap((call) => (call.date && !wasHeld(call) ? [call.date] : [])).toSorted()
  const planned = priority?.firstCall ?? ahead[0] ?? row.nextCall ?? null
  const firstCall = held[0] ?? null
  const countedFrom = firstCall ?? planned
  const lead = row.lead ?? null
  return {
    id: row.id, priority: priority?.id ?? row.priority ?? null,
    title: row.title ?? priority?.title ?? 'A task force without a name yet',
    active: (row.state ?? 'active') === 'active',
    lead, leadSide: sideOfPerson(book, lead ?? undefined), facilitator: row.facilitator ?? null,
    balance: balanceOf(book, row, members),
    success: row.success ?? '', measure: row.measure ?? '', strategies: row.strategies ?? '', quickWin: row.quickWin ?? '',
    quickWinDue: row.quickWinDue ?? (countedFrom === null ? null : addDays(countedFrom, quickWinDays)),
    quickWinDone: row.quickWinDone ?? null,
    quickWinDay: row.quickWinDone && firstCall ? daysBetween(firstCall, row.quickWinDone) : null,
    firstCall, planned, lastCall: held.at(-1) ?? null,
    nextCall: ahead[0] ?? row.nextCall ?? (held.length ? null : (priority?.firstCall ?? null)),
    callsHeld: held.length, actions,
  }
}

// Somebody may write how many came and forget the tick.
function wasHeld(call: CallRow): boolean {
  return call.held ?? (call.business !== undefined || call.support !== undefined || Boolean(call.present?.length))
}

/**
 * Counts members, not facilitator, scribe or staff, nor those who left; leads are members also where nobody
 * listed them. The same person counts once (G5).
 */
function balanceOf(book: Workbook, row: ForceRow, members: readonly MemberRow[]): Balance {
  const { people } = namesOf(book)
  const counted = new Set<string>()
  for (const lead of [row.lead, row.coLead]) if (lead && !people.get(lead)?.left) counted.add(lead)
  for (const member of members) {
    const isMember = (member.role ?? (member.person === row.facilitator ? 'facilitator' : 'member')) === 'member'
    if (member.person && isMember && !member.leftOn && !people.get(member.person)?.left) counted.add(member.person)
  }
  let business = 0
  let support = 0
  for (const id of counted) {
    const side = sideOfPerson(book, id)
    if (side === 'industry') business++
    else if (side === 'support') support++
  }
  const unknown = counted.size - business - support
  return { business, support, unknown, majority: majorityOf(business, support, unknown) }
}

function majorityOf(business: number, support: number, unknown: number): boolean | null {
  if (business + support + unknown === 0) return null
  if (business > support + unknown) return true
  return business + unknown > support ? null : false
}

/** What a task force asks for today: days since the last call, days to the quick win, and what is late. */
export interface ForceToday {
  /** Days since the last call that was held; null before the first. */
  readonly silentFor: number | null
  /** Day n of the sixty, 0 on the day of the first call; null before it, or when the quick win is done. */
  readonly day: number | null
  readonly daysLeft: number | null
  readonly quickWinLate: boolean
  readonly lateActions: number
}

/** The part of the overview of a task force that depends on today (G6, G7). */
export function forceToday(force: Force, today: Day): ForceToday {
  const open = force.quickWinDone === null
  const begun = force.firstCall !== null && force.firstCall <= today
  return {
    silentFor: force.lastCall === null ? null : daysBetween(force.lastCall, today),
    day: open && begun && force.firstCall ? daysBetween(force.firstCall, today) : null,
    daysLeft: open && force.quickWinDue ? daysBetween(today, force.quickWinDue) : null,
    quickWinLate: open && force.quickWinDue !== null && today > force.quickWinDue,
    lateActions: force.actions.filter((action) => isOpen(action) && action.due !== undefined && action.due < today).length,
  }
}

/** Whether an action still has to be done. */
export function isOpen(action: ActionRow): boolean {
  return action.doneOn === undefined && action.status !== 'done' && action.status !== 'dropped'
}

/** The priorities of the launch that no task force works on yet. */
export function prioritiesWithout(book: Workbook, round: Round, forces: readonly Force[]): readonly PriorityRow[] {
  const taken = new Set(forces.map((force) => force.priority))
  return answersOf(book, priorities, round).priorities.filter((row) => row.title && !taken.has(row.id))
}
