import type { Sheet, Table } from './sheet-tree.ts'

/** How a sheet lies: as high as it is wide, or the other way where a table asks for it. */
export type Turn = 'portrait' | 'landscape'

// About how many letters of a table fit side by side, at the size that table text is printed in.
const room = { portrait: 114, landscape: 160, tight: 200 } as const

/** About how wide the names of preset rows want to be, in letters: a long one takes two lines. */
export function nameWidth(table: Table): number {
  if (table.names === null) return 0
  return Math.min(Math.max(16, ...table.rows.map((row) => (row.name?.length ?? 0) / 2)), 34)
}

/** About how wide a table is, in letters. */
export function tableWidth(table: Table): number {
  return table.columns.reduce((sum, column) => sum + column.width, nameWidth(table))
}

// More rows than this and a card each would fill a ream.
const cardsMost = 8

/** Whether a table has too many columns for any page. */
function isTooWide(table: Table): boolean {
  return tableWidth(table) > room.tight
}

const isLong = (table: Table): boolean => table.rows.filter((row) => row.id !== null).length > cardsMost

/** Whether each row of a table becomes a card: too many columns for any page, and few rows. */
export function isCards(table: Table): boolean {
  return isTooWide(table) && !isLong(table)
}

/** How many columns stand side by side; what a long list has beyond them follows under each row. */
export function columnsAcross(table: Table): number {
  if (!isTooWide(table) || !isLong(table)) return table.columns.length
  let across = nameWidth(table)
  const over = table.columns.findIndex((column) => (across += column.width) > room.landscape)
  return Math.max(over, 1)
}

/** Whether a table fits on a page that lies across only in smaller type. */
export function isTight(table: Table): boolean {
  return tableWidth(table) > room.landscape && !isTooWide(table)
}

/** How a sheet lies best: landscape where a table needs it and would fit. */
export function turnOf(sheet: Sheet): Turn {
  const wide = sheet.blocks.some((block) => block.type === 'table' && tableWidth(block) > room.portrait && !isCards(block))
  return wide ? 'landscape' : 'portrait'
}
