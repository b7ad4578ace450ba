import { desk, stepSetup, when } from './kit/step-setup.ts'

/**
 * Step 5, move to action. Nothing can be said about success before there is a task force; from the first one on,
 * forming the others, saying what success is and winning something early go on side by side. Partners are asked
 * in after it is said how, the plan grows until it goes out, and the full meetings come round: after each one that
 * was held, the next one wants a date.
 */
export const moveToActionMachine = stepSetup.createMachine({
  id: 'move-to-action',
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
            forces: {
              initial: 'none',
              states: {
                none: {
                  always: [
                    { ...when('forming', 'some'), target: 'atWork' },
                    { ...when('forming', 'formed'), target: 'atWork' },
                  ],
                },
                atWork: {
                  type: 'parallel',
                  states: {
                    forming: { initial: 'some', states: { some: { always: when('forming', 'formed') }, formed: {} } },
                    defining: {
                      initial: 'blank',
                      states: { blank: { always: [when('defining', 'some'), when('defining', 'clear')] }, some: {}, clear: {} },
                    },
                    winning: {
                      initial: 'waiting',
                      states: { waiting: { always: [when('winning', 'chosen'), when('winning', 'won')] }, chosen: {}, won: {} },
                    },
                  },
                },
              },
            },
            partners: {
              initial: 'unasked',
              states: { unasked: { always: [when('partners', 'described'), when('partners', 'helping')] }, described: {}, helping: {} },
            },
            plan: {
              initial: 'unwritten',
              states: { unwritten: { always: [when('plan', 'drafted'), when('plan', 'published')] }, drafted: {}, published: {} },
            },
            quarterly: {
              initial: 'undated',
              states: {
                undated: { always: [when('quarterly', 'dated'), when('quarterly', 'met')] },
                dated: { always: when('quarterly', 'met') },
                met: { always: when('quarterly', 'dated') },
              },
            },
          },
        },
        ready: {}, closed: {}, reopened: {},
      },
    },
    desk,
  },
})
