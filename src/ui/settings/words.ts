import { shortDay, type Day } from '#worksheets/kit/days.ts'

/** All words of the settings of a partnership, whole sentences with slots. */
export const settingsWords = {
  title: 'The partnership’s settings',
  lead: 'What it is called, the numbers your team works by, and the words you use. All of it belongs to the partnership, and goes with its file.',
  about: 'The partnership',
  numbers: 'Numbers that your team works by',
  numbersHelp: 'Each is a suggestion. Change it, and what the app points out changes with it. Leave it empty for the number named beside it.',
  groups: { launch: 'Up to the launch', day: 'On the day', after: 'After the launch' },
  words: 'Words that you use',
  wordsHelp: 'Call things what people call them where you are. Write one of them, in small letters, such as “action team”.',
  usual: (term: string) => `In place of “${term}”`,
  known: 'Warnings that you have answered',
  knownHelp: 'Each went quiet because of what you wrote. Take an answer back, and the warning may speak again.',
  knownNone: 'None yet. A warning offers “We know, because …” beside it.',
  because: (text: string) => `We know, because: ${text}`,
  noReason: 'No reason was written.',
  by: (name: string, on: Day | undefined) => (on ? `${name}, ${shortDay(on)}` : name),
  past: 'A warning that no longer applies',
  takeBack: 'Take it back',
  takeBackOf: (text: string) => `Take it back: ${text}`,
  taken: 'Taken back. The warning may speak again.',
  undo: 'Undo',
  rounds: 'Rounds',
  round: (number: number, on: Day, name: string) => `Round ${number}: opened on ${shortDay(on)} by ${name}.`,
} as const
