import { daysBetween, type Day } from '#worksheets/kit/days.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { reviews } from '#worksheets/catalogue.ts'
import { aliasesOf, answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { champions } from '#worksheets/3-prepare/champions.worksheet.ts'
import { nextSteps } from '#worksheets/3-prepare/next-steps.worksheet.ts'
import { priorities } from '#worksheets/4-launch/priorities.worksheet.ts'
import { redFlags } from '#worksheets/6-sustain/red-flags.worksheet.ts'
import { sustainingSteps } from '#worksheets/6-sustain/sustaining-steps.worksheet.ts'
import { inviteeFacts } from '#machines/facts/3-prepare/invitees.ts'
import { dayFacts } from '#machines/facts/4-launch/priorities.ts'
import { forcesOf, isOpen } from '#machines/facts/5-move-to-action/forces.ts'
import { oneEach } from '#machines/facts/evidence.ts'
import { counted, personName } from '#machines/facts/names.ts'
import { at } from '#machines/facts/refs.ts'
import { gapsOf } from '#machines/facts/review-facts.ts'

export type ActionKind = 'action' | 'quick win' | 'call' | 'promise' | 'gap' | 'lesson'

/** One write of marking something done: a living field and its value. */
export interface DoneEdit {
  readonly ref: Ref
  readonly value: Json
}

/** One thing that somebody has to do, wherever it was written down. */
export interface ActionItem {
  readonly key: string
  readonly kind: ActionKind
  readonly text: string
  /** What it belongs to: a task force, the launch, a review. */
  readonly about: string
  readonly person: string | null
  readonly due: Day | null
  readonly done: boolean
  /** Where it is written. */
  readonly ref: Ref
  /** What marking it done writes; null where only the page itself can settle it. */
  readonly finish: readonly DoneEdit[] | null
  /** What taking that back writes. */
  readonly reopen: readonly DoneEdit[] | null
  /** For conveners: not on a shared screen (decisions 26). */
  readonly quiet: boolean
}

type Source = (book: Workbook, round: Round, today: Day) => readonly ActionItem[]

const item = (one: Omit<ActionItem, 'key' | 'quiet' | 'finish' | 'reopen' | 'done'> & Partial<ActionItem>): ActionItem => ({
  key: `${one.ref.worksheet}/${one.ref.field}/${one.ref.row ?? ''}`, quiet: false, finish: null, reopen: null, done: false, ...one,
})

const forceItems: Source = (book, round, today) => forcesOf(book, round).filter((force) => force.active).flatMap((force) => [
  ...force.actions.filter((action) => action.action || action.owner || action.due).map((action) => {
    const own = (column: string): Ref => at('task-forces', 'actions', action.id, column)
    return item({
      kind: 'action', text: action.action ?? 'An action without words yet', about: force.title, person: action.owner ?? null,
      due: action.due ?? null, done: !isOpen(action), ref: own('action'),
      finish: [{ ref: own('status'), value: 'done' }, { ref: own('doneOn'), value: today }],
      reopen: [{ ref: own('status'), value: 'under way' }, { ref: own('doneOn'), value: null }],
    })
  }),
  ...(force.quickWin ? [item({
    kind: 'quick win', text: force.quickWin, about: force.title, person: force.lead, due: force.quickWinDue,
    done: force.quickWinDone !== null, ref: at('task-forces', 'forces', force.id, 'quickWin'),
    finish: [{ ref: at('task-forces', 'forces', force.id, 'quickWinDone'), value: today }],
    reopen: [{ ref: at('task-forces', 'forces', force.id, 'quickWinDone'), value: null }],
  })] : []),
  ...(force.nextCall ? [item({
    key: `task-forces/calls/${force.id}`, kind: 'call', text: `Call of “${force.title}”`, about: force.title,
    person: force.facilitator ?? force.lead, due: force.nextCall, ref: at('task-forces', 'forces', force.id, 'nextCall'),
  })] : []),
])

const launchSteps: Source = (book, round) => answersOf(book, nextSteps, round).steps
  // The three that every launch needs stand there by definition; they are on the list once somebody took one up.
  .filter((row) => row.owner || row.due || row.status)
  .map((row) => {
    const ref = at('next-steps', 'steps', row.id, 'status')
    return item({
      kind: 'action', text: row.action ?? 'A step without words yet', about: 'Getting ready to launch', person: row.owner ?? null,
      due: row.due ?? null, done: row.status === 'done', ref: at('next-steps', 'steps', row.id, 'action'),
      finish: [{ ref, value: 'done' }], reopen: [{ ref, value: 'open' }],
    })
  })

const laterSteps: Source = (book, round, today) => answersOf(book, sustainingSteps, round).steps.filter((row) => row.action).map((row) => {
  const ref = at('sustaining-steps', 'steps', row.id, 'doneOn')
  return item({
    kind: 'action', text: row.action ?? '', about: 'Keeping it going', person: row.owner ?? null, due: row.due ?? null, done: row.doneOn !== undefined,
    ref: at('sustaining-steps', 'steps', row.id, 'action'), finish: [{ ref, value: today }], reopen: [{ ref, value: null }],
  })
})

const responses: Source = (book, round, today) => answersOf(book, redFlags, round).flags.filter((row) => row.response).map((row) => {
  const ref = at('red-flags', 'flags', row.id, 'closedOn')
  return item({
    kind: 'action', text: row.response ?? '', about: 'Red flags', person: row.owner ?? null, due: null, done: row.closedOn !== undefined, quiet: true,
    ref: at('red-flags', 'flags', row.id, 'response'), finish: [{ ref, value: today }], reopen: [{ ref, value: null }],
  })
})

const reviewItems: Source = (book, round, today) => reviews.flatMap((review) => {
  const sheet = review.worksheet.id
  return [
    ...gapsOf(book, round, review).filter((gap) => gap.what).map((gap) => {
      const ref = at(sheet, 'gaps', gap.id, 'closedOn')
      return item({
        kind: 'gap', text: gap.what, about: review.title, person: gap.owner, due: gap.due, done: gap.closedOn !== null,
        ref: at(sheet, 'gaps', gap.id, 'what'), finish: [{ ref, value: today }], reopen: [{ ref, value: null }],
      })
    }),
    ...answersOf(book, review.worksheet, round).lessons.filter((row) => row.kind !== 'keep' && row.lesson).map((row) => {
      const ref = at(sheet, 'lessons', row.id, 'done')
      return item({
        kind: 'lesson', text: row.lesson ?? '', about: review.title, person: row.owner ?? null, due: row.due ?? null, done: row.done === true,
        ref: at(sheet, 'lessons', row.id, 'lesson'), finish: [{ ref, value: true }], reopen: [{ ref, value: null }],
      })
    }),
  ]
})

const promises: Source = (book, round, today) => answersOf(book, priorities, round).priorities.filter((row) => row.promise).map((row) => {
  const ref = at('priorities', 'priorities', row.id, 'promiseKept')
  return item({
    kind: 'promise', text: row.promise ?? '', about: row.title ?? 'A priority without a name yet', person: row.champion ?? null, due: null,
    done: row.promiseKept !== undefined, ref: at('priorities', 'priorities', row.id, 'promise'),
    finish: [{ ref, value: today }], reopen: [{ ref, value: null }],
  })
})

const askings: Source = (book, round) => oneEach(answersOf(book, champions, round).candidates, aliasesOf(book), (row) => row.person)
  .filter(({ row }) => row.followUpOn !== undefined && row.status !== 'yes' && row.status !== 'no')
  .map(({ who, row }) => item({
    kind: 'call', text: `Talk again with ${personName(book, who)}`, about: 'Champions', person: row.asker ?? null, due: row.followUpOn ?? null, quiet: true,
    ref: at('champions', 'candidates', row.id, 'followUpOn'),
  }))

const inviteCalls: Source = (book, round) => (dayFacts(book, round).phase !== 'before' ? [] : Array.from(inviteeFacts(book, round).load, ([caller, count]) => item({
  key: `invitees/people/${caller}`, kind: 'call', text: `Call ${counted(count, 'leader')} on the invitation list`, about: 'Invitations', person: caller || null,
  due: null, quiet: true, ref: at('invitees', 'people'),
})))

/** Everything that somebody has to do, from all pages, what is due first on top; what has no day comes last. */
export function actionList(book: Workbook, round: Round, today: Day): readonly ActionItem[] {
  return [forceItems, launchSteps, laterSteps, responses, reviewItems, promises, askings, inviteCalls]
    .flatMap((source) => source(book, round, today))
    .toSorted((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : (one.due ?? '9') > (other.due ?? '9') ? 1 : 0))
}

/** Open, with a day that has passed. */
export function isLate(one: Pick<ActionItem, 'done' | 'due'>, today: Day): boolean {
  return !one.done && one.due !== null && one.due < today
}

/** Which part of the list is asked for. Empty texts mean all. */
export interface ActionFilter {
  /** A person's id; `-` for what nobody has taken. */
  readonly person: string
  readonly kind: ActionKind | ''
  readonly when: 'open' | 'late' | 'week' | 'done'
}

/** The part of a list that a filter asks for. A week is the next seven days, with all that is late. */
export function filtered(list: readonly ActionItem[], { person, kind, when }: ActionFilter, today: Day): readonly ActionItem[] {
  return list.filter((one) => {
    if (person !== '' && (one.person ?? '-') !== person) return false
    if (kind !== '' && one.kind !== kind) return false
    if (when === 'done') return one.done
    if (one.done) return false
    if (when === 'late') return isLate(one, today)
    return when === 'open' || (one.due !== null && daysBetween(today, one.due) <= 7)
  })
}
