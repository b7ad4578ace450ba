import type { Json } from '#worksheets/kit/canonical.ts'
import { isKnown, stepWords, worksheetById } from '#worksheets/catalogue.ts'
import { outline, type FieldOutline, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { always, firstRound, roundNumber, sheetOf, type Ref, type Workbook } from '#worksheets/workbook.ts'
import { rowLabel } from '#machines/facts/manifest.ts'
import type { JournalEntry } from '#session/partnership.ts'
import { shownValue, type Lookup } from '../kit/fields/shown.ts'
import { journalWords as words } from './words.ts'

/** An entry of the journal as people read it. */
export interface Told {
  readonly text: string
  /** The page that it is about, such as `Step 1, A sector to try`. */
  readonly where: string
  /** Where it is written; null where that place is gone or unknown here. */
  readonly ref: Ref | null
  readonly coreOnly: boolean
  /** May be seen by the room. */
  readonly projected: boolean
}

interface Place {
  readonly worksheet: Worksheet
  readonly field: FieldOutline
  readonly row: string | undefined
  readonly column: FieldOutline | undefined
  readonly isRemoval: boolean
}

const longest = 140

/** The place of the workbook that a journal path names; null where this version knows none such. */
export function placeOf(path: string): Place | null {
  const [, id = '', key = '', row, columnKey] = path.split('/')
  if (!isKnown(id)) return null
  const worksheet = worksheetById(id)
  const field = outline(worksheet).find((one) => one.key === key)
  const column = field?.columns?.find((one) => one.key === columnKey)
  const isRemoval = columnKey === '~gone'
  if (!field || (row !== undefined && !column && !isRemoval)) return null
  return { worksheet, field, row, column, isRemoval }
}

/** The sentence of an entry: who changed what, from what, to what, and where. */
export function tell(entry: JournalEntry, book: Workbook, name: string, lookup: Lookup): Told {
  const place = placeOf(entry.path)
  if (!place) return { text: words.newer(name), where: '', ref: null, coreOnly: false, projected: false }
  const { worksheet, field, row, column } = place
  const round = entry.path.split('/')[0] ?? firstRound
  const standing = row === undefined ? undefined : sheetOf(book, worksheet, round === always ? firstRound : round).tables[field.key]?.find((one) => one.id === row)
  const shown = [field, ...(column ? [column] : [])]
  const isThere = row === undefined || (standing !== undefined && !standing.removed)
  return {
    text: sentence(entry, place, name, words.row(rowLabel(book, standing, field) || presetLabel(field, row), field.rowName ?? 'row'), lookup),
    where: whereOf(worksheet, round),
    ref: isThere ? { worksheet: worksheet.id, field: field.key, ...(row !== undefined && column ? { row, column: column.key } : {}) } : null,
    coreOnly: shown.some((one) => one.circle === 'core team'),
    projected: shown.every((one) => one.projected && one.circle !== 'core team'),
  }
}

function presetLabel(field: FieldOutline, row: string | undefined): string {
  return field.preset?.find((one) => one.id === row)?.label ?? ''
}

function sentence({ from, to }: JournalEntry, { worksheet, field, row, column, isRemoval }: Place, name: string, rowName: string, lookup: Lookup): string {
  if (isRemoval) return to === null ? words.restored(name, rowName, field.label) : words.removed(name, rowName, field.label)
  if (field.key === 'closings' && worksheet.id.endsWith('-review')) return column?.key === 'withdrawn' ? words.withdrew(name, worksheet.title) : words.closed(name, worksheet.title)
  const shown = column ?? field
  const label = row === undefined ? words.field(field.label) : words.cell(shown.label, rowName)
  const [before, after] = [textOf(shown, from, lookup), textOf(shown, to, lookup)]
  if (after === '') return before === '' ? words.emptied(name, label) : words.cleared(name, label, before)
  return before === '' ? words.wrote(name, label, after) : words.changed(name, label, before, after)
}

function textOf(field: FieldOutline, value: Json, lookup: Lookup): string {
  const text = shownValue(field, value, lookup)
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text
}

function whereOf(worksheet: Worksheet, round: string): string {
  const step = worksheet.step === 'partnership' ? '' : words.onStep(stepWords(worksheet.step).number)
  const later = round === always || round === firstRound ? '' : words.round(roundNumber(round))
  return words.where([step, later].filter(Boolean).join(', '), worksheet.title)
}
