import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import type { Ref } from '#worksheets/workbook.ts'

const pages: Readonly<Record<string, string>> = { settings: 'settings', register: 'people' }

/** The address of the page that holds a worksheet; a review has a page of its own. */
export function pageOf(base: string, worksheet: string): string {
  const step = reviewedStep(worksheet)
  if (step) return `${base}/review/${step}`
  const page = pages[worksheet]
  return page ? `${base}/${page}` : `${base}/sheet/${worksheet}`
}

/** The address of a very field or cell: its page, and after the # the place to go to on it. */
export function hrefOf(base: string, ref: Ref): string {
  return `${pageOf(base, ref.worksheet)}#${anchorOf(ref)}`
}

/** The id of the element of a field or cell on its page; also the part of its address after the #. */
export function anchorOf(ref: Omit<Ref, 'worksheet'>): string {
  return [ref.field, ref.row, ref.column].filter((part) => part !== undefined).map(encodeURIComponent).join('/')
}

/** The field or cell that the part of an address after the # names, or null where it names none. */
export function placeOf(hash: string): Omit<Ref, 'worksheet'> | null {
  const [field, row, column] = hash.replace(/^#/, '').split('/').map(decoded)
  if (!field) return null
  return { field, ...(row ? { row } : {}), ...(column ? { column } : {}) }
}

// A half-typed address must not break the page.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function reviewedStep(worksheet: string): StepId | undefined {
  return stepIds.find((step) => worksheet === `${step}-review`)
}
