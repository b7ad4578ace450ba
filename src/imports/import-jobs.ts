import type { Returned } from '#worksheets/kit/carried.ts'
import type { Contact } from './lists/contacts.ts'
import type { Duplicates, Known } from './lists/duplicates.ts'
import type { Mapping } from './lists/mapping.ts'
import type { ListOptions, ListTable } from './lists/read-list.ts'
import type { Watch } from './long-work.ts'

/** What can be asked of the worker, and what it answers. */
interface Jobs {
  readonly returned: { readonly asks: { readonly bytes: Uint8Array }; readonly answers: Returned }
  readonly list: { readonly asks: { readonly file: File; readonly options: Omit<ListOptions, keyof Watch> }; readonly answers: ReadListing }
  readonly contacts: { readonly asks: { readonly table: ListTable; readonly mapping: Mapping; readonly known: Known }; readonly answers: FoundContacts }
}

/** A list with what its columns seem to be. */
export interface ReadListing {
  readonly table: ListTable
  readonly mapping: Mapping
}

export interface FoundContacts {
  readonly contacts: readonly Contact[]
  readonly duplicates: Duplicates
  /** The lines of the file that gave no contact, from 1. */
  readonly leftOut: readonly number[]
}

export type JobKind = keyof Jobs
export type Asked<K extends JobKind> = Jobs[K]['asks']
export type Answered<K extends JobKind> = Jobs[K]['answers']
export type ImportJob = { readonly [K in JobKind]: { readonly kind: K } & Asked<K> }[JobKind]
/** What the worker says: how far it is, what came of it, why the file is not taken in, or that it failed. */
export type ImportTold = { readonly share: number } | { readonly done: Answered<JobKind> } | { readonly refusal: string } | { readonly error: string }

/** Does one job. Throws a Refusal, whose message is for people, for what is not taken in. */
export async function answer(job: ImportJob, watch: Watch): Promise<Answered<JobKind>> {
  switch (job.kind) {
    case 'returned': return (await import('./read-returned.ts')).readReturned(job.bytes)
    case 'list': {
      const [{ readList }, { mappingFor }] = await Promise.all([import('./lists/read-list.ts'), import('./lists/mapping.ts')])
      const table = await readList(job.file, job.file.name, { ...job.options, ...watch })
      return { table, mapping: mappingFor(table.headers, table.rows.slice(0, 200)) }
    }
    case 'contacts': {
      const [{ contactsFrom, linesLeftOut }, { duplicatesIn }] = await Promise.all([import('./lists/contacts.ts'), import('./lists/duplicates.ts')])
      const contacts = contactsFrom(job.table, job.mapping)
      return { contacts, duplicates: duplicatesIn(contacts, job.known), leftOut: linesLeftOut(job.table, contacts) }
    }
  }
}
