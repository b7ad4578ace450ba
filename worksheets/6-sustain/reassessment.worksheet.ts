import { z } from 'zod'
import { choice, date, longText, number, organization, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const later = { nature: 'living', more: true } as const
const degrees = { yes: 'Yes', partly: 'Partly', no: 'No' } as const
const score = (label: string) => number({ ...living, label, min: 1, max: 10 })

/** The marks of a good partnership that outsiders look for (Q), which are the method's first five principles. */
const marks = [
  { id: 'P1', label: 'Business is in the middle and in the driver’s seat, at the scale of its industry.' },
  { id: 'P2', label: 'Businesses are partners, not customers.' },
  { id: 'P3', label: 'Many partners’ resources line up behind one answer.' },
  { id: 'P4', label: 'A neutral convener whom all sides trust keeps the table.' },
  { id: 'P5', label: 'The region follows the industry.' },
] as const

/** How far a partnership has come (L): what each level takes. `sustaining` is also called mature. */
export const maturitySigns = [
  { id: 'plan-weigh', level: 'planning', label: 'We weigh whether it makes sense here.' },
  { id: 'plan-prepare', level: 'planning', label: 'We prepare, and are not committed yet.' },
  { id: 'plan-partners', level: 'planning', label: 'We look for partners.' },
  { id: 'emerge-facilitator', level: 'emerging', label: 'An independent facilitator, if only for now.' },
  { id: 'emerge-champion', level: 'emerging', label: 'At least one champion from business.' },
  { id: 'emerge-partners', level: 'emerging', label: 'Support partners have real roles, and ties to the workforce board grow.' },
  { id: 'emerge-date', level: 'emerging', label: 'We can say when we launch.' },
  { id: 'emerge-network', level: 'emerging', label: 'We talk with partnerships that are further along.' },
  { id: 'sustain-facilitator', level: 'sustaining', label: 'A neutral facilitator.' },
  { id: 'sustain-led', level: 'sustaining', label: 'Industry leads.' },
  { id: 'sustain-broad', level: 'sustaining', label: 'Many of the sector’s businesses take part.' },
  { id: 'sustain-partners', level: 'sustaining', label: 'The support partners that matter are engaged, with a live link to the board.' },
  { id: 'sustain-region', level: 'sustaining', label: 'The region is a true labor market.' },
  { id: 'sustain-plan', level: 'sustaining', label: 'A long-term plan that all share.' },
  { id: 'sustain-pathway', level: 'sustaining', label: 'At least one pathway that companies have checked.' },
  { id: 'sustain-recent', level: 'sustaining', label: 'Clear priorities, and something to show from the last six months.' },
  { id: 'sustain-dashboard', level: 'sustaining', label: 'Agreed figures that tell whether it works.' },
] as const

/** The yearly re-assessment (G9): the rubric again, priorities kept or retired, the scope looked at once more. */
export const reassessment = defineWorksheet({
  id: 'reassessment',
  step: 'sustain',
  title: 'Yearly re-assessment',
  purpose: 'Look again, with business leaders, at where you stand and what comes first now.',
  inherits: false,
  answers: z.object({
    heldOn: date({ ...living, label: 'Held on' }),
    // W4, asked again; the first answers are on the rubric of step 1, so that both can be shown side by side.
    teamEngagement: score('Industry engagement, 1 to 10'),
    teamCoordination: score('Regional coordination, 1 to 10'),
    teamPathways: score('Pathway systems, 1 to 10'),
    moved: longText({ ...living, label: 'What moved, and why' }),
    slips: table(
      { engagement: score('Engagement'), coordination: score('Coordination'), pathways: score('Pathways') },
      { ...living, label: 'Answers one by one', rowName: 'slip', rows: 10, more: true, projected: false, help: 'One row for each person or paper slip.' },
    ),
    // The row id is the id of the priority.
    priorities: table(
      {
        priority: rowOf('priorities.priorities', { ...living, label: 'Priority' }),
        verdict: choice({ keep: 'Keep', revise: 'Change', retire: 'Retire', done: 'Done' }, { ...living, label: 'What becomes of it' }),
        why: text({ ...living, label: 'Why' }),
      },
      { ...living, label: 'Priorities, looked at again', rowName: 'priority', rows: 5 },
    ),
    openings: longText({ ...living, label: 'New openings and needs', help: 'What business leaders say has come up since.' }),
    scopeLook: choice({ same: 'It still fits', changed: 'We changed it', next: 'We begin another sector' }, { ...living, label: 'Sector and region, looked at again' }),
    scopeNote: text({ ...living, label: 'What changed', help: 'Write a change of the scope on its own page too, with its date.' }),
    // 6.3 asks whether the agenda is renewed.
    agenda: longText({ ...living, label: 'What comes first next year' }),
    newcomers: table(
      { organization: organization({ ...later, label: 'Organization' }), why: text({ ...later, label: 'What they bring' }) },
      { ...later, label: 'Who else should be at the table', rowName: 'newcomer', rows: 4 },
    ),
    quality: table(
      { answer: choice(degrees, { ...later, label: 'So with us' }), evidence: text({ ...later, label: 'What shows it' }) },
      { ...later, label: 'Five marks of a good partnership', rowName: 'mark', grows: false, preset: marks },
    ),
    maturity: table(
      { so: choice({ yes: 'Yes', no: 'Not yet' }, { ...later, label: 'So with us' }), evidence: text({ ...later, label: 'What shows it' }) },
      { ...later, label: 'How far we are', rowName: 'sign', grows: false, preset: maturitySigns.map(({ id, label }) => ({ id, label })) },
    ),
  }),
})
