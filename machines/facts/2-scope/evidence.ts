import type { PointAnswer } from '#worksheets/kit/review.ts'
import { definition } from '#worksheets/2-scope/definition.worksheet.ts'
import { sectorDecision } from '#worksheets/2-scope/sector-decision.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Evidence, PointEvidence } from '../../kit/step-facts.ts'
import { systemsOfOrganizations, systemWords } from '../1-support-team/table.ts'
import { counted, listed } from '../names.ts'
import { candidateReadings } from './readings.ts'
import { rankedOf, scopeSummary } from './scope.ts'

const ranking: Ref = { worksheet: 'sector-decision', field: 'ranking' }
const sectors: Ref = { worksheet: 'candidates', field: 'sectors' }

/** What the worksheets of step 2 prove of each point of its review. */
export function scopeEvidence(book: Workbook, round: Round): Record<string, PointEvidence> {
  return {
    '2.1a': chosenTogether(book, round),
    '2.1b': figuresAndGround(book, round),
    '2.1c': firstAndNext(book, round),
    '2.2': regionAgreed(book, round),
  }
}

function chosenTogether(book: Workbook, round: Round): PointEvidence {
  const { first } = rankedOf(book, round)
  const by = answersOf(book, sectorDecision, round).decidedBy ?? []
  const had = systemsOfOrganizations(book, by)
  const lacking = (['education', 'workforce', 'economic'] as const).filter((system) => !had.includes(system)).map((system) => systemWords[system])
  const lines: Evidence[] = [
    {
      id: 'choice', holds: first.length ? true : null, refs: [ranking],
      text: first.length ? `Chosen to go first: ${listed(first.map((one) => one.name))}.` : 'No sector is chosen yet.',
    },
    {
      id: 'systems', holds: by.length === 0 ? null : lacking.length === 0, refs: [{ worksheet: 'sector-decision', field: 'decidedBy' }],
      text: by.length === 0
        ? 'It is not recorded who took part in the choice.'
        : lacking.length ? `Had no part in the choice: ${listed(lacking)}.` : 'Education, workforce and economic development took part in the choice.',
    },
  ]
  return { proposed: first.length === 0 ? null : by.length > 0 && lacking.length > 0 ? 'partly' : 'yes', lines }
}

function figuresAndGround(book: Workbook, round: Round): PointEvidence {
  const readings = candidateReadings(book, round)
  const read = readings.filter((one) => one.figures).length
  const heard = readings.filter((one) => one.heard).length
  const enough = read > 0 && read >= Math.min(2, readings.length)
  const lines: Evidence[] = [
    {
      id: 'figures', holds: readings.length === 0 ? null : enough, refs: [sectors],
      text: readings.length === 0 ? 'No candidate sector is listed yet.' : `Figures stand for ${read} of ${counted(readings.length, 'candidate')}.`,
    },
    {
      id: 'ground', holds: heard > 0 ? true : null, refs: [sectors],
      text: heard > 0 ? `What figures miss is written for ${counted(heard, 'candidate')}.` : 'Nobody has written what the figures miss.',
    },
  ]
  const proposed: PointAnswer | null = readings.length === 0 ? null : enough && heard > 0 ? 'yes' : read > 0 || heard > 0 ? 'partly' : 'not yet'
  return { proposed, lines }
}

function firstAndNext(book: Workbook, round: Round): PointEvidence {
  const { first, next, parked, open } = rankedOf(book, round)
  const alone = first.length === 1 && next.length + parked.length + open.length === 0
  const lines: Evidence[] = [
    {
      id: 'first', holds: first.length === 0 ? null : first.length === 1, refs: [ranking],
      text: first.length === 1 ? `First: ${first[0]?.name}.` : first.length ? `${first.length} sectors are marked first.` : 'No sector is marked first.',
    },
    {
      id: 'next', holds: next.length || alone ? true : null, refs: [ranking],
      text: next.length ? `Next: ${listed(next.map((one) => one.name))}.` : alone ? 'There is one candidate only.' : 'No sector is marked next.',
    },
  ]
  if (first.length === 0) return { proposed: next.length + parked.length > 0 ? 'not yet' : null, lines }
  return { proposed: first.length === 1 && (next.length > 0 || alone) ? 'yes' : 'partly', lines }
}

function regionAgreed(book: Workbook, round: Round): PointEvidence {
  const scope = scopeSummary(book, round)
  const answers = answersOf(book, definition, round)
  const { makesSenseToBusiness: sense, followsIndustry: follows, whySize } = answers
  const at = (field: string): readonly Ref[] => [{ worksheet: 'definition', field }]
  const judged = (answer: PointAnswer | undefined): boolean | null => (answer === undefined ? null : answer === 'yes')
  const inAndOut = (ins: string, outs: string): string => `In: ${ins}.${outs ? ` Out, for now: ${outs}.` : ''}`
  const lines: Evidence[] = [
    {
      id: 'counties', holds: scope.countiesIn.length ? true : null, refs: at('counties'),
      text: scope.countiesIn.length ? inAndOut(scope.countyWords.in, scope.countyWords.out) : 'No county is listed yet.',
    },
    {
      id: 'segments', holds: scope.segmentsIn.length ? true : null, refs: at('segments'),
      text: scope.segmentsIn.length ? inAndOut(listed(scope.segmentsIn), listed(scope.segmentsOut)) : 'No segment of the industry is listed yet.',
    },
    { id: 'size', holds: whySize === undefined ? null : true, refs: at('whySize'), text: whySize === undefined ? 'It is not said why this size.' : 'It is said why this size.' },
    { id: 'business', holds: judged(sense), refs: at('makesSenseToBusiness'), text: judgmentWords('Makes sense to business', sense) },
    { id: 'industry', holds: judged(follows), refs: at('followsIndustry'), text: judgmentWords('Follows the industry', follows) },
  ]
  const some = scope.countiesIn.length > 0 || scope.segmentsIn.length > 0
  const right = scope.countiesIn.length > 0 && whySize !== undefined && judged(sense) !== false && judged(follows) !== false
  return { proposed: !some ? null : right ? 'yes' : 'partly', lines }
}

function judgmentWords(what: string, answer: PointAnswer | undefined): string {
  return answer === undefined ? `${what}: not judged yet.` : `${what}: ${answer}.`
}
