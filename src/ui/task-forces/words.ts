import { dayCount, daysBetween, shortDay, type Day } from '#worksheets/kit/days.ts'
import type { Balance } from '#machines/facts/5-move-to-action/forces.ts'
import { counted, listed } from '#machines/facts/names.ts'
import { capital, type Terms } from '#worksheets/partnership/terms.ts'

const unknown = 'not known yet'

/** All words of the screen of task forces, whole sentences with slots. */
export const forceWords = {
  title: (terms: Terms) => capital(terms['task force'].many),
  lead: (terms: Terms) => `Every ${terms['task force'].one} on one page: who leads, how the calls go, what is won early and what is late.`,
  actions: 'All actions',
  toPage: 'Open the worksheet',
  none: (terms: Terms) => `No ${terms['task force'].one} is formed yet. Form one for each priority, with a business leader who takes the lead.`,
  form: (terms: Terms) => `Form the first ${terms['task force'].one}`,
  show: 'Show',
  all: (count: number) => `All ${count}`,
  attention: (count: number) => `Asking for attention: ${count}`,
  mine: (count: number) => `Mine: ${count}`,
  noneShown: 'None of them fits what you chose.',
  without: (titles: readonly string[], terms: Terms) => `No ${terms['task force'].one} works on ${listed(titles.map((title) => `“${title}”`))} yet.`,
  resting: (count: number) => `${count} finished or stopped`,
  lead_: 'Lead',
  facilitator: 'Facilitator',
  members: 'Members',
  lastCall: 'Last call',
  nextCall: 'Next call',
  quickWin: 'Quick win',
  actionsOf: 'Actions',
  open: (title: string) => `Open “${title}”`,
  unknown,
  nobody: 'nobody yet',
  notNamed: 'not named yet',
  notSet: 'not set yet',
  noneHeld: 'none held yet',
  noActions: 'none written down yet',
  supportSide: 'support side',
  balance: ({ business, support, unknown: open }: Balance) => (business + support + open === 0 ? unknown
    : listed([`${business} from business`, `${support} from support`, ...(open ? [`${open} whose side is not known`] : [])])),
  majority: { true: 'Business is more than half.', false: 'Business is not more than half.', null: `Whether business is more than half is ${unknown}.` },
  last: (on: Day, today: Day) => (on > today ? shortDay(on) : `${shortDay(on)}, ${on === today ? 'today' : `${dayCount(daysBetween(on, today))} ago`}`),
  next: (on: Day, today: Day) => {
    const left = daysBetween(today, on)
    if (left === 0) return `${shortDay(on)}, today`
    return left > 0 ? `${shortDay(on)}, in ${dayCount(left)}` : `${shortDay(on)} has passed. Was it held?`
  },
  dayOf: (day: number, span: number) => (day > span ? `Day ${day}: ${dayCount(day - span)} over the ${span}` : `Day ${day} of ${span}`),
  doneOn: (on: Day, day: number | null) => `Done on ${shortDay(on)}${day === null ? '' : `, day ${day}`}`,
  due: (on: Day) => `due ${shortDay(on)}`,
  countsFrom: (planned: Day | null) => (planned ? `Its days are counted from the first call, set for ${shortDay(planned)}.` : 'Its days are counted from the first call, which has no day yet.'),
  actionCount: (open: number, late: number) => (open === 0 ? 'all done' : `${open} open${late ? `, ${late} late` : ''}`),
  meetings: 'Full meetings',
  lastMeeting: (on: Day, business: number | null) => `The last one was on ${shortDay(on)}, ${business === null ? 'and nobody counted who came' : `with ${counted(business, 'person', 'people')} from business`}.`,
  nextMeeting: (on: Day, today: Day) => (on < today ? `The next one was set for ${shortDay(on)}. Was it held?` : `The next one is on ${shortDay(on)}, in ${dayCount(daysBetween(today, on))}.`),
  noMeeting: 'No full meeting is recorded yet.',
  noNext: 'The next one has no day yet.',
  quiet: 'do not call',
  rests: 'Finished or stopped',
  toCall: 'Came the time before and not this time:',
} as const

/** The words of logging a call. */
export const callWords = {
  log: 'Log a call',
  logOf: (title: string) => `Log a call of “${title}”`,
  logged: (title: string) => `Call logged: ${title}`,
  saved: 'The call of today is on record. Add what you know, or simply close this.',
  done: 'Done',
  mistake: 'It was a mistake: take it back',
  taken: 'The call was taken back.',
  next: 'Next call of this group',
} as const
