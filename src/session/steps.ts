import { createActor, transition, type ActorRefFrom } from 'xstate'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { machines, type Walk } from '#machines/walk.ts'
import type { Said, StepRequest } from '#machines/kit/step-setup.ts'

// The six charts share input, events and requests; only their states differ, and nobody here looks into those.
type StepMachine = (typeof machines)['support-team']
export type StepActor = ActorRefFrom<StepMachine>
const machineOf = (step: StepId): StepMachine => machines[step] as StepMachine

/** The six actors of one partnership: told facts, asked what is permitted, heard when they request something. */
export interface Steps {
  readonly takeFacts: (walk: Walk) => void
  readonly can: (step: StepId, event: 'closing' | 'reaffirming' | 'withdrawing' | { readonly act: string }) => boolean
  readonly close: (step: StepId, said: Said) => boolean
  readonly reaffirm: (step: StepId, said: Said) => boolean
  readonly withdraw: (step: StepId, said: Said) => boolean
  readonly act: (step: StepId, act: string) => boolean
  readonly actor: (step: StepId) => StepActor
  readonly stop: () => void
}

/** Starts actors as they are needed. `onRequest` hears what a machine permits; it answers by an ordinary edit. */
export function openSteps(first: () => Walk, onRequest: (step: StepId, request: StepRequest) => void): Steps {
  const actors = new Map<StepId, StepActor>()
  let walk: Walk | undefined
  const actorOf = (step: StepId): StepActor => {
    const known = actors.get(step)
    if (known) return known
    const actor = createActor(machineOf(step), { input: { facts: (walk ?? first()).facts[step] } })
    for (const type of ['close', 'reaffirm', 'withdraw', 'act'] as const) actor.on(type, (request: StepRequest) => onRequest(step, request))
    actors.set(step, actor)
    actor.start()
    return actor
  }
  const asks = (step: StepId, send: (actor: StepActor) => void): boolean => {
    const before = heard
    send(actorOf(step))
    return heard > before
  }
  let heard = 0
  const listen = onRequest
  onRequest = (step, request) => {
    heard += 1
    listen(step, request)
  }
  return {
    actor: actorOf,
    takeFacts: (next) => {
      walk = next
      for (const [step, actor] of actors) {
        if (actor.getSnapshot().context.facts !== next.facts[step]) actor.send({ type: 'facts.changed', facts: next.facts[step] })
      }
    },
    can: (step, event) => {
      const actor = actorOf(step)
      const snapshot = actor.getSnapshot()
      const said = { recordedBy: '' }
      if (event === 'reaffirming') return snapshot.can({ type: 'reaffirming.confirmed', said })
      if (event === 'withdrawing') return snapshot.can({ type: 'withdrawing.confirmed', said })
      if (event !== 'closing') return snapshot.can({ type: 'act.asked', act: event.act })
      if (snapshot.can({ type: 'closing.asked' }) || snapshot.can({ type: 'closing.confirmed', said })) return true
      const [opened] = transition(machineOf(step), snapshot, { type: 'review.opened' })
      return opened.can({ type: 'closing.asked' })
    },
    close: (step, said) => asks(step, (actor) => {
      actor.send({ type: 'review.opened' })
      actor.send({ type: 'closing.asked' })
      actor.send({ type: 'closing.confirmed', said })
    }),
    reaffirm: (step, said) => asks(step, (actor) => actor.send({ type: 'reaffirming.confirmed', said })),
    withdraw: (step, said) => asks(step, (actor) => actor.send({ type: 'withdrawing.confirmed', said })),
    act: (step, act) => asks(step, (actor) => actor.send({ type: 'act.asked', act })),
    stop: () => {
      for (const actor of actors.values()) actor.stop()
      actors.clear()
    },
  }
}

