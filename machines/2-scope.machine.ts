import { and } from 'xstate'
import { desk, stepSetup, when } from './kit/step-setup.ts'

const stands = (piece: string, state: string) => ({ type: 'stands', params: { piece, state } }) as const

/**
 * Step 2, define the scope. The work narrows: candidates, then figures and what people know on the ground, then one
 * choice, then a working definition; it stands at the first of these that is not done, whatever was written ahead.
 * Beside it run the dated revisions, which may come at any time and never undo the rest.
 */
export const scopeMachine = stepSetup.createMachine({
  id: 'scope',
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
            narrowing: {
              initial: 'gathering',
              states: {
                gathering: { always: { guard: stands('candidates', 'listed'), target: 'reading' } },
                reading: {
                  type: 'parallel',
                  always: { guard: and([stands('figures', 'read'), stands('ground', 'heard')]), target: 'choosing' },
                  states: {
                    figures: {
                      initial: 'unread',
                      states: { unread: { always: [when('figures', 'part'), when('figures', 'read')] }, part: {}, read: {} },
                    },
                    ground: {
                      initial: 'unheard',
                      states: { unheard: { always: when('ground', 'heard') }, heard: {} },
                    },
                  },
                },
                choosing: {
                  initial: 'open',
                  always: { guard: stands('decision', 'ranked'), target: 'defining' },
                  states: { open: { always: when('decision', 'first') }, first: {} },
                },
                defining: {
                  initial: 'open',
                  always: { guard: stands('definition', 'defined'), target: 'defined' },
                  states: { open: { always: when('definition', 'region') }, region: {} },
                },
                defined: {},
              },
            },
            revisions: {
              initial: 'none',
              states: { none: { always: [when('revisions', 'undated'), when('revisions', 'dated')] }, undated: {}, dated: {} },
            },
          },
        },
        ready: {}, closed: {}, reopened: {},
      },
    },
    desk,
  },
})
