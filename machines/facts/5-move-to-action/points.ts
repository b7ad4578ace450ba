import { shortDay } from '#worksheets/kit/days.ts'
import { partnerRoles } from '#worksheets/5-move-to-action/partner-roles.worksheet.ts'
import { plan } from '#worksheets/5-move-to-action/plan.worksheet.ts'
import { priorities } from '#worksheets/4-launch/priorities.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Evidence, PointEvidence } from '../../kit/step-facts.ts'
import { evidenceLine as line, evidenceOf } from '../evidence.ts'
import { counted, listed, personName } from '../names.ts'
import { at } from '../refs.ts'
import type { Force } from './forces.ts'
import type { FullMeeting } from './meetings.ts'

/**
 * What the worksheets show of 5.1a to 5.6. Most lines are made per task force: one that joins later brings lines of
 * its own, so that it never makes a closed review look untrue (G3).
 */
export function moveToActionEvidence(
  book: Workbook, round: Round, all: readonly Force[], meetings: readonly FullMeeting[],
): Readonly<Record<string, PointEvidence>> {
  const forces = all.filter((force) => force.active)
  return {
    '5.1a': evidenceOf(formedLines(book, round, all)),
    '5.1b': evidenceOf(forces.map(majorityLine)),
    '5.2': evidenceOf(forces.flatMap((force) => [leadLine(book, force), activeLine(force)])),
    '5.3': evidenceOf(clearLines(book, round, forces)),
    '5.4a': evidenceOf(addingLines(book, round)),
    '5.4b': evidenceOf(mechanismLines(book, round, forces)),
    '5.5': evidenceOf(wonLines(all)),
    '5.6': evidenceOf([datedLine(meetings)]),
  }
}

function formedLines(book: Workbook, round: Round, forces: readonly Force[]): readonly Evidence[] {
  const taken = new Map(forces.map((force) => [force.priority, force]))
  const known = answersOf(book, priorities, round).priorities.filter((row) => row.title)
  if (known.length === 0) return [line('none', 'No priorities are recorded from the launch.', null, at('priorities', 'priorities'))]
  return known.map((row) => {
    const force = taken.get(row.id)
    return force
      ? line(`force-${row.id}`, `${row.title}: a task force works on it.`, true, at('task-forces', 'forces', force.id))
      : line(`force-${row.id}`, `${row.title}: no task force yet.`, forces.length ? false : null, at('task-forces', 'forces'))
  })
}

function majorityLine(force: Force): Evidence {
  const { business, support, unknown, majority } = force.balance
  const members = business + support + unknown
  const text = members === 0
    ? `${force.title}: no members are listed.`
    : `${force.title}: ${business} of ${counted(members, 'member')} from business${unknown ? `, ${unknown} not known` : ''}.`
  return line(`majority-${force.id}`, text, majority, at('task-forces', 'members'))
}

function leadLine(book: Workbook, force: Force): Evidence {
  const ref = at('task-forces', 'forces', force.id, 'lead')
  if (!force.lead) return line(`lead-${force.id}`, `${force.title}: no lead yet.`, false, ref)
  const who = personName(book, force.lead)
  if (force.leadSide === undefined) return line(`lead-${force.id}`, `${force.title}: led by ${who}, whose side is not known.`, null, ref)
  return line(`lead-${force.id}`, `${force.title}: led by ${who}, from ${force.leadSide === 'industry' ? 'business' : 'the support side'}.`, force.leadSide === 'industry', ref)
}

function activeLine(force: Force): Evidence {
  const text = `${force.title}: ${counted(force.callsHeld, 'call')} held, ${counted(force.actions.length, 'action')} written down.`
  const holds = force.callsHeld > 0 && force.actions.length > 0 ? true : force.callsHeld + force.actions.length > 0 ? false : null
  return line(`active-${force.id}`, text, holds, at('task-forces', force.callsHeld ? 'actions' : 'calls'))
}

function clearLines(book: Workbook, round: Round, forces: readonly Force[]): readonly Evidence[] {
  const written = answersOf(book, plan, round).text !== undefined
  return [
    ...forces.map((force) => line(
      `success-${force.id}`, `${force.title}: ${force.success ? `success is “${force.success}”` : 'no sentence yet that says what success is.'}`,
      force.success !== '', at('task-forces', 'forces', force.id, 'success'),
    )),
    ...(written ? [line('plan', 'The plan says what you want to reach.', true, at('plan', 'text'))] : []),
  ]
}

function addingLines(book: Workbook, round: Round): readonly Evidence[] {
  const roles = answersOf(book, partnerRoles, round)
  const asked = roles.partners.filter((row) => row.organization)
  const yes = asked.filter((row) => row.accepted === 'yes').length
  return [
    line('where', roles.whereTheyAdd ? 'It is written down where partners add value.' : 'Nobody wrote down yet where partners add value.', roles.whereTheyAdd ? true : null, at('partner-roles', 'whereTheyAdd')),
    ...(asked.length ? [line('accepted', `${yes} of ${counted(asked.length, 'partner')} said yes to what a task force asked.`, yes > 0, at('partner-roles', 'partners'))] : []),
  ]
}

function mechanismLines(book: Workbook, round: Round, forces: readonly Force[]): readonly Evidence[] {
  const how = answersOf(book, partnerRoles, round).howDrawnIn
  const ledBySupport = forces.filter((force) => force.leadSide === 'support')
  const led = forces.filter((force) => force.leadSide !== undefined)
  return [
    line('how', how ? 'It is written down how partners are brought in.' : 'Nobody wrote down yet how partners are brought in.', how ? true : null, at('partner-roles', 'howDrawnIn')),
    line(
      'leads', ledBySupport.length ? `Led from the support side: ${listed(ledBySupport.map((force) => force.title))}.` : 'No task force is led from the support side.',
      led.length === 0 ? null : ledBySupport.length === 0, at('task-forces', 'forces', ledBySupport[0]?.id, ledBySupport[0] && 'lead'),
    ),
  ]
}

function wonLines(forces: readonly Force[]): readonly Evidence[] {
  const won = forces.filter((force) => force.quickWinDone !== null)
  const named = won.map((force) => `${force.title}${force.quickWinDay === null ? '' : ` (day ${force.quickWinDay})`}`)
  const ref = at('task-forces', 'forces', won[0]?.id, won[0] && 'quickWinDone')
  if (won.length) return [line('won', `Quick wins done: ${won.length} of ${forces.length}: ${listed(named)}.`, true, ref)]
  return [line('won', 'No quick win is done yet.', forces.some((force) => force.quickWin) ? false : null, ref)]
}

// Any date after the launch: a meeting that is held later must not take the ground from a closed review.
function datedLine(meetings: readonly FullMeeting[]): Evidence {
  const dated = meetings.filter((one) => !one.isLaunch)
  const last = dated.at(-1)
  const text = last ? `The latest full meeting with a date: ${shortDay(last.on)}${last.held ? ', held' : ''}.` : 'No full meeting has a date.'
  return line('dated', text, last ? true : null, at('quarterly', 'meetings', last?.id, last && 'date'))
}
