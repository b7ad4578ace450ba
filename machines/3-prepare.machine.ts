import { desk, stepSetup, when } from './kit/step-setup.ts'

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
                  onDone: 'champions',
                  states: {
                    open: { always: [when('convener', 'chosen'), when('convener', 'pledged')] },
                    chosen: { type: 'final' }, pledged: { type: 'final' },
                  },
                },
                champions: {
                  initial: 'none',
                  onDone: 'date',
                  states: {
                    none: { always: [when('champions', 'listed'), when('champions', 'asked'), when('champions', 'recruited'), when('champions', 'signing')] },
                    listed: {}, asked: {}, recruited: {}, signing: { type: 'final' },
                  },
                },
                date: {
                  initial: 'open',
                  onDone: 'invitation',
                  states: { open: { always: [when('date', 'partly'), when('date', 'set')] }, partly: {}, set: { type: 'final' } },
                },
                invitation: {
                  initial: 'drafting',
                  onDone: 'followUp',
                  states: { drafting: { always: [when('invitation', 'final'), when('invitation', 'sent')] }, final: {}, sent: { type: 'final' } },
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
