import type { Circle } from '#worksheets/kit/field.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { namesIn, type SheetNames } from '#worksheets/kit/sheet-names.ts'
import type { ClosingWords, ReviewRecord } from '#worksheets/kit/sheet-review.ts'
import { saidSheet } from '#worksheets/kit/sheet-say.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { sheetsOf, toSheet, type SheetOptions } from '#worksheets/kit/sheet.ts'
import { isKnown, reviews, worksheetById } from '#worksheets/catalogue.ts'
import { sayer } from '#worksheets/partnership/terms.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { namesOf, organizationName, personName } from '#machines/facts/names.ts'
import type { StepFacts } from '#machines/kit/step-facts.ts'
import type { View } from '#session/partnership.ts'
import { workbookVersion } from './workbook-version.ts'

/** What is to be printed. */
export type PrintTarget =
  | { readonly kind: 'sheet'; readonly worksheet: string }
  | { readonly kind: 'step'; readonly step: StepId }
  | { readonly kind: 'review'; readonly step: StepId }
  /** All steps as one pack. */
  | { readonly kind: 'all' }

/** How it is to be printed. */
export interface PrintChoices {
  readonly blank: boolean
  readonly circle: Circle
  readonly more: boolean
  readonly emptyRows: number
}

type Printable = Pick<View, 'book' | 'round' | 'today' | 'walk'>

/** The target that the end of an address names (`sheet/roster`, `step/scope`, `review/launch`); null for none known. */
export function targetOf(path: string): PrintTarget | null {
  const [kind, id = ''] = path.replace(/^\//, '').split('/')
  if (kind === 'all' && id === '') return { kind }
  const step = stepIds.find((one) => one === id)
  if (kind === 'sheet' && isKnown(id)) return { kind, worksheet: id }
  if ((kind === 'step' || kind === 'review') && step) return { kind, step }
  return null
}

/** The sheets of a target, filled from the workbook or blank, for one circle. */
export function sheetsFor(view: Printable, target: PrintTarget, choices: PrintChoices): readonly Sheet[] {
  const say = sayer(view.book)
  return usualSheets(view, target, choices).map((sheet) => saidSheet(sheet, say))
}

function usualSheets(view: Printable, target: PrintTarget, choices: PrintChoices): readonly Sheet[] {
  const options = optionsFor(view, choices)
  const recordOf = (step: StepId): ReviewRecord | undefined => (choices.blank ? undefined : recordFor(view, view.walk.facts[step]))
  if (target.kind === 'step') return sheetsOf(target.step, options, recordOf)
  if (target.kind === 'all') return stepIds.flatMap((step) => sheetsOf(step, options, recordOf))
  const id = target.kind === 'review' ? `${target.step}-review` : target.worksheet
  const review = reviews.find((one) => one.worksheet.id === id)
  return [toSheet(worksheetById(id), { ...options, record: review && recordOf(review.step) })]
}

// What every page made from a partnership shares: its names, its day, its version.
function optionsFor(view: Printable, choices: PrintChoices): SheetOptions {
  const { book, round, today } = view
  const common = { circle: choices.circle, more: choices.more, date: today, partnership: answersOf(book, settings, always).name }
  if (choices.blank) return common
  return { ...common, answers: { book, round }, names: paperNames(view), version: workbookVersion(book), emptyRows: choices.emptyRows }
}

/** How a page names people, organizations and rows; who asked not to be called is marked on every list. */
export function paperNames(view: Pick<View, 'book' | 'round'>): SheetNames {
  const { book, round } = view
  return namesIn(book, round, {
    person: (id) => personName(book, id),
    organization: (id) => organizationName(book, id),
    mark: (id) => (namesOf(book).people.get(id)?.doNotContact ? 'do not call or write' : null),
  })
}

/** What the page of a review shows beside the team's answers: evidence, and the closing in words. */
export function recordFor(view: Pick<View, 'book'>, facts: StepFacts): ReviewRecord {
  return {
    evidence: Object.fromEntries(facts.points.map((point) => [point.id, point.lines])),
    closing: closingWords(view, facts),
  }
}

function closingWords(view: Pick<View, 'book'>, facts: StepFacts): ClosingWords | null {
  const { closing } = facts
  if (!closing) return null
  const name = (id: string): string => personName(view.book, id)
  return {
    on: closing.on, ledBy: name(closing.facilitator), present: closing.present.map(name),
    recordedBy: name(closing.recordedBy), role: closing.role, outdated: facts.signature === 'outdated',
  }
}
