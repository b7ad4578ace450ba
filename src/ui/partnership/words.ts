/** Words that several screens of a partnership share. */
export const appWords = {
  missing: 'There is no page here',
  missingHelp: 'The address may be mistyped, or it comes from a newer version. Your work is safe.',
  toRoad: 'See where you stand',
  interrupted: 'Shared Table was closed without warning',
  nothingLost: (when: string | null) => (when === null
    ? 'Nothing that was saved is lost: all of it is here.'
    : `Nothing that was saved is lost. The last change was saved ${when}.`),
  seeLast: 'See the last changes',
  understood: 'All right',
  stepOf: (number: number) => `Step ${number} of 6`,
} as const
