import { nothingChanged } from './refusal.ts'

/** What a list may hold: more than any contact list that a team should take in at once. */
export const listLimits = { bytes: 25 * 2 ** 20, rows: 50_000, columns: 200, signs: 32_767 } as const

const smaller = 'Take out what you do not need, or divide it into several lists, and try again.'

export function tooManyBytes(): string {
  return `The file has more than 25 megabytes. ${nothingChanged} ${smaller}`
}

/** `seen` is how many rows were counted, where they were. */
export function tooManyRows(seen?: number): string {
  const count = seen === undefined ? 'more than 50,000 rows' : `${seen.toLocaleString('en-US')} rows, and a list may have 50,000`
  return `The list has ${count}. ${nothingChanged} ${smaller}`
}

export function tooManyColumns(): string {
  return `The list has more than 200 columns. ${nothingChanged} ${smaller}`
}

/** `line` counts from 1, as a spreadsheet does. */
export function cellTooLong(line: number): string {
  return `A cell in line ${line.toLocaleString('en-US')} has more than 32,767 letters, which no spreadsheet can hold. ${nothingChanged} Look at that line, shorten it and try again.`
}
