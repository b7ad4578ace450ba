import type { AnswersOf } from '../kit/worksheet.ts'
import type { reassessment } from './reassessment.worksheet.ts'

export const reassessmentExample: AnswersOf<typeof reassessment> = {
  heldOn: '2028-01-18',
  teamEngagement: 6,
  teamCoordination: 5,
  teamPathways: 4,
  moved: 'Leaders chair all four task forces now. Pathways moved least.',
  slips: [
    { id: 's-1', engagement: 6, coordination: 5, pathways: 3 },
    { id: 's-2', engagement: 7, coordination: 5, pathways: 4 },
  ],
  priorities: [
    { id: 'talent', priority: 'talent', verdict: 'keep', why: 'Tours work; courses come next.' },
    { id: 'transport', priority: 'transport', verdict: 'retire', why: 'The city took it over.' },
  ],
  openings: 'Two firms bring work back from abroad and need machinists by fall.',
  scopeLook: 'changed',
  scopeNote: 'Muscatine County is in: three of its plants asked.',
  agenda: 'Courses first, then a shared trainer for automation.',
  quality: [{ id: 'P4', answer: 'yes', evidence: 'Both sides of the river say so.' }],
  maturity: [{ id: 'sustain-led', so: 'yes', evidence: 'Four task forces, four business leads' }],
}
