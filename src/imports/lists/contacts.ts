import { columnsOf, type Mapping } from './mapping.ts'
import type { ListTable } from './read-list.ts'
import type { Role } from './roles.ts'

/** A person or a company of a list; what the list does not say is an empty text. */
export interface Contact {
  /** Empty where the row is about a company and nobody in it. */
  readonly name: string
  readonly title: string
  readonly organization: string
  readonly email: string
  readonly phone: string
  /** The list says that this person is not to be written to or called. */
  readonly doNotContact: boolean
  readonly notes?: string
  /** What was done with this row that its reader should know. */
  readonly remark?: string
  /** The line in the file, from 1. */
  readonly line: number
}

const named = 'There was no name in this row, so the e-mail address stands in its place.'
const numbered = 'There was no name in this row, so the phone number stands in its place.'
const shortened = 'A spreadsheet had shortened this phone number, so it was left out.'

/**
 * The contacts of a list as its columns were taken. Rows that hold none of name, company, e-mail and phone give none:
 * `linesLeftOut` names them.
 */
export function contactsFrom(table: ListTable, mapping: Mapping): readonly Contact[] {
  const columns = (role: Role): readonly number[] => columnsOf(table.headers, mapping, role)
  const taken: Taken = {
    name: columns('name'), first: columns('first name'), middle: columns('middle name'), last: columns('last name'), suffix: columns('suffix'),
    title: columns('job title'), organization: columns('organization'), email: columns('email'), phone: columns('phone'),
    flags: columns('do not contact'), labels: columns('labels'), notes: columns('notes'),
  }
  return table.rows.flatMap((row, at) => contactOf(row, table.lines[at] ?? 0, taken) ?? [])
}

/** The lines of the rows that gave no contact. */
export function linesLeftOut(table: ListTable, contacts: readonly Contact[]): readonly number[] {
  const lines = new Set(contacts.map((contact) => contact.line))
  return table.lines.filter((line) => !lines.has(line))
}

type Taken = Readonly<Record<'name' | 'first' | 'middle' | 'last' | 'suffix' | 'title' | 'organization' | 'email' | 'phone' | 'flags' | 'labels' | 'notes', readonly number[]>>

function contactOf(row: readonly string[], line: number, taken: Taken): Contact | null {
  const first = (columns: readonly number[]): string => valuesIn(row, columns)[0] ?? ''
  const organization = first(taken.organization)
  const email = emailIn(valuesIn(row, taken.email))
  const found = phoneIn(valuesIn(row, taken.phone))
  const written = nameIn(row, taken)
  const name = written || (organization === '' ? email || found.phone : '')
  if (name === '' && organization === '') return null
  const remark = [written === '' && name !== '' ? (name === email ? named : numbered) : '', found.wasShortened ? shortened : ''].filter((one) => one !== '').join(' ')
  const notes = taken.notes.map((column) => row[column]?.trim() ?? '').filter((text) => text !== '').join('\n')
  return {
    name, title: first(taken.title), organization, email, phone: found.phone, doNotContact: isRefusing(row, taken), line,
    ...(notes === '' ? {} : { notes }), ...(remark === '' ? {} : { remark }),
  }
}

// Google puts several values of one kind into a cell with `:::` between them.
function valuesIn(row: readonly string[], columns: readonly number[]): readonly string[] {
  return columns.flatMap((column) => (row[column] ?? '').split(':::')).map(oneLine).filter((text) => text !== '' && text !== '*')
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim()
}

function nameIn(row: readonly string[], taken: Taken): string {
  const one = (columns: readonly number[]): string => valuesIn(row, columns)[0] ?? ''
  const [first, last] = [one(taken.first), one(taken.last)]
  const parts = [first, one(taken.middle), last].filter((part) => part !== '').join(' ')
  const whole = one(taken.name)
  const name = whole === '' || (first !== '' && last !== '') ? parts : turned(whole)
  const suffix = one(taken.suffix)
  return name === '' || suffix === '' || name.toLowerCase().endsWith(suffix.toLowerCase()) ? name : `${name} ${suffix}`
}

const afterName = /^(jr|sr|ii|iii|iv|md|phd|esq|cpa|pe|rn|mba|dds|inc|llc|ltd|co|corp)$/i

/** `Ruiz, Ana` as people say it; a comma before letters that follow a name stays. */
function turned(name: string): string {
  const [, last = '', first = ''] = /^([\p{L}' ’.-]{2,40}), ([\p{L}' ’.-]{1,40})$/u.exec(name) ?? []
  return last === '' || afterName.test(first.replaceAll(/[. ]/g, '')) || first.split(' ').length > 3 ? name : `${first} ${last}`
}

const address = /[^\s<>;,:"()]+@[^\s<>;,:"()]+\.[^\s<>;,:"()]+/

function emailIn(values: readonly string[]): string {
  const found = values.map((value) => address.exec(value.replace(/^mailto:/i, ''))?.[0]).find((one) => one !== undefined)
  return found ?? values.find((value) => value.includes('@')) ?? ''
}

function phoneIn(values: readonly string[]): { readonly phone: string; readonly wasShortened: boolean } {
  const isShortened = (value: string): boolean => /^\d[.,]\d+E\+?\d+$/i.test(value)
  const plain = values.map((value) => value.replace(/^(p|tel|phone):\s*/i, ''))
  const whole = plain.find((value) => value.replaceAll(/\D/g, '').length >= 7 && !isShortened(value))
  return { phone: whole ?? plain.find((value) => /\d/.test(value) && !isShortened(value)) ?? '', wasShortened: whole === undefined && plain.some(isShortened) }
}

const no = /^(no|n|false|0|off|none|never|-|subscribed|opted in|opt in|unchecked|ok|okay|allow|allowed)$/i
const refusing = /\bdo[ -]?n[o'’]?t[ -]?(e-?mail|call|contact|write|phone|disturb)\b|\bno[ -](e-?mails?|calls?|contact)\b|\bopt(ed)?[ -]?out\b|\bunsubscribed\b|\bDNC\b/i

// A day on which somebody unsubscribed is a yes too; only a plain no is a no.
function isRefusing(row: readonly string[], taken: Taken): boolean {
  return taken.flags.some((column) => {
    const text = oneLine(row[column] ?? '')
    return text !== '' && !no.test(text)
  }) || taken.labels.some((column) => refusing.test(row[column] ?? ''))
}
