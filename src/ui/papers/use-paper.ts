import { useMemo } from 'react'
import { checksOf, type DocumentDefinition, type DocumentInput } from '#worksheets/documents/document.ts'
import { withEdits, type Edit } from '#worksheets/documents/edits.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, type Ref, type Workbook } from '#worksheets/workbook.ts'
import { documentFacts } from '#machines/documents.ts'
import { personName } from '#machines/facts/names.ts'
import type { View } from '#session/partnership.ts'
import { useView } from '../partnership/partnership-context.tsx'
import { paperNames } from '../print/sheets-for.ts'
import { workbookVersion } from '../print/workbook-version.ts'

const selectBook = (view: View): Workbook => view.book
const selectWalk = (view: View): View['walk'] => view.walk
const selectWho = (view: View): string | null => view.who

/** What a paper is made from now. */
export function useInput(circle: Circle, chosen: readonly string[] | undefined): DocumentInput {
  const book = useView(selectBook)
  const walk = useView(selectWalk)
  const who = useView(selectWho)
  return useMemo(() => ({
    book, round: walk.round, today: walk.today, names: paperNames({ book, round: walk.round }), circle, facts: documentFacts(book, walk),
    chosen, version: workbookVersion(book), ...(who === null ? {} : { madeBy: personName(book, who) }),
  }), [book, walk, who, circle, chosen])
}

/** Where the words of a sender for a paragraph are kept. */
export function editRef(document: string, key: string, column: 'text' | 'was'): Ref {
  return { worksheet: settings.id, field: 'papers', row: `${document}.${key}`, column }
}

/** The paper as it stands: its pages with the sender's words in them, the checks, and the paragraphs as they would be without. */
export function usePaper(definition: DocumentDefinition, input: DocumentInput) {
  const { book } = input
  return useMemo(() => {
    const made = definition.make(input)
    const { sheets, stale, unused } = withEdits(made, editsOf(book, definition.id))
    const usual = paragraphsOf(made, definition.parts !== undefined)
    return { sheets, stale, unused, usual, edits: editsOf(book, definition.id), checks: checksOf(definition, input) }
  }, [definition, input, book])
}

// Of sixty letters each has a greeting of its own: only what several of them share is offered to be changed at once.
function paragraphsOf(sheets: readonly Sheet[], oneByOne: boolean): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly text: string; readonly on: number }>()
  for (const block of sheets.flatMap((sheet) => sheet.blocks)) {
    if (block.type === 'paragraph') found.set(block.key, { text: block.text, on: (found.get(block.key)?.on ?? 0) + 1 })
  }
  return new Map([...found].filter(([, { on }]) => !oneByOne || sheets.length === 1 || on > 1).map(([key, { text }]) => [key, text]))
}

function editsOf(book: Workbook, document: string): Readonly<Record<string, Edit>> {
  const rows = answersOf(book, settings, always).papers.filter((row) => row.id.startsWith(`${document}.`) && row.was !== undefined)
  return Object.fromEntries(rows.map((row) => [row.id.slice(document.length + 1), { text: row.text ?? '', was: row.was ?? '' }]))
}
