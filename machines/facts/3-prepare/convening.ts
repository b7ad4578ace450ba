import { convening } from '#worksheets/3-prepare/convening.worksheet.ts'
import { aliasesOf, answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { oneEach } from '../evidence.ts'

/** Who convenes for this sector, and which partners have pledged. Ids of organizations. */
export interface ConvenerFacts {
  readonly state: 'open' | 'chosen' | 'pledged'
  readonly conveners: readonly string[]
  readonly unpledged: readonly string[]
}

export interface PledgeFacts {
  readonly state: 'none' | 'some' | 'all'
  readonly said: readonly string[]
  /** Named and outstanding. */
  readonly missing: readonly string[]
  /** The row in which each of them stands. */
  readonly rows: ReadonlyMap<string, string>
}

/** The convener or pair, and whether each leaves its own goals at the door. */
export function convenerFacts(book: Workbook, round: Round): ConvenerFacts {
  const rows = oneEach(answersOf(book, convening, round).conveners, aliasesOf(book), (row) => row.organization)
  const unpledged = rows.filter(({ row }) => !row.pledged).map(({ who }) => who)
  return {
    state: rows.length === 0 ? 'open' : unpledged.length ? 'chosen' : 'pledged',
    conveners: rows.map(({ who }) => who), unpledged,
  }
}

/** The pledges of the partners. */
export function pledgeFacts(book: Workbook, round: Round): PledgeFacts {
  const rows = oneEach(answersOf(book, convening, round).pledges, aliasesOf(book), (row) => row.organization)
  const said = rows.filter(({ row }) => row.saidYes).map(({ who }) => who)
  const missing = rows.filter(({ row }) => !row.saidYes).map(({ who }) => who)
  return { state: said.length === 0 ? 'none' : missing.length ? 'some' : 'all', said, missing, rows: new Map(rows.map(({ who, row }) => [who, row.id])) }
}
