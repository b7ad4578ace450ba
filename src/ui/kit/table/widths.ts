import type { CSSProperties } from 'react'
import type { Kind } from '#worksheets/kit/field.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'

// Least width in rem, and share of what is left over.
const widths: Readonly<Record<Kind, readonly [number, number]>> = {
  text: [9, 2], 'long text': [13, 3], number: [6, 0.5], money: [7, 0.5], date: [8.5, 0.5], time: [7.5, 0.5], tick: [4.5, 0.3],
  choice: [7.5, 1], choices: [10, 1.5], person: [9, 1.5], people: [9.5, 1.5], organization: [10, 1.5], organizations: [10, 1.5], row: [9.5, 1.5],
  table: [10, 1],
}

const actions = 4.75

/** The columns of the grid as a style of the table, the same for each of its rows, with room for its first column. */
export function templateOf(columns: readonly FieldOutline[], isLabelled: boolean): CSSProperties {
  const [head, share]: readonly [number, number] = isLabelled ? [13, 2] : [3, 0]
  const parts = columns.map((column) => widths[column.kind] ?? widths.text)
  const least = parts.reduce((sum, [width]) => sum + width, head + actions)
  const tracks = [share ? `minmax(${head}rem, ${share}fr)` : `${head}rem`, ...parts.map(([width, part]) => `minmax(${width}rem, ${part}fr)`), `${actions}rem`]
  return { '--columns': tracks.join(' '), '--least': `${least}rem` } as CSSProperties // its type does not know custom properties
}
