import type { AnswersOf } from '../kit/worksheet.ts'
import type { partnerRoles } from './partner-roles.worksheet.ts'

export const partnerRolesExample: AnswersOf<typeof partnerRoles> = {
  howDrawnIn: 'A task force says what it needs. Its facilitator asks one partner, who answers within a week. The lead decides.',
  whereTheyAdd: 'Schools bring counselors to the plants. The chamber holds the list of shops. The job center tells applicants about both.',
  groups: [
    { id: 'champions', duty: 'Lead the task forces, and ask other business leaders to join.', agreed: true },
    { id: 'industry', duty: 'Open a plant for a morning.', agreed: false },
  ],
  partners: [
    { id: 'talent-o-school-district', organization: 'o-school-district', force: 'talent', adds: 'Counselors and buses', askedOn: '2027-06-11', accepted: 'yes', hours: 12 },
    { id: 'suppliers-o-chamber', organization: 'o-chamber', force: 'suppliers', adds: 'Keeps the list', askedOn: '2027-06-16', accepted: 'open' },
  ],
  offers: [{ id: 'note-1', note: 'note-1', askedBy: 'talent', releasedOn: '2027-06-11' }],
}
