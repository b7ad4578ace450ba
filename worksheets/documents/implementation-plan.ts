import { priorities } from '../4-launch/priorities.worksheet.ts'
import { plan } from '../5-move-to-action/plan.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import { fieldOf } from '../kit/worksheet.ts'
import type { Block } from '../kit/sheet-tree.ts'
import { answersOf, type RowOf } from '../workbook.ts'
import { blank, dayOr, fullDay, listed, listing, pageOf, paragraph, record, section } from './blocks.ts'
import { defineDocument, type DocumentCheck, type DocumentDefinition, type DocumentInput } from './document.ts'
import { companyOf, nameOf, personAt } from './people.ts'
import { settledAnswers } from './settled.ts'

type Force = RowOf<typeof taskForces, 'forces'>
type Priority = RowOf<typeof priorities, 'priorities'>

/** What each task force wants to reach, who does what by when, and what has been won. */
export const implementationPlan: DocumentDefinition = defineDocument({
  id: 'implementation-plan', title: 'Implementation plan', step: 'move-to-action', circle: 'partners',
  purpose: 'For each priority: who leads, what success is, what is won early, and who does what by when.',
  reads: [plan, taskForces, priorities],
  make: (input) => {
    const works = worksOf(input)
    return [pageOf(implementationPlan, input, [
      ...paragraph('aim', settledAnswers(input, plan).text ?? `What we want to reach: ${blank}`),
      ...(works.length > 0 ? works.flatMap((work) => workBlocks(input, work)) : blankWork()),
      ...section('Decisions', decisions(input)),
      ...paragraph('next-meeting', input.facts.nextMeeting && `We look at this plan together on ${fullDay(input.facts.nextMeeting)}.`),
      ...paragraph('approved', nameOf(input, settledAnswers(input, plan).approvedBy) && `Approved by ${nameOf(input, settledAnswers(input, plan).approvedBy) ?? ''}.`),
    ], { state: works.length > 0 ? 'filled' : 'blank' })]
  },
  checks: (input) => planChecks(input),
})

/** A priority and its task force; one of them may be missing. */
interface Work {
  readonly id: string
  readonly title: string
  readonly priority: Priority | undefined
  readonly force: Force | undefined
}

/** Task forces at work with their priorities, and the priorities that have none yet. */
function worksOf(input: DocumentInput): readonly Work[] {
  const named = answersOf(input.book, priorities, input.round).priorities
  const forces = answersOf(input.book, taskForces, input.round).forces
  const works = forces.filter((force) => (force.state ?? 'active') === 'active').flatMap((force): readonly Work[] => {
    const priority = named.find((row) => row.id === (force.priority ?? force.id))
    const title = force.title ?? priority?.title
    return title === undefined ? [] : [{ id: force.id, title, priority, force }]
  })
  const taken = new Set(forces.map((force) => force.priority ?? force.id))
  return [...works, ...named.flatMap((priority) => (priority.title === undefined || taken.has(priority.id) ? [] : [{ id: priority.id, title: priority.title, priority, force: undefined }]))]
}

function workBlocks(input: DocumentInput, { id, title, priority, force }: Work): readonly Block[] {
  const say = (key: string, words: string, text: string | null | undefined): readonly Block[] => paragraph(`${key}:${id}`, text && `${words}: ${text}`)
  const who = (person: string | undefined): string | null => [nameOf(input, person), companyOf(input, person)].filter(Boolean).join(', ') || null
  if (!force) {
    return section(title, say('champion', 'Business leader', who(priority?.champion)), say('promise', 'Promised', priority?.promise), [{ type: 'note', text: 'There is no task force for it yet.' }])
  }
  const rhythm = fieldOf(taskForces, 'forces', 'rhythm').options?.find((one) => one.value === force.rhythm)?.label
  const goal = [force.measure, force.baseline && `today: ${force.baseline}`, force.goal && `aim: ${force.goal}`, force.goalDate && `by ${dayOr(force.goalDate)}`].filter(Boolean).join('; ')
  return section(title,
    say('why', 'Why it matters', priority?.why),
    say('lead', 'Led by', [who(force.lead), who(force.coLead)].filter(Boolean).join('; ') || blank),
    say('facilitator', 'Facilitator', who(force.facilitator)),
    say('success', 'Success is', force.success ?? blank),
    say('measure', 'What we watch', goal),
    say('ways', 'How we go about it', force.strategies),
    say('win', 'Quick win', quickWin(input, force)),
    say('rhythm', 'Calls', rhythm),
    members(input, force), actions(input, force))
}

function quickWin(input: DocumentInput, force: Force): string {
  if (force.quickWin === undefined) return blank
  const due = input.facts.forces.find((one) => one.id === force.id)?.quickWinDue
  const state = force.quickWinDone ? `done on ${dayOr(force.quickWinDone)}` : due ? `due ${dayOr(due)}` : ''
  return [`${force.quickWin}${state ? ` (${state})` : ''}`, force.quickWinResult].filter(Boolean).join('. ')
}

const roles = { member: '', facilitator: 'Facilitator', scribe: 'Takes notes', staff: 'Staff' } as const

function members(input: DocumentInput, force: Force): readonly Block[] {
  const rows = answersOf(input.book, taskForces, input.round).members
    .filter((row) => row.force === force.id && !row.leftOn && !personAt(input.book, row.person)?.left && nameOf(input, row.person) !== null)
    .map((row) => [nameOf(input, row.person) ?? '', companyOf(input, row.person) ?? '', roles[row.role ?? 'member']])
  return record('Members', [['Name', 26], ['Organization', 28], ['Role', 16]], rows)
}

function actions(input: DocumentInput, force: Force): readonly Block[] {
  const rows = answersOf(input.book, taskForces, input.round).actions.filter((row) => row.force === force.id && row.action !== undefined && row.status !== 'dropped').map((row) => [
    row.action ?? '', nameOf(input, row.owner) ?? '', nameOf(input, row.partner) ?? '', dayOr(row.due),
    row.doneOn ? `Done on ${dayOr(row.doneOn)}` : (fieldOf(taskForces, 'actions', 'status').options?.find((one) => one.value === row.status)?.label ?? ''),
  ])
  return rows.length > 0 ? record('Actions', actionColumns, rows) : listing('Actions', actionColumns, [], 3)
}

const actionColumns = [['Action', 34], ['Owner', 18], ['Partner who helps', 16], ['Due', 12], ['State', 14]] as const

function blankWork(): readonly Block[] {
  return section(`Priority: ${blank}`, paragraph('blank', `Led by: ${blank}\nFacilitator: ${blank}\nSuccess is: ${blank}\nQuick win: ${blank}`), listing('Actions', actionColumns, [], 6))
}

function decisions(input: DocumentInput): readonly Block[] {
  const rows = answersOf(input.book, plan, input.round).decisions.filter((row) => row.decision !== undefined).map((row) => [dayOr(row.on), row.decision ?? '', row.by ?? ''])
  return record('What was decided', [['Day', 12], ['Decision', 44], ['By', 22]], rows)
}

function planChecks(input: DocumentInput): readonly DocumentCheck[] {
  const works = worksOf(input)
  const all = answersOf(input.book, taskForces, input.round).actions
  const lacking = (id: string, todo: (titles: string) => string, good: string, lacks: (work: Work) => boolean): DocumentCheck => {
    const found = works.filter(lacks)
    return { id, holds: works.length === 0 ? null : found.length === 0, text: found.length > 0 ? todo(listed(found.map((work) => `“${work.title}”`))) : good, ref: { worksheet: 'task-forces', field: 'forces' } }
  }
  const own = (work: Work) => all.filter((row) => row.force === work.id && row.action !== undefined)
  return [
    lacking('force', (titles) => `Form a task force for ${titles}.`, 'Each priority has a task force.', (work) => !work.force),
    lacking('lead', (titles) => `Find a business leader who leads ${titles}.`, 'Each task force has a lead.', (work) => work.force !== undefined && nameOf(input, work.force.lead) === null),
    lacking('success', (titles) => `Say what success is for ${titles}.`, 'Each task force says what success is.', (work) => work.force !== undefined && work.force.success === undefined),
    lacking('measure', (titles) => `Choose one sign to watch for ${titles}.`, 'Each task force has a sign to watch.', (work) => work.force !== undefined && work.force.measure === undefined),
    lacking('win', (titles) => `Choose a quick win for ${titles}.`, 'Each task force has a quick win.', (work) => work.force !== undefined && work.force.quickWin === undefined),
    lacking('owned', (titles) => `Business leaders own none of the actions of ${titles}. Ask one to take the first.`, 'Business leaders own actions in each task force.',
      (work) => own(work).length > 0 && !own(work).some((row) => row.owner !== undefined && input.facts.sideOfPerson(row.owner) === 'industry')),
    lacking('dates', (titles) => `Some actions of ${titles} have no owner or no day.`, 'Each action has an owner and a day.', (work) => own(work).some((row) => row.owner === undefined || row.due === undefined)),
  ]
}
