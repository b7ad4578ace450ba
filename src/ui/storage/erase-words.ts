/** The words of erasing this device, and of the note for IT. */
export const eraseWords = {
  title: 'Erase this device',
  lead: 'For a laptop that you hand back. It removes everything that Shared Table keeps in this browser: all partnerships, the trash, your private notes, the example and the app itself.',
  start: 'Erase this device…',
  ask: 'Erase everything on this device?',
  first: 'First, save a file of each partnership. Your private notes are in no file; they go with this device.',
  saveAll: 'Save a file of each',
  saving: 'Making the files…',
  saved: (count: number) => (count === 1 ? '1 file was offered for saving. Check that it is where you want it.' : `${count} files were offered for saving. Check that they are where you want them.`),
  someFailed: (names: string) => `No file could be made of: ${names}. Open each of them and save it from there before you erase.`,
  word: 'ERASE',
  type: (word: string) => `Type ${word} to confirm`,
  notTyped: (word: string) => `To erase, type ${word} in capital letters.`,
  keep: 'Keep everything',
  yes: 'Erase this device',
  erasing: 'Erasing…',
  done: { title: 'This device is erased', text: 'We looked again after that, and nothing of Shared Table was left in this browser.' },
  left: { title: 'Not everything could be erased', text: 'Close all other windows of Shared Table, then erase once more. This was still found:' },
  erased: 'What was erased',
  stores: (count: number) => (count === 1 ? '1 store with your work' : `${count} stores with your work`),
  keys: (count: number) => (count === 1 ? '1 small note of the app' : `${count} small notes of the app`),
  caches: (count: number) => (count === 1 ? '1 set of copied files' : `${count} sets of copied files`),
  files: 'Files that you saved before are where you put them. To remove them is up to you.',
  closeWindow: 'You can close this window. Opening the page again begins afresh.',
} as const

/** A page to hand to whoever manages this computer. */
export const itNote = {
  title: 'A note for your IT team',
  lead: 'One page to print or to send.',
  print: 'Print this note',
  points: [
    { term: 'What it is', text: 'A web app that runs inside the browser. After the first visit it needs no network. It has no account, no tracking and no server that receives data.' },
    { term: 'Where data is', text: 'In the browser’s own store for this address: IndexedDB for the work, Cache Storage for the app’s files, and a few entries in localStorage. The work is not encrypted beyond what the device does: use disk encryption and a screen lock.' },
    { term: 'Please allow', text: 'This address to store data for good. Exempt it from rules that clear site data at closing or after some hours, such as BrowsingDataLifetime and ephemeral profiles in Edge and Chrome, or SanitizeOnShutdown in Firefox.' },
    { term: 'What leaves the device', text: 'Only files that a person saves. They end in “.sharedtable”, or in “.json” where a mail gateway strips unknown endings. They are not encrypted; treat them like any office document that names people.' },
    { term: 'Network', text: 'The page asks its own address only, for its own files and for new versions. A strict Content-Security-Policy refuses everything else.' },
    { term: 'Removing it', text: '“Erase this device” on this page removes all of it and then looks again. Clearing the site’s data in the browser does the same, without asking.' },
  ],
} as const
