import { caseForChange } from '#worksheets/1-support-team/case-for-change.worksheet.ts'
import { supportTeamReview } from '#worksheets/1-support-team/index.ts'
import { firstSector } from '#worksheets/1-support-team/first-sector.worksheet.ts'
import { workSession } from '#worksheets/1-support-team/work-session.worksheet.ts'
import { answersOf, type Ref } from '#worksheets/workbook.ts'
import type { DateAhead, Piece, StepFacts } from '../kit/step-facts.ts'
import type { StepContext } from '../kit/step-context.ts'
import { agreedOf, supportTeamEvidence, type Agreed } from './1-support-team/evidence.ts'
import { firmsNamedOften, knocksOf } from './1-support-team/knocks.ts'
import { rubricSummary } from './1-support-team/rubric.ts'
import { systemWords, tableSummary, type TableSummary } from './1-support-team/table.ts'
import { counted, listed } from './names.ts'
import { reviewDates } from './review-dates.ts'
import { reviewFacts } from './review-facts.ts'
import { touchedIn } from './touched.ts'

export type SupportTeamPiece = 'table' | 'rubric' | 'case' | 'outreach' | 'sector' | 'agreement'

/** Everything that the law of step 1 asks of the workbook. It has begun from the first day, and holds no outward act. */
export function supportTeamFacts(context: StepContext): StepFacts<SupportTeamPiece> {
  const { book, round } = context
  const table = tableSummary(book, round)
  const agreed = agreedOf(book, round, table)
  return {
    step: 'support-team', round, begun: true,
    touched: touchedIn(book, round, 'support-team'),
    pieces: {
      table: tablePiece(table),
      rubric: rubricPiece(context),
      case: casePiece(context),
      outreach: outreachPiece(context),
      sector: sectorPiece(context),
      agreement: agreementPiece(agreed),
    },
    ...reviewFacts(book, round, supportTeamReview, supportTeamEvidence(book, round, table, agreed)),
    acts: {},
    warnings: [],
    dates: [...sessionDates(context), ...reviewDates(book, round, supportTeamReview)],
  }
}

function piece(id: SupportTeamPiece, state: string, done: boolean, text: string, ref: Ref): Piece {
  return { id, state, done, text, ref }
}

function tablePiece(table: TableSummary): Piece {
  const ref: Ref = { worksheet: 'roster', field: 'members' }
  if (table.people === 0) return piece('table', 'empty', false, 'List who is at the table: a name and an organization are enough.', ref)
  const who = `${counted(table.people, 'person', 'people')} from ${counted(table.organizations.length, 'organization')}.`
  if (table.missingSystems.length > 0) {
    return piece('table', 'filling', false, `${who} Still missing: ${listed(table.missingSystems.map((system) => systemWords[system]))}.`, ref)
  }
  const kinds = table.missingKinds.length ? ` ${counted(table.missingKinds.length, 'kind')} of partner not there yet.` : ''
  return piece('table', 'complete', true, `${who} All three systems are there.${kinds}`, ref)
}

function rubricPiece({ book, round }: StepContext): Piece {
  const { dimensions, slips } = rubricSummary(book, round)
  const open = Object.values(dimensions).filter((one) => one.team === null).length
  if (open === 0) return piece('rubric', 'agreed', true, 'The team agreed on its three scores.', { worksheet: 'rubric', field: 'teamEngagement' })
  if (slips === 0 && open === 3) {
    return piece('rubric', 'unscored', false, 'Score where you stand: each alone first, then as a team.', { worksheet: 'rubric', field: 'slips' })
  }
  const field = dimensions.engagement.team === null ? 'teamEngagement' : dimensions.coordination.team === null ? 'teamCoordination' : 'teamPathways'
  return piece('rubric', 'slips', false, `${counted(slips, 'slip')} scored. Agree as a team on ${counted(open, 'score')}.`, { worksheet: 'rubric', field })
}

function casePiece({ book, round }: StepContext): Piece {
  const ref: Ref = { worksheet: 'case-for-change', field: 'case' }
  return answersOf(book, caseForChange, round).case === undefined
    ? piece('case', 'unwritten', false, 'Write why your region needs a new way of working.', ref)
    : piece('case', 'written', true, 'The case for change is written.', ref)
}

function outreachPiece({ book, round }: StepContext): Piece {
  const ref: Ref = { worksheet: 'outreach', field: 'knocks' }
  const knocks = knocksOf(book, round).filter((knock) => knock.firms.length > 0)
  if (knocks.length === 0) return piece('outreach', 'unwritten', false, 'Write down who calls on which firms today.', ref)
  const often = firmsNamedOften(book, round)
  const said = often.length ? ` ${counted(often.length, 'firm')} called on by three partners or more.` : ''
  return piece('outreach', 'written', true, `${counted(knocks.length, 'line')} on who calls on whom.${said}`, ref)
}

function sectorPiece({ book, round }: StepContext): Piece {
  const ref: Ref = { worksheet: 'first-sector', field: 'sector' }
  const { sector } = answersOf(book, firstSector, round)
  return sector === undefined
    ? piece('sector', 'unpicked', false, 'Agree on one sector to try together.', ref)
    : piece('sector', 'picked', true, `Sector to try: ${sector}.`, ref)
}

function agreementPiece(agreed: Agreed): Piece {
  const roles: Ref = { worksheet: 'agreement', field: 'roles' }
  const conveners: Ref = { worksheet: 'agreement', field: 'conveners' }
  if (agreed.roles === 0) return piece('agreement', 'roles', false, 'Write what each organization does in the team.', roles)
  if (agreed.open.length > 0) return piece('agreement', 'roles', false, `Settle the role of ${listed(agreed.open)}.`, roles)
  if (agreed.coreWithoutRole.length > 0) return piece('agreement', 'roles', false, `Agree on a role for ${listed(agreed.coreWithoutRole)}.`, roles)
  if (agreed.conveners.length === 0) return piece('agreement', 'convener', false, 'Roles are settled. Name who convenes, if only for now.', conveners)
  const waiting = agreed.conveners.filter((one) => one.standing === 'proposed').length
  if (waiting > 0) return piece('agreement', 'interim', false, `Roles are settled. ${counted(waiting, 'convener')} not confirmed yet.`, conveners)
  return agreed.conveners.some((one) => one.standing === 'interim')
    ? piece('agreement', 'interim', true, 'Roles are settled, and an interim convener is named.', conveners)
    : piece('agreement', 'agreed', true, 'Roles are settled, and the convener is named.', conveners)
}

function sessionDates({ book, round }: StepContext): readonly DateAhead[] {
  const { date, place, leader } = answersOf(book, workSession, round)
  if (date === undefined) return []
  const text = place === undefined ? 'Work session of the support team.' : `Work session of the support team, ${place}.`
  return [{ on: date, text, kind: 'meeting', ref: { worksheet: 'work-session', field: 'date' }, person: leader ?? null }]
}
