import { attendance } from '#worksheets/4-launch/attendance.worksheet.ts'
import { invitees } from '#worksheets/3-prepare/invitees.worksheet.ts'
import type { Side } from '#worksheets/partnership/register.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { aliasesOf, always, answersOf, type Answered, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
import { inviteeFacts, plain } from '../3-prepare/invitees.ts'
import { oneEach, type About } from '../evidence.ts'
import { namesOf, sideOfOrganization, sideOfPerson } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'

export type Attendee = RowOf<typeof attendance, 'people'>

/** Who was in the room. Counts are null where nobody counted, and never 0 for that. */
export interface AttendanceFacts {
  /** From ticks of names, from heads counted, or not at all. */
  readonly source: 'names' | 'heads' | null
  /** From business, stand-ins included. */
  readonly business: number | null
  readonly support: number | null
  /** Came, and nothing tells from which side. */
  readonly unknown: number
  readonly delegates: number
  /** From business, without stand-ins: those who may decide and place marks. */
  readonly leaders: number | null
  /** Of those from business, by what they, or the one they stand in for, had replied. */
  readonly saidYes: number
  readonly saidMaybe: number
  readonly walkIns: number
  /** From business, on the list, and neither yes nor maybe was their reply. */
  readonly others: number
  readonly supportWalkIns: number
  readonly late: number
  readonly leftEarly: number
  readonly companies: number
  /** Sub-sectors in the room, and wanted ones that were not; empty where none is written down. */
  readonly subSectors: readonly string[]
  readonly subSectorsMissing: readonly string[]
  /** The team's own number of sub-sectors, else how many it listed; null where it did neither. */
  readonly subSectorTarget: number | null
}

/** The side of somebody in the room: as ticked there, else as the register says. */
export function sideInRoom(book: Workbook, { who, row }: About<Attendee>): Side | undefined {
  return row.side ?? sideOfPerson(book, who) ?? sideOfOrganization(book, row.organization)
}

interface Known {
  readonly rests: readonly unknown[]
  readonly facts: AttendanceFacts
}
const known = new WeakMap<object, Known>()

/** Counts the room in one pass, each person once; a room that did not change is not counted again. */
export function attendanceFacts(book: Workbook, round: Round): AttendanceFacts {
  const answers = answersOf(book, attendance, round)
  const rests = [namesOf(book), inviteeFacts(book, round), answersOf(book, settings, always)]
  const found = known.get(answers)
  if (found?.rests.every((one, index) => one === rests[index])) return found.facts
  const facts = count(book, round, answers)
  known.set(answers, { rests, facts })
  return facts
}

function count(book: Workbook, round: Round, answers: Answered<typeof attendance>): AttendanceFacts {
  const came = oneEach(answers.people, aliasesOf(book), (row) => row.person).filter(({ row }) => row.came)
  const { people, organizations } = namesOf(book)
  const invited = came.length ? new Map(inviteeFacts(book, round).rows.map(({ who, row }) => [who, row])) : new Map<string, never>()
  const sums = { business: 0, support: 0, unknown: 0, delegates: 0, saidYes: 0, saidMaybe: 0, walkIns: 0, others: 0, supportWalkIns: 0, late: 0, leftEarly: 0 }
  const [companies, subSectors] = [new Set<string>(), new Map<string, string>()]
  for (const one of came) {
    const { who, row } = one
    const side = sideInRoom(book, one)
    if (row.late) sums.late++
    if (row.leftAt !== undefined) sums.leftEarly++
    if (side === undefined) sums.unknown++
    if (side === 'support') {
      sums.support++
      if (row.walkIn) sums.supportWalkIns++
    }
    if (side !== 'industry') continue
    sums.business++
    const letter = invited.get(who) ?? invited.get(row.delegateFor ?? '')
    if (row.delegate || row.delegateFor) sums.delegates++
    if (row.walkIn) sums.walkIns++
    else if (letter?.reply === 'yes') sums.saidYes++
    else if (letter?.reply === 'maybe') sums.saidMaybe++
    else sums.others++
    const company = row.organization ?? letter?.organization ?? people.get(who)?.organization
    if (company) companies.add(company)
    const subSector = letter?.subSector ?? organizations.get(company ?? '')?.subSector
    if (subSector) subSectors.set(plain(subSector), subSector)
  }
  return { ...sums, ...heads(answers, came.length, sums), companies: companies.size, ...cover(book, round, subSectors) }
}

function heads(
  answers: { readonly businessHeads?: number | undefined; readonly supportHeads?: number | undefined },
  came: number, count: { readonly business: number; readonly support: number; readonly delegates: number },
): Pick<AttendanceFacts, 'source' | 'business' | 'support' | 'leaders'> {
  if (came > 0) return { source: 'names', business: count.business, support: count.support, leaders: count.business - count.delegates }
  const [business, support] = [answers.businessHeads ?? null, answers.supportHeads ?? null]
  return { source: business === null && support === null ? null : 'heads', business, support, leaders: business }
}

// Where the team listed its sub-sectors, only those count; what somebody wrote otherwise may be the same one.
function cover(
  book: Workbook, round: Round, found: ReadonlyMap<string, string>,
): Pick<AttendanceFacts, 'subSectors' | 'subSectorsMissing' | 'subSectorTarget'> {
  const wanted = answersOf(book, invitees, round).subSectors.flatMap((row) => row.name ?? [])
  const there = wanted.length ? wanted.filter((name) => found.has(plain(name))) : [...found.values()]
  return {
    subSectors: there, subSectorsMissing: wanted.filter((name) => !found.has(plain(name))),
    subSectorTarget: thresholdsOf(book).subSectorTarget ?? (wanted.length || null),
  }
}
