/** The words around the pages outside a partnership. */
export const outerWords = {
  brand: 'Shared Table',
  skip: 'Skip to the page',
  storage: 'Storage and backup',
  look: 'Colors',
  themes: { system: 'As on this device', light: 'Light', dark: 'Dark' },
  chosen: ' (chosen)',
  footer: 'Everything you write stays in this browser on this device. Nothing is sent anywhere. Save a file now and then: that is your second copy.',
} as const
