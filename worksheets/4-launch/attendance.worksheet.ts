import { z } from 'zod'
import { choice, number, organization, person, table, text, tick, time } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'
import { sideWords } from '../partnership/register.worksheet.ts'

/** For the one who runs the meeting; a shared screen does not show who came, late or for whom. */
const quiet = { nature: 'living', projected: false } as const

/** Who came, by ticks and walk-ins. The balance of business and partners is counted from it, for the facilitator. */
export const attendance = defineWorksheet({
  id: 'attendance',
  step: 'launch',
  title: 'Who came',
  purpose: 'Tick off who comes in, and add those whom nobody expected.',
  inherits: false,
  answers: z.object({
    // The row id is the id of the person, so that two greeters who tick the same one apart merge.
    people: table(
      {
        person: person({ label: 'Who', ...quiet }),
        came: tick({ label: 'Came', ...quiet }),
        side: choice(sideWords, { label: 'Side', help: 'Only where it differs from the list of people.', ...quiet }),
        delegate: tick({ label: 'Stands in for a leader', help: 'Is present and decides nothing.', ...quiet }),
        late: tick({ label: 'Came late', ...quiet }),
        leftAt: time({ label: 'Left early at', ...quiet }),
        walkIn: tick({ label: 'Was not on the list', ...quiet }),
        organization: organization({ label: 'Organization', ...quiet, more: true }),
        delegateFor: person({ label: 'In place of', ...quiet, more: true }),
        note: text({ label: 'Note', ...quiet, more: true, circle: 'core team' }),
      },
      { label: 'People at the launch', ...quiet, rowName: 'person', rows: 20 },
    ),
    businessHeads: number({ label: 'Business leaders, counted by head', help: 'Only where nobody ticked names.', ...quiet, more: true }),
    supportHeads: number({ label: 'Partners, counted by head', help: 'Only where nobody ticked names.', ...quiet, more: true }),
  }),
})
