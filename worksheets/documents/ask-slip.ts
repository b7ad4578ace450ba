import { roster } from '../1-support-team/roster.worksheet.ts'
import { agreement } from '../1-support-team/agreement.worksheet.ts'
import { convening } from '../3-prepare/convening.worksheet.ts'
import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import { toSheet } from '../kit/sheet.ts'
import type { Block, Cell, Sheet, Table } from '../kit/sheet-tree.ts'
import { always, answersOf } from '../workbook.ts'
import { blank, dayOr, listed, pageOf, paragraph } from './blocks.ts'
import { chosenParts, defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { nameOf, onceEach, organizationOf, personAt } from './people.ts'
import { sectorOf } from './sector.ts'

/** A slip for one partner: five leaders whom they know. Its rows come back into the list, and the list does not go out. */
export const askSlip: DocumentDefinition = defineDocument({
  id: 'ask-slip', title: 'Five leaders you know', step: 'prepare', circle: 'partners',
  purpose: 'Ask each partner for five decision makers and how well they know them. Your own list stays with you.',
  reads: [],
  parts: (input) => partnersOf(input).map(({ id, name, note }) => ({ id, label: name, note })),
  make: (input) => {
    const slips = chosenParts(askSlip, input).map(({ id }) => slipFor(input, id))
    return slips.length > 0 ? slips : [slipFor(input, null)]
  },
})

const slipRows = 5

interface Partner {
  readonly id: string
  readonly name: string
  readonly note: string | null
}

/** Partners of the support side that stand on the roster, on a role, on a pledge or were asked already. */
function partnersOf(input: DocumentInput): readonly Partner[] {
  const { book, round, facts } = input
  const asks = new Map(onceEach(book, answersOf(book, invitees, round).asks, (row) => row.partner).map(({ who, row }) => [who, row]))
  const members = answersOf(book, roster, round).members.flatMap((row) => row.organization ?? personAt(book, row.person ?? row.id)?.organization ?? [])
  const roles = onceEach(book, answersOf(book, agreement, round).roles, (row) => row.organization).map(({ who }) => who)
  const pledges = onceEach(book, answersOf(book, convening, round).pledges, (row) => row.organization).map(({ who }) => who)
  return [...new Set([...members, ...roles, ...pledges, ...asks.keys()])].flatMap((id) => {
    const name = organizationOf(input, id)
    if (name === null || facts.sideOfOrganization(id) === 'industry') return []
    const ask = asks.get(id)
    return [{ id, name, note: ask?.cameBackOn ? `Names came back on ${dayOr(ask.cameBackOn)}` : ask?.askedOn ? `Asked on ${dayOr(ask.askedOn)}` : null }]
  })
}

function slipFor(input: DocumentInput, partner: string | null): Sheet {
  const name = partner === null ? null : organizationOf(input, partner)
  return pageOf(askSlip, input, [
    ...paragraph('ask', askWords(input)),
    ...paragraph('how', 'Write the person who can decide for the company, whatever the title. It need not be the chief executive. Five are plenty, and two are fine.'),
    slipTable(partner, name),
    ...paragraph('back', backWords(input)),
    ...paragraph('use', 'We will not use your name without asking you. We check each name against the others, so that one leader gets one letter and one call.'),
  ], {
    title: name ? `Five leaders you know: ${name}` : 'Five leaders you know', state: 'blank', subtitle: 'For the invitation to our launch',
    ...(partner === null ? {} : { part: partner }),
  })
}

function askWords(input: DocumentInput): string {
  const about = [sectorOf(input), answersOf(input.book, settings, always).region].filter(Boolean).join(', ')
  return `Which five business leaders do you know in ${about || blank}? We want to ask them to our first meeting, and a call from somebody they know works best.`
}

function backWords(input: DocumentInput): string {
  const people = answersOf(input.book, convening, input.round).conveners.flatMap((row) => nameOf(input, row.person) ?? [])
  return `Please send this back to ${people.length > 0 ? listed(people) : blank} by ${blank}.`
}

const wanted = ['person', 'organization', 'decides', 'subSector', 'howWell', 'knownBy'] as const

// The columns are those of the invitation list, so that what is written here has its place there. The partner stands in
// each row already: it is what the rows have in common.
function slipTable(partner: string | null, name: string | null): Block {
  const all = toSheet(invitees, { circle: 'core team', more: true }).blocks
    .find((block): block is Table => block.type === 'table' && block.ref.field === 'people')
  const columns = wanted.flatMap((key) => all?.columns.filter((column) => column.key === key) ?? [])
    .filter((column) => column.key !== 'knownBy' || partner !== null)
  const cellFor = (key: string): Cell => ({
    ref: null, basedOn: [],
    answer: key === 'knownBy' && partner !== null && name !== null ? { value: [partner], text: name, counts: true, differing: [] } : null,
  })
  return {
    type: 'table', ref: { worksheet: invitees.id, field: 'people' }, label: 'Leaders you know', help: null, rowName: 'leader', names: null, grows: true,
    columns, rows: Array.from({ length: slipRows }, () => ({ id: null, name: null, kept: false, cells: columns.map((column) => cellFor(column.key)) })),
  }
}
