import { counted } from '#machines/facts/names.ts'

/** All words of the worksheet page, whole sentences with slots. */
export const worksheetWords = {
  print: 'Print this page',
  margin: 'In the margin',
  more: (count: number) => `More to write down, if it helps (${count})`,
  feeds: 'What rests on this page',
  feedsNothing: 'No review rests on this page. It is here to help you work.',
  feedsPoint: (id: string, text: string) => `${id} ${text}`,
  notes: 'My notes',
  notesHelp: 'On this device only: in no file, no print and on no wall.',
  recent: 'Last changes here',
  nothingYet: 'Nothing is written here yet.',
  answered: (done: number, all: number) => (done === 0 ? 'No answer yet' : done === all ? 'All first questions answered' : `${done} of ${all} first questions answered`),
  rows: (count: number, one: string) => counted(count, one === 'person' ? 'person' : one, one === 'person' ? 'people' : pluralOf(one)),
  previous: (title: string) => `Back to “${title}”`,
  next: (title: string) => `Next: ${title}`,
  toStep: (title: string) => `To the step: ${title}`,
  toReview: 'Next: the team review',
  wholePartnership: 'The whole partnership',
} as const

function pluralOf(one: string): string {
  if (/(?:s|x|ch|sh)$/.test(one)) return `${one}es`
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`
}
