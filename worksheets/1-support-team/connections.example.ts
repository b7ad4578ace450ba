import type { AnswersOf } from '../kit/worksheet.ts'
import type { connections } from './connections.worksheet.ts'

export const connectionsExample: AnswersOf<typeof connections> = {
  ties: [
    { id: 'o-college', organization: 'o-college', ring: 'close', tiedTo: ['o-board', 'o-school-district'], kind: 'refers', strength: 'strong', addedBy: 'p-workforce-dean' },
    { id: 'o-machinists', organization: 'o-machinists', ring: 'former', tiedTo: ['o-college'], kind: 'board', strength: 'weak', onlyBridge: true },
    { id: 'o-foundation', organization: 'o-foundation', ring: 'worth-a-call' },
  ],
  missingSystems: 'Human services.',
  namedOften: 'One foundry, one maker of hydraulics.',
  neutralVoice: 'The workforce board, if its figures stay at home.',
}
