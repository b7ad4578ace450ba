import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import type { Position } from '#machines/kit/step-facts.ts'
import type { Walk } from '#machines/walk.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import type { Summary } from './home-entry.ts'

/** What Home shows of a partnership: a cache, made from the same walk that its own screens show. */
export function summaryOf(book: Workbook, walk: Walk): Summary {
  const own = answersOf(book, settings, always)
  return {
    format: 1,
    name: own.name ?? '',
    region: own.region ?? '',
    sector: own.sector ?? '',
    state: own.state ?? 'active',
    where: whereWords(walk, own.state ?? 'active', own.stateSince),
    positions: stepIds.map((step) => walk.positions[step]),
    next: walk.next?.text ?? null,
    asOf: walk.today,
    attention: walk.attention.slice(0, 5).map(({ level, text }) => ({ level, text })),
    deadlines: [
      ...walk.gaps.flatMap((gap) => (gap.due && !gap.closedOn ? [{ on: gap.due, text: `The gap “${gap.what}” was due ${shortDay(gap.due)}.` }] : [])),
      ...walk.dates.filter((date) => date.kind === 'deadline' || date.kind === 'call').map((date) => ({ on: date.on, text: `${date.text}: ${shortDay(date.on)} has passed.` })),
    ],
    dates: walk.dates.slice(0, 10).map(({ on, text }) => ({ on, text })),
  }
}

/** The words of a position on a list. */
const positionWords: Readonly<Record<Position, string>> = {
  ahead: 'not begun, can be prepared ahead',
  working: 'at work',
  ready: 'ready to close',
  closed: 'closed by the team',
  reopened: 'needs another look',
}

function whereWords(walk: Walk, state: string, since: string | undefined): string {
  const day = since ? ` since ${shortDay(since)}` : ''
  if (state === 'paused') return `Paused${day}`
  if (state === 'merged') return `Merged into another partnership${day}`
  if (state === 'stopped') return `Stopped${day}`
  const step: StepId = walk.here
  const round = walk.round === 'r1' ? '' : `, round ${walk.round.slice(1)}`
  const { number, title } = stepWords(step)
  return `Step ${number}, ${title}: ${positionWords[walk.positions[step]]}${round}`
}
