import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import type { SheetNames } from '#worksheets/kit/sheet-names.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { isKnown, reviews, stepWords, worksheetById } from '#worksheets/catalogue.ts'
import type { View } from '#session/partnership.ts'
import { paperNames, recordFor } from '#ui/print/sheets-for.ts'

/** The worksheet that the end of an address names (`sheet/roster`, `review/launch`); null where it names none. */
export function shownWorksheet(path: string): string | null {
  const [kind, id = ''] = path.replace(/^\//, '').split('/')
  if (kind === 'review' && stepIds.some((step) => step === id)) return `${id}-review`
  return kind === 'sheet' && isKnown(id) ? id : null
}

/** The page of a worksheet as the room may see it: a list of what may be shown, filled from the workbook (decisions 26). */
export function sheetForRoom(view: Pick<View, 'book' | 'round' | 'walk'>, worksheetId: string): Sheet {
  const { book, round, walk } = view
  const { person, organization, row }: SheetNames = paperNames({ book, round })
  const review = reviews.find((one) => one.worksheet.id === worksheetId)
  return toSheet(worksheetById(worksheetId), {
    answers: { book, round }, audience: 'room', circle: 'partners', names: { person, organization, row },
    record: review && recordFor({ book }, walk.facts[review.step]),
  })
}

/** `Step 2 of 6: Define the scope`, or null for what belongs to no step. */
export function stepOver(step: StepId | 'partnership'): string | null {
  if (step === 'partnership') return null
  const { number, title } = stepWords(step)
  return `Step ${number} of 6: ${title}`
}
