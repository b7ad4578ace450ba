import { createContext, createElement, use, useMemo, type ReactNode } from 'react'
import { asItIs, sayer, termsOf, type Say, type Terms } from '#worksheets/partnership/terms.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { useView } from '../partnership/partnership-context.tsx'

const selectBook = (view: View): Workbook => view.book
const selectSay = (view: View): Say => sayer(view.book)

const context = createContext<Say>(asItIs)

/** Tells all screens below how this partnership says our texts: one listener for all, since each field of a page asks. */
export function OwnWords({ children }: { readonly children: ReactNode }): ReactNode {
  return createElement(context, { value: useView(selectSay) }, children)
}

/** The words that this partnership uses, drawn again when somebody renames one. */
export function useTerms(): Terms {
  const book = useView(selectBook)
  return useMemo(() => termsOf(book), [book])
}

/** How this partnership says our texts; another function only when somebody renames a word. */
export function useSay(): Say {
  return use(context)
}
