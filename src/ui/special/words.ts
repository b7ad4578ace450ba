/** Words that the lines for adding many share. */
export const quickWords = {
  nothing: 'Leave open',
} as const
