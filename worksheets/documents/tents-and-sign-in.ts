import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { attendance } from '../4-launch/attendance.worksheet.ts'
import { roster } from '../1-support-team/roster.worksheet.ts'
import type { Sheet } from '../kit/sheet-tree.ts'
import { answersOf } from '../workbook.ts'
import { listing, pageOf } from './blocks.ts'
import { defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { companyOf, nameOf, onceEach, personAt } from './people.ts'

interface Expected {
  readonly who: string
  readonly name: string
  readonly company: string
}

/** Name tents for the inner table, and a sheet to sign in on. */
export const tentsAndSignIn: DocumentDefinition = defineDocument({
  id: 'tents-and-sign-in', title: 'Name tents and sign-in sheet', step: 'launch', circle: 'partners',
  purpose: 'A tent for each business leader who said yes, and a sheet at the door.',
  reads: [invitees],
  parts: () => [{ id: 'tents', label: 'Name tents', note: null }, { id: 'sign-in', label: 'Sign-in sheet', note: null }],
  make: (input) => {
    const wants = (part: string): boolean => input.chosen === undefined || input.chosen.includes(part)
    const both = [...(wants('tents') ? [tentSheet(input)] : []), ...(wants('sign-in') ? [signInSheet(input)] : [])]
    return both.length > 0 ? both : [tentSheet(input), signInSheet(input)]
  },
  checks: (input) => {
    const bare = leadersOf(input).filter(({ company }) => company === '')
    const of = { worksheet: 'invitees', field: 'people' }
    return [
      { id: 'leaders', holds: leadersOf(input).length > 0, ref: of, text: leadersOf(input).length > 0 ? 'There is a tent for each leader who said yes, and for each who comes instead.' : 'Nobody has said yes yet, so the tents are blank. Write the names on them by hand.' },
      ...(bare.length ? [{ id: 'company', holds: false, ref: { worksheet: 'register', field: 'people' }, text: `These tents have no company yet: ${bare.map(({ name }) => name).join(', ')}.` }] : []),
    ]
  },
})

/** Leaders who said yes and are still there, whoever comes in another’s place, and whom the door added. */
function leadersOf(input: DocumentInput): readonly Expected[] {
  const { book, round, facts } = input
  const listed = onceEach(book, answersOf(book, invitees, round).people, (row) => row.person)
  const yes = listed.flatMap(({ who, row }) => {
    if (row.reply === 'yes') return [{ who, organization: row.organization }]
    return row.reply === 'delegate' && row.delegate ? [{ who: row.delegate, organization: row.organization }] : []
  })
  const door = onceEach(book, answersOf(book, attendance, round).people, (row) => row.person)
    .filter(({ who, row }) => row.came && (row.side ?? facts.sideOfPerson(who)) === 'industry').map(({ who, row }) => ({ who, organization: row.organization }))
  return expectedOf(input, [...yes, ...door])
}

function partnersOf(input: DocumentInput): readonly Expected[] {
  const { book, round, facts } = input
  const team = onceEach(book, answersOf(book, roster, round).members, (row) => row.person)
    .filter(({ row }) => row.part !== 'declined' && row.part !== 'informed').map(({ who, row }) => ({ who, organization: row.organization }))
  const door = onceEach(book, answersOf(book, attendance, round).people, (row) => row.person)
    .filter(({ who, row }) => row.came && (row.side ?? facts.sideOfPerson(who)) === 'support').map(({ who, row }) => ({ who, organization: row.organization }))
  return expectedOf(input, [...team, ...door])
}

function expectedOf(input: DocumentInput, rows: readonly { readonly who: string; readonly organization: string | undefined }[]): readonly Expected[] {
  const found = new Map<string, Expected>()
  for (const { who, organization } of rows) {
    const name = nameOf(input, who)
    if (name === null || personAt(input.book, who)?.left || found.has(who)) continue
    found.set(who, { who, name, company: companyOf(input, who, organization) ?? '' })
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-US'))
}

const blankTents = 6

function tentSheet(input: DocumentInput): Sheet {
  const leaders = leadersOf(input)
  const tents = leaders.length > 0 ? leaders.map(({ name, company }) => ({ name, under: company })) : Array.from({ length: blankTents }, () => ({ name: '', under: '' }))
  return pageOf(tentsAndSignIn, input, [{ type: 'tents', tents }], {
    title: 'Name tents', part: 'tents', subtitle: 'Cut along the lines, fold once, and set them on the inner table.', state: leaders.length > 0 ? 'filled' : 'blank',
  })
}

const signInColumns = [['Name', 24], ['Organization', 24], ['E-mail or phone, if it is new', 24], ['Here', 8]] as const

function signInSheet(input: DocumentInput): Sheet {
  const [leaders, partners] = [leadersOf(input), partnersOf(input)]
  const rows = (people: readonly Expected[]): readonly (readonly string[])[] => people.map(({ name, company }) => [name, company, '', ''])
  return pageOf(tentsAndSignIn, input, [
    ...listing('Business leaders: the inner table', signInColumns, rows(leaders), leaders.length > 0 ? 6 : 16),
    ...listing('Partners: the seats around it', signInColumns, rows(partners), partners.length > 0 ? 4 : 10),
  ], { title: 'Sign-in sheet', part: 'sign-in', subtitle: 'Mark yourself as here. If your name is missing, write it in.', state: leaders.length + partners.length > 0 ? 'filled' : 'blank' })
}
