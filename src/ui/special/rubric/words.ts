import { bands, type Band } from '#worksheets/1-support-team/rubric-bands.ts'
import { counted } from '#machines/facts/names.ts'

/** All words of the rubric, whole sentences with slots. */
export const rubricWords = {
  bands: 'What the scores mean',
  dimension: 'Dimension',
  band: (band: Band) => `${bands[band].label}, ${bands[band].from} to ${bands[band].to}`,
  slips: 'Slips',
  slipsHelp: 'Type three numbers a slip, from 1 to 10. Tab goes on, Enter begins the next slip.',
  slip: (number: number) => `Slip ${number}`,
  score: (number: number, dimension: string) => `Slip ${number}: ${dimension}`,
  withNames: 'With names and systems',
  who: 'Who',
  system: 'Comes from',
  whoOf: (number: number) => `Slip ${number}: who`,
  systemOf: (number: number) => `Slip ${number}: comes from`,
  nobody: 'no name',
  remove: (number: number) => `Remove slip ${number}`,
  removed: (number: number) => `Slip ${number} was removed.`,
  undo: 'Undo',
  spread: 'How far apart you are',
  spreadHelp: 'Every dot is one slip. Each dimension stands by itself, and the three are never added up.',
  noSlips: 'No slip yet.',
  median: (median: number) => `median ${median.toLocaleString('en-US')}`,
  summary: (count: number, median: number, least: number, most: number) =>
    `${counted(count, 'slip')}: median ${median.toLocaleString('en-US')}, ${least === most ? `all at ${least}` : `from ${least} to ${most}`}.`,
  inBand: (band: Band) => `That is “${bands[band].label.toLowerCase()}”.`,
  between: 'That lies between two bands.',
  teamAt: (score: number) => `The team agreed on ${score}.`,
  noTeam: 'The team has not agreed on a score yet.',
  advice: 'What the scores suggest',
} as const
