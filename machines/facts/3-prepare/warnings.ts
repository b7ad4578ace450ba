import { daysBetween, shortDay } from '#worksheets/kit/days.ts'
import { launchDay } from '#worksheets/4-launch/launch-day.worksheet.ts'
import { room } from '#worksheets/4-launch/room.worksheet.ts'
import { answersOf, type Ref } from '#worksheets/workbook.ts'
import type { StepContext } from '../../kit/step-context.ts'
import type { Warning } from '../../kit/step-facts.ts'
import { counted, listed, personName } from '../names.ts'
import { isActive, thresholdsOf } from '../thresholds.ts'
import { warning } from '../warnings.ts'
import { championFacts } from './champions.ts'
import { changeFacts, meetingFacts, noticeOf } from './meeting.ts'

/** What step 3 asks the team to look at: notice and changes of date (G4), chairs (G11), a champion who left (G3). */
export function prepareWarnings(context: StepContext): readonly Warning[] {
  const { book, round } = context
  if (!isActive(book)) return []
  const day = answersOf(book, launchDay, round)
  const launched = day.openedOn !== undefined || day.closedOn !== undefined
  return [...(launched ? [] : [...noticeWarnings(context), ...changeWarnings(context), ...leftWarnings(context)]), ...chairWarnings(context)]
}

function noticeWarnings({ book, round, today }: StepContext): readonly Warning[] {
  const { noticeGood, noticeLeast } = thresholdsOf(book)
  const { date } = meetingFacts(book, round)
  const { sentOn, days, short } = noticeOf(book, round, noticeLeast)
  if (date === null) return []
  const ref: Ref = { worksheet: 'invitation', field: 'sentOn' }
  const level = (left: number): Warning['level'] => (left < noticeLeast ? 'alarm' : 'notice')
  const band = (left: number): string => (left < noticeLeast ? `under-${noticeLeast}` : `under-${noticeGood}`)
  if (sentOn === null) {
    const left = daysBetween(today, date)
    if (left >= noticeGood || left < 0) return []
    return [warning(book, {
      rule: 'G4', case: `unsent:${date}:${band(left)}`, level: level(left), ref,
      text: `The launch is ${left === 0 ? 'today' : `${counted(left, 'day')} away`} and no letter went out. Your team wants ${noticeGood} days of notice.`,
    })]
  }
  if (days !== null && days < noticeGood) {
    return [warning(book, {
      rule: 'G4', case: `notice:${date}:${sentOn}`, level: level(days), ref,
      text: `The letters give ${counted(Math.max(days, 0), 'day')} of notice. Your team wants ${noticeGood}.`,
    })]
  }
  if (short.length === 0) return []
  return [warning(book, {
    rule: 'G4', case: `late-letters:${date}`, level: 'notice', ref: { worksheet: 'invitees', field: 'people' },
    text: `${counted(short.length, 'leader has', 'leaders have')} less than ${noticeLeast} days of notice. A call may help more than the letter.`,
  })]
}

function changeWarnings({ book, round }: StepContext): readonly Warning[] {
  const { change, holders, unrecorded } = changeFacts(book, round)
  const untold = !change || holders.length === 0 ? [] : [warning(book, {
    rule: 'G4', case: `change:${change.id}`, level: 'alarm', ref: { worksheet: 'invitation', field: 'told' },
    text: `${counted(holders.length, 'person holds', 'people hold')} a letter with the old date or place. Send new letters, and tick everyone who was told.`,
  })]
  const loose = !unrecorded ? [] : [warning(book, {
    rule: 'G4', case: `unrecorded:${unrecorded.said}:${unrecorded.planned}`, level: 'alarm', ref: { worksheet: 'meeting', field: 'dateChanges' },
    text: `The leaders were told ${shortDay(unrecorded.said)} and the plan says ${shortDay(unrecorded.planned)}. Add the change, so that everyone is told.`,
  })]
  return [...untold, ...loose]
}

function leftWarnings({ book, round }: StepContext): readonly Warning[] {
  const { left, signs, welcomes } = championFacts(book, round)
  const leads = new Set(answersOf(book, room, round).agenda.map((row) => row.lead))
  return left.map(({ who, row }) => {
    const papers = [...(row.signs ? ['the letter'] : []), ...(leads.has(who) ? ['the agenda'] : [])]
    const named = papers.length ? ` Look at ${listed(papers)}, which ${papers.length === 1 ? 'names' : 'name'} this leader.` : ''
    const others = signs.length > 0 && welcomes.length > 0
      ? `${counted(signs.length, 'other leader signs', 'other leaders sign')}, so 3.1 still holds.`
      : signs.length > 0 ? 'Nobody else welcomes everyone: look at 3.1 again.' : 'Nobody else signs: look at 3.1 again.'
    return warning(book, {
      rule: 'G3', case: `left:${who}`, level: signs.length > 0 ? 'notice' : 'alarm', ref: { worksheet: 'champions', field: 'candidates', row: row.id },
      text: `${personName(book, who)} has left the company and stands as a champion. ${others}${named}`,
    })
  })
}

function chairWarnings({ book, round }: StepContext): readonly Warning[] {
  return championFacts(book, round).support.map((who) => warning(book, {
    rule: 'G11', case: `chair:${who}`, level: 'notice', convenersOnly: true, ref: { worksheet: 'champions', field: 'candidates' },
    text: `${personName(book, who)} is from the support side. Champions and chairs are business leaders, so this yes is not counted.`,
  }))
}
