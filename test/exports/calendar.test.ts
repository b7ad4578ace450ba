import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarEntries, type CalendarEntry } from '#worksheets/documents/calendar-entries.ts'
import { toCalendar } from '#exports/calendar.ts'
import { withEntries, withoutRow, withSecondAnswer } from '../fixtures/build-workbook.ts'
import { inputFor, walkInput } from '../worksheets/documents/input.ts'

const options = { partnership: 'walk', name: 'Quad Cities manufacturing', now: Date.UTC(2027, 3, 20, 15) }
const later = { ...options, now: Date.UTC(2027, 3, 29, 15) }
const letters = await walkInput('letters', '2027-04-20')
const prepared = await walkInput('prepared', '2027-05-04')
const debriefed = await walkInput('debriefed', '2027-06-01')

/** The events as another program reads them. */
function eventsIn(file: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(file) as [string, unknown[], unknown[]]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}
const called = (file: string, title: string): ICAL.Event | undefined => eventsIn(file).find((event) => event.summary === title)
const launch = 'Launch: a meeting of business leaders'

/** A calendar that takes in files as calendar programs do: by name, the higher revision wins. */
function takeIn(...files: readonly string[]): ReadonlyMap<string, ICAL.Event> {
  const kept = new Map<string, ICAL.Event>()
  for (const event of files.flatMap(eventsIn)) {
    const before = kept.get(event.uid)
    if (!before || event.sequence > before.sequence) kept.set(event.uid, event)
  }
  return kept
}

describe('the calendar file', () => {
  test('holds the launch by the clock of its place', () => {
    const event = called(toCalendar(calendarEntries(letters), options), launch)
    expect(event?.startDate.toString()).toBe('2027-05-20T09:00:00')
    expect(event?.endDate.toString()).toBe('2027-05-20T11:00:00')
    expect(event?.startDate.zone).toBe(ICAL.Timezone.localTimezone)
    expect(event?.location).toBe('Prairie Hydraulics, The plant’s meeting room')
  })

  test('21: moves the launch and does not double it', () => {
    const before = toCalendar(calendarEntries(letters), options)
    const after = toCalendar(calendarEntries(prepared), later)
    const kept = takeIn(before, after)
    const launches = [...kept.values()].filter((event) => event.summary === launch)
    expect(launches.map((event) => event.startDate.toString())).toEqual(['2027-05-27T09:00:00'])
    expect(takeIn(after, before).get(launches[0]?.uid ?? '')?.startDate.toString()).toBe('2027-05-27T09:00:00')
  })

  test('31: holds the first call of each priority, and the same entry follows it to its task force and to another day', () => {
    const first = toCalendar(calendarEntries(debriefed), options)
    expect(eventsIn(first).filter((event) => event.summary.startsWith('First call: ')).map((event) => event.startDate.toString())).toEqual(['2027-06-10', '2027-06-15', '2027-06-17', '2027-06-24'])
    const formed = inputFor(withEntries(debriefed.book, {
      'r1/task-forces/forces/pr-talent/priority': 'pr-talent', 'r1/task-forces/calls/k1/force': 'pr-talent', 'r1/task-forces/calls/k1/date': '2027-06-11',
    }), '2027-06-01')
    const kept = [...takeIn(first, toCalendar(calendarEntries(formed), later)).values()].filter((event) => event.summary === 'First call: Talent that is ready for the floor')
    expect(kept.map((event) => event.startDate.toString())).toEqual(['2027-06-11'])
  })

  test('gives the call after a held one an entry of its own', () => {
    const held = { 'r1/task-forces/forces/pr-talent/priority': 'pr-talent', 'r1/task-forces/calls/k1/force': 'pr-talent', 'r1/task-forces/calls/k1/date': '2027-06-10', 'r1/task-forces/calls/k1/held': true, 'r1/task-forces/forces/pr-talent/nextCall': '2027-07-08' }
    const next = toCalendar(calendarEntries(inputFor(withEntries(debriefed.book, held), '2027-06-12')), later)
    const kept = [...takeIn(toCalendar(calendarEntries(debriefed), options), next).values()].filter((event) => event.summary.endsWith('Talent that is ready for the floor'))
    expect(kept.map((event) => [event.summary, event.startDate.toString()])).toEqual([
      ['First call: Talent that is ready for the floor', '2027-06-10'], ['Call: Talent that is ready for the floor', '2027-07-08'],
    ])
  })

  test('tells a calendar what was taken off or is done', () => {
    const meeting = { 'r1/quarterly/meetings/m1/date': '2027-09-09', 'r1/quarterly/meetings/m1/start': '08:00', 'r1/task-forces/actions/x/action': 'Write to all', 'r1/task-forces/actions/x/due': '2027-07-01' }
    const book = withEntries(debriefed.book, meeting)
    const event = called(toCalendar(calendarEntries(inputFor(book, '2027-06-01')), options), 'Full meeting')
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2027-09-09T08:00:00', '2027-09-09T09:45:00'])
    const gone = toCalendar(calendarEntries(inputFor(withEntries(withoutRow(book, 'r1/quarterly/meetings/m1'), { 'r1/task-forces/actions/x/status': 'done' }), '2027-06-02')), later)
    for (const title of ['Full meeting', 'Due: Write to all']) expect(called(gone, title)?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('has no entry of days that are over, and none of a launch whose day people differ on', () => {
    const differs = inputFor(withSecondAnswer(letters.book, 'r1/meeting/date', '2027-05-21'), '2027-04-20')
    expect(called(toCalendar(calendarEntries(differs), options), launch)).toBeUndefined()
    expect(eventsIn(toCalendar(calendarEntries({ ...debriefed, today: '2027-12-31' }), options)).every((event) => event.startDate.toString() >= '2027-12-31')).toBe(true)
  })

  test('is the same in every time zone', () => {
    const here = process.env['TZ']
    const files = ['America/Chicago', 'Asia/Tokyo', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone
      return toCalendar(calendarEntries(letters), options)
    })
    if (here === undefined) delete process.env['TZ']
    else process.env['TZ'] = here
    expect(new Set(files).size).toBe(1)
  })

  test('comes back word for word from another program, whatever stands in it', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), fc.constantFrom('a;b,c\\n\n=1+1', '👩‍🏭 “Löhne” 🏭'.repeat(9), 'مرحبا بكم', 'x'.repeat(10_000)))
    fc.assert(fc.property(fc.array(fc.record({ title: text, place: text, note: text, cancelled: fc.boolean() }), { maxLength: 5 }), (drafts) => {
      const entries = drafts.map((draft, at): CalendarEntry => ({ ...draft, id: `n/${at}`, kind: 'deadlines', on: '2027-06-01', from: at % 2 ? '09:30' : null, to: at % 2 ? '10:00' : null }))
      const events = eventsIn(toCalendar(entries, options))
      const written = (given: string): string => given.replaceAll(/\r\n?/g, '\n').replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
      expect(events.map((event) => [event.uid, event.summary, event.location, event.description])).toEqual(entries.map((entry) => [`${entry.id}@walk.shared-table`, ...[entry.title, entry.place, entry.note].map(written)]))
    }), { numRuns: 60 })
  })
})
