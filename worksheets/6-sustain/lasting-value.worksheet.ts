import { z } from 'zod'
import { choice, choices, longText, person, table, text, tick } from '../kit/kinds.ts'
import type { Words } from '../kit/field.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** The four groups for whom the value must be plain. They are counted apart and never pooled. */
export const valueGroups = {
  companies: 'Companies',
  educators: 'Educators',
  workforce: 'Workforce developers',
  economic: 'Economic developers',
} as const
export type ValueGroup = keyof typeof valueGroups

/** What each group may come to see in the partnership: 6.1a to 6.1d. */
export const valueSigns = {
  companies: {
    opportunities: 'Big openings that they share with others',
    table: 'One table with public bodies',
    cost: 'Costs that are shared',
  },
  educators: {
    insight: 'They learn sooner what industry needs',
    pathways: 'A way to build pathways with industry in the lead',
  },
  workforce: {
    focus: 'Time and money go where they count most',
    wholesale: 'Many companies served at once, not one by one',
    training: 'Training that fits what companies need',
  },
  economic: {
    focus: 'Focused work with key industries',
    venue: 'A place to work with education and workforce',
    view: 'A clear view of the sector’s strengths and openings',
  },
} as const

/** Who fills in which statements of the sustaining worksheet. */
const voiceGroups = {
  convener: 'Convener',
  support: 'Support team',
  employer: 'Business leader',
} as const
export type VoiceGroup = keyof typeof voiceGroups

// W3c, six statements for conveners, the second in two halves; W3d, four for the support team; W3e, five for
// employers, where P2 asks: partner or customer?
export const statements: Readonly<Record<VoiceGroup, Readonly<Record<string, string>>>> = {
  convener: {
    c1: 'We no longer depend on short-term money for this.',
    c2a: 'My job has changed in practice.',
    c2b: 'My job has changed on paper.',
    c3: 'Working this way is now our standard.',
    c4: 'I map what goes on and who is in, and look for new ways to take part.',
    c5: 'At least once a year I lead companies through a fresh look at openings and needs.',
    c6: 'Our work and its successes are written down and told.',
  },
  support: {
    d1: 'I help find answers to the priorities, with other partners.',
    d2: 'We give goods, staff time or money.',
    d3: 'We have changed how we work with companies.',
    d4: 'Our part is agreed and signed.',
  },
  employer: {
    e1: 'I stay involved, and I hand things on in my firm.',
    e2: 'Others in my firm take part.',
    e3: 'We act as a partner, not as a customer.',
    e4: 'I also gain from the contacts I make here.',
    e5: 'We contribute, or help find the means.',
  },
}

const degrees = { yes: 'Yes', partly: 'Partly', no: 'No' } as const
export type Degree = keyof typeof degrees

const quiet: Omit<Words, 'label'> = { nature: 'living', circle: 'core team', projected: false }

const statement = (role: VoiceGroup, key: string) =>
  choice(degrees, { ...quiet, label: statements[role][key] ?? key, more: true })

// The row id of a voice is the id of its person, or an id of its own for a paper slip without a name.
const voices = table(
  {
    person: person({ ...quiet, label: 'Who', help: 'Leave it empty for a slip without a name.' }),
    role: choice(voiceGroups, { ...quiet, label: 'Answers as', help: 'Which statements they were given.' }),
    group: choice(valueGroups, { ...quiet, label: 'Group', help: 'The three roles and the four groups are not the same: a convener may be an educator.' }),
    seesValue: choice(degrees, { ...quiet, label: 'Sees lasting value' }),
    quote: text({ ...quiet, label: 'In their words' }),
    mayQuote: tick({ ...quiet, label: 'May be quoted by name', more: true }),
    c1: statement('convener', 'c1'), c2a: statement('convener', 'c2a'), c2b: statement('convener', 'c2b'), c3: statement('convener', 'c3'), c4: statement('convener', 'c4'), c5: statement('convener', 'c5'), c6: statement('convener', 'c6'),
    d1: statement('support', 'd1'), d2: statement('support', 'd2'), d3: statement('support', 'd3'), d4: statement('support', 'd4'),
    e1: statement('employer', 'e1'), e2: statement('employer', 'e2'), e3: statement('employer', 'e3'), e4: statement('employer', 'e4'), e5: statement('employer', 'e5'),
  },
  { ...quiet, label: 'Voices', rowName: 'voice', rows: 12, help: 'One row for each person who answered, on paper or here. Groups are never added together.' },
)

const evidence = (group: ValueGroup, who: string) =>
  longText({ label: `${valueGroups[group]}: what shows it`, help: `What ${who} say or do that shows the value is plain to them.`, print: { lines: 3 } })

const seen = (group: ValueGroup) => ({ label: `${valueGroups[group]}: what they see`, more: true })

/** Evidence, group by group, that the value of the partnership lasts. */
export const lastingValue = defineWorksheet({
  id: 'lasting-value',
  step: 'sustain',
  title: 'Lasting value',
  purpose: 'Ask each group, and write down what shows that they see the value.',
  inherits: false,
  answers: z.object({
    companies: evidence('companies', 'business leaders'), // 6.1a
    companiesSee: choices(valueSigns.companies, seen('companies')),
    educators: evidence('educators', 'schools and colleges'), // 6.1b
    educatorsSee: choices(valueSigns.educators, seen('educators')),
    workforce: evidence('workforce', 'boards and job centers'), // 6.1c
    workforceSee: choices(valueSigns.workforce, seen('workforce')),
    economic: evidence('economic', 'economic developers and chambers'), // 6.1d
    economicSee: choices(valueSigns.economic, seen('economic')),
    voices,
  }),
})
