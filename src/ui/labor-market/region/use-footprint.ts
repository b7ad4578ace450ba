import { useCallback, useMemo } from 'react'
import type { View } from '#session/partnership.ts'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { fullName, type Atlas } from '../map/atlas.ts'
import { countiesTable, footprintOf, rowFor, type Footprint } from './footprint.ts'
import { regionWords as words } from './words.ts'

const selectBook = (view: View): View['book'] => view.book
const selectRound = (view: View): View['round'] => view.round

/** The footprint and the ways to change it; each is one step of undo. */
export interface FootprintDesk extends Footprint {
  readonly mayWrite: boolean
  /** Takes a county in, or out where it was in. */
  readonly toggle: (fips: string) => void
  /** Takes all of these in, or all out. */
  readonly setAll: (counties: readonly string[], isIn: boolean) => void
  /** Says of a county that it is left out on purpose. */
  readonly leave: (fips: string) => void
}

/** The footprint of the working definition on a map. What the map changes is written there, and the other way round. */
export function useFootprint(atlas: Atlas): FootprintDesk {
  const partnership = usePartnership()
  const book = useView(selectBook)
  const round = useView(selectRound)
  const mayWrite = useView((view) => view.mayWrite)
  const footprint = useMemo(() => footprintOf(atlas, book, round), [atlas, book, round])
  // Read anew at each change: two quick presses must not both start from the same footprint.
  const now = useCallback(() => footprintOf(atlas, partnership.view().book, partnership.view().round), [atlas, partnership])
  const setAll = useCallback((counties: readonly string[], isIn: boolean) => {
    const before = now()
    const some = counties.filter((fips) => before.picked.has(fips) !== isIn)
    const whole = some.flatMap((fips) => atlas.counties[atlas.numberOf.get(fips) ?? -1] ?? [])
    const [first] = whole
    if (!first) return
    if (!isIn) return takeOut(partnership, some.flatMap((fips) => before.rows.get(fips) ?? []))
    const known = whole.filter((one) => before.rows.has(one.fips))
    const fresh = whole.filter((one) => !before.rows.has(one.fips))
    if (known.length > 0) {
      partnership.setAll(known.flatMap((one) => (before.rows.get(one.fips) ?? []).map((row) => ({ ref: { ...countiesTable, row, column: 'inOut' }, value: 'in' }))), words.tookIn(known.map(fullName)))
    }
    if (fresh.length > 0) partnership.addRows(countiesTable, fresh.map(rowFor), words.tookIn(fresh.map(fullName)))
  }, [atlas, now, partnership])
  const toggle = useCallback((fips: string) => setAll([fips], !now().picked.has(fips)), [now, setAll])
  const leave = useCallback((fips: string) => {
    for (const row of now().rows.get(fips) ?? []) partnership.setAll([{ ref: { ...countiesTable, row, column: 'inOut' }, value: 'out' }])
  }, [now, partnership])
  return useMemo(() => ({ ...footprint, mayWrite, toggle, setAll, leave }), [footprint, mayWrite, toggle, setAll, leave])
}

function takeOut(partnership: ReturnType<typeof usePartnership>, rows: readonly string[]): void {
  for (const row of rows) partnership.removeRow(countiesTable, row)
}
