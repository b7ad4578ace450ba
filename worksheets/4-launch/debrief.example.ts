import type { AnswersOf } from '../kit/worksheet.ts'
import type { debrief } from './debrief.worksheet.ts'

export const debriefExample: AnswersOf<typeof debrief> = {
  heldOn: '2027-05-27',
  agreedToWait: true,
  notes: [
    { id: 'note-1', organization: 'o-college', heard: 'They want young people to see a plant before they choose', offer: 'A bus and a safety course for visitors', urge: 'To present our new welding program', priority: 'talent', person: 'p-workforce-dean' },
    { id: 'note-2', organization: 'o-chamber', heard: 'Nobody knows who makes what', offer: 'Our list of members', priority: 'suppliers', surprise: 'They buy three states away what is made next door' },
    { id: 'note-3', organization: 'o-job-center', heard: 'People turn down the second shift', question: 'Is it the hours or the way home?', priority: 'transport' },
  ],
}
