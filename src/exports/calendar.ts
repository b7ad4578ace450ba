import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { CalendarEntry } from '#worksheets/documents/calendar-entries.ts'
import { addDays } from '#worksheets/kit/days.ts'

interface CalendarOptions {
  /** The id of the partnership, which makes the names of its entries differ from everybody else’s. */
  readonly partnership: string
  readonly name: string
  /** When the file is made, in milliseconds since 1970. */
  readonly now: number
}

// Revisions are counted in seconds from here, so that a file made later always replaces what an earlier one brought,
// and the number stays small enough for every calendar program (31 bits) until 2093.
const revisionsFrom = Date.UTC(2025, 0, 1)

/**
 * A calendar file (RFC 5545). Each entry keeps its name from file to file and is marked as newer than before, so that
 * a program that has it already moves it and does not add a second one. Hours float: they are those on the wall of the
 * place, whatever the zone of the laptop that made the file.
 */
export function toCalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const calendar = ical({
    name: plain(options.name), method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Shared Table', product: 'Shared Table', language: 'EN' },
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, options))
  return calendar.toString()
}

function eventOf(entry: CalendarEntry, { partnership, now }: CalendarOptions): ICalEventData {
  return {
    id: `${plain(entry.id)}@${plain(partnership)}.shared-table`,
    sequence: Math.max(0, Math.floor((now - revisionsFrom) / 1000)), stamp: new Date(now),
    summary: plain(entry.title),
    ...timesOf(entry),
    ...(entry.place === '' ? {} : { location: plain(entry.place) }),
    ...(entry.note === '' ? {} : { description: plain(entry.note) }),
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: entry.from === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  }
}

// The library writes the parts that a date has in UTC, and leaves out the zone where an event floats.
function timesOf({ on, from, to }: CalendarEntry): Pick<ICalEventData, 'start'> & Partial<ICalEventData> {
  const at = (day: string, time: string): Date => new Date(`${day}T${time}:00Z`)
  if (from === null) return { allDay: true, start: at(on, '00:00'), end: at(addDays(on, 1), '00:00') }
  return { floating: true, start: at(on, from), ...(to === null ? {} : { end: at(on, to) }) }
}

/** Text without the signs that a calendar line cannot hold; line breaks stay. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
}
