import type { Layout, TitleLayout } from './columns.ts'
import type { Fault, Line } from './read-rows.ts'
import type { Growing } from './table.ts'
import type { FileReport, Level, Period, Quarter, Source, Table } from './types.ts'
import { field, readHeader, splitLine } from './columns.ts'
import { bareTitle, industryCode, industryNumber, levelOf, levels } from './industry.ts'
import { feedLines } from './lines.ts'
import { byPeriod } from './period.ts'
import { blank, countColumns, isEmptyLine, makeLine, readLine } from './read-rows.ts'
import { addRow, finishTable, growTable } from './table.ts'
import { absent, flag, noChange, Refused } from './types.ts'

/** What a reader keeps. Rows of other areas and finer industries are passed over as early as possible. */
export interface Wanted {
  readonly areas?: (area: string) => boolean
  readonly finest?: Level
}

export interface ReadOptions {
  /** The name of the file, for sentences. */
  readonly file: string
  /** The file's own date as an ISO day, or ''. */
  readonly vintage: string
  /** The size of the whole file in bytes, or 0 where it is not known yet. */
  readonly bytes: number
  readonly wanted?: Wanted
  /**
   * Gets each finished table. The same area and period may come again later in a file that is not sorted by area: put
   * the parts together with `mergeTables`. If the reader throws, all tables of the file have to be thrown away.
   */
  readonly emit: (table: Table, source: Source) => void
  /** Takes the titles of a file that only names industries or areas; without this, such a file is refused. */
  readonly names?: (industries: ReadonlyMap<number, string>, areas: ReadonlyMap<string, string>) => void
  /** How many rows may be held before tables are given away; each takes about 60 bytes. */
  readonly held?: number
}

/** Takes a file's bytes in order. Both throw `Refused` when the file cannot be used. A file of titles has no report. */
export interface Reader {
  push(chunk: Uint8Array): void
  end(): FileReport | undefined
}

/** All that one file's reading keeps. */
interface Reading {
  readonly options: ReadOptions
  readonly held: number
  layout: Layout | undefined
  titleLayout: TitleLayout | undefined
  lineNumber: number
  /** Whether what comes now is the last line, without a line end. */
  isEnding: boolean
  rows: number
  skipped: number
  bytes: number
  rowsHeld: number
  rowsOfArea: number
  /** Tables that were given away, for use again. */
  spare: Growing[]
  readonly line: Line
  readonly tables: Map<string, Growing>
  readonly areas: Set<string>
  readonly periods: Map<string, Period>
  readonly titles: Map<number, string>
  readonly areaTitles: Map<string, string>
  /** The area of the row before, and its tables by quarter: most rows follow one of their own area. */
  areaKey: number
  year: number
  area: string
  isWanted: boolean
  recent: (Growing | undefined)[]
}

const decoder = new TextDecoder()

/** A reader for one file of the Quarterly Census, of any of its shapes, without a zip around it. */
export function openTableReader(options: ReadOptions): Reader {
  const reading = startReading(options)
  const feed = feedLines(
    (bytes, start, end) => takeLines(reading, bytes, start, end),
    () => refuse(reading, reading.lineNumber + 1, 'it is longer than any line of a table. This is no text file of figures.'),
  )
  return {
    push(chunk) {
      reading.bytes += chunk.length
      if (reading.lineNumber === 0 && reading.rows === 0) checkText(reading, chunk)
      feed.push(chunk)
    },
    end() {
      reading.isEnding = true
      const isWhole = feed.end()
      if (!reading.layout && !reading.titleLayout) return refuse(reading, undefined, 'it is empty.')
      if (reading.rows + reading.skipped === 0) return refuse(reading, undefined, 'it has a first line with names and no figures below.')
      if (reading.titleLayout) {
        options.names?.(reading.titles, reading.areaTitles)
        return undefined
      }
      giveAway(reading)
      return report(reading, isWhole)
    },
  }
}

function startReading(options: ReadOptions): Reading {
  return {
    options,
    held: options.held ?? 200_000,
    layout: undefined,
    titleLayout: undefined,
    lineNumber: 0,
    isEnding: false,
    rows: 0,
    skipped: 0,
    bytes: 0,
    rowsHeld: 0,
    rowsOfArea: 0,
    spare: [],
    line: makeLine(),
    tables: new Map(),
    areas: new Set(),
    periods: new Map(),
    titles: new Map(),
    areaTitles: new Map(),
    areaKey: -1,
    year: 0,
    area: '',
    isWanted: true,
    recent: [],
  }
}

function refuse(reading: Reading, line: number | undefined, reason: string): never {
  throw new Refused(reading.options.file, line, reason)
}

/** Binary files and wide text have zero bytes in their beginning; text of any kind has not. */
function checkText(reading: Reading, chunk: Uint8Array): void {
  const beginning = chunk.subarray(0, 4096)
  if ((beginning[0] === 0xff && beginning[1] === 0xfe) || (beginning[0] === 0xfe && beginning[1] === 0xff)) {
    refuse(reading, undefined, 'it is saved as Unicode text of two bytes a letter. Please save it as "CSV UTF-8".')
  }
  if (beginning[0] === 0x50 && beginning[1] === 0x4b) refuse(reading, undefined, 'it is a zip file or a workbook inside, not text.')
  if (beginning.includes(0)) refuse(reading, 1, 'it is no text. This is not a file of figures.')
}

function takeLines(reading: Reading, bytes: Uint8Array, start: number, stop: number): void {
  let at = start
  while (at < stop) {
    const end = bytes.indexOf(10, at)
    reading.lineNumber++
    if (reading.titleLayout) takeTitle(reading, reading.titleLayout, bytes.subarray(at, end))
    else if (reading.layout === undefined) takeHeader(reading, bytes.subarray(at, end))
    else takeRow(reading, reading.layout, bytes, at, end)
    at = end + 1
  }
}

function takeHeader(reading: Reading, bytes: Uint8Array): void {
  if (isEmptyLine(bytes, 0, bytes.length, 44)) return
  // TextDecoder takes a byte order mark away.
  const found = readHeader(decoder.decode(bytes).trimEnd())
  if ('why' in found) throw new Refused(reading.options.file, reading.lineNumber, found.why, found.mappable)
  if ('fields' in found) reading.layout = found
  else if (reading.options.names) reading.titleLayout = found
  else refuse(reading, reading.lineNumber, `it only gives names of ${found.names}, and no figures.`)
}

/** A line of a file of titles. What is no code of ours (old industries, the Bureau's own groups) is passed over. */
function takeTitle(reading: Reading, layout: TitleLayout, bytes: Uint8Array): void {
  const [code = '', title = ''] = splitLine(decoder.decode(bytes).trimEnd(), layout.separator)
  if (code === '') return
  reading.rows++
  if (layout.names === 'areas') {
    reading.areaTitles.set(/^\d{1,4}$/.test(code) ? code.padStart(5, '0') : code, title)
    return
  }
  const industry = industryNumber(code)
  if (industry !== undefined && industry > 99) reading.titles.set(industry, bareTitle(title))
}

function takeRow(reading: Reading, layout: Layout, bytes: Uint8Array, start: number, end: number): void {
  const { line } = reading
  const fault = readLine(bytes, start, end, layout, line)
  if (fault) {
    if (isEmptyLine(bytes, start, end, layout.separator)) return
    refuseRow(reading, layout, bytes, start, end, fault)
  }
  if (layout.hasSize && line.to[field.size] !== line.from[field.size] && bytes[line.from[field.size] ?? 0] !== 48) {
    reading.skipped++
    return
  }
  const year = numberAt(bytes, line, field.year)
  if (!(year >= 1900 && year < 2100)) refuseCell(reading, bytes, field.year, 'is no year.')
  followArea(reading, bytes, year)
  if (!reading.isWanted) {
    reading.skipped++
    return
  }
  const industry = industryAt(reading, bytes)
  const finest = reading.options.wanted?.finest
  if (finest !== undefined && levels.indexOf(levelOf(industry)) > levels.indexOf(finest)) {
    reading.skipped++
    return
  }
  const table = tableFor(reading, layout, bytes)
  const row = addRow(table)
  table.own[row] = ownAt(reading, bytes)
  table.industry[row] = industry
  table.lines[row] = reading.lineNumber
  if (line.to[field.industryTitle] !== 0 && industry > 99 && !reading.titles.has(industry)) {
    reading.titles.set(industry, bareTitle(textAt(bytes, line, field.industryTitle)))
  }
  keepFigures(reading, table, row, bytes)
  reading.rows++
  reading.rowsHeld++
  reading.rowsOfArea++
}

const textAt = (bytes: Uint8Array, line: Line, id: number): string =>
  decoder.decode(bytes.subarray(line.from[id], line.to[id])).replaceAll('""', '"').trim()

/** The whole number of a text field, or NaN. */
function numberAt(bytes: Uint8Array, line: Line, id: number): number {
  const to = line.to[id] as number
  let value = 0
  let at = line.from[id] as number
  if (at === to) return Number.NaN
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return bytes[at] === 46 ? value : Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Turns to the area and year of the line. */
function followArea(reading: Reading, bytes: Uint8Array, year: number): void {
  const { line } = reading
  const to = line.to[field.area] as number
  let key = 0
  for (let at = line.from[field.area] as number; at < to; at++) key = key * 128 + (bytes[at] as number)
  if (key === reading.areaKey && year === reading.year) return
  const text = textAt(bytes, line, field.area).replace(/\.0$/, '')
  const area = /^\d{1,5}$/.test(text) ? text.padStart(5, '0') : text.toUpperCase()
  if (!/^[A-Z0-9]{5}$/.test(area)) refuseCell(reading, bytes, field.area, 'is no area code.')
  if (area !== reading.area) leaveArea(reading)
  reading.areaKey = key
  reading.year = year
  reading.area = area
  reading.recent = []
  reading.isWanted = reading.options.wanted?.areas?.(area) ?? true
}

function industryAt(reading: Reading, bytes: Uint8Array): number {
  const { line } = reading
  const from = line.from[field.industry] as number
  const to = line.to[field.industry] as number
  let value = 0
  let at = from
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  const isWhole = at === to && at - from >= 2 && at - from <= 6
  if (isWhole || (at - from === 2 && textAt(bytes, line, field.industry).replace('_', '-') === industryCode(value))) return value
  return refuseCell(reading, bytes, field.industry, 'is no industry code.')
}

function ownAt(reading: Reading, bytes: Uint8Array): number {
  const own = numberAt(bytes, reading.line, field.own)
  if (own === 0 || own === 1 || own === 2 || own === 3 || own === 5 || own === 8 || own === 9) return own
  return refuseCell(reading, bytes, field.own, 'is no ownership code.')
}

function quarterAt(reading: Reading, layout: Layout, bytes: Uint8Array): Quarter {
  const { line } = reading
  const sign = layout.fields.includes(field.quarter) ? textAt(bytes, line, field.quarter) : 'A'
  const { isAnnual } = layout
  if (isAnnual && /^[Aa]?$/.test(sign)) return 0
  if (!isAnnual && /^[1-4](\.0)?$/.test(sign)) return Number(sign) as Quarter
  return refuseCell(reading, bytes, field.quarter, isAnnual ? 'is no annual figure, but the columns are.' : 'is no quarter from 1 to 4.')
}

function tableFor(reading: Reading, layout: Layout, bytes: Uint8Array): Growing {
  const slot = slotOf(reading, layout, bytes)
  const known = reading.recent[slot]
  if (known) return known
  const period: Period = { year: reading.year, quarter: quarterAt(reading, layout, bytes) }
  const key = `${reading.area} ${period.year} ${period.quarter}`
  let table = reading.tables.get(key)
  if (!table) {
    const title = reading.line.to[field.areaTitle] === 0 ? '' : textAt(bytes, reading.line, field.areaTitle)
    table = blankTable(reading, title, period)
    reading.tables.set(key, table)
    reading.areas.add(reading.area)
    reading.periods.set(`${period.year} ${period.quarter}`, period)
  }
  if (slot >= 0) reading.recent[slot] = table
  return table
}

/** A table without rows, where possible one that is done with: making room over and over costs more than reading. */
function blankTable(reading: Reading, title: string, period: Period): Growing {
  const used = reading.spare.pop()
  return used ? Object.assign(used, { area: reading.area, title, period, rows: 0 }) : growTable(reading.area, title, period)
}

/** The place of the line's quarter among the recent tables, or -1 if its sign is an unusual one. */
function slotOf({ line }: Reading, layout: Layout, bytes: Uint8Array): number {
  const from = line.from[field.quarter] as number
  if ((line.to[field.quarter] as number) - from !== 1) return -1
  const sign = bytes[from] as number
  if (layout.isAnnual) return sign === 65 ? 0 : -1
  return sign >= 49 && sign <= 52 ? sign - 48 : -1
}

/** Writes the figures of the line into a row. What is withheld is `absent`, never the zero that the file shows. */
function keepFigures(reading: Reading, table: Growing, row: number, bytes: Uint8Array): void {
  const { line } = reading
  const { numbers } = line
  const mark = markAt(reading, bytes, field.disclosure)
  const isWithheld = mark === 78
  const isEmpty = mark === 45
  const isLqWithheld = isWithheld || markAt(reading, bytes, field.lqDisclosure) === 78
  const isChangeWithheld = isWithheld || markAt(reading, bytes, field.changeDisclosure) === 78
  table.flags[row] =
    (isWithheld ? flag.withheld : 0) |
    (isEmpty ? flag.empty : 0) |
    (isLqWithheld ? flag.lqWithheld : 0) |
    (isChangeWithheld ? flag.changeWithheld : 0)
  table.establishments[row] = levelAt(reading, bytes, field.establishments, isEmpty)
  const isMissing = isWithheld
  table.jobs[row] = isMissing ? absent : levelAt(reading, bytes, field.jobs, isEmpty)
  table.wages[row] = isMissing ? absent : wagesAt(reading, bytes, isEmpty)
  const isAnnual = table.period.quarter === 0
  table.jobs1[row] = isMissing || isAnnual ? absent : levelAt(reading, bytes, field.jobs1, isEmpty)
  table.jobs2[row] = isMissing || isAnnual ? absent : levelAt(reading, bytes, field.jobs2, isEmpty)
  table.lqEstablishments[row] = ratioOf(numbers[field.lqEstablishments] as number)
  table.lqJobs[row] = isLqWithheld ? absent : ratioOf(numbers[field.lqJobs] as number)
  table.lqWages[row] = isLqWithheld ? absent : ratioOf(numbers[field.lqWages] as number)
  table.lqPay[row] = isLqWithheld ? absent : ratioOf(numbers[field.lqPay] as number)
  table.jobsChange[row] = isChangeWithheld ? noChange : (numbers[field.jobsChange] as number)
}

/** The letter of a disclosure column, or 0 where it is blank or not there. */
function markAt(reading: Reading, bytes: Uint8Array, id: number): number {
  const from = reading.line.from[id] as number
  const to = reading.line.to[id] as number
  if (from === to) return 0
  const mark = bytes[from] as number
  if (to === from + 1 && (mark === 78 || mark === 45 || mark === 32)) return mark === 32 ? 0 : mark
  return refuseCell(reading, bytes, id, 'is no disclosure mark (N, - or blank).')
}

function levelAt(reading: Reading, bytes: Uint8Array, id: number, isEmpty: boolean): number {
  const value = reading.line.numbers[id] as number
  if (value >= 0) return value
  if (isEmpty && value === blank) return 0
  return refuseCell(reading, bytes, id, value === blank ? 'is blank.' : 'is less than zero.')
}

function wagesAt(reading: Reading, bytes: Uint8Array, isEmpty: boolean): number {
  const value = reading.line.wages
  if (value >= 0 && value < 1e14) return value
  if (isEmpty && Number.isNaN(value)) return 0
  return refuseCell(reading, bytes, field.wages, Number.isNaN(value) ? 'is blank.' : 'is less than zero or more than the country has.')
}

/** A published ratio in hundredths, or absent. */
const ratioOf = (value: number): number => (value >= 0 ? value : absent)

function refuseCell(reading: Reading, bytes: Uint8Array, id: number, what: string): never {
  const { line, layout } = reading
  const column = layout?.fields.indexOf(id) ?? -1
  const name = layout?.names[column] ?? 'a column'
  const text = what === 'is blank.' ? '' : textAt(bytes, line, id).slice(0, 40)
  return refuse(reading, reading.lineNumber, text === '' ? `the column ${name} ${what}` : `"${text}" in the column ${name} ${what}`)
}

function refuseRow(reading: Reading, layout: Layout, bytes: Uint8Array, start: number, end: number, fault: Fault): never {
  const name = layout.names[fault.column] ?? `number ${fault.column + 1}`
  if (fault.what === 'short' || reading.isEnding) {
    const count = countColumns(bytes, start, end, layout.separator)
    refuse(reading, reading.lineNumber, `it ends after ${count} of ${layout.names.length} columns. The file may be cut off.`)
  }
  if (fault.what === 'quote') refuse(reading, reading.lineNumber, `the quotes in the column ${name} do not close.`)
  refuse(reading, reading.lineNumber, `the column ${name} does not hold a plain number.`)
}

/** So many rows of one area in a row, and the file is sorted by area: its tables are whole and can go at once. */
const rowsOfSorted = 200

/** An area is done with, or at least left: tables of a good size go, and all of them when too many rows are held. */
function leaveArea(reading: Reading): void {
  if (reading.rowsOfArea >= rowsOfSorted) giveAway(reading, reading.area)
  else if (reading.rowsHeld > reading.held) giveAway(reading)
  reading.rowsOfArea = 0
}

/** Finishes the tables held, of one area or of all, and gives them away. */
function giveAway(reading: Reading, area?: string): void {
  const { options, layout } = reading
  if (!layout) return
  for (const [key, growing] of reading.tables) {
    if (area !== undefined && growing.area !== area) continue
    reading.tables.delete(key)
    reading.rowsHeld -= growing.rows
    const table = finishTable(growing, (line, earlier, own, industry) =>
      refuse(
        reading,
        line,
        `it gives industry ${industryCode(industry)} of ${growing.area} (ownership ${own}) again, with other figures than line ${earlier}.`,
      ),
    )
    options.emit(table, { file: options.file, shape: layout.shape, vintage: options.vintage, bytes: options.bytes || reading.bytes })
    if (reading.spare.length < 8) reading.spare.push(growing)
  }
  reading.recent = []
}

function report(reading: Reading, isWhole: boolean): FileReport {
  const { layout, options } = reading
  const shape = layout?.shape ?? 'annual slice'
  const remarks: string[] = []
  if (!isWhole) remarks.push(`${options.file} ends without a line end. Please check that it was downloaded whole.`)
  const periods = [...reading.periods.values()].sort(byPeriod)
  if (shape === 'quarterly download') remarks.push(...missingQuarters(periods, options.file))
  return {
    file: options.file,
    shape,
    bytes: reading.bytes,
    rows: reading.rows,
    skipped: reading.skipped,
    areas: reading.areas.size,
    periods,
    titles: reading.titles,
    remarks,
  }
}

function missingQuarters(periods: readonly Period[], file: string): string[] {
  return [...new Set(periods.map((one) => one.year))].flatMap((year) => {
    const there = periods.filter((one) => one.year === year).map((one) => one.quarter)
    const missing = ([1, 2, 3, 4] as const).filter((quarter) => !there.includes(quarter))
    return missing.length === 0 ? [] : [`${file} has no figures for quarter ${missing.join(', ')} of ${year}.`]
  })
}
