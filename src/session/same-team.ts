import { orderColumn } from '#document/keys.ts'
import { openDocument } from '#document/workbook-document.ts'
import type { Edit } from '#document/edit.ts'
import { worksheetById } from '#worksheets/catalogue.ts'
import type { Day } from '#worksheets/kit/days.ts'
import { reviewId } from '#worksheets/kit/review.ts'
import { outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { always, aliasesOf, firstRound, pathOf, resolve, sheetOf, type Aliases, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { walk } from '#machines/walk.ts'
import type { Storage } from '#storage/storage.ts'
import { randomId } from './identity.ts'

/** What goes along when a team begins with another sector; `closed` is when and in which partnership it closed its first step. */
export interface TeamAlong {
  readonly edits: readonly Edit[]
  readonly people: number
  readonly organizations: number
  /** When and by whom the first step was closed there; null where it never was. */
  readonly closed: { readonly on: Day; readonly of: string } | null
  readonly region: string
}

// What a team knows of itself and of the region, whatever the sector. Who calls on business is asked anew: it differs.
const pages = ['roster', 'agreement', 'case-for-change'] as const
// What a setting of one partnership says about that one only.
const ownSettings: ReadonlySet<string> = new Set(['name', 'sector', 'state', 'stateReason', 'stateSince', 'target', 'known', 'rounds', 'papers'])

/**
 * Reads from a partnership on this device what the same team takes along to another sector: its roster, what it agreed on,
 * its case for change, the numbers and words it works by, and of the register only whom those pages name. Business leaders
 * who were asked for the other sector stay behind. Null where there is no such partnership.
 */
export async function teamOf(storage: Storage, id: string, day: Day): Promise<TeamAlong | null> {
  if (!(await storage.partnership(id))) return null
  const document = openDocument()
  document.takeRows((await storage.load(id, 'workbook')).rows)
  const book = document.workbook()
  document.close()
  const { round, facts } = walk(book, day)
  const from: Source = { book, round, aliases: aliasesOf(book), named: new Set() }
  const team = pages.flatMap((page) => pageEdits(from, page))
  const { closing } = facts['support-team']
  const people = registerEdits(from, 'people')
  const organizations = registerEdits(from, 'organizations')
  const count = (edits: readonly Edit[]): number => new Set(edits.map((edit) => edit.path.split('/')[3])).size
  return {
    edits: [...settingEdits(from), ...organizations, ...people, ...team],
    people: count(people), organizations: count(organizations), region: textAt(book, 'region'),
    closed: closing ? { on: closing.on, of: textAt(book, 'name') } : null,
  }
}

// Of one meeting, or of the other sector's business leaders: it does not go along.
const staysBehind: ReadonlySet<string> = new Set(['roster/businessFriends', 'roster/members/attended', 'roster/members/standInFor', 'roster/members/arrivedLate'])

interface Source {
  readonly book: Workbook
  readonly round: Round
  readonly aliases: Aliases
  /** Ids of the register that were met so far. */
  readonly named: Set<string>
}

function textAt(book: Workbook, field: string): string {
  const value = sheetOf(book, worksheetById('settings'), always).fields[field]?.value
  return typeof value === 'string' ? value : ''
}

function settingEdits(from: Source): readonly Edit[] {
  return pageEdits(from, 'settings', always).filter(({ path }) => !ownSettings.has(path.split('/')[2] ?? ''))
}

function pageEdits(from: Source, page: string, to: Round = firstRound): readonly Edit[] {
  const worksheet = worksheetById(page)
  const sheet = sheetOf(from.book, worksheet, from.round)
  return outline(worksheet).flatMap((field) => {
    const ref: Ref = { worksheet: page, field: field.key }
    if (!field.columns) return editOf(from, to, ref, field, sheet.fields[field.key]?.value)
    return (sheet.tables[field.key] ?? []).filter((row) => !row.removed).flatMap((row) => {
      const id = resolve(from.aliases, row.id)
      const cells = field.columns?.flatMap((column) => editOf(from, to, { ...ref, row: id, column: column.key }, column, row.cells[column.key]?.value)) ?? []
      const place = row.order ? [{ path: pathOf(to, { ...ref, row: id, column: orderColumn }), value: row.order, basedOn: [] }] : []
      return cells.length > 0 ? [...cells, ...place] : []
    })
  })
}

// The register, and only whom the pages above name; an employer named there comes along too.
function registerEdits(from: Source, list: 'people' | 'organizations'): readonly Edit[] {
  const table = outline(worksheetById('register')).find((field) => field.key === list)
  const rows = sheetOf(from.book, worksheetById('register'), always).tables[list] ?? []
  return rows.filter((row) => !row.removed && from.named.has(row.id)).flatMap((row) =>
    table?.columns?.flatMap((column) => editOf(from, always, { worksheet: 'register', field: list, row: row.id, column: column.key }, column, row.cells[column.key]?.value)) ?? [])
}

function editOf(from: Source, to: Round, ref: Ref, field: FieldOutline, value: Edit['value'] | undefined): readonly Edit[] {
  if (value === undefined || value === null || value === '') return []
  if (staysBehind.has([ref.worksheet, ref.field, ref.column].filter(Boolean).join('/'))) return []
  const isName = field.kind === 'person' || field.kind === 'people' || field.kind === 'organization' || field.kind === 'organizations'
  const known = (id: Edit['value']): Edit['value'] => (typeof id === 'string' ? resolve(from.aliases, id) : id)
  const kept = !isName ? value : Array.isArray(value) ? value.map(known) : known(value)
  if (isName) for (const id of Array.isArray(kept) ? kept : [kept]) if (typeof id === 'string') from.named.add(id)
  return [{ path: pathOf(to, ref), value: kept, basedOn: [] }]
}

/** The record that the first step was done before, by the same team (G13). */
export function doneByTheSameTeam(closed: NonNullable<TeamAlong['closed']>, now: number): Edit {
  const record = { kind: 'taken-over', on: closed.on, facilitator: '', present: [], recordedBy: '', role: closed.of, at: now, note: `The same team closed this step in “${closed.of}”.` }
  return { path: pathOf(firstRound, { worksheet: reviewId('support-team'), field: 'closings', row: randomId(), column: 'record' }), value: JSON.stringify(record), basedOn: [] }
}
