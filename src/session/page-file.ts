import { carriedOf, type Carried } from '#worksheets/kit/carried.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { personName } from '#machines/facts/names.ts'
import { fileName } from '#sync/file-name.ts'
import type { Partnership, View } from './partnership.ts'

/** What a file of sheets of this partnership says of itself, for the way back. `made` is the ISO moment of making. */
export function carriedBy(partnership: Pick<Partnership, 'id' | 'view'>, sheets: readonly Sheet[], circle: Circle, made: string): Carried {
  const { book, who } = partnership.view()
  return carriedOf(sheets, { partnership: partnership.id, name: nameOf(book), made, by: who === null ? '' : personName(book, who), circle })
}

/** The name of a file of sheets: partnership, what it is, and the day, such as `Quad Cities manufacturing Leaders to invite 2027-04-12.docx`. */
export function pageFileName({ book, today }: Pick<View, 'book' | 'today'>, title: string, ending: `.${string}`): string {
  return fileName(`${nameOf(book)} ${title}`, today, '', ending)
}

function nameOf(book: View['book']): string {
  return answersOf(book, settings, always).name ?? 'Partnership'
}
