import { listLimits, tooManyColumns, tooManyRows } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { CellValue, Grid, GridRow } from './cell.ts'
import type { Meaning } from './number-formats.ts'
import { textGathering, unescaped } from './shared-texts.ts'
import { readXml } from './xml-events.ts'

/** What cells of a file refer to. */
export interface Cells {
  readonly texts: readonly string[]
  readonly meanings: readonly Meaning[]
  /** Days are counted from 1904, as on old Macs. */
  readonly since1904: boolean
}

export interface GridReading {
  readonly write: (xml: string) => void
  readonly end: () => Grid
}

const epochGap = 1462

/** Reads the XML of a tab piece by piece. A formula is never worked out: the value that was last stored with it stands. */
export function gridReading(cells: Cells): GridReading {
  const rows: GridRow[] = []
  let row: { line: number; cells: Map<number, CellValue> } | null = null
  let column = 0
  let cell: { type: string; style: number } | null = null
  let value: string | null = null
  let inValue = false
  const inline = textGathering()
  const keep = (): void => {
    const read = cell && row ? valueOf(cell, value, inline.whole(), cells) : null
    if (read === null || row === null) return
    if (column > listLimits.columns) throw new Refusal(tooManyColumns())
    row.cells.set(column, read)
  }
  const reading = readXml({
    open: (name, attribute) => {
      if (name === 'row') {
        row = { line: lineOf(attribute('r'), row?.line ?? rows.at(-1)?.line ?? 0), cells: new Map() }
        column = 0
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) }
        value = null
        inline.begin()
      } else if (name === 'v') {
        inValue = true
        value = ''
      } else inline.open(name)
    },
    close: (name) => {
      if (name === 'v') inValue = false
      else if (name === 'c') {
        keep()
        cell = null
      } else if (name === 'row') {
        if (row !== null && row.cells.size > 0) rows.push(row)
        if (rows.length > listLimits.rows) throw new Refusal(tooManyRows())
      } else inline.close(name)
    },
    text: (text) => {
      if (inValue) value += text
      else if (cell) inline.text(text)
    },
  })
  return {
    write: reading.write,
    end: () => {
      reading.end()
      return { rows }
    },
  }
}

function lineOf(given: string | undefined, before: number): number {
  const line = Number(given ?? Number.NaN)
  return Number.isInteger(line) && line > 0 ? line : before + 1
}

// A place past the last column of Excel is no place: the sum stays small whatever letters a file has.
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,4})\d*$/i.exec(place ?? '')?.[1]
  if (letters === undefined) return place === undefined ? undefined : listLimits.columns + 1
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function valueOf(cell: { readonly type: string; readonly style: number }, value: string | null, inline: string, { texts, meanings, since1904 }: Cells): CellValue | null {
  const words = (text: string): CellValue | null => (text === '' ? null : { type: 'text', text })
  if (cell.type === 'inlineStr') return words(inline)
  if (value === null || value === '') return null
  switch (cell.type) {
    case 's': return words(texts[Number(value)] ?? '')
    case 'str': return words(unescaped(value))
    case 'b': return { type: 'truth', truth: value === '1' || value === 'true' }
    case 'e': return { type: 'error', text: value }
    case 'd': return words(value)
    default: {
      const number = Number(value)
      if (!Number.isFinite(number)) return words(value)
      const meaning = meanings[cell.style] ?? 'number'
      return { type: 'number', number: meaning === 'day' && since1904 ? number + epochGap : number, meaning }
    }
  }
}
