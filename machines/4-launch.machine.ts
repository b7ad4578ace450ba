import { desk, stepSetup, when } from './kit/step-setup.ts'

/**
 * Step 4, the launch. It knows before, on the day and after, and takes them from two records of the meeting, opened
 * and closed, never from the clock. Inside each of the three, its own pieces of work go on side by side.
 */
export const launchMachine = stepSetup.createMachine({
  id: 'launch',
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
          initial: 'before',
          states: {
            before: {
              type: 'parallel',
              always: [when('meeting', 'onTheDay'), when('meeting', 'after')],
              states: {
                room: {
                  initial: 'bare',
                  states: { bare: { always: [when('room', 'partly'), when('room', 'set')] }, partly: {}, set: {} },
                },
                agenda: {
                  initial: 'unchecked',
                  states: { unchecked: { always: [when('agenda', 'fits'), when('agenda', 'over')] }, fits: {}, over: {} },
                },
                rehearsal: { initial: 'open', states: { open: { always: when('rehearsal', 'done') }, done: {} } },
              },
            },
            onTheDay: {
              type: 'parallel',
              states: {
                attendance: { initial: 'uncounted', states: { uncounted: { always: when('attendance', 'counted') }, counted: {} } },
                ideas: {
                  initial: 'none',
                  states: {
                    none: { always: [when('ideas', 'opportunities'), when('ideas', 'requirements'), when('ideas', 'grouped')] },
                    opportunities: {}, requirements: {}, grouped: {},
                  },
                },
                marks: {
                  initial: 'none',
                  states: {
                    none: { always: [when('marks', 'counting'), when('marks', 'mismatch'), when('marks', 'agreed')] },
                    counting: {}, mismatch: {}, agreed: {},
                  },
                },
                priorities: {
                  initial: 'none',
                  states: { none: { always: [when('priorities', 'named'), when('priorities', 'owned')] }, named: {}, owned: {} },
                },
              },
            },
            after: {
              type: 'parallel',
              states: {
                debrief: { initial: 'open', states: { open: { always: when('debrief', 'held') }, held: {} } },
                summary: {
                  initial: 'open',
                  states: { open: { always: [when('summary', 'approved'), when('summary', 'sent')] }, approved: {}, sent: {} },
                },
                calls: { initial: 'none', states: { none: { always: [when('calls', 'some'), when('calls', 'all')] }, some: {}, all: {} } },
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
