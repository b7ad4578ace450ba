/** The words of saving to a file. */
export const saveFileWords = {
  title: 'Save to a file',
  lead: 'A file is the second home of your work: for a teammate, for a stick, for your team’s folder. It holds this whole partnership as it stands now.',
  who: 'Who is the file for?',
  circles: {
    'core team': {
      label: 'The core team',
      help: 'Everything but your own notes, with the record of who changed what. Choose this for a backup and for colleagues who work on it with you.',
    },
    partners: {
      label: 'Partners',
      help: 'Only what partners may see. What stays out leaves no trace in the file. When they send it back, their answers come in one by one.',
    },
  },
  form: 'How will it travel?',
  forms: {
    file: { label: 'As a Shared Table file', help: 'The usual way: a stick, a folder, most mail.' },
    text: { label: 'As a .json file', help: 'For mail that throws away endings it does not know. A third larger, opens just the same.' },
  },
  record: 'This file may be a public record. Name it and keep it as your agency asks.',
  inside: 'What is in it',
  outside: 'What stays out',
  insideAll: 'All answers of every worksheet, all reviews and closings, everyone in your list, and the record of changes.',
  answers: (number: number) => (number === 1 ? '1 answer' : `${number.toLocaleString('en-US')} answers`),
  nothingYet: 'Nothing has been written yet.',
  notes: 'Your own notes on this device. They are in no file.',
  journal: 'The record of who changed what.',
  more: 'Show the list by worksheet',
  save: 'Save the file',
  saveElsewhere: 'Save another one',
  making: 'Making the file…',
  inFile: {
    title: (time: string) => `In a file since ${time}`,
    text: (name: string) => `“${name}” was written and read back, and it is whole.`,
  },
  offered: {
    title: (time: string) => `Offered for saving at ${time}`,
    text: (name: string) => `The browser was handed “${name}”. This page is not told whether it was kept: look in your downloads folder.`,
  },
  notWhole: {
    title: 'The file is not whole',
    text: (name: string) => `“${name}” was written, but reading it back gave something else. Your work here is safe. Save it again to another place.`,
  },
  failed: {
    title: 'The file could not be made or written',
    text: 'Your work is safe on this device. The place may be full, or may not let you write. Choose another place and try again.',
  },
  readOnly: 'This is a copy to read only. Its file holds what you see here, as it was then.',
} as const
