import { readHeader } from './roles.ts'

const looked = 25

/**
 * The place of the heading row among the first rows of a list, from 0; null where there is none and the list begins with
 * its data. Titles, dates and empty lines above it are passed over.
 */
export function headerRow(rows: readonly (readonly string[])[]): number | null {
  const first = rows.slice(0, looked)
  const known = first.map((row) => row.filter((cell) => cell.length <= 60 && readHeader(cell) !== null).length)
  const most = Math.max(0, ...known)
  const best = known.indexOf(most)
  const width = typicalWidth(rows)
  if (most >= 2 || (most === 1 && isPlausible(first[best] ?? [], width))) return best
  const plausible = first.findIndex((row) => isPlausible(row, width))
  // What looks like headings somewhere in the midst of the data is data.
  return plausible !== -1 && first.slice(0, plausible).every((row) => filled(row) <= Math.max(1, width / 3)) && !looksLikeData(first, plausible) ? plausible : null
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length
}

function typicalWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows.slice(0, 200).map(filled).toSorted((one, other) => one - other)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

function isPlausible(row: readonly string[], width: number): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const distinct = new Set(cells.map((cell) => cell.toLowerCase())).size === cells.length
  return cells.length >= Math.max(1, width * 0.6) && distinct && cells.every((cell) => cell.length <= 60 && !/@|^[\d\s().+$%/-]+$/.test(cell))
}

// Names over names: where the rows below are as much words as the row itself, nothing says that it is a heading.
function looksLikeData(rows: readonly (readonly string[])[], at: number): boolean {
  return rows.slice(at + 1).every((row) => row.every((cell) => !/\d|@/.test(cell)))
}
