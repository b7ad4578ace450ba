import { contactsFrom, linesLeftOut, type Contact } from './contacts.ts'
import { duplicatesIn, type Duplicates, type Known } from './duplicates.ts'
import { mappingFor, type Mapping } from './mapping.ts'
import { readList, type ListOptions, type ListTable } from './read-list.ts'

/** As much of a list as people look at before they take it in; the rest stays where it was read. */
export interface ListSeen extends Omit<ListTable, 'rows' | 'lines' | 'telling'> {
  /** The first rows, and after them the one by whose letters people see whether the encoding is right. */
  readonly rows: readonly (readonly string[])[]
  readonly count: number
  readonly mapping: Mapping
}

/** A list as its columns were taken. */
export interface ListTaken {
  readonly contacts: readonly Contact[]
  /** The lines of rows in which nobody and nothing is named. */
  readonly leftOut: readonly number[]
  readonly duplicates: Duplicates
}

/** What has to be done with a list: read it, then as often as somebody changes the mapping, take it. */
export type ListJob =
  | { readonly job: 'read'; readonly file: Blob | Uint8Array; readonly name: string; readonly options: Pick<ListOptions, 'encoding' | 'delimiter' | 'tab'> }
  | { readonly job: 'take'; readonly mapping: Mapping; readonly known: Known }

const shownRows = 12

/** Does the jobs of one list one after another, and keeps it in between. */
export function listWork(): { readonly read: (job: Extract<ListJob, { job: 'read' }>, watch: Pick<ListOptions, 'signal' | 'onProgress'>) => Promise<ListSeen>; readonly take: (mapping: Mapping, known: Known) => ListTaken } {
  let table: ListTable | null = null
  return {
    read: async ({ file, name, options }, watch) => {
      table = await readList(file, name, { ...options, ...watch })
      const { rows, lines: _lines, telling, ...how } = table
      const extra = telling !== null && telling >= shownRows ? [rows[telling] ?? []] : []
      return { ...how, rows: [...rows.slice(0, shownRows), ...extra], count: rows.length, mapping: mappingFor(table.headers, rows) }
    },
    take: (mapping, known) => {
      if (table === null) throw new Error('No list was read.')
      const contacts = contactsFrom(table, mapping)
      return { contacts, leftOut: linesLeftOut(table, contacts), duplicates: duplicatesIn(contacts, known) }
    },
  }
}
