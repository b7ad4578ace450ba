import type { Carried } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import type { Watch } from './long-work.ts'
import type { Letterhead } from './word/letterhead.ts'

/** The kinds of file that sheets leave as. */
export const fileFormats = ['word', 'excel', 'pdf', 'csv', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

/** What is to be made. Plain data, so that it can be handed to a worker. */
export interface FileJob {
  readonly format: FileFormat
  readonly sheets: readonly Sheet[]
  /** What lets answers find their way back; null for a file that only goes out. */
  readonly carried: Carried | null
  readonly title: string
  readonly letterhead: Letterhead | null
  /** ISO moment of making. */
  readonly made: string
  /** Ledger pages and larger type, where the format has pages. */
  readonly wall: boolean
}

/** The end of a file's name, and what a browser calls the kind. `csv` of several tables comes as a zip. */
export function fileEnd(job: Pick<FileJob, 'format' | 'sheets'>): `.${string}` {
  switch (job.format) {
    case 'word': return '.docx'
    case 'excel': return '.xlsx'
    case 'pdf': return '.pdf'
    case 'json': return '.json'
    case 'csv': return tablesIn(job.sheets) > 1 ? '.zip' : '.csv'
  }
}

/** How many tables stand on these sheets that CSV can hold. */
function tablesIn(sheets: readonly Sheet[]): number {
  return sheets.flatMap((sheet) => sheet.blocks).filter((block) => block.type === 'table' || block.type === 'listing').length
}

/** Makes a file of sheets, its library loaded now. Throws where `watch.signal` was aborted, and nothing is half made. */
export async function makeFile(job: FileJob, watch: Watch = {}): Promise<Uint8Array> {
  const { sheets, carried, title, wall } = job
  const head = job.letterhead ? { letterhead: job.letterhead } : {}
  switch (job.format) {
    case 'word': return (await import('./word/to-word.ts')).toWord(sheets, { carried, title, wall, ...head, ...watch })
    case 'excel': return (await import('./excel/to-excel.ts')).toExcel(sheets, { carried, title, ...head, ...watch })
    case 'pdf': {
      const [{ toPdf }, { pdfFonts }] = await Promise.all([import('./pdf/to-pdf.ts'), import('./pdf/fonts.ts')])
      return toPdf(sheets, { carried, title, fonts: await pdfFonts(bytesOf), ...head, ...watch })
    }
    case 'csv': return (await import('./csv-files.ts')).csvFiles(sheets)
    case 'json': return new TextEncoder().encode((await import('./json.ts')).toJson(sheets, { title, made: job.made }))
  }
}

async function bytesOf(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address.pathname} could not be loaded.`)
  return new Uint8Array(await answer.arrayBuffer())
}
