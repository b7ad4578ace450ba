import { useMemo } from 'react'
import type { Day } from '#worksheets/kit/days.ts'
import type { Round, Workbook } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { useView } from './partnership-context.tsx'

const selectBook = (view: View): Workbook => view.book
const selectRound = (view: View): Round => view.round
const selectToday = (view: View): Day => view.today

/**
 * What a pure function reads from the workbook of today, made anew only when the workbook, the round or the day changed.
 * Give a function that stays the same between drawings.
 */
export function useFacts<T>(read: (book: Workbook, round: Round, today: Day) => T): T {
  const book = useView(selectBook)
  const round = useView(selectRound)
  const today = useView(selectToday)
  return useMemo(() => read(book, round, today), [read, book, round, today])
}
