/** Words that several screens of a partnership share. */
export const appWords = {
  missing: 'There is no page here',
  missingHelp: 'The address may be mistyped, or it comes from a newer version. Your work is safe.',
  toRoad: 'See where you stand',
  stepOf: (number: number) => `Step ${number} of 6`,
} as const
