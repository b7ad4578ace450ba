import { z } from 'zod'
import { choice, date, longText, number, organization, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const judged = { nature: 'living', more: true, circle: 'core team', projected: false } as const
const criterion = (label: string) => choice({ no: 'No', partly: 'Partly', yes: 'Yes' }, { label, ...judged })

/**
 * Who does what, and who convenes. A row is about one organization, so its id is that organization's id. What a
 * role *is* and who convenes are decisions; how far a yes has come (agreed, interim, confirmed) is a log, so that
 * a trustees' vote that comes through does not send the step back to the team.
 */
export const agreement = defineWorksheet({
  id: 'agreement',
  step: 'support-team',
  title: 'Roles and convener',
  purpose: 'Agree what each organization does, and who convenes the team, if only for now.',
  answers: z.object({
    roles: table(
      {
        organization: organization({ label: 'Organization', ...living }),
        role: text({ label: 'What it does in the team' }), // 1.2a
        agreed: choice(
          { yes: 'Agreed', informed: 'Wants to be informed only', 'not yet': 'Not yet' },
          { label: 'Agreed?', ...living },
        ),
        hours: number({ label: 'Staff hours a month', ...living, more: true, unit: 'hours' }),
        saidBy: person({ label: 'Who said so', ...living, more: true }),
        on: date({ label: 'On', ...living, more: true }),
      },
      { label: 'Roles', rowName: 'role', rows: 12, help: 'One row for each organization.' },
    ),
    conveners: table(
      {
        organization: organization({ label: 'Organization' }), // 1.2b
        person: person({ label: 'Person', ...living }),
        standing: choice(
          { proposed: 'Not confirmed yet', interim: 'Interim, for now', confirmed: 'Confirmed' },
          { label: 'Standing', ...living, help: 'An interim convener is enough to go on.' },
        ),
        confirmedOn: date({ past: true, label: 'Since', ...living, more: true }),
        credible: criterion('Companies of the sector trust it'),
        staffTime: criterion('It can give staff time'),
        neutral: criterion('It can be neutral'),
        leavesAtDoor: text({
          label: 'Its own goal that stays at the door', ...judged,
          help: 'Such as new members for a chamber, course advice for a college, program figures for a board.',
        }),
      },
      { label: 'Convener, or two co-conveners', rowName: 'convener', rows: 3, help: 'One organization, or a pair.' },
    ),
    facilitator: person({
      label: 'Who leads our talks', ...living, more: true,
      help: 'Neutral and trained: brings options, and never is the leader of the partnership.',
    }),
    agreedOn: date({ label: 'Agreed on', ...living, more: true }),
    howWeDecide: longText({ label: 'How we decide between meetings', ...living, more: true }),
    howWeMeet: text({ label: 'How often the team meets', ...living, more: true }),
  }),
})
