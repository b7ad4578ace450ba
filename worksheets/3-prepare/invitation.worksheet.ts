import { z } from 'zod'
import { choice, date, longText, person, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** What the letter of invitation says (3.D, W6): from leader to leader, signed by the chairs, on one page. */
export const invitation = defineWorksheet({
  id: 'invitation',
  step: 'prepare',
  title: 'Invitation letter',
  purpose: 'Write one page that a business leader would send to another, and have the chairs sign it.',
  inherits: false,
  answers: z.object({
    whatItIs: longText({ label: 'What it is', help: 'Sixty words or fewer. The chairs put their names to this.' }),
    whyNow: longText({ label: 'Why now', nature: 'living' }),
    leaveWith: longText({ label: 'What you will leave with', nature: 'living' }),
    replyTo: person({ label: 'Reply to', nature: 'living' }),
    replyBy: date({ label: 'Reply by', nature: 'living' }),
    salutation: text({ label: 'How it begins', nature: 'living', more: true }),
    listening: text({ label: 'What public partners do in the room', help: 'They sit around the table and listen.', nature: 'living', more: true }),
    noDelegates: text({ label: 'Why you should come yourself', nature: 'living', more: true }),
    whoElse: text({ label: 'Who else is asked', nature: 'living', more: true }),
    finalizedOn: date({ label: 'Final on', nature: 'living' }),
    sentOn: date({ label: 'Letters went out on', nature: 'living' }),
    saysDate: date({ label: 'Day that the letters name', help: 'As it was printed, also if the day has changed since.', nature: 'living', more: true }),
    // G4. The row id is the id of the person told, so that two callers who tick the same one apart merge.
    told: table(
      {
        person: person({ label: 'Who', nature: 'living' }),
        change: rowOf('meeting.dateChanges', { label: 'Of which change', nature: 'living' }),
        on: date({ label: 'Told on', nature: 'living' }),
        how: choice({ letter: 'New letter', email: 'E-mail', call: 'Call', person: 'In person' }, { label: 'How', nature: 'living', more: true }),
      },
      { label: 'Told of a change', help: 'Tick each person off who has heard the new day or place.', nature: 'living', rowName: 'person told', rows: 12 },
    ),
  }),
})
