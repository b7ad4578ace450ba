import { desk, stepSetup, when } from './kit/step-setup.ts'

/**
 * Step 1, build the regional support team. The pieces of work go on side by side: the table fills until the
 * three systems sit at it, the case and the outreach that is there today are written down, the rubric goes from
 * single answers to the team's own, and one sector is tried. Agreeing comes after: roles, then who convenes.
 */
export const supportTeamMachine = stepSetup.createMachine({
  id: 'support-team',
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
            table: {
              initial: 'empty',
              states: { empty: { always: [when('table', 'filling'), when('table', 'complete')] }, filling: {}, complete: {} },
            },
            case: {
              initial: 'unwritten',
              states: { unwritten: { always: when('case', 'written') }, written: {} },
            },
            outreach: {
              initial: 'unwritten',
              states: { unwritten: { always: when('outreach', 'written') }, written: {} },
            },
            rubric: {
              initial: 'unscored',
              states: { unscored: { always: [when('rubric', 'slips'), when('rubric', 'agreed')] }, slips: {}, agreed: {} },
            },
            sector: {
              initial: 'unpicked',
              states: { unpicked: { always: when('sector', 'picked') }, picked: {} },
            },
            agreement: {
              initial: 'roles',
              states: {
                roles: { always: [when('agreement', 'convener'), when('agreement', 'interim'), when('agreement', 'agreed')] },
                convener: {}, interim: {}, agreed: {},
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
