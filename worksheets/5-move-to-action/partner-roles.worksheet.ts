import { z } from 'zod'
import { choice, date, longText, number, organization, rowOf, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** The five groups whose roles change as the partnership grows. */
const roleGroups = {
  champions: 'Industry champions',
  industry: 'The wider industry',
  conveners: 'Conveners',
  core: 'Core support partners',
  community: 'Wider community partners',
} as const

/** What each group does in this phase unless the team writes it otherwise; our own words for the roles tool. */
const duties: readonly { id: keyof typeof roleGroups; duty: string }[] = [
  { id: 'champions', duty: 'Lead the task forces, and ask other business leaders to join.' },
  { id: 'industry', duty: 'Join a task force, share what they know, give time or things.' },
  { id: 'conveners', duty: 'Staff the calls, write them up, keep the plan fresh, bring partners in when asked.' },
  { id: 'core', duty: 'Help where a task force asks for it.' },
  { id: 'community', duty: 'Stand ready with more hands when a task force asks.' },
]

const living = { nature: 'living' } as const

/** How support partners come in without taking over: the tool of five roles, and offers that were held back. */
export const partnerRoles = defineWorksheet({
  id: 'partner-roles',
  step: 'move-to-action',
  title: 'How partners are drawn in',
  purpose: 'Let partners add what a task force asks for, while business keeps the lead.',
  answers: z.object({
    // 5.4b
    howDrawnIn: longText({
      label: 'How we bring partners in',
      help: 'Say who asks, when, and who decides. A task force asks first; a partner answers.',
      print: { lines: 4 },
    }),
    // 5.4a
    whereTheyAdd: longText({
      label: 'Where partners begin to see that they add value',
      help: 'A few words for each priority where it is plain already.',
      print: { lines: 4 },
    }),
    groups: table(
      {
        duty: longText({ ...living, label: 'What this group does now', print: { lines: 2 } }),
        agreed: tick({ ...living, label: 'Agreed' }),
      },
      {
        ...living, label: 'Five groups and what they do now', rowName: 'group', grows: false,
        help: 'The words here are a start. Write your own over them.',
        preset: duties.map(({ id, duty }) => ({ id, label: roleGroups[id], values: { duty } })),
      },
    ),
    // The row id is `<task force>-<organization>`, so that a partner asked in two places at once is one row.
    partners: table(
      {
        organization: organization({ ...living, label: 'Partner' }),
        force: rowOf('task-forces.forces', { ...living, label: 'Task force' }),
        adds: text({ ...living, label: 'What they add', help: 'What the task force asked them for.' }),
        askedOn: date({ ...living, label: 'Asked on' }),
        accepted: choice({ yes: 'Yes', open: 'Not answered yet', no: 'No' }, { ...living, label: 'Accepted' }),
        hours: number({ ...living, label: 'Hours a month', unit: 'hours', more: true }),
      },
      { ...living, label: 'Partners and what they add', rowName: 'partner', rows: 8 },
    ),
    // The row id is the id of the note in the debrief: the offer itself stays there, with the core team, and is
    // passed on only when a task force has asked for it (P1).
    offers: table(
      {
        note: rowOf('debrief.notes', { ...living, label: 'Offer', circle: 'core team', projected: false }),
        askedBy: rowOf('task-forces.forces', { ...living, label: 'Task force that asked for it', circle: 'core team', projected: false }),
        releasedOn: date({ ...living, label: 'Passed on', circle: 'core team', projected: false }),
      },
      {
        ...living, label: 'Offers held back', rowName: 'offer', rows: 6, more: true, circle: 'core team', projected: false,
        help: 'Offers from the debrief wait until a task force asks for them.',
      },
    ),
  }),
})
