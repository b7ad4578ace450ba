/** The head of a table as a place that the arrow keys reach. */
export const headLine = '~head'

/** Where the one active cell is. */
export interface Place {
  readonly line: string
  readonly column: string
}

/** Where a key leads from a place; null where it leads nowhere new. Control makes Home and End go through all rows. */
export function moved(place: Place, key: string, control: boolean, lines: readonly string[], columns: readonly string[]): Place | null {
  const all = [headLine, ...lines]
  const row = Math.max(0, all.indexOf(place.line))
  const column = Math.max(0, columns.indexOf(place.column))
  const at = (nextRow: number, nextColumn: number): Place | null => {
    const line = all[Math.max(0, Math.min(nextRow, all.length - 1))]
    const name = columns[Math.max(0, Math.min(nextColumn, columns.length - 1))]
    return line === undefined || name === undefined || (line === place.line && name === place.column) ? null : { line, column: name }
  }
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'Home':
      return at(control ? 1 : row, 0)
    case 'End':
      return at(control ? all.length - 1 : row, columns.length - 1)
    case 'PageUp':
      return at(Math.max(1, row - 10), column)
    case 'PageDown':
      return at(row + 10, column)
    default:
      return null
  }
}

/** The next cell for Tab: to the right, then on in the next row; null past the end of the table. */
export function next(place: Place, back: boolean, lines: readonly string[], columns: readonly string[]): Place | null {
  const row = lines.indexOf(place.line)
  const flat = row * columns.length + columns.indexOf(place.column) + (back ? -1 : 1)
  const line = lines[Math.floor(flat / columns.length)]
  const column = columns[flat % columns.length]
  return flat < 0 || line === undefined || column === undefined ? null : { line, column }
}
