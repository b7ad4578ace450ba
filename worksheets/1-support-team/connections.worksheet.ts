import { z } from 'zod'
import { choice, longText, organization, organizations, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const more = { nature: 'living', more: true } as const

/** The universe of connections: who is tied to whom, in rings, before anyone calls a business. One row an organization. */
export const connections = defineWorksheet({
  id: 'connections',
  step: 'support-team',
  title: 'Universe of connections',
  purpose: 'Draw who works with whom today, from close partners to those whom nobody has met yet.',
  answers: z.object({
    ties: table(
      {
        organization: organization({ label: 'Organization', ...more }),
        ring: choice(
          {
            close: 'We work together now', former: 'We used to', indirect: 'Only through others',
            'worth-a-call': 'No tie, but worth a call', unknown: 'There may be one: find out',
          },
          { label: 'Ring', ...more },
        ),
        tiedTo: organizations({ label: 'Tied to', ...more }),
        kind: choice(
          { refers: 'Sends people', funds: 'Pays', data: 'Shares data', board: 'Sits on the board', personal: 'Know each other', 'same-business': 'Calls on the same firms' },
          { label: 'How', ...more },
        ),
        strength: choice({ weak: 'Weak', medium: 'Medium', strong: 'Strong' }, { label: 'How strong', ...more }),
        onlyBridge: tick({ label: 'The only bridge to a firm that matters', ...more }),
        addedBy: person({ label: 'Named by', ...more }),
        note: text({ label: 'Note', ...more, circle: 'core team', projected: false }),
      },
      { label: 'Who is tied to whom', rowName: 'organization', rows: 18, ...more },
    ),
    missingSystems: longText({ label: 'Which systems have nobody here?', ...more }),
    namedOften: longText({ label: 'Which firms are named by three or more of us?', ...more }),
    neutralVoice: longText({ label: 'Who could speak for all of us?', ...more }),
    worthACall: longText({ label: 'Which ties matter most that we do not have?', ...more }),
  }),
})
