import { openForeign, openForeignJournal, type Foreign, type PreviewFault } from '#document/preview.ts'
import { journalNews, readForeign, tryMerge } from '#document/preview-merge.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { always, answersOf, type Workbook } from '#worksheets/workbook.ts'
import type { Closing, Position } from '#machines/kit/step-facts.ts'
import { walk, type Walk } from '#machines/walk.ts'
import { changesBetween, type FileChange } from './open-file-changes.ts'

/** What the worker is given: bytes and plain data only. Rows are ours as the storage keeps them. */
export interface PreviewInput {
  readonly id: string
  /** The ISO moment at which the file was saved. */
  readonly when: string
  readonly today: string
  readonly workbook: Uint8Array
  readonly journal: Uint8Array | null
  readonly ours: { readonly workbook: readonly Uint8Array[]; readonly journal: readonly Uint8Array[] } | null
  /** The header says that a newer version must write what is in it. */
  readonly newer: boolean
}

/** Where a step stands before and after. */
export interface PositionChange {
  readonly step: StepId
  readonly before: Position
  readonly after: Position
  /** The days of the closings, where the positions are `closed`. */
  readonly closedBefore: Pick<Closing, 'kind' | 'on'> | null
  readonly closedAfter: Pick<Closing, 'kind' | 'on'> | null
}

/** What a workbook is about, in a few figures, for somebody who has never seen it. */
export interface BookFacts {
  readonly name: string
  readonly region: string
  readonly sector: string
  readonly people: number
  readonly organizations: number
  readonly positions: readonly PositionChange[]
}

/** What is to be stored when the person agrees: rows for the storage (V2), made and checked in the worker. */
export interface PreviewRows {
  readonly workbook: Uint8Array | null
  readonly journal: Uint8Array | null
}

/** What opening a file would do. */
export type PreviewOutcome =
  | { readonly kind: 'refused'; readonly code: PreviewFault | 'own-gap' | 'own-newer' }
  /** A newer version wrote it: it can be looked at as a copy. */
  | { readonly kind: 'copy'; readonly facts: BookFacts; readonly rows: PreviewRows }
  | { readonly kind: 'new'; readonly facts: BookFacts; readonly isPart: boolean; readonly rows: PreviewRows }
  | {
    readonly kind: 'known'; readonly facts: BookFacts; readonly changes: readonly FileChange[]
    readonly positions: readonly PositionChange[]; readonly byAnswers: boolean; readonly rows: PreviewRows
  }
  /** Both hold the same. */
  | { readonly kind: 'same'; readonly facts: BookFacts }
  /** Everything in it is here already, and more. */
  | { readonly kind: 'older'; readonly facts: BookFacts }

/** Looks at the documents of a file and tells what opening it would do. Pure; touches nobody's work. */
export function previewFile(input: PreviewInput): PreviewOutcome {
  const theirs = openForeign(input.workbook, input.id, input.newer)
  if ('fault' in theirs) return { kind: 'refused', code: theirs.fault }
  const journal = input.journal && openForeignJournal(input.journal, input.newer)
  if (journal && 'fault' in journal) return { kind: 'refused', code: journal.fault }
  if (input.newer || theirs.newer) return copyOf(input, theirs)
  const news = journal && journalNews(input.ours?.journal ?? [], journal.doc)
  if (input.ours === null) {
    const { workbook, row, isPart } = readForeign(theirs)
    return { kind: 'new', facts: factsOf(workbook, walk(workbook, input.today)), isPart, rows: { workbook: row, journal: news } }
  }
  return mergeOf(input, theirs, input.ours.workbook, news)
}

function copyOf(input: PreviewInput, theirs: Foreign): PreviewOutcome {
  const { workbook, row } = readForeign(theirs)
  return { kind: 'copy', facts: factsOf(workbook, walk(workbook, input.today)), rows: { workbook: row, journal: null } }
}

function mergeOf(input: PreviewInput, theirs: Foreign, rows: readonly Uint8Array[], journal: Uint8Array | null): PreviewOutcome {
  const trial = tryMerge(rows, theirs, input.when)
  if (trial === null) return { kind: 'refused', code: 'own-gap' }
  if (trial.before.readOnly) return { kind: 'refused', code: 'own-newer' }
  const after = walk(trial.after, input.today)
  const facts = factsOf(trial.after, after)
  if (trial.row === null && journal === null) return { kind: trial.hasMore ? 'older' : 'same', facts }
  const before = walk(trial.before, input.today)
  return {
    kind: 'known', facts, byAnswers: trial.byAnswers, rows: { workbook: trial.row, journal },
    changes: changesBetween(trial.before, trial.after), positions: positionsOf(before, after),
  }
}

function positionsOf(before: Walk, after: Walk): readonly PositionChange[] {
  return stepIds.map((step) => ({
    step, before: before.positions[step], after: after.positions[step],
    closedBefore: howClosed(before.facts[step].closing), closedAfter: howClosed(after.facts[step].closing),
  }))
}

function factsOf(book: Workbook, here: Walk): BookFacts {
  const said = answersOf(book, settings, always)
  const known = answersOf(book, register, always)
  return {
    name: said.name ?? '', region: said.region ?? '', sector: said.sector ?? '',
    people: known.people.length, organizations: known.organizations.length, positions: positionsOf(here, here),
  }
}

function howClosed(closing: Closing | null): Pick<Closing, 'kind' | 'on'> | null {
  return closing && { kind: closing.kind, on: closing.on }
}
