import { z } from 'zod'
import { choice, date, number, organization, organizations, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const
const callResult = { reached: 'Spoke with them', message: 'Left a message', none: 'Not reached' } as const

const replyWords = { yes: 'Yes', maybe: 'Maybe', no: 'No', delegate: 'Sends someone else' } as const

/** Decision makers to invite (3.C, 3.D, W2), the letters, the replies and the calls, until the team's own target is met. */
export const invitees = defineWorksheet({
  id: 'invitees',
  step: 'prepare',
  title: 'Invitation list',
  purpose: 'As a team, list the leaders you want in the room. Send every letter, and call until enough say yes.',
  inherits: false,
  answers: z.object({
    subSectors: table(
      { name: text({ label: 'Sub-sector' }), why: text({ label: 'Why it should be there', ...log, more: true }) },
      { label: 'Sub-sectors that should be in the room', rowName: 'sub-sector', rows: 5 },
    ),
    // The row id of an invitee is the id of the person, so that two laptops that list one apart merge.
    // Whether a leader must not be called again stands in the register, for every list at once.
    people: table(
      {
        person: person({ label: 'Business leader', ...log }),
        organization: organization({ label: 'Company', ...log }),
        decides: tick({ label: 'Can decide', help: 'For the company, whatever the title.', ...log }),
        knownBy: organizations({ label: 'Known by', help: 'Partners who know this leader.', ...log }),
        howWell: choice({ met: 'We have met', know: 'We know each other', trust: 'We trust each other' }, { label: 'How well', help: 'How well the partner who knows them best does.', ...log, more: true, circle: 'core team', projected: false }),
        subSector: text({ label: 'Sub-sector', ...log }),
        sentOn: date({ label: 'Letter sent on', ...log }),
        channel: choice({ mail: 'Mail', email: 'E-mail', hand: 'By hand' }, { label: 'How', ...log, more: true }),
        sender: person({ label: 'Sent by', ...log, more: true }),
        reply: choice(replyWords, { label: 'Reply', ...log }),
        repliedOn: date({ label: 'Replied on', ...log, more: true }),
        delegate: person({ label: 'Who comes instead', help: 'A stand-in is present and decides nothing.', ...log, more: true }),
        caller: person({ label: 'Who calls', ...log }),
        call1: date({ label: 'First call', ...log }),
        call1Result: choice(callResult, { label: 'First call: how it went', ...log, more: true, projected: false }),
        call2: date({ label: 'Second call', ...log }),
        call2Result: choice(callResult, { label: 'Second call: how it went', ...log, more: true, projected: false }),
        callNote: text({ label: 'From the calls', ...log, more: true, circle: 'core team', projected: false }),
        declineReason: text({ label: 'Why not', ...log, more: true, circle: 'core team', projected: false }),
      },
      { label: 'Leaders to invite', help: 'One row a leader. Mark those who can decide for their company.', ...log, rowName: 'leader', rows: 20 },
    ),
    // The row id is the id of the partner, so that two laptops that ask apart merge.
    asks: table(
      {
        partner: organization({ label: 'Partner', ...log }),
        askedOn: date({ label: 'Asked on', ...log }),
        cameBackOn: date({ label: 'Names came back on', ...log }),
        names: number({ label: 'How many names', ...log }),
      },
      { label: 'Partners asked for names', ...log, more: true, rowName: 'partner', rows: 10 },
    ),
    yesRate: number({ label: 'Of those asked, how many say yes', help: 'An assumption until your own replies come in. 40 unless you change it.', ...log, more: true, max: 100, unit: '%' }),
    showRate: number({ label: 'Of those who say yes, how many come', help: 'An assumption until your own launch. 80 unless you change it.', ...log, more: true, max: 100, unit: '%' }),
  }),
})
