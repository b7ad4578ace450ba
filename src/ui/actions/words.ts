import { dayCount, daysBetween, shortDay, type Day } from '#worksheets/kit/days.ts'
import { counted } from '#machines/facts/names.ts'
import { capital, type Terms } from '#worksheets/partnership/terms.ts'
import type { ActionKind } from './action-list.ts'

/** All words of the list of actions, whole sentences with slots. */
export const actionWords = {
  title: 'All actions',
  lead: 'All that people promised or still have to do, from every page, in one list.',
  copy: 'Copy as text',
  copied: 'The list is copied. Paste it into a mail.',
  notCopied: 'This browser did not let the list be copied. Select the text and copy it yourself.',
  print: 'Print',
  person: 'Who',
  everyone: 'Everyone',
  me: (name: string) => `Me: ${name}`,
  nobody: 'Nobody yet',
  kind: 'What',
  allKinds: 'All kinds',
  when: 'When',
  whens: { open: 'All that is open', late: 'Late', week: 'Late and this week', done: 'Done' },
  group: 'In the order of',
  groups: { date: 'Dates', person: 'People' },
  count: (open: number, late: number) => (late === 0 ? `${counted(open, 'thing')} open, none of them late.` : `${counted(open, 'thing')} open, ${late} of them late.`),
  none: 'Nothing is open. Actions, gaps, promises and lessons come here by themselves when they are written down.',
  noMatch: 'Nothing in the list fits what you chose.',
  showAll: 'Show all that is open',
  toForces: (terms: Terms) => `To the ${terms['task force'].many}`,
  done: (text: string) => `Done: ${text}`,
  marked: (text: string) => `Marked as done: ${text}`,
  takeBack: 'Take back',
  settleThere: 'Settle it on its page',
  noDay: 'no day yet',
  promised: 'promised at the launch',
  late: 'Late',
  week: 'The next seven days',
  later: 'Later',
  without: 'Without a day',
  finished: 'Done',
  copyTitle: (name: string, day: Day) => `${name}: actions, ${shortDay(day)}`,
  copyLine: (parts: readonly string[]) => `- ${parts.filter(Boolean).join(' | ')}`,
  columns: { done: 'Done', what: 'What', who: 'Who', due: 'By when', about: 'Belongs to' },
} as const

/** What a kind of thing is called; gaps by the partnership's own word. */
export function kindWords(kind: ActionKind, terms: Terms): string {
  return {
    action: 'Action', 'quick win': 'Quick win', call: 'Call', promise: 'Promise', gap: capital(terms.gap.one), lesson: 'To do differently',
  }[kind]
}

/** `today`, `tomorrow`, `in 5 days`, `3 days late`; empty where it is done, far off or has no day. */
export function nearWords(due: Day | null, done: boolean, today: Day): string {
  if (due === null || done) return ''
  const left = daysBetween(today, due)
  if (left > 13) return ''
  if (left === 0) return 'today'
  return left === 1 ? 'tomorrow' : left > 0 ? `in ${dayCount(left)}` : `${dayCount(-left)} late`
}

/** The day that something is due, and how near that is. A promise made in the room has no day. */
export function dueWords({ kind, due, done }: { readonly kind: ActionKind; readonly due: Day | null; readonly done: boolean }, today: Day): string {
  if (due === null) return kind === 'promise' ? actionWords.promised : actionWords.noDay
  return [shortDay(due), nearWords(due, done, today)].filter(Boolean).join(', ')
}
