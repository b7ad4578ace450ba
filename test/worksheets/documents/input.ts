import type { DocumentInput } from '#worksheets/documents/document.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import { namesIn } from '#worksheets/kit/sheet-names.ts'
import type { Block, Sheet } from '#worksheets/kit/sheet-tree.ts'
import { emptyWorkbook, type Workbook } from '#worksheets/workbook.ts'
import { documentFacts } from '#machines/documents.ts'
import { namesOf, organizationName, personName } from '#machines/facts/names.ts'
import { walk } from '#machines/walk.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import { acceptFile } from '#session/open-file.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { filledDay, filledPartnership } from '../../fixtures/filled-partnership.ts'
import type { Chapter } from '../../fixtures/walk/chapters.ts'
import { walkFile } from '../../fixtures/walk/make.ts'
import { openGood } from '../../session/file-rig.ts'

/** What a document is made from, as the app gives it. */
export function inputFor(book: Workbook, today: string, over: Partial<DocumentInput> = {}): DocumentInput {
  const now = walk(book, today)
  const names = namesIn(book, now.round, {
    person: (id) => personName(book, id), organization: (id) => organizationName(book, id),
    mark: (id) => (namesOf(book).people.get(id)?.doNotContact ? 'do not call or write' : null),
  })
  return { book, round: now.round, today, names, circle: 'core team' satisfies Circle, facts: documentFacts(book, now), ...over }
}

/** A workbook in which nothing is written. */
export const emptyInput = inputFor(emptyWorkbook, '2027-02-01')

async function bookIn({ bytes, name }: { bytes: Uint8Array; name: string }, day: string): Promise<Workbook> {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch: 1, canaryHomes: [] })
  const accepted = await acceptFile(storage, await openGood(storage, new File([bytes.slice()], name)))
  if (accepted.kind !== 'added') throw new Error(accepted.kind)
  const partnership = await openPartnership(storage, accepted.id, { now: () => 1, today: () => day, watchDay: () => () => undefined })
  return partnership.view().book
}

/** The walk at the end of a chapter, as it is read on a day. */
export async function walkInput(chapter: Chapter, day: string, over: Partial<DocumentInput> = {}): Promise<DocumentInput> {
  return inputFor(await bookIn(await walkFile(chapter), day), day, over)
}

/** The partnership in which every worksheet holds its example. */
export async function filledInput(over: Partial<DocumentInput> = {}): Promise<DocumentInput> {
  return inputFor(await bookIn((await filledPartnership()).filled, filledDay), filledDay, over)
}

/** Everything that is written on a page, one text a line; the facts of its title block too. */
export function textsOn(sheet: Sheet): readonly string[] {
  return [...(sheet.letter ? [] : [sheet.title, sheet.subtitle]), ...sheet.blocks.flatMap(textsIn)]
}

function textsIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading': case 'help': case 'note': case 'paragraph': return [block.text]
    case 'listing': return [block.label, ...block.columns.map((column) => column.label), ...block.rows.flat()]
    case 'tents': return block.tents.flatMap(({ name, under }) => [name, under])
    case 'table': return [block.label, ...(block.help ? [block.help] : []), ...block.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.answer ? [cell.answer.text] : [])))]
    case 'signature': return [block.title, block.text, ...block.entries.flatMap(({ label, text }) => [label, ...(text === null ? [] : [text])])]
    case 'line': case 'tick': case 'choice': return [block.label, ...(block.answer ? [block.answer.text] : [])]
    case 'evidence': return block.lines.map((line) => line.text)
    case 'contents': return block.entries.flatMap(({ title, purpose }) => [title, purpose])
    case 'page break': return []
  }
}

/** The same as one text. */
export function textOf(sheets: readonly Sheet[]): string {
  return sheets.flatMap(textsOn).join('\n')
}
