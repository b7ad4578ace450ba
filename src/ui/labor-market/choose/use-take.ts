import { useCallback } from 'react'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import type { IndustryProfile } from '#labor-market/types.ts'
import { answersOf, type Ref } from '#worksheets/workbook.ts'
import { announce } from '../../kit/live-region.tsx'
import { usePartnership } from '../../partnership/partnership-context.tsx'
import type { Reading } from '../profile/compute.ts'
import { callersOf, candidateOf } from './criteria.ts'
import { candidateValues, frameValues } from './take-in.ts'
import { chooseWords as words } from './words.ts'

const table: Ref = { worksheet: 'candidates', field: 'sectors' }

/** So many candidates are plenty (decisions 28). */
export const candidatesAtMost = 6

/** Takes the figures of an industry into the candidates, as they stand now; the row of the same industry is used again. */
export function useTake(reading: Reading, baseTitle: string, nameOf: (county: string) => string): (industry: IndustryProfile) => void {
  const partnership = usePartnership()
  return useCallback((industry) => {
    const { book, round } = partnership.view()
    const sheet = answersOf(book, candidates, round)
    const row = candidateOf(sheet.sectors, industry)
    const callers = row?.existingOutreach?.length ? [] : callersOf(book, round, industry, row)
    const { name, ...values } = candidateValues(reading, industry, baseTitle, nameOf, callers)
    const id = row?.id ?? `n-${industry.code}`
    partnership.addRows(table, [{ id, values: row?.name ? values : { name: name ?? industry.title, ...values } }], row ? words.takenAgain(industry.title) : words.taken(industry.title))
    const frame = Object.entries(frameValues(reading, reading.profile.request.counties.map(nameOf)))
    const changed = frame.filter(([field, value]) => sheet[field as keyof typeof sheet] !== value)
    if (changed.length > 0) partnership.setAll(changed.map(([field, value]) => ({ ref: { worksheet: 'candidates', field }, value })), words.taken(industry.title))
    announce(row ? words.takenAgain(industry.title) : words.taken(industry.title))
  }, [partnership, reading, baseTitle, nameOf])
}
