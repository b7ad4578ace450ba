import type { Position } from '#machines/kit/step-facts.ts'

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

/** The whole words of a position. `closedOn` is the day as it is shown, such as `Feb 2, 2027`. */
export function positionWords(position: Position, closedOn: string | null = null): string {
  if (position !== 'closed') return words[position]
  return closedOn ? `closed by the team on ${closedOn}` : 'closed by the team'
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
