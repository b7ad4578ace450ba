import { supportKinds, type OrganizationKind } from '#worksheets/partnership/register.worksheet.ts'
import { roster } from '#worksheets/1-support-team/roster.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { namesOf } from '../names.ts'

/** The three systems that must sit at the table. */
export const systemWords = { education: 'education', workforce: 'workforce', economic: 'economic development' } as const
export type System = keyof typeof systemWords
const allSystems = Object.keys(systemWords) as readonly System[] // the keys are the systems, by construction

const systemOfKind: Partial<Record<OrganizationKind, System>> = {
  'k12-cte': 'education', 'community-college': 'education', university: 'education', 'adult-education': 'education', 'training-provider': 'education',
  board: 'workforce', 'job-center': 'workforce', 'vocational-rehabilitation': 'workforce', 'employment-department': 'workforce',
  'state-agency': 'workforce', veterans: 'workforce', 'older-workers': 'workforce', youth: 'workforce', 'human-services': 'workforce',
  'economic-development': 'economic', chamber: 'economic',
}

/** Which of the three systems an organization of these kinds belongs to; one may belong to several. */
function systemsOfKinds(kinds: readonly OrganizationKind[]): readonly System[] {
  return [...new Set(kinds.flatMap((kind) => systemOfKind[kind] ?? []))]
}

// No region lacks these: they stand for whatever fits nowhere else.
const neverMissing: ReadonlySet<string> = new Set(['other', 'other-partnership'])

/** Who is at the table: counts, systems, and the kinds of partner that nobody there belongs to. */
export interface TableSummary {
  readonly people: number
  readonly here: number
  readonly core: number
  readonly organizations: readonly string[]
  readonly coreOrganizations: readonly string[]
  readonly systems: readonly System[]
  readonly missingSystems: readonly System[]
  /** Support kinds with nobody at the table that were not marked "not present here". */
  readonly missingKinds: readonly OrganizationKind[]
}

/** Reads the roster of a round. Who declined is not at the table; one person counts once, however many rows say so. */
export function tableSummary(book: Workbook, round: Round): TableSummary {
  const answers = answersOf(book, roster, round)
  const names = namesOf(book)
  const people = new Set<string>()
  const here = new Set<string>()
  const core = new Set<string>()
  const organizations = new Set<string>()
  const coreOrganizations = new Set<string>()
  for (const row of answers.members) {
    const organization = row.organization ?? names.people.get(row.person ?? '')?.organization
    if (row.part === 'declined' || (!row.person && !organization)) continue
    const who = row.person ?? row.id
    people.add(who)
    if (row.attended) here.add(who)
    if (row.core) core.add(who)
    if (organization) organizations.add(organization)
    if (organization && row.core) coreOrganizations.add(organization)
  }
  const kinds = new Set([...organizations].flatMap((id) => names.organizations.get(id)?.kinds ?? []))
  const systems = systemsOfKinds([...kinds])
  const absent = new Set<string>(answers.absentKinds ?? [])
  return {
    people: people.size, here: here.size, core: core.size,
    organizations: [...organizations], coreOrganizations: [...coreOrganizations],
    systems, missingSystems: allSystems.filter((system) => !systems.includes(system)),
    missingKinds: (Object.keys(supportKinds) as OrganizationKind[]) // the keys of support kinds are kinds, by construction
      .filter((kind) => !kinds.has(kind) && !absent.has(kind) && !neverMissing.has(kind)),
  }
}

/** Which of the three systems a set of organizations covers. */
export function systemsOfOrganizations(book: Workbook, ids: readonly string[]): readonly System[] {
  const { organizations } = namesOf(book)
  return systemsOfKinds(ids.flatMap((id) => organizations.get(id)?.kinds ?? []))
}
