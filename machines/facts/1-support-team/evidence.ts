import type { PointAnswer } from '#worksheets/kit/review.ts'
import { agreement } from '#worksheets/1-support-team/agreement.worksheet.ts'
import { caseForChange } from '#worksheets/1-support-team/case-for-change.worksheet.ts'
import { firstSector } from '#worksheets/1-support-team/first-sector.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Evidence, PointEvidence } from '../../kit/step-facts.ts'
import { counted, listed, organizationName } from '../names.ts'
import { systemWords, type TableSummary } from './table.ts'

/** How far the agreement on roles has come, and who convenes. */
export interface Agreed {
  readonly roles: number
  /** Roles that were said yes to, or whose holder wants to be informed only. */
  readonly settled: number
  readonly informed: number
  /** Somebody said "not yet". */
  readonly refused: boolean
  /** Organizations whose role is not settled. */
  readonly open: readonly string[]
  readonly coreWithoutRole: readonly string[]
  readonly conveners: readonly { readonly organization: string; readonly standing: 'proposed' | 'interim' | 'confirmed' | undefined }[]
}

/** Reads roles and conveners; an agreed role must say what it is. */
export function agreedOf(book: Workbook, round: Round, table: TableSummary): Agreed {
  const answers = answersOf(book, agreement, round)
  const rows = answers.roles.filter((row) => row.organization || row.role)
  const settled = rows.filter((row) => row.agreed === 'informed' || (row.agreed === 'yes' && row.role))
  const withRole = new Set(rows.flatMap((row) => row.organization ?? []))
  return {
    roles: rows.length, settled: settled.length,
    informed: rows.filter((row) => row.agreed === 'informed').length,
    refused: rows.some((row) => row.agreed === 'not yet'),
    open: rows.filter((row) => !settled.includes(row)).map((row) => organizationName(book, row.organization)),
    coreWithoutRole: table.coreOrganizations.filter((id) => !withRole.has(id)).map((id) => organizationName(book, id)),
    conveners: answers.conveners.flatMap((row) => (row.organization ? [{ organization: row.organization, standing: row.standing }] : [])),
  }
}

/** What the worksheets of step 1 prove of each point of its review. */
export function supportTeamEvidence(book: Workbook, round: Round, table: TableSummary, agreed: Agreed): Record<string, PointEvidence> {
  return {
    '1.1a': sharedTable(book, round, table),
    '1.1b': willingToTry(book, round, agreed),
    '1.2a': rolesAgreed(agreed),
    '1.2b': convenerNamed(book, agreed),
  }
}

function sharedTable(book: Workbook, round: Round, table: TableSummary): PointEvidence {
  const written = answersOf(book, caseForChange, round).case !== undefined
  const missing = listed(table.missingSystems.map((system) => systemWords[system]))
  const complete = table.missingSystems.length === 0
  const systems: Evidence = {
    id: 'systems', holds: table.people === 0 ? null : complete,
    text: table.people === 0
      ? 'Nobody is on the list of the table yet.'
      : complete ? 'Education, workforce and economic development are at the table.' : `Not at the table yet: ${missing}.`,
    refs: [{ worksheet: 'roster', field: 'members' }],
  }
  const why: Evidence = {
    id: 'case', holds: written || null,
    text: written ? 'The case for a new way of working is written.' : 'The case for a new way of working is not written yet.',
    refs: [{ worksheet: 'case-for-change', field: 'case' }],
  }
  const proposed: PointAnswer | null =
    complete && written ? 'yes' : written || table.systems.length > 1 ? 'partly' : table.people > 0 ? 'not yet' : null
  return { proposed, lines: [systems, why] }
}

function willingToTry(book: Workbook, round: Round, agreed: Agreed): PointEvidence {
  const { sector, agreedBy } = answersOf(book, firstSector, round)
  const named: Evidence = {
    id: 'sector', holds: sector === undefined ? null : true,
    text: sector === undefined ? 'No sector to try is named yet.' : `Sector to try: ${sector}.`,
    refs: [{ worksheet: 'first-sector', field: 'sector' }],
  }
  const names = (agreedBy ?? []).map((id) => organizationName(book, id))
  // Whoever took on a role in the team has agreed to try, so nobody is asked the same thing twice.
  const several = names.length > 1 || agreed.settled - agreed.informed > 1
  const by: Evidence = {
    id: 'agreed', holds: several ? true : names.length > 0 ? false : null,
    text: names.length > 0
      ? `Agreed to try it: ${listed(names)}.`
      : several ? `${counted(agreed.settled - agreed.informed, 'organization')} took on a role.` : 'Nobody is recorded as having agreed to it yet.',
    refs: [{ worksheet: 'first-sector', field: 'agreedBy' }, { worksheet: 'agreement', field: 'roles' }],
  }
  return { proposed: sector === undefined ? null : several ? 'yes' : 'partly', lines: [named, by] }
}

function rolesAgreed(agreed: Agreed): PointEvidence {
  const informed = agreed.informed ? ` ${agreed.informed === 1 ? 'One wants' : `${agreed.informed} want`} to be informed only.` : ''
  const all = agreed.settled === agreed.roles
  const roles: Evidence = {
    id: 'roles', holds: agreed.roles > 0 && all ? true : agreed.refused ? false : null,
    text: agreed.roles === 0
      ? 'No role is written yet.'
      : all
        ? `${counted(agreed.roles - agreed.informed, 'organization')} agreed to a role.${informed}`
        : `${agreed.settled} of ${counted(agreed.roles, 'role')} settled. Still open: ${listed(agreed.open)}.${informed}`,
    refs: [{ worksheet: 'agreement', field: 'roles' }],
  }
  const covered = agreed.coreWithoutRole.length === 0
  const core: Evidence = {
    // Not recorded, rather than false: somebody new in the core team must not send a closed step back.
    id: 'core', holds: agreed.roles > 0 && covered ? true : null,
    text: covered ? 'No organization of the core team is without a role.' : `In the core team without a role: ${listed(agreed.coreWithoutRole)}.`,
    refs: [{ worksheet: 'agreement', field: 'roles' }, { worksheet: 'roster', field: 'members' }],
  }
  const proposed: PointAnswer | null = agreed.roles === 0 ? null : all && covered ? 'yes' : agreed.settled > 0 ? 'partly' : 'not yet'
  return { proposed, lines: [roles, core] }
}

function convenerNamed(book: Workbook, agreed: Agreed): PointEvidence {
  const { conveners } = agreed
  const ref = { worksheet: 'agreement', field: 'conveners' } as const
  if (conveners.length === 0) {
    return { proposed: null, lines: [{ id: 'named', holds: null, text: 'No convener is named yet.', refs: [ref] }] }
  }
  const names = (standing?: 'proposed' | 'interim'): string =>
    listed(conveners.filter((one) => standing === undefined || one.standing === standing).map((one) => organizationName(book, one.organization)))
  const waiting = conveners.some((one) => one.standing === 'proposed')
  const few = conveners.length <= 2
  const interim = names('interim')
  const lines: Evidence[] = [
    { id: 'named', holds: few, refs: [ref], text: few ? `Named to convene: ${names()}.` : `${conveners.length} conveners are named; one or two is usual.` },
    {
      id: 'standing', holds: !waiting, refs: [ref],
      text: waiting ? `Not confirmed yet: ${names('proposed')}.` : interim ? `Interim, for now: ${interim}.` : 'Nobody’s yes is outstanding.',
    },
  ]
  return { proposed: few && !waiting ? 'yes' : 'partly', lines }
}
