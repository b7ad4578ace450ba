import { home } from '#worksheets/6-sustain/home.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'

/** What a partnership lives on, as far as amounts are written down; null where they are not. */
export interface Funding {
  readonly sources: number
  /** Dollars in all, of the sources that have an amount. */
  readonly total: number | null
  /** From 0 to 1: the part of the largest source, and of short-term money. */
  readonly largest: { readonly source: string; readonly share: number } | null
  readonly soft: number | null
  /** Months for which bringing people together is paid, each source weighed by how likely it is. */
  readonly months: number | null
}

/** Adds up the sources of a partnership's means. A source without an amount is counted and not added. */
export function fundingOf(book: Workbook, round: Round): Funding {
  const own = answersOf(book, home, round)
  const known = own.funding.flatMap((row) => (typeof row.amount === 'number' ? [{ ...row, amount: row.amount }] : []))
  const total = known.reduce((sum, row) => sum + row.amount, 0)
  const top = known.toSorted((one, other) => other.amount - one.amount)[0]
  const convening = known.filter((row) => row.convening)
  const expected = convening.reduce((sum, row) => sum + (row.amount * (row.likelihood ?? 100)) / 100, 0)
  const cost = typeof own.monthlyCost === 'number' ? own.monthlyCost : 0
  return {
    sources: own.funding.length,
    total: known.length ? total : null,
    largest: top && total > 0 ? { source: top.source ?? 'a source without a name yet', share: top.amount / total } : null,
    soft: total > 0 ? known.reduce((sum, row) => sum + (row.soft ? row.amount : 0), 0) / total : null,
    months: convening.length && cost > 0 ? expected / cost : null,
  }
}
