import { desk, stepSetup, when } from './kit/step-setup.ts'

/**
 * Step 6, sustain and evolve. Four groups are heard and shown each by itself, a home is weighed and decided, and
 * the partnership looks at itself again and again: looking, looked, planned, looking. There is no final state:
 * a closed review rests until the next round is open, and then the six steps begin anew.
 */
export const sustainMachine = stepSetup.createMachine({
  id: 'sustain',
  type: 'parallel',
  context: ({ input }) => ({ facts: input.facts }),
  states: {
    position: {
      initial: 'deciding',
      on: { 'facts.changed': { target: '.deciding', actions: 'takeFacts' } },
      states: {
        deciding: {
          always: [
            { guard: 'isClosed', target: 'closed' },
            { guard: 'isOutdated', target: 'reopened' },
            { guard: 'isAhead', target: 'ahead' },
            { guard: 'isReady', target: 'ready' },
            { target: 'working' },
          ],
        },
        ahead: {},
        working: {
          type: 'parallel',
          states: {
            value: {
              type: 'parallel',
              states: {
                companies: {
                  initial: 'unheard',
                  states: { unheard: { always: [when('companies', 'heard'), when('companies', 'shown')] }, heard: {}, shown: {} },
                },
                educators: {
                  initial: 'unheard',
                  states: { unheard: { always: [when('educators', 'heard'), when('educators', 'shown')] }, heard: {}, shown: {} },
                },
                workforce: {
                  initial: 'unheard',
                  states: { unheard: { always: [when('workforce', 'heard'), when('workforce', 'shown')] }, heard: {}, shown: {} },
                },
                economic: {
                  initial: 'unheard',
                  states: { unheard: { always: [when('economic', 'heard'), when('economic', 'shown')] }, heard: {}, shown: {} },
                },
              },
            },
            home: {
              initial: 'unconsidered',
              states: {
                unconsidered: { always: [when('home', 'weighing'), when('home', 'decided'), when('home', 'sustaining')] },
                weighing: {}, decided: {}, sustaining: {},
              },
            },
            flags: { initial: 'unasked', states: { unasked: { always: when('flags', 'looked') }, looked: {} } },
            steps: { initial: 'unwritten', states: { unwritten: { always: when('steps', 'written') }, written: {} } },
            round: {
              initial: 'unplanned',
              states: {
                unplanned: { always: [when('round', 'planned'), when('round', 'looking'), when('round', 'looked')] },
                planned: { always: when('round', 'looking') },
                looking: { always: when('round', 'looked') },
                looked: { always: when('round', 'planned') },
              },
            },
          },
        },
        ready: {},
        closed: {
          initial: 'resting',
          states: { resting: { always: when('round', 'again') }, again: {} },
        },
        reopened: {},
      },
    },
    desk,
  },
})
