import type { Column } from '#worksheets/kit/sheet-tree.ts'

/** What an Excel file says beside what the sheets themselves say. */
export const excelWords = {
  start: 'Start here',
  logo: (sender: string) => (sender === '' ? 'Logo' : `Logo of ${sender}`),
  question: 'Question',
  answer: 'Answer',
  how: 'How to answer',
  notes: 'Notes',
  pages: 'In this file',
  fillIn: 'Write your answers into the cells, save the file and send it back. You may sort rows, add rows at the end and make columns wider. Leave the headings as they are.',
  byHelp: 'Please write your name here before you send the file back.',
  oneOf: (options: string) => `One of: ${options}.`,
  anyOf: (options: string) => `One or more of these, divided by semicolons: ${options}.`,
  yesNo: 'Yes or No.',
  day: 'A day, such as 2/9/2027.',
  figure: (unit: string | null) => (unit === null ? 'A figure.' : unit === '$' ? 'A figure in dollars.' : unit === '%' ? 'A figure in percent.' : `A figure in ${unit}.`),
  orWithheld: 'Write “withheld” where the source gives no number.',
  table: (name: string) => `This table is on the tab “${name}”.`,
  heading: ({ label, unit, withheld }: Pick<Column, 'label' | 'unit' | 'withheld'>) => `${label}${unit === null ? '' : ` (${unit})`}${withheld ? ', or “withheld”' : ''}`,
} as const
