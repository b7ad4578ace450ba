import type { UnzipFile } from 'fflate'
import type { FileReport } from './types.ts'
import type { Reader } from './read-file.ts'
import type { ReadOptions } from './reading.ts'
import { Unzip, UnzipInflate } from 'fflate'
import { openTableReader } from './read-file.ts'
import { Refused } from './types.ts'

/** Takes the bytes of a file or of a zip of files in order. Both throw `Refused` when something cannot be used. */
export interface FileReader {
  push(chunk: Uint8Array): void
  /** What was read: one report for a plain file, one for each table file of a zip. */
  end(): readonly FileReport[]
}

/** The first bytes of a zip with something in it. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const workbook = /^(?:\[Content_Types\]\.xml|xl\/|_rels\/)/

/**
 * A reader for one file as a person drops it: a table of the Quarterly Census, or a zip of any number of them, told
 * apart by their first bytes. A zip is read as it comes and never held whole. If one table of a zip cannot be used the
 * whole zip is refused, so that nothing half-imported stays.
 */
export function openFileReader(options: ReadOptions): FileReader {
  let inner: FileReader | undefined
  let beginning = new Uint8Array(0)
  const begin = (): FileReader => {
    inner ??= isZip(beginning) ? openZipReader(options) : plain(openTableReader(options))
    if (beginning.length > 0) inner.push(beginning)
    beginning = new Uint8Array(0)
    return inner
  }
  return {
    push(chunk) {
      if (inner) return inner.push(chunk)
      const longer = new Uint8Array(beginning.length + chunk.length)
      longer.set(beginning)
      longer.set(chunk, beginning.length)
      beginning = longer
      if (beginning.length >= 4) begin()
    },
    end: () => (inner ?? begin()).end(),
  }
}

function plain(reader: Reader): FileReader {
  return {
    push: reader.push,
    end() {
      const report = reader.end()
      return report ? [report] : []
    },
  }
}

function openZipReader(options: ReadOptions): FileReader {
  const reports: FileReport[] = []
  const others: string[] = []
  let open = 0
  let seen = 0
  const unzip = new Unzip((file) => {
    seen++
    if (workbook.test(file.name)) throw new Refused(options.file, undefined, 'it is a workbook. Please open it in a spreadsheet program and save the sheet as CSV.', true)
    if (/\/$|(^|\/)(__MACOSX\/|\.)/.test(file.name)) return
    if (!/\.(csv|txt|tsv)$/i.test(file.name)) {
      others.push(file.name)
      return
    }
    open++
    readEntry(file, options, (report) => {
      open--
      if (report) reports.push(report)
    })
  })
  unzip.register(UnzipInflate)
  const damaged = (): never => {
    throw new Refused(options.file, undefined, 'the zip file is cut off or damaged. Please download it again.')
  }
  const push = (chunk: Uint8Array, isLast: boolean): void => {
    try {
      unzip.push(chunk, isLast)
    } catch (error) {
      if (error instanceof Refused) throw error
      damaged()
    }
  }
  return {
    push: (chunk) => push(chunk, false),
    end() {
      push(new Uint8Array(0), true)
      if (open > 0 || seen === 0) damaged()
      if (reports.length === 0) throw new Refused(options.file, undefined, 'the zip file holds no CSV file.')
      return others.length === 0 ? reports : withRemark(reports, `${options.file} also holds ${others.length} other files, which were passed over.`)
    },
  }
}

function withRemark(reports: readonly FileReport[], remark: string): readonly FileReport[] {
  return reports.map((report, index) => (index === 0 ? { ...report, remarks: [...report.remarks, remark] } : report))
}

function readEntry(file: UnzipFile, options: ReadOptions, done: (report: FileReport | undefined) => void): void {
  const reader = openTableReader({ ...options, file: `${options.file}, ${file.name}`, bytes: file.originalSize ?? 0 })
  file.ondata = (error, chunk, isLast) => {
    // What the reader below throws comes back here as an error of the zip.
    if (error instanceof Refused) throw error
    if (error) throw new Refused(options.file, undefined, `${file.name} in it is damaged. Please download it again.`)
    reader.push(chunk)
    if (isLast) done(reader.end())
  }
  file.start()
}
