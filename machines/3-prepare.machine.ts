import { desk, stepSetup, when } from './kit/step-setup.ts'

/** The way leads on to the next piece of work when this one stands in that state. */
function onward<T extends string>(piece: string, state: string, target: T) {
  return { guard: { type: 'stands', params: { piece, state } }, target } as const
}

/**
 * Step 3, prepare to launch. One way leads through it: who convenes, then champions who sign, then the day that suits
 * them, then the letter, then calls; a change of date after sending turns calling into telling. The pledges of the
 * partners, the list of leaders and the next steps go on beside it.
 */
export const prepareMachine = stepSetup.createMachine({
  id: 'prepare',
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
            pledges: {
              initial: 'none',
              states: { none: { always: [when('pledges', 'some'), when('pledges', 'all')] }, some: {}, all: {} },
            },
            list: {
              initial: 'empty',
              states: { empty: { always: [when('list', 'gathering'), when('list', 'together')] }, gathering: {}, together: {} },
            },
            way: {
              initial: 'convener',
              states: {
                convener: {
                  initial: 'open',
                  always: [onward('convener', 'chosen', 'champions'), onward('convener', 'pledged', 'champions')],
                  states: { open: {} },
                },
                champions: {
                  initial: 'none',
                  always: onward('champions', 'signing', 'date'),
                  states: {
                    none: { always: [when('champions', 'listed'), when('champions', 'asked'), when('champions', 'recruited')] },
                    listed: {}, asked: {}, recruited: {},
                  },
                },
                date: {
                  initial: 'open',
                  always: onward('date', 'set', 'invitation'),
                  states: { open: { always: when('date', 'partly') }, partly: {} },
                },
                invitation: {
                  initial: 'drafting',
                  always: onward('invitation', 'sent', 'followUp'),
                  states: { drafting: { always: when('invitation', 'final') }, final: {} },
                },
                followUp: {
                  initial: 'waiting',
                  states: {
                    waiting: { always: [when('followUp', 'telling'), when('followUp', 'calling'), when('followUp', 'met')] },
                    telling: {}, calling: {}, met: {},
                  },
                },
              },
            },
            nextSteps: {
              initial: 'open',
              states: { open: { always: [when('nextSteps', 'planned'), when('nextSteps', 'done')] }, planned: {}, done: {} },
            },
          },
        },
        ready: {}, closed: {}, reopened: {},
      },
    },
    desk,
  },
})
