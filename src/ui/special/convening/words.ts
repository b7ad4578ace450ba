import { shortDay, type Day } from '#worksheets/kit/days.ts'
import { counted } from '#machines/facts/names.ts'

/** All words above the conveners and the pledges, whole sentences with slots. */
export const conveningWords = {
  title: 'Pledges said in one meeting',
  lead: (open: number) => (open === 1 ? 'One partner has not said yes.' : `${open} partners have not said yes. Take the tick away from those who still think about it.`),
  all: (said: number) => (said === 1 ? 'The one partner on your list said yes.' : `All ${said} partners on your list said yes.`),
  on: 'Said yes on',
  mark: (count: number, on: Day) => `Mark ${count} as yes on ${shortDay(on)}`,
  markNone: 'Mark as yes',
  heldDay: 'Give the day on which they said yes.',
  heldNone: 'Tick at least one partner.',
  marked: (count: number) => `${counted(count, 'pledge')} marked as yes.`,
  undo: 'Undo',
} as const
