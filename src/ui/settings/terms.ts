import { useMemo } from 'react'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, type Workbook } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { useView } from '../partnership/partnership-context.tsx'

/** The words that a partnership may call by names of its own (decisions 29). */
export const termIds = ['task force', 'champion', 'chair', 'review', 'gap'] as const
export type TermId = (typeof termIds)[number]

/** A word for one and for several, in small letters unless the team wrote it otherwise. */
export interface Term {
  readonly one: string
  readonly many: string
}
export type Terms = Readonly<Record<TermId, Term>>

/** The words that this partnership uses: its own where it wrote them, else the usual ones. */
export function termsOf(book: Workbook): Terms {
  const own = new Map(answersOf(book, settings, always).terms.map((row) => [row.id, row.ours?.trim()]))
  const term = (id: TermId): Term => {
    const one = own.get(id) || id
    return { one, many: pluralOf(one) }
  }
  return { 'task force': term('task force'), champion: term('champion'), chair: term('chair'), review: term('review'), gap: term('gap') }
}

const selectBook = (view: View): Workbook => view.book

/** The words that this partnership uses, drawn again when somebody renames one. */
export function useTerms(): Terms {
  const book = useView(selectBook)
  return useMemo(() => termsOf(book), [book])
}

/** `teams` of `team`, `allies` of `ally`, `coaches` of `coach`: as English makes most plurals. */
export function pluralOf(one: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(one)) return `${one}es`
  return /[^aeiou]y$/i.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`
}

/** The text with its first letter large, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('en-US') + text.slice(1)
}
