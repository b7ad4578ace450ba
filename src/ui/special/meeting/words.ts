import { dayCount, daysBetween, longDay, shortDay, type Day } from '#worksheets/kit/days.ts'
import { counted } from '#machines/facts/names.ts'

/** All words on the day of the launch, its notice and a change of it; whole sentences with slots. */
export const meetingWords = {
  countdown: 'Counted back from the day',
  until: (date: Day, today: Day) => {
    const left = daysBetween(today, date)
    if (left === 0) return `The launch is today, ${longDay(date)}.`
    return left > 0 ? `The launch is on ${longDay(date)}, in ${dayCount(left)}.` : `The launch was on ${longDay(date)}.`
  },
  done: 'Done',
  late: 'Not done yet, and its day has passed',
  soon: 'Ahead',
  unknown: 'Not recorded here',
  open: 'Not done yet',
  ago: (days: number) => (days < 0 ? `${dayCount(days).replace('-', '')} before` : days === 0 ? 'the day' : `${dayCount(days)} after`),
  notice: 'Notice that the letters give',
  noLetters: (good: number) => `No letter went out yet. Your team wants ${dayCount(good)} of notice.`,
  good: (days: number, good: number) => `Good: the letters give ${dayCount(days)}. You want ${good} or more.`,
  short: (days: number, good: number) => `Short: the letters give ${dayCount(days)}. You want ${good}.`,
  tooShort: (days: number, least: number) => `Too short: the letters give ${dayCount(Math.max(0, days))}. Under ${least} is an alarm.`,
  noticeUnknown: 'Not known yet: choose the day of the launch.',
  shortFor: (count: number, least: number) => `${counted(count, 'leader has', 'leaders have')} less than ${dayCount(least)}. A call may help more than the letter.`,
  change: 'A change of day or place',
  unrecorded: (said: Day, planned: Day) => `The leaders were told ${shortDay(said)}, and the plan says ${shortDay(planned)}. Put the change on record, and everyone who holds the old day is listed.`,
  record: (said: Day, planned: Day) => `Record the change from ${shortDay(said)} to ${shortDay(planned)}`,
  recorded: 'The change is on record.',
  changedTo: (now: Day | undefined, place: string | undefined, was: Day | undefined) =>
    [now ? `It is now ${longDay(now)}${was ? `, not ${shortDay(was)}` : ''}.` : '', place ? `The new place is ${place}.` : ''].filter(Boolean).join(' '),
  toTell: (count: number) => (count === 0 ? 'Nobody is left to tell.' : `${counted(count, 'person', 'people')} still to tell:`),
  told: (count: number) => `${counted(count, 'person', 'people')} told so far.`,
  silenced: (count: number) => (count === 1 ? 'One more is not to be called or written to again.' : `${count} more are not to be called or written to again.`),
  toldOne: (name: string) => `Told: ${name}`,
  tickAll: (count: number) => `Mark all ${count} as told today`,
  tickedAll: (count: number) => `${counted(count, 'person', 'people')} marked as told.`,
  letter: 'The letter, checked',
  letterLead: 'None of these holds you up. They are what a good letter has.',
  holds: { true: 'yes', false: 'not yet', null: 'nothing to check yet' },
} as const
