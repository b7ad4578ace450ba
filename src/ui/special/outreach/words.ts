import { counted, listed } from '#machines/facts/names.ts'

/** All words above the page on who calls on business, whole sentences with slots. */
export const outreachWords = {
  add: 'One line of the flip chart, one row',
  addHelp: 'Write who calls, a colon, and the firms with commas between. You can paste all lines at once.',
  line: 'Who calls: which firms',
  button: 'Add',
  added: (lines: number) => `${counted(lines, 'line')} added.`,
  often: 'Firms that hear from several of us',
  none: 'No firm is named by two of you yet.',
  calls: (count: number) => counted(count, 'knock', 'knocks'),
  firms: (count: number) => (count === 1 ? 'One firm is named by three or more.' : `${count} firms are named by three or more.`),
  by: (count: number, callers: readonly string[]) => `named by ${count}: ${listed(callers)}`,
  two: (count: number) => (count === 1 ? 'One firm is named by two' : `${count} firms are named by two`),
} as const
