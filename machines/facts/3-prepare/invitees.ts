import { invitees } from '#worksheets/3-prepare/invitees.worksheet.ts'
import { aliasesOf, answersOf, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
import { oneEach, type About } from '../evidence.ts'
import { namesOf, type Names } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'

export type Invitee = RowOf<typeof invitees, 'people'>

/** The invitation list, counted once, each person once. Every count is of people unless said. */
export interface InviteeFacts {
  readonly rows: readonly About<Invitee>[]
  readonly listed: number
  readonly deciders: number
  readonly companies: number
  /** Partners (organization ids) who know somebody on the list. */
  readonly contributors: readonly string[]
  readonly sent: number
  readonly unsent: number
  readonly yes: number
  readonly maybe: number
  readonly no: number
  readonly delegate: number
  /** Has the letter and has not replied. */
  readonly silent: number
  /** Silent people who were called twice, or whom nobody shall call again. */
  readonly tried: number
  /** Silent or undecided people who may be called and have not been called twice, by id. */
  readonly toCall: readonly string[]
  readonly doNotContact: readonly string[]
  /** By person id of the caller, or '' where nobody was named: how many are still to be called. */
  readonly load: ReadonlyMap<string, number>
  /** Sub-sectors as they are written, of everyone listed and of those who said yes. */
  readonly subSectors: readonly string[]
  readonly subSectorsYes: readonly string[]
}

const known = new WeakMap<object, { readonly names: Names; readonly facts: InviteeFacts }>()

/** Counts the list in one pass; a list that did not change is not counted again. */
export function inviteeFacts(book: Workbook, round: Round): InviteeFacts {
  const answers = answersOf(book, invitees, round)
  const names = namesOf(book)
  const found = known.get(answers)
  if (found?.names === names) return found.facts
  const facts = count(oneEach(answers.people, aliasesOf(book), (row) => row.person), names)
  known.set(answers, { names, facts })
  return facts
}

function count(rows: readonly About<Invitee>[], names: Names): InviteeFacts {
  const replies = { yes: 0, maybe: 0, no: 0, delegate: 0 }
  const [companies, contributors] = [new Set<string>(), new Set<string>()]
  const [subSectors, subSectorsYes] = [new Map<string, string>(), new Map<string, string>()]
  const [toCall, doNotContact]: [string[], string[]] = [[], []]
  const load = new Map<string, number>()
  let [deciders, sent, unsent, silent, tried] = [0, 0, 0, 0, 0]
  for (const { who, row } of rows) {
    const person = names.people.get(who)
    const company = row.organization ?? person?.organization
    if (company) companies.add(company)
    for (const partner of row.knownBy ?? []) contributors.add(partner)
    if (row.decides) deciders++
    if (row.sentOn) sent++
    else if (!row.reply) unsent++
    if (row.reply) replies[row.reply]++
    const quiet = person?.doNotContact === true
    if (quiet) doNotContact.push(who)
    const twice = row.call1 !== undefined && row.call2 !== undefined
    if (row.sentOn && !row.reply) {
      silent++
      if (twice || quiet) tried++
    }
    if (row.sentOn && (!row.reply || row.reply === 'maybe') && !twice && !quiet) {
      toCall.push(who)
      load.set(row.caller ?? '', (load.get(row.caller ?? '') ?? 0) + 1)
    }
    const subSector = row.subSector ?? names.organizations.get(company ?? '')?.subSector
    if (subSector) {
      subSectors.set(plain(subSector), subSector)
      if (row.reply === 'yes') subSectorsYes.set(plain(subSector), subSector)
    }
  }
  return {
    rows, listed: rows.length, deciders, companies: companies.size, contributors: [...contributors], sent, unsent, ...replies,
    silent, tried, toCall, doNotContact, load, subSectors: [...subSectors.values()], subSectorsYes: [...subSectorsYes.values()],
  }
}

/** A sub-sector as it is compared: without capitals and outer spaces. */
export function plain(subSector: string): string {
  return subSector.trim().toLowerCase()
}

/** What the invitation must reach for the team's own target. Rates in percent; null where something needed is not known. */
export interface Headcount {
  readonly target: number | null
  /** An assumption, unless the team typed its own. */
  readonly yesRate: number
  readonly showRate: number
  readonly assumed: boolean
  /** Of the letters sent, how many said yes so far, in percent; null before the first letter. */
  readonly yesSoFar: number | null
  readonly toInvite: number | null
  /** Leaders who said yes, times the show rate, rounded down; null before the first letter or reply. */
  readonly expected: number | null
  /** How many more must say yes so that the target is expected to come. */
  readonly yesMissing: number | null
}

/** The arithmetic of the invitation: target, rates, how many to invite, how many to expect. */
export function headcount(book: Workbook, round: Round): Headcount {
  const answers = answersOf(book, invitees, round)
  const facts = inviteeFacts(book, round)
  const { target } = thresholdsOf(book)
  const yesRate = answers.yesRate ?? 40
  const showRate = answers.showRate ?? 80
  const expected = facts.sent + facts.yes === 0 ? null : Math.floor((facts.yes * showRate) / 100)
  return {
    target, yesRate, showRate, assumed: answers.yesRate === undefined || answers.showRate === undefined,
    yesSoFar: facts.sent === 0 ? null : Math.round((facts.yes * 100) / facts.sent),
    toInvite: target === null || yesRate * showRate === 0 ? null : Math.ceil((target * 10_000) / (yesRate * showRate)),
    expected,
    yesMissing: target === null || showRate === 0 ? null : Math.max(0, Math.ceil((target * 100) / showRate) - facts.yes),
  }
}

/** One sub-sector that the team wants in the room, with how many are listed and said yes. */
export interface SubSectorLine {
  readonly name: string
  readonly listed: number
  readonly yes: number
}

/** How the list covers each wanted sub-sector, in the team's order, then those that nobody had named. */
export function subSectorCover(book: Workbook, round: Round): readonly SubSectorLine[] {
  const { organizations, people } = namesOf(book)
  const lines = new Map<string, { name: string; listed: number; yes: number }>()
  for (const { name } of answersOf(book, invitees, round).subSectors) if (name) lines.set(plain(name), { name, listed: 0, yes: 0 })
  for (const { who, row } of inviteeFacts(book, round).rows) {
    const name = row.subSector ?? organizations.get(row.organization ?? people.get(who)?.organization ?? '')?.subSector
    if (!name) continue
    const line = lines.get(plain(name)) ?? { name, listed: 0, yes: 0 }
    line.listed++
    if (row.reply === 'yes') line.yes++
    lines.set(plain(name), line)
  }
  return [...lines.values()]
}
