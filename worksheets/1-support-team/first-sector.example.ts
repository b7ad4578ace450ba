import type { AnswersOf } from '../kit/worksheet.ts'
import type { firstSector } from './first-sector.worksheet.ts'

export const firstSectorExample: AnswersOf<typeof firstSector> = {
  sector: 'Manufacturing',
  why: 'Most of us call on it, its plants hire now, and three owners have asked for something better.',
  agreedBy: ['o-board', 'o-college', 'o-chamber', 'o-school-district'],
  agreedOn: '2027-01-26',
  inPlaceOf: 'Our three separate surveys of plant managers.',
  others: 'Health care, transport',
  doubts: 'The college fears for its advisory boards.',
}
