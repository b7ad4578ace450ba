import type { Edit } from '#document/edit.ts'
import type { Journal } from '#document/journal.ts'
import type { WorkbookDocument } from '#document/workbook-document.ts'
import { stampOf } from '#document/keys.ts'
import { worksheetById } from '#worksheets/catalogue.ts'
import { always, pathOf, rowWithId, sheetOf, type Field, type Ref, type Round, type Row, type Workbook } from '#worksheets/workbook.ts'
import type { UndoStack } from './undo.ts'

export interface WriteOptions {
  readonly undoable?: boolean
  /**
   * In whose voice, where that is not the person at this laptop: a file that came back has a writer of its own, so that its
   * answers never take the place of those that another file brought.
   */
  readonly as?: { readonly writer: string; readonly by: string }
}

/** The one door of a partnership's edits: document, journal and undo, always together. */
export interface Writing {
  /** Returns the stamps under which the edits stand, in their order. */
  readonly write: (edits: readonly Edit[], text: string, options?: WriteOptions) => readonly string[]
  readonly standing: (path: string) => Field | undefined
}

/** Who writes in this tab, and into what. `by` is asked at each write, since the laptop is passed on. */
export interface Hands {
  readonly document: WorkbookDocument
  readonly journal: Journal
  readonly undo: UndoStack
  readonly writer: string
  readonly by: () => string
  readonly now: () => number
}

/** Opens the door. */
export function openWriting(hands: Hands): Writing {
  let count = 0
  const standing = (path: string): Field | undefined => standingAt(hands.document.workbook(), path)
  return {
    standing,
    write: (edits, text, options) => {
      if (edits.length === 0) return []
      const fields = edits.map((edit) => standing(edit.path))
      const before = fields.map((field) => field?.value ?? null)
      const made = edits.flatMap((edit) => (isOrder(edit.path) && !rowIsThere(hands.document.workbook(), edit.path) ? [rowPathOf(edit.path)] : []))
      const first = count
      const writer = options?.as?.writer ?? hands.writer
      const stamps = edits.map((_, at) => stampOf(writer, first + at + 1))
      const by = options?.as?.by ?? hands.by()
      const now = hands.now()
      hands.document.edit(edits, { id: writer, by, now: () => now, count: () => ++count })
      if (options?.undoable !== false) {
        // The place of a row is no answer: a step that made rows is taken back by removing them, a move not at all.
        const changes = edits.flatMap((edit, at) => (isOrder(edit.path) ? [] : [{ path: edit.path, before: before[at] ?? null, replaced: fields[at]?.stamp ?? null, after: edit.value, stamp: stamps[at] ?? '' }]))
        if (changes.length > 0 || made.length > 0) hands.undo.push(text, changes, made, now, options?.as !== undefined)
      }
      hands.journal.note(edits.flatMap((edit, at) => (isOrder(edit.path) ? [] : [{ path: edit.path, at: now, by, from: before[at] ?? null, to: edit.value }])))
      return stamps
    },
  }
}

function isOrder(path: string): boolean {
  return path.endsWith('/~order')
}

function rowPathOf(path: string): string {
  return path.split('/').slice(0, 4).join('/')
}

function rowIsThere(book: Workbook, path: string): boolean {
  const [round, worksheet, table = '', row] = path.split('/')
  return rowWithId(book.sheets[`${round}/${worksheet}`]?.tables[table], row ?? '') !== undefined
}

/** What stands at a path of a workbook, in that very round. */
function standingAt(book: Workbook, path: string): Field | undefined {
  const [round, worksheet, field = '', row, column = ''] = path.split('/')
  const sheet = book.sheets[`${round}/${worksheet}`]
  if (row === undefined) return sheet?.fields[field]
  const found = rowWithId(sheet?.tables[field], row)
  return column === '~gone' ? found?.removal : found?.cells[column]
}

/** The round under which a worksheet's answers of today are stored. */
function roundFor(worksheet: string, round: Round): Round {
  return worksheetById(worksheet).step === 'partnership' ? always : round
}

/** The path of a field or cell in the round of today. */
export function pathFor(ref: Ref, round: Round): string {
  return pathOf(roundFor(ref.worksheet, round), ref)
}

/** What a screen shows at a ref, inherited from an earlier round where this one is untouched. */
export function fieldAt(book: Workbook, ref: Ref, round: Round): Field | undefined {
  const sheet = sheetOf(book, worksheetById(ref.worksheet), round)
  if (ref.row === undefined) return sheet.fields[ref.field]
  return rowWithId(sheet.tables[ref.field], ref.row)?.cells[ref.column ?? '']
}

/** All rows of a table, removed ones too, as a screen may show them. */
export function allRowsAt(book: Workbook, table: Ref, round: Round): readonly Row[] {
  return sheetOf(book, worksheetById(table.worksheet), round).tables[table.field] ?? []
}
