import { plainHeader, readHeader, type Role } from './roles.ts'

/** The kinds of list that are known by their headings. */
export type Source = 'Google Contacts' | 'Outlook' | 'HubSpot' | 'Salesforce' | 'a directory of companies' | 'another list'

/** What each column of a list is; null for a column that is left out. */
export interface Mapping {
  readonly source: Source
  readonly roles: readonly (Role | null)[]
}

const honorific = /^(mr|mrs|ms|mx|miss|dr|prof|rev|hon|sir|fr|sr)\.?$/i
const legalForm = /\b(inc|llc|llp|ltd|corp|corporation|company|co)\.?$/i
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phone = /^\+?[\d\s().-]{7,}(x\d+)?$/

/**
 * What the columns of a list are, by its headings and, where these do not tell, by the rows that are given. Whoever brings
 * the list in sees this and may change it with `withRole`. Notes are left out until somebody asks for them: in private
 * address books they are about more than work.
 */
export function mappingFor(headers: readonly string[], rows: readonly (readonly string[])[] = []): Mapping {
  const source = sourceOf(headers.map(plainHeader))
  const sample = rows.slice(0, 200)
  const read = headers.map((header) => readHeader(header)?.role ?? null)
  const named = settled(headers.map(plainHeader), read, source, sample)
  return { source, roles: named.every((role) => role === null) ? byContent(headers.length, sample) : named }
}

/** The same mapping with a column taken for something else, or left out. */
export function withRole(mapping: Mapping, column: number, role: Role | null): Mapping {
  return { ...mapping, roles: mapping.roles.map((one, at) => (at === column ? role : one)) }
}

/** The columns of a role: the surest heading first, else from left to right. */
export function columnsOf(headers: readonly string[], mapping: Mapping, role: Role): readonly number[] {
  const rankOf = (column: number): number => {
    const read = readHeader(headers[column] ?? '')
    return read?.role === role ? read.rank : 99
  }
  return [...mapping.roles.keys()].filter((column) => mapping.roles[column] === role).toSorted((one, other) => rankOf(one) - rankOf(other) || one - other)
}

function sourceOf(plain: readonly string[]): Source {
  const has = (...all: readonly string[]): boolean => all.every((one) => plain.includes(one))
  if (plain.some((one) => /^email \d value$/.test(one)) && (has('given name') || has('first name') || has('name'))) return 'Google Contacts'
  if (has('email address') && (has('business phone') || has('business street') || has('job title', 'company'))) return 'Outlook'
  if (plain.includes('record id') && (has('contact owner') || has('associated company') || has('lead status'))) return 'HubSpot'
  if (has('account name') && plain.some((one) => /^(contact owner|lead source|contact id|account id|account owner|salutation|mailing street)$/.test(one))) return 'Salesforce'
  const hasPerson = plain.some((one) => /^(first|last|given|family|full|contact) ?name$/.test(one))
  if (!hasPerson && plain.some((one) => isDirectoryHeader(one))) return 'a directory of companies'
  return 'another list'
}

function isDirectoryHeader(plain: string): boolean {
  return /^(business|company|member|organization|firm) name$/.test(plain)
}

function settled(plain: readonly string[], read: readonly (Role | null)[], source: Source, rows: readonly (readonly string[])[]): readonly (Role | null)[] {
  const hasCompany = read.some((role, at) => role === 'organization' && plain[at] !== 'account')
  const aboutCompanies = plain.some((one) => /^(website|web site|url|category|industry|naics( code)?|sic( code)?|employees|number of employees|business type)$/.test(one))
  const hasPerson = read.some((role) => role === 'first name' || role === 'last name')
  return read.map((role, at) => {
    const header = plain[at] ?? ''
    if (role === 'notes') return null
    if (header === 'title') return isPrefix(plain, at, source, rows) ? 'prefix' : 'job title'
    if (header === 'account') return hasCompany ? null : role
    if (header === 'name' && !hasCompany && !hasPerson && aboutCompanies) return 'organization'
    return role
  })
}

// `Title` is Mr or Ms in one program and the job in another. The rows tell; without them, whether there is a job beside it.
function isPrefix(plain: readonly string[], column: number, source: Source, rows: readonly (readonly string[])[]): boolean {
  const written = rows.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '')
  if (written.length > 0) return written.filter((text) => honorific.test(text)).length * 2 >= written.length
  return source === 'Outlook' || plain.includes('job title')
}

// A list without headings: what most cells of a column look like.
function byContent(columns: number, rows: readonly (readonly string[])[]): readonly (Role | null)[] {
  const found: (Role | null)[] = Array.from({ length: columns }, () => null)
  const share = (column: number, test: (text: string) => boolean): number => {
    const written = rows.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '')
    return written.length === 0 ? 0 : written.filter(test).length / written.length
  }
  const give = (role: Role, least: number, test: (text: string) => boolean): void => {
    const best = [...found.keys()].filter((column) => found[column] === null).map((column) => ({ column, share: share(column, test) })).toSorted((one, other) => other.share - one.share)[0]
    if (best && best.share >= least) found[best.column] = role
  }
  give('email', 0.5, (text) => mail.test(text))
  give('phone', 0.5, (text) => phone.test(text))
  give('organization', 0.2, (text) => legalForm.test(text))
  give('name', 0.6, (text) => /^\p{L}[\p{L}.'’-]*( \p{L}[\p{L}.'’-]*){1,3}$/u.test(text) && !legalForm.test(text))
  return found
}
