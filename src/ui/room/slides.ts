import type { Choice, EvidenceList, Line, Sheet, SheetRow, Table, Tick } from '#worksheets/kit/sheet-tree.ts'

/** One view for the room: one thing, in large type. */
export type Slide =
  | { readonly type: 'title'; readonly title: string; readonly step: string | null; readonly text: string }
  | { readonly type: 'answer'; readonly over: string | null; readonly block: Line | Tick | Choice; readonly beside: readonly (Line | Tick | Choice)[]; readonly evidence: EvidenceList | null }
  | { readonly type: 'rows'; readonly table: Table; readonly columns: readonly number[]; readonly rows: readonly SheetRow[]; readonly from: number; readonly all: number; readonly leftColumns: number }

// What a room can read from the back row: so many rows, and about so many letters side by side.
const rowsAtOnce = 7
const lettersAcross = 92
const nameLetters = 20

/**
 * The views of a sheet, in order. Give it a sheet that was made for the room: what that leaves out is nowhere here.
 * A point of a review comes as one view with its evidence and its reason.
 */
export function slidesOf(sheet: Sheet, step: string | null): readonly Slide[] {
  const slides: Slide[] = [{ type: 'title', title: sheet.title, step, text: sheet.subtitle }]
  let over: string | null = null
  for (const block of sheet.blocks) {
    const last = slides.at(-1)
    switch (block.type) {
      case 'heading': over = block.text; break
      case 'table':
        over = null
        slides.push(...rowSlides(block))
        break
      case 'evidence':
        if (last?.type === 'answer') slides[slides.length - 1] = { ...last, evidence: block }
        break
      case 'line': case 'tick': case 'choice':
        if (last?.type === 'answer' && (isOfSameRow(last.block, block) || isHead(sheet, over, last.block, block))) slides[slides.length - 1] = { ...last, beside: [...last.beside, block] }
        else slides.push({ type: 'answer', over, block, beside: [], evidence: null })
        break
      case 'help': case 'note': case 'signature': case 'contents': case 'paragraph': case 'listing': case 'tents': case 'page break': break
    }
  }
  return slides
}

function isOfSameRow(one: Line | Tick | Choice, other: Line | Tick | Choice): boolean {
  return one.ref.row !== undefined && one.ref.row === other.ref.row && one.ref.field === other.ref.field
}

// Date, leader and those present stand over a review together: they are no question for the room.
function isHead(sheet: Sheet, over: string | null, one: Line | Tick | Choice, other: Line | Tick | Choice): boolean {
  return sheet.id.endsWith('-review') && over === null && one.ref.row === undefined && other.ref.row === undefined
}

function rowSlides(table: Table): readonly Slide[] {
  const rows = table.rows.filter((row) => row.id !== null)
  const { columns, left } = columnsThatFit(table, rows)
  const common = { type: 'rows', table, columns, all: rows.length, leftColumns: left } as const
  if (rows.length === 0) return [{ ...common, rows: [], from: 0 }]
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, at) => ({
    ...common, rows: rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce), from: at * rowsAtOnce + 1,
  }))
}

// Columns that say something come first; what does not fit beside them is counted, so that nobody takes it for absent.
function columnsThatFit(table: Table, rows: readonly SheetRow[]): { readonly columns: readonly number[]; readonly left: number } {
  const said = table.columns.map((_, at) => at).filter((at) => rows.length === 0 || rows.some((row) => row.cells[at]?.answer))
  let across = table.names === null ? 0 : nameLetters
  const columns: number[] = []
  for (const at of said) {
    across += table.columns[at]?.width ?? 0
    if (columns.length > 0 && across > lettersAcross) break
    columns.push(at)
  }
  return { columns, left: said.length - columns.length }
}
