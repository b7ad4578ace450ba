import { agreement } from '../1-support-team/agreement.worksheet.ts'
import { caseForChange } from '../1-support-team/case-for-change.worksheet.ts'
import { convening } from '../3-prepare/convening.worksheet.ts'
import { partnerRoles } from '../5-move-to-action/partner-roles.worksheet.ts'
import { home } from '../6-sustain/home.worksheet.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import type { Block } from '../kit/sheet-tree.ts'
import { always, answersOf } from '../workbook.ts'
import { blank, dayOr, listed, listing, pageOf, paragraph, record, section, stopped } from './blocks.ts'
import { defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { nameOf, onceEach, organizationOf } from './people.ts'
import { settledAnswers } from './settled.ts'

/** What partners have said to each other, in the order of an agreement. An outline for counsel, not an agreement. */
export const mouOutline: DocumentDefinition = defineDocument({
  id: 'mou-outline', title: 'Outline of an agreement among partners', step: 'sustain', circle: 'partners',
  purpose: 'What each partner does and has promised, set out for a memorandum of understanding (MOU).',
  reads: [agreement, convening, caseForChange, partnerRoles, home],
  make: (input) => [pageOf(mouOutline, input, [
    { type: 'note', text: 'This is an outline and no legal advice. It binds nobody. Each partner should have its own counsel read it before anyone signs.' },
    ...section('1. Who agrees', parties(input)),
    ...section('2. Why', paragraph('why', settledAnswers(input, caseForChange).case ?? blank)),
    ...section('3. What each partner does', ...whatEachDoes(input)),
    ...section('4. Who brings everyone together', ...conveners(input)),
    ...section('5. How business leads', paragraph('lead', leadWords(input))),
    ...section('6. How we decide and meet', ...howWeWork(input)),
    ...section('7. Where it is at home', paragraph('home', settledAnswers(input, home).decision ?? blank)),
    ...section('8. Still to be agreed', paragraph('open', stillOpen)),
    ...signatures(input),
  ], { state: partnersOf(input).length > 0 ? 'filled' : 'blank' })],
  checks: (input) => {
    const open = partnersOf(input).filter((one) => !one.agreed && !one.pledged)
    const at = { worksheet: 'agreement', field: 'roles' }
    return [
      { id: 'partners', holds: partnersOf(input).length > 0, ref: at, text: partnersOf(input).length > 0 ? 'It names the partners.' : 'List the partners and what each does. Until then this is a blank form.' },
      ...(open.length > 0 ? [{ id: 'open', holds: false, ref: at, text: `Not agreed yet: ${listed(open.map((one) => one.name))}. The outline says so beside each.` }] : []),
      { id: 'counsel', holds: null, ref: null, text: 'Send it to counsel as an outline. It is no contract, and this app gives no legal advice.' },
    ]
  },
})

const stillOpen = [
  `It begins on ${blank} and is looked at again on ${blank}.`,
  `Money, staff time and goods: ${blank}`,
  `What is shared about companies and people, and who may see it: ${blank}`,
  `How a partner joins or leaves: ${blank}`,
  `What happens when partners do not agree: ${blank}`,
].join('\n')

interface Partner {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly agreed: boolean
  readonly pledged: boolean
  readonly terms: string
  readonly said: string
}

/** Partners with a role or a pledge, once each. Who only wants to be informed is no party. */
function partnersOf(input: DocumentInput): readonly Partner[] {
  const { book, round } = input
  const roles = new Map(onceEach(book, answersOf(book, agreement, round).roles, (row) => row.organization).map(({ who, row }) => [who, row]))
  const { pledges } = answersOf(book, convening, round)
  const pledged = new Map(onceEach(book, pledges, (row) => row.organization).map(({ who, row }) => [who, row]))
  const conveners = answersOf(book, convening, round).conveners.flatMap((row) => row.organization ?? [])
  return [...new Set([...roles.keys(), ...pledged.keys(), ...conveners])].flatMap((id): readonly Partner[] => {
    const [role, pledge, name] = [roles.get(id), pledged.get(id), organizationOf(input, id)]
    if (name === null || role?.agreed === 'informed') return []
    const when = pledge?.saidOn ?? role?.on
    return [{
      id, name, role: [role?.role, role?.hours === undefined ? '' : `${role.hours} staff hours a month`].filter(Boolean).join('; '),
      agreed: role?.agreed === 'yes', pledged: pledge?.saidYes === true, terms: pledge?.condition ?? '',
      said: role?.agreed === 'yes' || pledge?.saidYes ? `Yes${when ? `, ${dayOr(when)}` : ''}` : 'Not yet',
    }]
  })
}

function parties(input: DocumentInput): readonly Block[] {
  const { name, region } = answersOf(input.book, settings, always)
  const partners = partnersOf(input).map((one) => one.name)
  return [
    ...paragraph('parties', `Between: ${partners.length > 0 ? listed(partners) : blank}`),
    ...paragraph('name', `They work together as: ${name ?? blank}`),
    ...paragraph('region', region && `Region: ${region}`),
  ]
}

function whatEachDoes(input: DocumentInput): readonly (readonly Block[])[] {
  const { pledgeText } = settledAnswers(input, convening)
  const rows = partnersOf(input).map((one) => [one.name, one.role, one.said, one.terms])
  return [
    paragraph('pledge', pledgeText ? `Each partner has been asked to say yes to this: “${pledgeText}”` : `What each partner promises: ${blank}`),
    listing('Partners', [['Partner', 24], ['What it does', 32], ['Said yes', 14], ['In its own words', 24]], rows, rows.length > 0 ? 0 : 8),
    asked(input),
  ]
}

function asked(input: DocumentInput): readonly Block[] {
  const rows = answersOf(input.book, partnerRoles, input.round).partners.filter((row) => row.accepted === 'yes' && organizationOf(input, row.organization) !== null)
    .map((row) => [organizationOf(input, row.organization) ?? '', row.adds ?? '', input.facts.forces.find((force) => force.id === row.force)?.title ?? '', row.hours === undefined ? '' : String(row.hours)])
  return record('What task forces asked for, and partners agreed to', [['Partner', 24], ['What it adds', 32], ['Task force', 24], ['Hours a month', 10]], rows)
}

function conveners(input: DocumentInput): readonly (readonly Block[])[] {
  const { book, round } = input
  const rows = onceEach(book, answersOf(book, convening, round).conveners, (row) => row.organization).flatMap(({ who, row }) => {
    const name = organizationOf(input, who)
    return name === null ? [] : [[name, nameOf(input, row.person) ?? '', row.staffHours === undefined ? '' : `${row.staffHours} hours a week`, row.leavesAside ?? '']]
  })
  return [
    listing('Conveners', [['Convener', 26], ['Who does the work', 22], ['Staff time', 16], ['The goal it leaves at the door', 28]], rows, rows.length > 0 ? 0 : 2),
    paragraph('convener', 'The convener keeps the table. It serves all sides and does not lead the partnership.'),
  ]
}

function leadWords(input: DocumentInput): string {
  const { howDrawnIn } = settledAnswers(input, partnerRoles)
  return ['Business leaders set the agenda and lead the task forces. Partners listen first, and act where a task force asks.', howDrawnIn && stopped(howDrawnIn)].filter(Boolean).join(' ')
}

function howWeWork(input: DocumentInput): readonly (readonly Block[])[] {
  const { howWeDecide, howWeMeet } = settledAnswers(input, agreement)
  return [paragraph('decide', `How we decide between meetings: ${howWeDecide ?? blank}`), paragraph('meet', `How often we meet: ${howWeMeet ?? blank}`)]
}

function signatures(input: DocumentInput): readonly Block[] {
  const names = partnersOf(input).filter((one) => one.agreed || one.pledged).map((one) => one.name)
  return listing('9. To be signed once counsel has read it', [['Partner', 28], ['Name and office', 28], ['Signature', 24], ['Day', 12]], names.map((name) => [name, '', '', '']), names.length > 0 ? 0 : 6)
}
