import Papa from 'papaparse'
import { cellTooLong, listLimits, tooManyColumns, tooManyRows } from '../limits.ts'
import { watched, type Watch } from '../long-work.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import { decode, type Encoding } from './decode.ts'

/** The cells of a text file, and how it was read. */
export interface CsvCells {
  readonly rows: readonly CsvRow[]
  readonly encoding: Encoding
  readonly delimiter: string
}

export interface CsvRow {
  /** The line in the file on which the row begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvOptions extends Watch {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: string | undefined
}

const notText = `This is no list that can be read: a list is a text file (.csv) or an Excel file (.xlsx). ${nothingChanged} Save the list in one of these formats and choose it again.`

/**
 * Reads CSV, and text divided by tabs, semicolons or bars: encoding and divider are found unless they are given; line
 * breaks inside quotes belong to their cell. The `'` that our own export puts before what looks like a formula is taken
 * off. Throws a Refusal past the limits of a list, with the number of rows that were seen.
 */
export async function readCsv(bytes: Uint8Array, options: CsvOptions = {}): Promise<CsvCells> {
  const { text, encoding, marked } = decode(bytes, options.encoding)
  if (isBinary(text)) throw new Refusal(notText)
  const body = text.replace(/^sep=(.)\r?\n/i, '')
  const delimiter = options.delimiter ?? /^sep=(.)\r?\n/i.exec(text)?.[1] ?? dividerOf(body)
  const rows = await parsed(body, delimiter, options)
  // Our own files are known by mark and quotes; in all others only a whole cell is looked at.
  const cell = marked && body.startsWith('"') ? undefused : unquoted
  return { rows: rows.map((row) => ({ line: row.line, cells: row.cells.map(cell) })), encoding, delimiter }
}

/** Takes off each `'` that `defused` in our export puts in. */
export function undefused(text: string): string {
  return text.includes("'") ? text.replaceAll(/(?<=^|[\r\n\t;,|])'(?='*[=+\-@＝＋－＠])|^'(?='*[\t\r])/g, '') : text
}

function unquoted(text: string): string {
  return text.startsWith("'") && /^'[=+\-@]/.test(text) ? text.slice(1) : text
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 4000)
  return start.includes('\u0000')
}

const dividers = [',', ';', '\t', '|'] as const

// The divider that cuts the first lines into the most cells, line for line alike.
function dividerOf(text: string): string {
  const scored = dividers.map((divider) => {
    const rows = Papa.parse<string[]>(text.slice(0, 20_000), { delimiter: divider, preview: 30 }).data.filter((row) => row.some((cell) => cell.trim() !== ''))
    const widths = new Map<number, number>()
    for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
    const [width, count] = [...widths].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0]
    return { divider, score: count * 100 + Math.min(width, 99) }
  })
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best !== undefined && best.score > 0 ? best.divider : ','
}

// About this many signs are read between two breaths.
const pieceSize = 200_000
const mostOpen = 2_000_000

function parsed(text: string, delimiter: string, watch: Watch): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = []
  const pause = watched(watch)
  let [seen, line, pieces] = [0, 1, 0]
  const take = (cells: readonly string[]): void => {
    const begins = line
    line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0)
    if (cells.every((cell) => cell.trim() === '')) return
    seen += 1
    if (seen > listLimits.rows) return
    if (cells.findLastIndex((cell) => cell !== '') >= listLimits.columns) throw new Refusal(tooManyColumns())
    if (cells.some((cell) => cell.length > listLimits.signs)) throw new Refusal(cellTooLong(begins))
    rows.push({ line: begins, cells })
  }
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter, chunkSize: pieceSize,
      chunk: ({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        const fail = (error: unknown): void => {
          // Before the parser is ended, which makes it say that it is complete.
          reject(error instanceof Error ? error : new Error(String(error)))
          parser.abort()
        }
        parser.pause()
        try {
          data.forEach(take)
          pieces += 1
          // A quote that is opened and never closed swallows all that follows.
          if (pieces * pieceSize - meta.cursor > mostOpen && meta.cursor < text.length - mostOpen) throw new Refusal(cellTooLong(line))
        } catch (error) {
          fail(error)
          return
        }
        pause(meta.cursor / text.length).then(() => parser.resume(), fail)
      },
      complete: () => (seen > listLimits.rows ? reject(new Refusal(tooManyRows(seen))) : resolve(rows)),
      error: (error: Error) => reject(error),
    })
  })
}

function breaksIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0
}
