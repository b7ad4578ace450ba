import type { Day } from './days.ts'
import type { Circle } from './field.ts'
import { outline, type FieldOutline, type StepId, type Worksheet } from './worksheet.ts'
import { sheetOf, type Round, type Workbook } from '../workbook.ts'
import { reviews, stepWords, worksheetsOf } from '../catalogue.ts'
import { blockOf, isWanted, mayShow, type Making } from './sheet-blocks.ts'
import { reviewBlocks, type ReviewRecord } from './sheet-review.ts'
import { noNames, type SheetNames } from './sheet-names.ts'
import type { Block, Sheet } from './sheet-tree.ts'

/** How a page is to be made; everything may be left out, which gives the blank page for partners. */
export interface SheetOptions {
  /** What to fill in; without it the page is blank. */
  readonly answers?: { readonly book: Workbook; readonly round: Round } | undefined
  /** For whom: partners unless said. What only the core team may see is then left out (G14). */
  readonly circle?: Circle | undefined
  readonly audience?: 'paper' | 'room' | undefined
  readonly names?: SheetNames | undefined
  readonly partnership?: string | undefined
  readonly madeBy?: string | undefined
  readonly date?: Day | undefined
  readonly version?: string | undefined
  /** Also empty fields that the screens keep under "more". */
  readonly more?: boolean | undefined
  /** How many empty rows to add under the rows of a filled table. */
  readonly emptyRows?: number | undefined
  /** For the page of a review: its evidence and its closing. */
  readonly record?: ReviewRecord | undefined
}

// What the app keeps for itself in tables, not written by people and not for reading.
const ownRecords: ReadonlySet<string> = new Set(['register.aliases', 'register.apart', 'settings.known', 'settings.rounds', 'settings.logo', 'settings.papers'])

/** The page of a worksheet or of a review: blank without answers, the record with them. */
export function toSheet(worksheet: Worksheet, options: SheetOptions = {}): Sheet {
  const making = makingOf(worksheet, options)
  const review = reviews.find((one) => one.worksheet.id === worksheet.id)
  const blocks = review ? reviewBlocks(making, review, options.record) : plainBlocks(making)
  return {
    format: 1, id: worksheet.id, title: worksheet.title,
    step: placeOf(worksheet), subtitle: worksheet.purpose, lang: 'en',
    state: options.answers ? 'filled' : 'blank', round: options.answers?.round ?? null, circle: making.circle,
    facts: factsOf(options), blocks, leftOut: leftOut(making),
  }
}

/** The pages of a step as a pack: a list in front, the worksheets in order, the review last. */
export function sheetsOf(
  step: StepId, options: SheetOptions = {}, recordOf?: (step: StepId) => ReviewRecord | undefined,
): readonly Sheet[] {
  const review = reviews.find((one) => one.step === step)
  const sheets = [
    ...worksheetsOf(step).map((worksheet) => toSheet(worksheet, options)),
    ...(review ? [toSheet(review.worksheet, { ...options, record: recordOf?.(step) ?? options.record })] : []),
  ]
  const { number, title, purpose } = stepWords(step)
  return [coverOf(`cover-${step}`, `Step ${number}: ${title}`, purpose, { number, title }, sheets, options), ...sheets]
}

// The list in front of any number of pages.
function coverOf(
  id: string, title: string, subtitle: string, step: Sheet['step'], sheets: readonly Sheet[], options: SheetOptions = {},
): Sheet {
  const entries = sheets.map((sheet) => ({ id: sheet.id, title: sheet.title, purpose: sheet.subtitle }))
  return {
    format: 1, id, title, step, subtitle, lang: 'en',
    state: options.answers ? 'filled' : 'blank', round: options.answers?.round ?? null, circle: options.circle ?? 'partners',
    facts: factsOf(options), blocks: [{ type: 'contents', entries }], leftOut: [],
  }
}

function makingOf(worksheet: Worksheet, options: SheetOptions): Making {
  const { answers } = options
  return {
    worksheet, standing: answers && sheetOf(answers.book, worksheet, answers.round),
    circle: options.circle ?? 'partners', audience: options.audience ?? 'paper', names: options.names ?? noNames,
    more: options.more ?? false, emptyRows: options.emptyRows ?? 0,
  }
}

function factsOf(options: SheetOptions): Sheet['facts'] {
  return {
    partnership: options.partnership ?? null, date: options.date ?? null,
    version: options.version ?? null, madeBy: options.madeBy ?? null,
  }
}

function placeOf(worksheet: Worksheet): Sheet['step'] {
  if (worksheet.step === 'partnership') return null
  const { number, title } = stepWords(worksheet.step)
  return { number, title }
}

function plainBlocks(making: Making): readonly Block[] {
  const may = outline(making.worksheet).filter((field) => !isOwnRecord(making, field) && mayShow(making, field))
  const wanted = may.filter((field) => isWanted(making, field))
  // Where all that a page has is "more", a blank page shows it, and a record says that it is empty.
  const blocks = (wanted.length > 0 || making.standing ? wanted : may)
    .map((field) => blockOf(making, field))
    .filter((block) => block.type !== 'table' || block.columns.length > 0)
  if (blocks.length > 0) return blocks
  return [{ type: 'note', text: may.length > 0 ? 'Nothing is recorded here yet.' : 'Nothing on this page is for this circle.' }]
}

function isOwnRecord(making: Making, field: FieldOutline): boolean {
  return field.key === 'closings' || ownRecords.has(`${making.worksheet.id}.${field.key}`)
}

function leftOut(making: Making): readonly string[] {
  return outline(making.worksheet).filter((field) => !isOwnRecord(making, field)).flatMap((field) => {
    if (!mayShow(making, field)) return [field.label]
    return (field.columns ?? []).filter((column) => !mayShow(making, column)).map((column) => `${column.label} (in ${field.label})`)
  })
}
