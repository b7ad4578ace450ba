import { z } from 'zod'
import { choice, date, longText, number, organization, people, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const seen = { no: 'Not seen', some: 'Partly', clear: 'Clearly' } as const
const log = { nature: 'living' } as const
/** Scores, reasons and remarks about a leader: for the core team, never on the wall (G14). */
const scores = { nature: 'living', more: true, circle: 'core team', projected: false } as const

const championStatus = {
  idea: 'An idea', shortlisted: 'Shortlisted', asked: 'Asked', yes: 'Yes', maybe: 'Maybe', no: 'No',
} as const

/**
 * Business leaders who may lead (3.C, W2): who knows them, who asks each, and how far that got. Also the talking
 * points for the ask (P2: businesses are partners and not customers).
 */
export const champions = defineWorksheet({
  id: 'champions',
  step: 'prepare',
  title: 'Champions',
  purpose: 'Find the few business leaders whom others follow, and agree who asks each of them.',
  answers: z.object({
    authority: longText({
      label: 'Who can decide in this industry',
      help: 'Look at authority, not at titles. In a small firm or a hospital it may not be the chief executive.',
    }),
    // The row id of a candidate is the id of the person, so that two laptops that list one apart merge.
    candidates: table(
      {
        person: person({ label: 'Business leader', ...log }),
        company: organization({ label: 'Company', ...log }),
        knownBy: people({ label: 'Who knows them', ...log }),
        asker: person({ label: 'Who asks', ...log }),
        status: choice(championStatus, { label: 'How far', ...log }),
        signs: tick({ label: 'Signs the invitation', ...log }),
        welcomes: tick({ label: 'Welcomes everyone', ...log }),
        hosts: tick({ label: 'Hosts', ...log }),
        callsPeers: tick({ label: 'Calls other leaders', ...log, more: true }),
        askedOn: date({ label: 'Asked on', ...log, more: true }),
        followUpOn: date({ label: 'Talk again on', ...log, more: true }),
        rank: number({ label: 'Order', ...scores }),
        // The five checks of the champion profile, a to e.
        decides: choice(seen, { label: 'Can commit the firm’s time and money', ...scores }),
        growth: choice(seen, { label: 'Sees where the industry can grow', ...scores }),
        community: choice(seen, { label: 'Ties the firm’s future to the community', ...scores }),
        drive: choice(seen, { label: 'Puts heart into the company', ...scores }),
        pull: choice(seen, { label: 'Other leaders come when asked by them', ...scores }),
        proof: text({ label: 'How we know', ...scores }),
        relationship: choice({ none: 'Not yet', acquaintance: 'They have met', trusted: 'They trust each other' }, { label: 'How well the asker knows them', ...scores }),
        rivalry: text({ label: 'Rivals or conflicts to mind', ...scores }),
        hook: text({ label: 'What they care about now', ...scores }),
        whyYou: text({ label: 'Why we ask this person', ...scores }),
        objection: choice(
          {
            time: 'No time', another: 'Yet another group', rivals: 'Would sit with rivals', gain: 'What is in it for me',
            government: 'Run by government', before: 'It went badly before', other: 'Something else',
          },
          { label: 'What they may hold against it', ...scores },
        ),
        reply: text({ label: 'What we say then', ...scores }),
        reasonNo: text({ label: 'Why they said no', ...scores }),
      },
      { label: 'Business leaders we could ask', help: 'Choose three to ask first. One who signs is enough to begin; three or four are better.', nature: 'living', rowName: 'leader', rows: 6 },
    ),
    askText: longText({ label: 'What we ask of a champion', help: 'Be exact: one signature, two hours, one welcome.', nature: 'living', more: true }),
    promiseText: longText({ label: 'What we will not do', help: 'For example: no sales talk, no grant paperwork, no program pitch.', nature: 'living', more: true }),
    askingSince: date({ label: 'We began to ask on', nature: 'living', more: true }),
  }),
})
