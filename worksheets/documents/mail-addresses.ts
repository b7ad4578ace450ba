import { roster } from '../1-support-team/roster.worksheet.ts'
import { champions } from '../3-prepare/champions.worksheet.ts'
import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { attendance } from '../4-launch/attendance.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import type { Block } from '../kit/sheet-tree.ts'
import { answersOf } from '../workbook.ts'
import { counted, isForTeam, pageOf, paragraph, record } from './blocks.ts'
import { chosenParts, defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { companyOf, everyone, nameOf, onceEach, personAt } from './people.ts'

/** The e-mail addresses of a list, to be pasted into the BCC line of one mail. */
export const mailAddresses: DocumentDefinition = defineDocument({
  id: 'mail-addresses', title: 'E-mail addresses', step: null, circle: 'core team',
  purpose: 'The addresses of a list, ready for the BCC line, so that nobody sees the others.',
  reads: [],
  parts: (input) => listsOf(input).map(({ id, label, people }) => ({ id, label, note: counted(people.length, 'person', 'people') })),
  make: (input) => {
    const wanted = new Set(chosenParts(mailAddresses, input).map((part) => part.id))
    const lists = listsOf(input).filter(({ id }) => wanted.has(id))
    const all = lists.length > 0 ? lists : [{ id: 'nobody', label: 'No list', people: [] }]
    return all.map((list) => pageOf(mailAddresses, input, isForTeam(mailAddresses, input) ? blocksOf(input, list) : forNobodyElse, {
      title: `E-mail addresses: ${list.label}`, part: list.id, leftOut: ['E-mail'],
    }))
  },
})

const forNobodyElse: readonly Block[] = [{ type: 'note', text: 'E-mail addresses stay with the core team. Make this page for the core team to see them.' }]

interface List {
  readonly id: string
  readonly label: string
  /** Ids of people, once each. */
  readonly people: readonly string[]
}

/** The lists that a partnership writes to; empty ones are left out, and the filtered one comes first. */
function listsOf(input: DocumentInput): readonly List[] {
  const { book, round } = input
  const invited = onceEach(book, answersOf(book, invitees, round).people, (row) => row.person)
  const replied = (...replies: readonly (string | undefined)[]): readonly string[] => invited.filter(({ row }) => replies.includes(row.reply)).map(({ who }) => who)
  const team = onceEach(book, answersOf(book, roster, round).members, (row) => row.person)
  const forces = answersOf(book, taskForces, round)
  const list = (id: string, label: string, people: readonly (string | undefined)[]): List => ({ id, label, people: [...new Set(people.flatMap((one) => personAt(book, one)?.id ?? []))] })
  return [
    list('these', 'The list on screen', input.people ?? []),
    list('invited', 'Everyone invited', invited.map(({ who }) => who)),
    list('yes', 'Said yes', replied('yes')),
    list('open', 'Maybe, or no answer yet', replied('maybe', undefined)),
    list('champions', 'Business leaders who lead', onceEach(book, answersOf(book, champions, round).candidates, (row) => row.person).filter(({ row }) => row.status === 'yes').map(({ who }) => who)),
    list('came', 'Who came to the launch', onceEach(book, answersOf(book, attendance, round).people, (row) => row.person).filter(({ row }) => row.came).map(({ who }) => who)),
    list('core', 'Core team', team.filter(({ row }) => row.core).map(({ who }) => who)),
    list('team', 'Everyone at the partners’ table', team.filter(({ row }) => row.part !== 'declined').map(({ who }) => who)),
    ...input.facts.forces.filter((force) => force.active).map((force) => {
      const row = forces.forces.find((one) => one.id === force.id)
      return list(`force-${force.id}`, `Task force: ${force.title}`, [row?.lead, row?.coLead, row?.facilitator, ...forces.members.filter((one) => one.force === force.id && !one.leftOn).map((one) => one.person)])
    }),
    list('everyone', 'Everyone you know', everyone(book).map((person) => person.id)),
  ].filter(({ people }) => people.length > 0)
}

/** The addresses of a list, and who is not among them and why. */
export interface Addresses {
  /** Each address once, as it was typed. */
  readonly addresses: readonly string[]
  /** Asked not to be called or written to again: counted, and never listed here. */
  readonly quiet: number
  readonly left: number
  /** Ids of people without an address, or with one that cannot be one. */
  readonly without: readonly string[]
  readonly unusable: readonly string[]
}

/** Sorts a list of people, by id, for a mail to all of them. */
export function addressesOf(input: Pick<DocumentInput, 'book'>, people: readonly string[]): Addresses {
  const addresses = new Map<string, string>()
  const [without, unusable]: [string[], string[]] = [[], []]
  let [quiet, left] = [0, 0]
  for (const id of people) {
    const person = personAt(input.book, id)
    const address = person?.email?.trim() ?? ''
    if (person?.doNotContact) quiet++
    else if (person?.left) left++
    else if (address === '') without.push(id)
    else if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(address)) unusable.push(id)
    else if (!addresses.has(address.toLowerCase())) addresses.set(address.toLowerCase(), address)
  }
  return { addresses: [...addresses.values()], quiet, left, without, unusable }
}

function blocksOf(input: DocumentInput, list: List): readonly Block[] {
  const { addresses, quiet, left, without, unusable } = addressesOf(input, list.people)
  const rows = (ids: readonly string[], address: (id: string) => string): readonly (readonly string[])[] =>
    ids.map((id) => [nameOf(input, id) ?? 'Somebody without a name', companyOf(input, id) ?? '', address(id)])
  return [
    ...paragraph(`how:${list.id}`, addresses.length > 0 ? `${counted(addresses.length, 'address', 'addresses')}. Paste them into the BCC line, not into To or CC, so that nobody sees the others.` : 'There is no address on this list yet.'),
    ...paragraph(`addresses:${list.id}`, addresses.join('; ')),
    ...paragraph(`quiet:${list.id}`, quiet > 0 ? `Left out: ${counted(quiet, 'person', 'people')} who asked not to be called or written to again.` : null),
    ...paragraph(`left:${list.id}`, left > 0 ? `Left out: ${counted(left, 'person', 'people')} who left the organization.` : null),
    ...record('Without an address: call them', [['Name', 30], ['Organization', 30], ['Phone', 20]], rows(without, (id) => personAt(input.book, id)?.phone ?? '')),
    ...record('Cannot be used as typed: mend them', [['Name', 30], ['Organization', 30], ['As typed', 26]], rows(unusable, (id) => personAt(input.book, id)?.email ?? '')),
  ]
}
