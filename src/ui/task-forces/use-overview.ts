import { useMemo } from 'react'
import type { Warning } from '#machines/kit/step-facts.ts'
import type { View } from '#session/partnership.ts'
import { useView } from '../partnership/partnership-context.tsx'
import { overviewOf, type Overview } from './overview.ts'

const selectBook = (view: View): View['book'] => view.book
const selectWarnings = (view: View): readonly Warning[] => view.walk.facts['move-to-action'].warnings

/** The screen of task forces as of now, made anew only when the workbook, the round or the day changed. */
export function useOverview(): Overview {
  const book = useView(selectBook)
  const round = useView((view) => view.round)
  const today = useView((view) => view.today)
  const warnings = useView(selectWarnings)
  return useMemo(() => overviewOf(book, round, today, warnings), [book, round, today, warnings])
}
