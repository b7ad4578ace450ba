import { attendance } from '#worksheets/4-launch/attendance.worksheet.ts'
import { roster } from '#worksheets/1-support-team/roster.worksheet.ts'
import type { Side } from '#worksheets/partnership/register.worksheet.ts'
import { aliasesOf, answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { inviteeFacts } from '#machines/facts/3-prepare/invitees.ts'
import { sideInRoom, type Attendee } from '#machines/facts/4-launch/attendance.ts'
import { oneEach } from '#machines/facts/evidence.ts'
import { namesOf, organizationName, personName } from '#machines/facts/names.ts'

/** Somebody who is expected or is in the room. */
export interface Guest {
  readonly who: string
  readonly name: string
  readonly organization: string | null
  readonly organizationName: string
  readonly side: Side | undefined
  /** What stands in the list of who came; null where there is no row yet. */
  readonly row: Attendee | null
}

/** Everyone on the list of who came, then who said yes, maybe or sends somebody, and the people at the table; by name. */
export function guestsOf(book: Workbook, round: Round): readonly Guest[] {
  const aliases = aliasesOf(book)
  const { people } = namesOf(book)
  const guests = new Map<string, Guest>()
  const add = (who: string, organization: string | undefined, row: Attendee | null): void => {
    if (guests.has(who)) return
    const from = organization ?? people.get(who)?.organization
    const about = row ?? { id: who, ...(from === undefined ? {} : { organization: from }) }
    guests.set(who, {
      who, row, name: personName(book, who), organization: from ?? null, organizationName: from ? organizationName(book, from) : '',
      side: sideInRoom(book, { who, row: about }),
    })
  }
  for (const { who, row } of oneEach(answersOf(book, attendance, round).people, aliases, (one) => one.person)) add(who, row.organization, row)
  for (const { who, row } of inviteeFacts(book, round).rows) {
    if (row.reply === 'yes' || row.reply === 'maybe') add(who, row.organization, null)
    if (row.reply === 'delegate' && row.delegate) add(row.delegate, row.organization, null)
  }
  for (const { who, row } of oneEach(answersOf(book, roster, round).members, aliases, (one) => one.person)) {
    if (row.part !== 'declined') add(who, row.organization, null)
  }
  return [...guests.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-US'))
}
