import { firstSector } from '../1-support-team/first-sector.worksheet.ts'
import { candidates } from '../2-scope/candidates.worksheet.ts'
import { definition } from '../2-scope/definition.worksheet.ts'
import { sectorDecision } from '../2-scope/sector-decision.worksheet.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import { always, answersOf } from '../workbook.ts'
import type { DocumentInput } from './document.ts'

/** What the sector is called: to its leaders, else by the partnership, else as it was chosen; undefined before that. */
export function sectorOf({ book, round }: Pick<DocumentInput, 'book' | 'round'>): string | undefined {
  const first = answersOf(book, sectorDecision, round).ranking.find((row) => row.rank === 'first')
  return answersOf(book, definition, round).sectorLabel
    ?? answersOf(book, settings, always).sector
    ?? answersOf(book, candidates, round).sectors.find((row) => row.id === (first?.sector ?? first?.id))?.name
    ?? answersOf(book, firstSector, round).sector
}
