import { z } from 'zod'
import { date, longText, organizations, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** The one sector that the team agrees to try together, in place of separate outreach. */
export const firstSector = defineWorksheet({
  id: 'first-sector',
  step: 'support-team',
  title: 'A sector to try',
  purpose: 'Agree on one sector to try together. Step 2 looks at it closely and may still change it.',
  answers: z.object({
    // 1.1b rests on this.
    sector: text({ label: 'Sector to try', help: 'One is enough, such as manufacturing or health care.' }),
    why: longText({ label: 'Why this one', nature: 'living', print: { lines: 3 } }),
    agreedBy: organizations({ label: 'Who agreed to try it', nature: 'living', help: 'The organizations that said yes in the room.' }),
    agreedOn: date({ label: 'Agreed on', nature: 'living' }),
    inPlaceOf: longText({
      label: 'What we stop doing one by one', nature: 'living', more: true,
      help: 'Separate visits, surveys or boards that the shared table takes the place of.',
    }),
    others: text({ label: 'Other sectors we named', nature: 'living', more: true }),
    doubts: longText({ label: 'Doubts that we heard', nature: 'living', more: true, circle: 'core team', projected: false }),
  }),
})
