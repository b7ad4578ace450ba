import type { Json } from '#worksheets/kit/canonical.ts'
import type { Answer, Block, Sheet, Table } from '#worksheets/kit/sheet-tree.ts'

/** What is told of a JSON file beside its sheets. */
export interface JsonOptions {
  readonly title?: string
  /** ISO moment at which it is made. */
  readonly made?: string
}

/**
 * Sheets for other programs, as the text of a JSON file of `format` 1:
 *
 * `{ format: 1, kind: "shared-table-answers", title, made, sheets: [{ id, title, step, round, circle, partnership, date,
 * leftOut, fields, tables }] }`
 *
 * `step` is a number from 1 to 6 or null. A field is `{ key, row?, label, kind, unit?, value, text, counts, differing? }`:
 * `value` as it is stored (days `YYYY-MM-DD`, times `HH:MM`, options and people by their ids, null where nothing stands),
 * `text` as people read it, `counts` false where it does not fit its field, `differing` all answers where people differ,
 * each `{ value, text, by }`. Questions of a review are fields that share a key and differ in `row`. A table is
 * `{ key, label, columns: [{ key, label, kind, unit? }], rows: [{ id, name?, cells: { column: { value, text, counts } } }] }`;
 * a cell that is not there holds nothing. Later versions may add keys, and never change what these mean.
 */
export function toJson(sheets: readonly Sheet[], { title = '', made = '' }: JsonOptions = {}): string {
  const whole = { format: 1, kind: 'shared-table-answers', title, made, sheets: sheets.map(sheetJson) }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function sheetJson(sheet: Sheet): Json {
  return {
    id: sheet.id, title: sheet.title, step: sheet.step?.number ?? null, round: sheet.round, circle: sheet.circle,
    partnership: sheet.facts.partnership, date: sheet.facts.date, leftOut: sheet.leftOut,
    fields: sheet.blocks.flatMap(fieldJson), tables: sheet.blocks.flatMap((block) => (block.type === 'table' ? [tableJson(block)] : [])),
  }
}

function fieldJson(block: Block): readonly Json[] {
  if (block.type !== 'line' && block.type !== 'tick' && block.type !== 'choice') return []
  const kind = block.type === 'line' ? block.kind : block.type === 'tick' ? 'tick' : block.many ? 'choices' : 'choice'
  const { row, column, field } = block.ref
  return [{
    key: column === undefined ? field : `${field}.${column}`, ...(row === undefined ? {} : { row }), label: block.label, kind,
    ...(block.type === 'line' && block.unit !== null ? { unit: block.unit } : {}), ...answerJson(block.answer),
  }]
}

function tableJson(table: Table): Json {
  const columns = table.columns.map((column) => ({ key: column.key, label: column.label, kind: column.kind, ...(column.unit === null ? {} : { unit: column.unit }) }))
  const rows = table.rows.filter((row) => row.id !== null).map((row): Json => ({
    id: row.id, ...(row.name === null ? {} : { name: row.name }),
    cells: Object.fromEntries(row.cells.flatMap((cell, at) => (cell.answer === null ? [] : [[table.columns[at]?.key ?? '', answerJson(cell.answer)]]))),
  }))
  return { key: table.ref.field, label: table.label, columns, rows }
}

function answerJson(answer: Answer | null): { readonly [key: string]: Json } {
  if (answer === null) return { value: null, text: '', counts: true }
  const differing = answer.differing.map(({ value, text, by }) => ({ value, text, by }))
  return { value: answer.value, text: answer.text, counts: answer.counts, ...(differing.length > 0 ? { differing } : {}) }
}
