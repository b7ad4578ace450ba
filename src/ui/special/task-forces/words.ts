import { capital, type Terms } from '#worksheets/partnership/terms.ts'

/** All words above the worksheet of task forces, whole sentences with slots. */
export const forceSheetWords = {
  title: (terms: Terms) => `${capital(terms['task force'].many)} at a glance`,
  lead: 'Each line leads to the place where it is written, further down this page.',
  members: { industry: 'Business', support: 'Support', unknown: 'Side not known' },
  role: (name: string, role: string) => `${name} (${role.toLowerCase()})`,
  left: (name: string) => `${name} (has left)`,
  none: 'No members are listed yet.',
  add: 'Add a member',
  addTo: (force: string) => `Add a member to ${force}`,
  find: 'Type a name',
  added: (name: string, force: string) => `${name} is a member of ${force}.`,
  remove: (name: string) => `Take ${name} out`,
  removed: (name: string) => `${name} was taken out.`,
  undo: 'Undo',
} as const
