/** What a fillable PDF says beside the words of the sheet. */
export const pdfWords = {
  page: (page: number, count: number) => `Page ${page} of ${count}`,
  long: 'In full',
  longLead: 'These answers are longer than their fields can show.',
  lacking: (labels: string) => `This file cannot draw some signs in: ${labels}. They are kept as they were typed and come back whole.`,
  attachment: 'What the app needs to read this file back',
} as const
