import fc from 'fast-check'
import { initialTransition, transition, type AnyStateNode } from 'xstate'
import { getShortestPaths, getStateNodes } from 'xstate/graph'
import { describe, expect, it } from 'vitest'
import { emptyWorkbook } from '#worksheets/workbook.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { machines, positionIn, positionOf, walk } from '#machines/walk.ts'
import { desk, stepSetup, type Said, type StepEvent } from '#machines/kit/step-setup.ts'
import type { Hold, Position, StepFacts } from '#machines/kit/step-facts.ts'

type Machine = (typeof machines)['support-team']
// The six charts share input, events and requests; only their states differ.
const charts = stepIds.map((step) => [step, machines[step] as unknown as Machine] as const)

const hold: Hold = { rule: 'G2', text: 'Something is missing.', ref: { worksheet: 'w', field: 'f' } }
const said: Said = { recordedBy: 'p-scribe' }

function factsWith(step: StepId, over: Partial<StepFacts> = {}): StepFacts {
  return {
    step, round: 'r1', begun: true, touched: false, pieces: {}, points: [], gaps: [], holds: [hold], acts: {}, closing: null,
    signature: 'none', changes: [], manifest: { format: 1, digests: {}, evidence: {} }, warnings: [], dates: [], ...over,
  }
}

/** Every piece of work and state that a chart asks for, from its own guards. */
function asked(machine: Machine): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const node of getStateNodes(machine)) {
    for (const each of node.always ?? []) {
      const guard: unknown = each.guard
      if (typeof guard !== 'object' || guard === null || !('params' in guard)) continue
      const { piece, state } = guard.params as { piece: string; state: string } // made by `when`
      found.set(piece, [...(found.get(piece) ?? []), state])
    }
  }
  return found
}

function anyFacts(step: StepId, machine: Machine): fc.Arbitrary<StepFacts> {
  const pieces = Object.fromEntries([...asked(machine)].map(([id, states]) => [
    id,
    fc.constantFrom(...states, 'somewhere else').map((state) => ({ id, state, done: false, text: '', ref: hold.ref })),
  ]))
  return fc.record({
    begun: fc.boolean(),
    holds: fc.constantFrom<readonly Hold[]>([], [hold]),
    signature: fc.constantFrom<StepFacts['signature']>('none', 'current', 'outdated'),
    acts: fc.constantFrom<StepFacts['acts']>({}, { act: [] }, { act: [hold] }),
    pieces: fc.record(pieces),
  }).map((over) => factsWith(step, over))
}

const deskEvents: readonly StepEvent[] = [
  { type: 'review.opened' }, { type: 'review.left' }, { type: 'closing.asked' }, { type: 'closing.dismissed' },
  { type: 'closing.confirmed', said }, { type: 'reaffirming.confirmed', said }, { type: 'withdrawing.confirmed', said },
  { type: 'act.asked', act: 'act' },
]

type Happening = StepEvent | { readonly type: 'facts.changed'; readonly facts: StepFacts }

function anyStory(step: StepId, machine: Machine): fc.Arbitrary<readonly Happening[]> {
  const told = anyFacts(step, machine).map((facts) => ({ type: 'facts.changed', facts }) as const)
  return fc.array(fc.oneof(told, fc.constantFrom(...deskEvents)), { maxLength: 20 })
}

function at(value: unknown): { readonly position: unknown; readonly desk: unknown } {
  return value as { position: unknown; desk: unknown } // each chart is parallel, with these two regions
}

/** Every state that a snapshot stands in, as `position.working.table.empty`. */
function pathsIn(value: unknown, prefix: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return [[...prefix, value].join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...prefix, key].join('.'), ...pathsIn(inner, [...prefix, key])])
}

function positionForgets(step: StepId, machine: Machine) {
  return fc.property(anyFacts(step, machine), anyStory(step, machine), (first, story) => {
    let [snapshot] = initialTransition(machine, { facts: first })
    let last = first
    for (const event of story) {
      if (event.type === 'facts.changed') last = event.facts
      ;[snapshot] = transition(machine, snapshot, event)
    }
    const [fresh] = initialTransition(machine, { facts: last })
    expect(at(snapshot.value).position).toEqual(at(fresh.value).position)
  })
}

function deskStays(step: StepId, machine: Machine) {
  return fc.property(anyFacts(step, machine), anyStory(step, machine), anyFacts(step, machine), (first, story, news) => {
    let [before] = initialTransition(machine, { facts: first })
    for (const event of story) [before] = transition(machine, before, event)
    const [after] = transition(machine, before, { type: 'facts.changed', facts: news })
    expect(at(after.value).desk).toEqual(at(before.value).desk)
  })
}

/** Two charts with a mistake planted in each, to see that the promises are really tested. */
const deciding = { always: [{ guard: 'isClosed', target: 'closed' }, { target: 'working' }] } as const
const planted = {
  // Facts are heard by the whole chart, so that news puts the desk back to where it began.
  movesTheDesk: stepSetup.createMachine({
    type: 'parallel', context: ({ input }) => ({ facts: input.facts }),
    on: { 'facts.changed': { target: ['.position.deciding', '.desk'], actions: 'takeFacts' } },
    states: { position: { initial: 'deciding', states: { deciding, working: {}, closed: {} } }, desk },
  }),
  // Once closed it takes news and stays closed.
  remembers: stepSetup.createMachine({
    type: 'parallel', context: ({ input }) => ({ facts: input.facts }),
    states: {
      position: {
        initial: 'deciding', on: { 'facts.changed': { target: '.deciding', actions: 'takeFacts' } },
        states: { deciding, working: {}, closed: { on: { 'facts.changed': { actions: 'takeFacts' } } } },
      },
      desk,
    },
  }),
}

describe('the tests of the promises', () => {
  const check = (property: ReturnType<typeof deskStays> | ReturnType<typeof positionForgets>) => fc.check(property as fc.IProperty<unknown>, { numRuns: 200, seed: 7 }).failed

  it('find a chart that moves the desk, and one that remembers', () => {
    expect(check(deskStays('scope', planted.movesTheDesk as unknown as Machine))).toBe(true)
    expect(check(positionForgets('scope', planted.remembers as unknown as Machine))).toBe(true)
  })
})

describe.each(charts)('the chart of %s', (step, machine) => {
  it('knows its five positions from facts alone', () => {
    const cases: readonly [Partial<StepFacts>, Position][] = [
      [{ begun: false }, 'ahead'],
      [{ begun: true }, 'working'],
      [{ holds: [] }, 'ready'],
      [{ begun: false, holds: [] }, 'ahead'],
      [{ signature: 'current', holds: [] }, 'closed'],
      [{ signature: 'current', begun: false }, 'closed'],
      [{ signature: 'outdated', holds: [] }, 'reopened'],
    ]
    for (const [over, position] of cases) expect(positionOf(step, factsWith(step, over))).toBe(position)
  })

  it('has silent positions: nothing happens on entering, leaving, waiting or asking elsewhere', () => {
    const nodes = getStateNodes(machine).filter((node) => node.path[0] === 'position')
    expect(nodes.length).toBeGreaterThan(6)
    for (const node of nodes) {
      expect({ at: node.path.join('.'), entry: node.entry, exit: node.exit, invoke: node.invoke, after: node.after })
        .toEqual({ at: node.path.join('.'), entry: [], exit: [], invoke: [], after: [] })
    }
  })

  it('never ends: a step can always be looked at again', () => {
    // A piece of work may end and hand on to the next one; the step, its position and its desk may not.
    expect(getStateNodes(machine).filter((node) => node.type === 'final' && node.path.length < 4).map((node) => node.path.join('.'))).toEqual([])
  })

  it('hears of facts in one place only, the position', () => {
    const hearing = [machine.root, ...getStateNodes(machine)].filter((node) => node.ownEvents.includes('facts.changed'))
    expect(hearing.map((node) => node.path.join('.'))).toEqual(['position'])
  })

  it('asks only for pieces of work that its facts make', () => {
    const made = Object.keys(walk(emptyWorkbook, '2027-01-12').facts[step].pieces)
    expect([...asked(machine).keys()].filter((piece) => !made.includes(piece))).toEqual([])
  })

  it('can stand in each of its states, when the facts say so', () => {
    const pieces = fc.sample(anyFacts(step, machine), { numRuns: 1500, seed: 7 })
    const reached = new Set<string>()
    for (const facts of pieces) {
      const working = factsWith(step, { pieces: facts.pieces })
      for (const told of [facts, working]) for (const path of pathsIn(initialTransition(machine, { facts: told })[0].value)) reached.add(path)
    }
    // Left at once: what leads on without a condition, and the end of a piece that hands on to the next.
    const passing = (node: AnyStateNode) => node.type === 'final' || (node.always ?? []).some((each) => each.guard === undefined)
    const standing = getStateNodes(machine).filter((node) => node.path[0] === 'position' && !passing(node))
    expect(standing.map((node) => node.path.join('.')).filter((path) => !reached.has(path))).toEqual([])
  })

  it('forgets history: after any story it stands where a fresh chart with the last facts stands (promise 2)', () => {
    fc.assert(positionForgets(step, machine), { numRuns: 60 })
  })

  it('never moves the desk when facts change (promise 3)', () => {
    fc.assert(deskStays(step, machine), { numRuns: 60 })
  })
})

describe('the desk, the same on all six', () => {
  const reached = (facts: StepFacts): Readonly<Record<string, readonly string[]>> => {
    const machine = charts[0]?.[1]
    if (!machine) throw new Error('There is no first chart.')
    const paths = getShortestPaths(machine, {
      input: { facts }, events: [...deskEvents], serializeState: (snapshot) => String(at(snapshot.value).desk),
    })
    return Object.fromEntries(paths.map((path) => [
      String(at(path.state.value).desk),
      path.steps.map((one) => one.event.type).filter((type) => String(type) !== 'xstate.init'),
    ]))
  }

  it('reaches closing only through the review, and only when nothing holds it', () => {
    expect(reached(factsWith('support-team', { holds: [] }))).toEqual({
      writing: [], reviewing: ['review.opened'], confirming: ['review.opened', 'closing.asked'],
    })
  })

  it('lets a team hold its review while something still holds the closing', () => {
    expect(reached(factsWith('support-team'))).toEqual({ writing: [], reviewing: ['review.opened'] })
  })

  it('opens no review before the step has begun', () => {
    expect(reached(factsWith('support-team', { begun: false, holds: [] }))).toEqual({ writing: [] })
  })

  it('does not close twice what is closed', () => {
    expect(Object.keys(reached(factsWith('support-team', { holds: [], signature: 'current' })))).not.toContain('confirming')
  })

  it('stays at the closing when news arrives that holds it, and then refuses to close', () => {
    for (const [step, machine] of charts) {
      let [snapshot] = initialTransition(machine, { facts: factsWith(step, { holds: [] }) })
      for (const type of ['review.opened', 'closing.asked'] as const) [snapshot] = transition(machine, snapshot, { type })
      ;[snapshot] = transition(machine, snapshot, { type: 'facts.changed', facts: factsWith(step) })
      expect(at(snapshot.value).desk).toBe('confirming')
      expect(snapshot.can({ type: 'closing.confirmed', said })).toBe(false)
      expect(snapshot.can({ type: 'closing.dismissed' })).toBe(true)
    }
  })

  it.each([
    ['closes', { holds: [] }, [{ type: 'review.opened' }, { type: 'closing.asked' }], { type: 'closing.confirmed', said }, { type: 'close', said }],
    ['reaffirms', { signature: 'outdated' }, [], { type: 'reaffirming.confirmed', said }, { type: 'reaffirm', said }],
    ['withdraws', { signature: 'current' }, [], { type: 'withdrawing.confirmed', said }, { type: 'withdraw', said }],
    ['acts', { acts: { act: [] } }, [], { type: 'act.asked', act: 'act' }, { type: 'act', act: 'act' }],
  ] satisfies readonly [string, Partial<StepFacts>, readonly StepEvent[], StepEvent, object][])('%s by a request, and changes nothing by itself', (_, over, way, event, request) => {
    for (const [step, machine] of charts) {
      let [snapshot] = initialTransition(machine, { facts: factsWith(step, over) })
      for (const each of way) [snapshot] = transition(machine, snapshot, each)
      const [, actions] = transition(machine, snapshot, event)
      expect(actions.map((action) => action.params)).toMatchObject([{ event: request }])
    }
  })

  it('asks for no act that is held, nor for one that the step does not know', () => {
    for (const [step, machine] of charts) {
      const [snapshot] = initialTransition(machine, { facts: factsWith(step, { acts: { held: [hold], free: [] } }) })
      expect(['held', 'free', 'unknown'].filter((act) => snapshot.can({ type: 'act.asked', act }))).toEqual(['free'])
    }
  })
})

describe('the six together', () => {
  /** The form of a chart without any of its names: kinds of states, where they begin, how they lead on. */
  function form(node: AnyStateNode): string {
    const leads = (node.always ?? []).map((each) => `>${each.guard === undefined ? '' : '?'}${(each.target ?? []).map((one) => one.type).join()}`)
    const children = Object.values(node.states).map((child) => `${node.config.initial === child.key ? '*' : ''}${form(child)}`)
    return `${node.type}${leads.toSorted().join('')}(${children.toSorted().join(' ')})`
  }

  it('end in no corner of step 6, which goes round', () => {
    expect(getStateNodes(machines.sustain).filter((node) => node.type === 'final')).toEqual([])
  })

  it('are not alike, whatever their states are called', () => {
    const forms = charts.map(([step, machine]) => [step, form(machine.root)] as const)
    for (const [step, one] of forms) {
      expect(forms.filter(([, other]) => other === one).map(([same]) => same)).toEqual([step])
    }
  })

  it('tell two charts of the same form from two of another (so that the test above can fail)', () => {
    const [, one] = charts[0] ?? []
    const [, other] = charts[5] ?? []
    if (!one || !other) throw new Error('There are not six charts.')
    expect(form(one.root)).toBe(form(one.root))
    expect(form(one.root)).not.toBe(form(other.root))
  })

  it('stand on an empty workbook where a team begins: the first is at work, the others are ahead', () => {
    expect(Object.values(walk(emptyWorkbook, '2027-01-12').positions)).toEqual(['working', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
  })

  it('give their position as one word, also where the state has parts', () => {
    expect(positionIn({ position: { working: { table: 'empty' } }, desk: 'writing' })).toBe('working')
    expect(positionIn({ position: 'ready', desk: 'writing' })).toBe('ready')
  })
})
