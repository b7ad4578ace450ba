import { outreach } from '#worksheets/1-support-team/outreach.worksheet.ts'
import { answersOf, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
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

type Row = RowOf<typeof outreach, 'knocks'>
interface Line {
  /** Who calls, where the line says it before a colon. */
  readonly said: string
  readonly firms: readonly { readonly name: string; readonly key: string }[]
}
const lines = new WeakMap<Row, Line>()

// Remembered by row, since reading a line costs more than all that is done with it.
function lineOf(row: Row): Line {
  const known = lines.get(row)
  if (known) return known
  const written = row.firms ?? ''
  const line = row.who ? null : /^([^:–—]{2,60})[:–—]\s*(.*)$/s.exec(written)
  const firms = (line?.[2] ?? written).split(/[,;\n]/)
    .map((name) => ({ name: name.trim(), key: keyOf(name) }))
    .filter(({ key }) => key !== '')
  const made = { said: line?.[1]?.trim() ?? '', firms }
  lines.set(row, made)
  return made
}

/** The knocks of a round (W1c), in the order of their rows. */
export function knocksOf(book: Workbook, round: Round): readonly Knock[] {
  return answersOf(book, outreach, round).knocks.map((row) => {
    const { said, firms } = lineOf(row)
    return { row: row.id, who: row.who ? organizationName(book, row.who) : said, firms: firms.map((firm) => firm.name) }
  })
}

/** The firms that several partners call on, the most called on first; each partner counts once for a firm. */
export function firmsNamedOften(book: Workbook, round: Round, least = 3): readonly NamedFirm[] {
  const firms = new Map<string, { readonly firm: string; readonly callers: Map<string, string> }>()
  for (const row of answersOf(book, outreach, round).knocks) {
    const line = lineOf(row)
    const who = row.who ? organizationName(book, row.who) : line.said
    if (!who) continue
    for (const { name, key } of line.firms) {
      const found = firms.get(key) ?? { firm: name, callers: new Map<string, string>() }
      found.callers.set(who.trim().toLowerCase(), who)
      firms.set(key, found)
    }
  }
  return [...firms.values()]
    .map(({ firm, callers }) => ({ firm, callers: [...callers.values()] }))
    .filter((one) => one.callers.length >= least)
    .toSorted((one, other) => other.callers.length - one.callers.length || (one.firm < other.firm ? -1 : 1))
}
