import { listed } from '#machines/facts/names.ts'

/** All words above the roster, whole sentences with slots. */
export const rosterWords = {
  add: 'Add people as they come in',
  addHelp: 'Name, Tab, organization, Enter. The next line is ready at once.',
  name: 'Name',
  organization: 'Organization',
  kind: 'Kind of organization',
  also: 'Also (if it is two kinds)',
  standIn: 'Here for',
  button: 'Add',
  added: (name: string, absent: string) => (absent ? `${name} is at the table, here for ${absent}.` : `${name} is at the table.`),
  missing: 'Who is here, and who is missing',
  people: 'people',
  here: 'here today',
  core: 'in the core team',
  systems: (names: readonly string[]) => (names.length ? `At the table: ${listed(names)}.` : 'None of the three systems is at the table yet.'),
  missingSystems: (names: readonly string[]) => `Not at the table yet: ${listed(names)}.`,
  present: 'Kinds that are here',
  none: 'None yet. Give organizations their kinds, and they show here.',
  missingKinds: (count: number) => (count === 1 ? 'One kind is missing' : `${count} kinds are missing`),
  noneMissing: 'No kind is missing.',
  notHere: 'Not present here',
  notHereOf: (kind: string) => `Not present here: ${kind}`,
  absent: 'Marked as not present in our region',
  isHere: 'Missing after all',
  isHereOf: (kind: string) => `Missing after all: ${kind}`,
} as const
