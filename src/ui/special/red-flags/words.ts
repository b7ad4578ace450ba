/** All words of the six signs, whole sentences with slots. */
export const flagWords = {
  title: 'Six signs',
  lead: 'What you see, beside what your records show. None of it holds anything up.',
  other: (green: string) => `The other way: ${green}`,
  records: 'From your records',
  recordsNone: 'Your records say nothing of this yet.',
  red: 'Red flag:',
  green: 'Green light:',
  respond: 'What you do about it',
  own: 'A sign of your own',
  add: 'Add a sign of your own',
  summary: (red: number, green: number, open: number) => [
    red ? `${red} red` : '', green ? `${green} green` : '', open ? `${open} not looked at yet` : '',
  ].filter(Boolean).join(', '),
} as const
