import type { Workbook } from '#worksheets/workbook.ts'
import type { Warning } from '../kit/step-facts.ts'
import { knownBecause } from './thresholds.ts'

type Told = Omit<Warning, 'known' | 'convenersOnly'> & { readonly convenersOnly?: boolean }

/** A warning with what the team answered to its very case, if it did (G12). Everyone sees it unless it says so. */
export function warning(book: Workbook, told: Told): Warning {
  return { convenersOnly: false, ...told, known: knownBecause(book, told.rule, told.case) }
}
