import { z } from 'zod'
import { date, longText, organization, person, table, text, tick, time } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** When and where the launch is (3.D): the chairs say what suits, best at the site of a business. */
export const meeting = defineWorksheet({
  id: 'meeting',
  step: 'prepare',
  title: 'Date and place',
  purpose: 'Let the chairs choose a day, a time and a place that suit business leaders.',
  inherits: false,
  answers: z.object({
    date: date({ label: 'Day of the launch' }),
    start: time({ label: 'From' }),
    end: time({ label: 'To', help: 'Two hours is what most leaders will give.', nature: 'living' }),
    host: organization({ label: 'Host', help: 'A company of the sector says at once whose meeting it is.' }),
    place: text({ label: 'Room or site' }),
    address: text({ label: 'Address', nature: 'living' }),
    suitsChairs: tick({ label: 'The chairs chose it or agreed to it' }),
    placeReason: text({ label: 'Why it is not at a business', help: 'Only where it is somewhere else.', nature: 'living', more: true }),
    arrival: longText({ label: 'Parking, safety rules, access, food', nature: 'living', more: true }),
    contact: person({ label: 'Who to call on the day', nature: 'living', more: true }),
    // G4: a change after letters went out is a record of its own, so that it is known who still holds the old one.
    dateChanges: table(
      {
        was: date({ label: 'It was', nature: 'living' }),
        now: date({ label: 'It is now', nature: 'living' }),
        place: text({ label: 'New place', help: 'Only where the place changes too.', nature: 'living' }),
        why: text({ label: 'Why', nature: 'living' }),
        decidedOn: date({ label: 'Decided on', nature: 'living' }),
        by: person({ label: 'By', nature: 'living', more: true }),
      },
      { label: 'Changes of date or place', help: 'Add a row when it changes after letters went out. Then everyone who holds the old one is listed.', nature: 'living', rowName: 'change', rows: 2 },
    ),
  }),
})
