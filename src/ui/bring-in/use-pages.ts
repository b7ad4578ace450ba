import { useState } from 'react'
import type { Returned } from '#worksheets/kit/carried.ts'

/** A file on the page, and how far it is. */
export interface PageFile {
  readonly key: number
  readonly name: string
  readonly now: { readonly stage: 'reading' } | { readonly stage: 'refused'; readonly why: string } | { readonly stage: 'read'; readonly returned: Returned }
}

let keys = 0

/** The files that were chosen or dropped, each read in a worker; nothing is taken in by reading. */
export function usePages() {
  const [files, set] = useState<readonly PageFile[]>([])
  const put = (key: number, now: PageFile['now']): void => set((all) => all.map((one) => (one.key === key ? { ...one, now } : one)))
  const add = (chosen: readonly File[]): void => {
    for (const file of chosen) {
      const key = ++keys
      set((all) => [...all, { key, name: file.name, now: { stage: 'reading' } }])
      void read(file).then((now) => put(key, now))
    }
  }
  return { files, add, close: (key: number) => set((all) => all.filter((one) => one.key !== key)) }
}

async function read(file: File): Promise<PageFile['now']> {
  const { runImport } = await import('#imports/run-import.ts')
  try {
    return { stage: 'read', returned: await runImport(new Uint8Array(await file.arrayBuffer())) }
  } catch (error) {
    // A file that lies on a stick that was pulled out ends here too, with the browser's own words.
    return { stage: 'refused', why: error instanceof Error ? error.message : String(error) }
  }
}
