import { shortDay } from '#worksheets/kit/days.ts'
import type { Closing, Position } from '#machines/kit/step-facts.ts'

/** What a position is called on every screen. `closed` alone is not said without its day: see `positionWords`. */
const words: Readonly<Record<Exclude<Position, 'closed'>, string>> = {
  ahead: 'not begun, can be prepared ahead',
  working: 'at work',
  ready: 'ready to close',
  reopened: 'needs another look',
}

const short: Readonly<Record<Position, string>> = {
  ahead: 'not begun',
  working: 'at work',
  ready: 'ready to close',
  closed: 'closed',
  reopened: 'another look',
}

/** How and when a step was closed: by the team, looked at again, or done before the software came. */
export type ClosedHow = Pick<Closing, 'kind' | 'on'>

const closedWords: Readonly<Record<Closing['kind'], (day: string) => string>> = {
  closed: (day) => `closed by the team on ${day}`,
  reaffirmed: (day) => `closed by the team, and still so on ${day}`,
  'taken-over': (day) => `recorded as done before, on ${day}`,
}

/** The whole words of a position; a closed one says how and on which day. */
export function positionWords(position: Position, closing: ClosedHow | null = null): string {
  if (position !== 'closed') return words[position]
  return closing ? closedWords[closing.kind](shortDay(closing.on)) : 'closed by the team'
}

/** One or two words, for narrow places where the sign and the step's name stand beside it. */
export function shortPosition(position: Position): string {
  return short[position]
}

/** Whether a text is one of the five positions; a newer version may know others. */
export function isPosition(text: string): text is Position {
  return text in short
}

/** The plan of the steps as one sentence, for who cannot see the picture. */
export function planWords(title: string, marks: readonly Position[]): string {
  return `${title}: ${marks.map((position, at) => `step ${at + 1} ${short[position]}`).join(', ')}.`
}
