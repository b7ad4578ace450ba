import { assign, emit, setup } from 'xstate'
import type { StepFacts } from './step-facts.ts'

/** What was said when a review was closed, reaffirmed or withdrawn. */
export interface Said {
  readonly recordedBy: string
  readonly note?: string
}

export type StepEvent =
  | { readonly type: 'facts.changed'; readonly facts: StepFacts }
  | { readonly type: 'review.opened' }
  | { readonly type: 'review.left' }
  | { readonly type: 'closing.asked' }
  | { readonly type: 'closing.dismissed' }
  | { readonly type: 'closing.confirmed'; readonly said: Said }
  | { readonly type: 'reaffirming.confirmed'; readonly said: Said }
  | { readonly type: 'withdrawing.confirmed'; readonly said: Said }
  | { readonly type: 'act.asked'; readonly act: string }

/** Requests to the session: the machine permits, the session writes by the same door as a person's edit. */
export type StepRequest =
  | { readonly type: 'close'; readonly said: Said }
  | { readonly type: 'reaffirm'; readonly said: Said }
  | { readonly type: 'withdraw'; readonly said: Said }
  | { readonly type: 'act'; readonly act: string }

/** What all six steps share. A step is told facts; it never makes them. */
export const stepSetup = setup({
  types: {
    input: {} as { facts: StepFacts },
    context: {} as { facts: StepFacts },
    events: {} as StepEvent,
    emitted: {} as StepRequest,
  },
  actions: {
    takeFacts: assign(({ context, event }) => (event.type === 'facts.changed' ? { facts: event.facts } : context)),
  },
  guards: {
    isAhead: ({ context }) => !context.facts.begun,
    isClosed: ({ context }) => context.facts.signature === 'current',
    isOutdated: ({ context }) => context.facts.signature === 'outdated',
    isReady: ({ context }) => context.facts.begun && context.facts.holds.length === 0,
    mayReview: ({ context }) => context.facts.begun,
    mayClose: ({ context }) => context.facts.begun && context.facts.holds.length === 0 && context.facts.signature !== 'current',
    mayReaffirm: ({ context }) => context.facts.signature === 'outdated',
    mayWithdraw: ({ context }) => context.facts.signature !== 'none',
    mayAct: ({ context, event }) => event.type === 'act.asked' && context.facts.acts[event.act]?.length === 0,
    /** `{ type: 'stands', params: { piece, state } }`: a piece of work stands in that state. */
    stands: ({ context }, params: { piece: string; state: string }) => context.facts.pieces[params.piece]?.state === params.state,
  },
})

/** A transition that leads into a state of a piece of work when the facts say that it stands there. */
export function when(piece: string, state: string) {
  return { guard: { type: 'stands', params: { piece, state } }, target: state } as const
}

/**
 * What one person has open on a step, the same in all six: writing, or holding the review, or about to close it.
 * Facts never move it (promise 3).
 */
export const desk = stepSetup.createStateConfig({
  initial: 'writing',
  on: {
    'act.asked': { guard: 'mayAct', actions: emit(({ event }) => ({ type: 'act', act: event.act })) },
    'reaffirming.confirmed': { guard: 'mayReaffirm', actions: emit(({ event }) => ({ type: 'reaffirm', said: event.said })) },
    'withdrawing.confirmed': { guard: 'mayWithdraw', actions: emit(({ event }) => ({ type: 'withdraw', said: event.said })) },
  },
  states: {
    writing: { on: { 'review.opened': { guard: 'mayReview', target: 'reviewing' } } },
    reviewing: { on: { 'review.left': 'writing', 'closing.asked': { guard: 'mayClose', target: 'confirming' } } },
    confirming: {
      on: {
        'closing.dismissed': 'reviewing',
        'closing.confirmed': {
          guard: 'mayClose',
          target: 'writing',
          actions: emit(({ event }) => ({ type: 'close', said: event.said })),
        },
      },
    },
  },
})
