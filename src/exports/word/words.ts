/** What a Word file says beside what stands on paper too. */
export const words = {
  changedBy: 'Changed by',
  agreed: 'The answer that holds:',
  logo: (text: string) => (text === '' ? 'The logo of the sender' : `The logo of ${text}`),
  page: 'Page',
  of: 'of',
  tent: 'Name tents, to cut apart and to fold down the middle',
} as const
