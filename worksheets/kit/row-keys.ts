/**
 * Tables in which a row is about one person or thing: its id is made from these columns, in this order, so that two
 * laptops that begin the same row apart make one. `rowsOf` names a table of which each row has its place here from the
 * start. `free` allows a row about nobody in particular, with an id of its own. The worksheets say the same in comments.
 */
export interface RowKey {
  readonly columns: readonly string[]
  readonly free: boolean
  readonly rowsOf?: string
}

const one = (column: string): RowKey => ({ columns: [column], free: false })
const each = (column: string, rowsOf: string): RowKey => ({ columns: [column], free: false, rowsOf })
const oneOrFree = (column: string, rowsOf?: string): RowKey => ({ columns: [column], free: true, ...(rowsOf === undefined ? {} : { rowsOf }) })

const keys: Readonly<Record<string, RowKey>> = {
  'roster.members': one('person'),
  'rubric.slips': oneOrFree('who'),
  'agreement.roles': one('organization'),
  'agreement.conveners': one('organization'),
  'sector-decision.ranking': each('sector', 'candidates.sectors'),
  'readiness.ratings': each('sector', 'candidates.sectors'),
  'job-quality.sectors': each('sector', 'candidates.sectors'),
  'champions.candidates': one('person'),
  'invitees.people': one('person'),
  'invitees.asks': one('partner'),
  'convening.conveners': one('organization'),
  'convening.pledges': one('organization'),
  'invitation.told': one('person'),
  'attendance.people': one('person'),
  'marks.counts': oneOrFree('cluster', 'opportunities.clusters'),
  'marks.marks': one('person'),
  'task-forces.forces': oneOrFree('priority', 'priorities.priorities'),
  'task-forces.members': { columns: ['force', 'person'], free: false },
  'influence.weights': { columns: ['force', 'kind'], free: false },
  'partner-roles.partners': { columns: ['force', 'organization'], free: false },
  'partner-roles.offers': each('note', 'debrief.notes'),
  'quarterly.attendance': { columns: ['meeting', 'person'], free: false },
  'lasting-value.voices': oneOrFree('person'),
  'reassessment.priorities': each('priority', 'priorities.priorities'),
  'sustaining-steps.leaders': one('person'),
}

/** How the ids of the rows of a table are made; null where each row simply has an id of its own. */
export function rowKeyOf(worksheet: string, table: string): RowKey | null {
  return keys[`${worksheet}.${table}`] ?? null
}

/** The id of the row with these values; null while a column of its key is empty. */
export function rowIdFrom(key: RowKey, values: Readonly<Record<string, unknown>>): string | null {
  const parts = key.columns.map((column) => values[column])
  return parts.every((part): part is string => typeof part === 'string' && part !== '') ? parts.join('-') : null
}
