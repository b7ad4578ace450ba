import { z } from 'zod'
import { choice, date, longText, number, people, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const

/** The room, the run of the meeting and the rehearsal: all of it can be prepared while step 3 is still open. */
export const room = defineWorksheet({
  id: 'room',
  step: 'launch',
  title: 'Room, agenda and rehearsal',
  purpose: 'Set a room with business at the inner table, plan every minute, and try it out before the day.',
  inherits: false,
  answers: z.object({
    innerSeats: number({ label: 'Seats at the inner table, for business', ...log }),
    outerSeats: number({ label: 'Seats around it, for partners', help: 'No more than at the inner table.', ...log }),
    facilitator: person({ label: 'Facilitator', ...log }),
    scribe: person({ label: 'Scribe', ...log }),
    layout: choice({ oval: 'Oval', square: 'Hollow square', u: 'U shape' }, { label: 'Inner table', ...log, more: true }),
    secondScribe: person({ label: 'Second scribe', ...log, more: true }),
    timekeeper: person({ label: 'Timekeeper', ...log, more: true }),
    greeter: person({ label: 'Greeter', ...log, more: true }),
    flipCharts: number({ label: 'Flip charts', ...log, more: true }),
    wallSpace: tick({ label: 'Free wall for paper', ...log, more: true }),
    nameTents: tick({ label: 'Name tents for business leaders', ...log, more: true }),
    observerCards: tick({ label: 'A card for each partner: sit outside, listen, hold offers', ...log, more: true }),
    printedPack: tick({ label: 'Printed pack, in case nothing else works', ...log, more: true }),
    power: tick({ label: 'Power and a projector that was tried', ...log, more: true }),
    food: text({ label: 'Coffee and food', ...log, more: true }),
    // One process, chosen and choreographed: opportunities, what it takes to seize them, champions who take a step.
    agenda: table(
      {
        segment: text({ label: 'Part', ...log }),
        minutes: number({ label: 'Minutes', ...log }),
        lead: person({ label: 'Who leads', ...log }),
        speaks: choice({ business: 'Business leaders', facilitator: 'Facilitator', support: 'Partners' }, { label: 'Who mostly talks', ...log, more: true }),
        capture: choice({ none: 'Nothing', list: 'A list', marks: 'Marks', names: 'Names', dates: 'Dates' }, { label: 'What is written down', ...log, more: true }),
        prompt: text({ label: 'The question asked', ...log, more: true }),
      },
      {
        label: 'Agenda', help: 'Two hours is a good length. Change it as you like, and keep opportunities first.', ...log, rowName: 'part', rows: 11,
        preset: [
          { id: 'welcome', label: 'Welcome by a chair', values: { segment: 'Welcome by a chair', minutes: 5, speaks: 'business', capture: 'none' } },
          { id: 'ground', label: 'How this meeting works', values: { segment: 'How this meeting works', minutes: 5, speaks: 'facilitator', capture: 'none' } },
          { id: 'round', label: 'Round of names', values: { segment: 'Round of names: what we make, what excites us', minutes: 20, speaks: 'business', capture: 'names', prompt: 'What does your company do, and what is changing for the better?' } },
          { id: 'opportunities', label: 'Opportunities', values: { segment: 'Opportunities', minutes: 30, speaks: 'business', capture: 'list', prompt: 'Where can this industry grow here in the next few years?' } },
          { id: 'requirements', label: 'What it takes', values: { segment: 'What it takes', minutes: 25, speaks: 'business', capture: 'list', prompt: 'What must be in place for us to seize that?' } },
          { id: 'marks', label: 'Marks', values: { segment: 'Marks', minutes: 10, speaks: 'business', capture: 'marks' } },
          { id: 'champions', label: 'Who takes what', values: { segment: 'Who takes what', minutes: 12, speaks: 'business', capture: 'names', prompt: 'Who will help to shape this one?' } },
          { id: 'dates', label: 'Next steps', values: { segment: 'Next steps: first calls, who is missing', minutes: 8, speaks: 'business', capture: 'dates' } },
          { id: 'close', label: 'Last word and thanks', values: { segment: 'Last word and thanks', minutes: 5, speaks: 'business', capture: 'none' } },
        ],
      },
    ),
    rehearsedOn: date({ label: 'Rehearsed on', ...log }),
    rehearsedBy: people({ label: 'Who took part', ...log, more: true }),
    rehearsalLessons: longText({ label: 'What we will do differently', ...log, more: true, circle: 'core team', projected: false }),
  }),
})
