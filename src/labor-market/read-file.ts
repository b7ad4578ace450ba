import type { Layout, TitleLayout } from './columns.ts'
import type { ReadOptions, Reading } from './reading.ts'
import type { Growing } from './table.ts'
import type { FileReport, Period } from './types.ts'
import { field, readHeader, splitLine } from './columns.ts'
import { bareTitle, industryCode, industryNumber, levelOf, levels } from './industry.ts'
import { feedLines } from './lines.ts'
import { byPeriod } from './period.ts'
import { isEmptyLine, readLine } from './read-rows.ts'
import { numberAt, refuse, refuseCell, refuseRow, startReading, textAt } from './reading.ts'
import { industryAt, keepFigures, ownAt, quarterAt } from './row-figures.ts'
import { addRow, finishTable, growTable } from './table.ts'
import { Refused } from './types.ts'

/** Takes a file's bytes in order. Both throw `Refused` when the file cannot be used. A file of titles has no report. */
export interface Reader {
  push(chunk: Uint8Array): void
  end(): FileReport | undefined
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
