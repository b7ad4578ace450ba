import { dayCount, daysBetween, workingDaysBetween } from '#worksheets/kit/days.ts'
import { summary } from '#worksheets/4-launch/summary.worksheet.ts'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { StepContext } from '../../kit/step-context.ts'
import type { Warning } from '../../kit/step-facts.ts'
import { counted, listed, personName } from '../names.ts'
import { at } from '../refs.ts'
import { isActive, thresholdsOf } from '../thresholds.ts'
import { warning } from '../warnings.ts'
import { attendanceFacts } from './attendance.ts'
import { marksCheck, marksSentence } from './marks.ts'
import { dayFacts, priorityFacts, type PriorityFacts } from './priorities.ts'

/** What step 4 asks the team to look at: calls and summary (G7), how many priorities (G10), whose meeting it is (G11). */
export function launchWarnings(context: StepContext): readonly Warning[] {
  const { book, round } = context
  if (!isActive(book)) return []
  const found = priorityFacts(book, round)
  return [
    ...summaryWarnings(context), ...callWarnings(context, found), ...countWarnings(book, found),
    ...ownerWarnings(book, found), ...marksWarnings(book, round), ...balanceWarnings(book, round),
  ]
}

function summaryWarnings({ book, round, today }: StepContext): readonly Warning[] {
  const { closedOn } = dayFacts(book, round)
  if (closedOn === null || answersOf(book, summary, round).sentOn) return []
  const { summaryTarget, summaryLate } = thresholdsOf(book)
  const days = daysBetween(closedOn, today)
  const late = days > summaryLate
  if (!late && workingDaysBetween(closedOn, today) <= summaryTarget) return []
  return [warning(book, {
    rule: 'G7', case: late ? `summary-late:${closedOn}` : `summary:${closedOn}`, level: late ? 'alarm' : 'notice',
    text: `The launch was ${counted(days, 'day')} ago and the summary is not out. Leaders forget fast.`, ref: at('summary', 'sentOn'),
  })]
}

/** The priorities that a task force already works on; its own calls are looked after in step 5. */
export function withTaskForce(book: Workbook, round: Round): ReadonlySet<string> {
  return new Set(answersOf(book, taskForces, round).forces.map((row) => row.priority ?? row.id))
}

function callWarnings({ book, round, today }: StepContext, { lines }: PriorityFacts): readonly Warning[] {
  const { callsFrom, callsTo } = thresholdsOf(book)
  const { phase, on } = dayFacts(book, round)
  const formed = withTaskForce(book, round)
  return lines.flatMap((line) => {
    const ref = at('priorities', 'priorities', line.id, 'firstCall')
    if (line.day !== null && line.firstCall !== null) {
      if (line.day >= callsFrom && line.day <= callsTo) return []
      return [warning(book, {
        rule: 'G7', case: `call:${line.id}:${line.firstCall}`, level: 'notice', ref,
        text: `The first call on “${line.title}” is ${dayCount(line.day)} after the launch. Between ${callsFrom} and ${callsTo} is good.`,
      })]
    }
    const passed = on === null ? 0 : daysBetween(on, today)
    if (phase !== 'after' || passed < callsFrom || formed.has(line.id)) return []
    return [warning(book, {
      rule: 'G7', case: `call:${line.id}:${passed > callsTo ? 'late' : 'unset'}`, level: passed > callsTo ? 'alarm' : 'notice', ref,
      text: `“${line.title}” has no day for its first call, ${dayCount(passed)} after the launch.`,
    })]
  })
}

function countWarnings(book: Workbook, { lines, allTalent }: PriorityFacts): readonly Warning[] {
  const { prioritiesLeast, prioritiesMost } = thresholdsOf(book)
  const ref = at('priorities', 'priorities')
  const few = lines.length > 0 && lines.length < prioritiesLeast
  const many = lines.length > prioritiesMost
  const count = !few && !many ? [] : [warning(book, {
    rule: 'G10', case: `count:${few ? 'few' : 'many'}`, level: 'notice', ref,
    text: `${counted(lines.length, 'priority', 'priorities')}: ${prioritiesLeast} to ${prioritiesMost} is usual. ${few ? 'Is something missing?' : 'Can leaders carry them all?'}`,
  })]
  const talent = !allTalent ? [] : [warning(book, {
    rule: 'G10', case: 'all-talent', level: 'notice', ref,
    text: 'Every priority is about talent. Did leaders name nothing else that limits growth?',
  })]
  return [...count, ...talent]
}

function ownerWarnings(book: Workbook, { lines }: PriorityFacts): readonly Warning[] {
  return lines.filter((line) => line.supportChampion).map((line) => warning(book, {
    rule: 'G11', case: `champion:${line.id}:${line.champion ?? ''}`, level: 'notice', convenersOnly: true,
    text: `“${line.title}” was taken by ${personName(book, line.champion ?? undefined)}, a support partner. It is not owned until a business leader takes it.`,
    ref: at('priorities', 'priorities', line.id, 'champion'),
  }))
}

function marksWarnings(book: Workbook, round: Round): readonly Warning[] {
  const check = marksCheck(book, round)
  const wrong = check.holds !== false ? [] : [warning(book, {
    rule: 'G11', case: `marks:${check.counted ?? 0}:${check.expected ?? 0}`, level: 'alarm', ref: at('marks', 'counts'), text: marksSentence(check),
  })]
  const many = !check.tooManyVoters ? [] : [warning(book, {
    rule: 'G11', case: `voters:${check.voters ?? 0}:${check.leaders ?? 0}`, level: 'notice', convenersOnly: true, ref: at('marks', 'voters'),
    text: `${check.voters} people placed marks, and ${check.leaders} business leaders were there who may.`,
  })]
  const support = check.supportVoters.length === 0 ? [] : [warning(book, {
    rule: 'G11', case: `voted:${check.supportVoters.toSorted().join(',')}`, level: 'notice', convenersOnly: true, ref: at('marks', 'marks'),
    text: `Marks of ${listed(check.supportVoters.map((id) => personName(book, id)))} are not counted: marks are for business leaders.`,
  })]
  return [...wrong, ...many, ...support]
}

function balanceWarnings(book: Workbook, round: Round): readonly Warning[] {
  const { business, support } = attendanceFacts(book, round)
  if (business === null || support === null || support < business || support === 0) return []
  return [warning(book, {
    rule: 'G11', case: 'balance', level: 'notice', convenersOnly: true, ref: at('attendance', 'people'),
    text: `${business} from business and ${support} from the support side are here. Keep the inner table for business.`,
  })]
}
