import type { FileHeader } from '#session/open-file.ts'

/** The words of opening a file. */
export const openWords = {
  title: 'Open a file',
  lead: 'A Shared Table file holds one partnership: everything its team wrote, and who wrote it. You see what is in it before anything on this device changes.',
  drop: 'Drop files here',
  or: 'or',
  choose: 'Choose files',
  hint: 'Files that end in “.sharedtable”, or the “.json” that was made for mail. Several are opened one after the other.',
  about: {
    title: 'What happens when you open one',
    lines: [
      'A partnership that is not here yet is added.',
      'A partnership that is here already is merged: what only one of you wrote comes together, and where you differ both answers stay until your team picks one.',
      'A copy of your own work is kept from before each merge.',
    ],
  },
  reading: (file: string) => `Looking through “${file}”…`,
  working: 'Taking it in…',
  from: ({ who, circle }: FileHeader, when: string) =>
    `Saved ${when}${who ? ` by ${who}` : ''}, for ${circle === 'partners' ? 'partners' : 'the core team'}.`,
  close: 'Close',
  leave: 'Leave it',
  left: 'Left as it was. Nothing on this device was changed.',
  open: (name: string) => `Open ${name}`,
  noName: 'a partnership without a name',
  fresh: {
    title: (name: string) => `“${name}” is not on this device yet`,
    text: 'If you add it, it stands among your partnerships and you can go on working in it.',
    part: 'This is a partners’ copy: it holds what the core team shares with partners. When you send it back, the team gets your answers one by one.',
    add: 'Add it to this device',
    look: 'Only look at it',
    added: (name: string) => `“${name}” is now on this device.`,
  },
  facts: {
    region: 'Region', sector: 'Sector', people: 'People', organizations: 'Organizations', steps: 'Steps closed',
    none: 'not said', closed: (count: number) => `${count} of 6`,
  },
  same: {
    title: (name: string) => `You have all of “${name}” already`,
    text: 'The file and this device hold the same. There is nothing to merge.',
  },
  older: {
    title: (name: string) => `This file of “${name}” is older than your work`,
    text: 'Everything in it is here already, and more. There is nothing to merge. You may want to send the sender your own file.',
  },
  copy: {
    title: (name: string) => `A newer version wrote “${name}”`,
    text: 'This version must not change it or merge it, so that nothing in it is lost. You can look at it. Get the new version to work in it.',
    look: 'Look at it',
  },
  trash: {
    title: 'This partnership is in your trash',
    text: 'If you merge the file, the partnership comes back out of the trash.',
    restore: 'Take it out of the trash',
    restored: (name: string) => `“${name}” is back among your partnerships.`,
  },
  failed: 'This device could not be written just now. Your own work is safe, and the file was not taken in. Free some space or close other windows, then try again.',
  notStored: {
    title: 'The file’s answers are not stored yet',
    text: 'They are in this window and the app keeps trying. Leave this window open, free some space on the disk, and save a file of your own.',
  },
  nothingNew: 'All that is in this file had come in by then.',
} as const
