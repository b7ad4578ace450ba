/** The words about the app itself: a new version, and working offline. */
export const updateWords = {
  waiting: { title: 'A new version is ready', text: 'Your work is stored and stays as it is. The page opens again in the new version.' },
  elsewhere: { title: 'The new version was started in another window', text: 'Open this page again when it suits you. Your work is stored.' },
  now: 'Update now',
  again: 'Open again',
  later: 'Later',
  offline: 'Shared Table is now on this device. It opens and works without a network.',
} as const
