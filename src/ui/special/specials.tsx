import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'

/** What stands above the fields of a worksheet that needs more than a form. */
export interface Special {
  readonly View: ComponentType
  /** Fields that the view itself offers, so that the form leaves them out. */
  readonly covers: readonly string[]
}

// One part of the app for all of them, loaded when the first is asked for.
function special(worksheet: string, covers: readonly string[] = []): Special {
  const View = lazy(async () => ({ default: (await import('./views.ts')).views[worksheet] ?? Nothing }))
  return { covers, View: () => <Suspense fallback={null}><View /></Suspense> }
}

function Nothing(): ReactNode {
  return null
}

const valueFields = ['companies', 'educators', 'workforce', 'economic'].flatMap((group) => [group, `${group}See`])

/** The special views by worksheet; all their components are in `views.ts`. */
export const specials: Readonly<Record<string, Special>> = {
  roster: special('roster'),
  rubric: special('rubric', ['slips', 'teamEngagement', 'teamCoordination', 'teamPathways']),
  outreach: special('outreach'),
  candidates: special('candidates'),
  convening: special('convening'),
  champions: special('champions'),
  meeting: special('meeting'),
  invitation: special('invitation'),
  invitees: special('invitees'),
  attendance: special('attendance'),
  marks: special('marks', ['voters']),
  'task-forces': special('task-forces'),
  momentum: special('momentum', ['questions']),
  'lasting-value': special('lasting-value', valueFields),
  'red-flags': special('red-flags', ['flags']),
}
