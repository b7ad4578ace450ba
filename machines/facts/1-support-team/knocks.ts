import { outreach } from '#worksheets/1-support-team/outreach.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { organizationName } from '../names.ts'

/** One who calls on firms, as read from a row or from a pasted line such as "College: Acme, Harbor Steel". */
export interface Knock {
  readonly row: string
  /** Empty where the row does not say who calls. */
  readonly who: string
  readonly firms: readonly string[]
}

export interface NamedFirm {
  readonly firm: string
  readonly callers: readonly string[]
}

const company = /\b(incorporated|inc|llc|llp|ltd|limited|corporation|corp|company|co)\b/g

// "Acme, Inc." and "ACME" are one firm to whoever counts knocks.
function keyOf(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/&/g, ' and ').replace(/[^\p{L}\p{N} ]+/gu, '').replace(company, ' ').replace(/\s+/g, ' ').trim()
}

/** The knocks of a round (W1c), in the order of their rows. */
export function knocksOf(book: Workbook, round: Round): readonly Knock[] {
  return answersOf(book, outreach, round).knocks.map((row) => {
    const written = row.firms ?? ''
    const line = row.who ? null : /^([^:–—]{2,60})[:–—]\s*(.*)$/s.exec(written)
    const firms = (line?.[2] ?? written).split(/[,;\n]/).map((firm) => firm.trim()).filter((firm) => keyOf(firm) !== '')
    return { row: row.id, who: row.who ? organizationName(book, row.who) : (line?.[1]?.trim() ?? ''), firms }
  })
}

/** The firms that several partners call on, the most called on first; each partner counts once for a firm. */
export function firmsNamedOften(book: Workbook, round: Round, least = 3): readonly NamedFirm[] {
  const firms = new Map<string, { readonly firm: string; readonly callers: Map<string, string> }>()
  for (const knock of knocksOf(book, round)) {
    if (!knock.who) continue
    for (const name of knock.firms) {
      const found = firms.get(keyOf(name)) ?? { firm: name, callers: new Map<string, string>() }
      found.callers.set(keyOf(knock.who), knock.who)
      firms.set(keyOf(name), found)
    }
  }
  return [...firms.values()]
    .map(({ firm, callers }) => ({ firm, callers: [...callers.values()] }))
    .filter((one) => one.callers.length >= least)
    .toSorted((one, other) => other.callers.length - one.callers.length || (one.firm < other.firm ? -1 : 1))
}
