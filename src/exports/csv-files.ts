import { zipSync } from 'fflate'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toCsv } from './csv.ts'

/** The tables of these sheets as CSV: the one file where there is one, else a zip with a file for each, by sheet and table. */
export function csvFiles(sheets: readonly Sheet[]): Uint8Array {
  const tables = sheets.flatMap((sheet) => sheet.blocks.filter((block) => block.type === 'table' || block.type === 'listing').map((table) => ({ sheet, table })))
  const [first] = tables
  if (first && tables.length === 1) return toCsv(first.table)
  const files: Record<string, Uint8Array> = {}
  for (const { sheet, table } of tables) files[`${unused(files, `${sheet.title} - ${table.label}`)}.csv`] = toCsv(table)
  return zipSync(files)
}

// Names that every file system takes, and no two alike.
function unused(files: Readonly<Record<string, unknown>>, title: string): string {
  const name = title.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, ' ').trim().slice(0, 80) || 'Table'
  let free = name
  for (let at = 2; `${free}.csv` in files; at += 1) free = `${name} ${at}`
  return free
}
