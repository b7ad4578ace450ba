import { zipSync, type Zippable } from 'fflate'
import type { Carried } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { watched, type Watch } from '../long-work.ts'
import { letterheadOf, type Letterhead } from './letterhead.ts'
import { marginsOf, pageSizeOf, sectionOf, sheetBody } from './page.ts'
import { packageParts } from './package.ts'
import { p, penFor } from './pen.ts'
import { numberingPart, stylesPart } from './styles.ts'
import { el, namespaces, part, val, type Xml } from './xml.ts'

/** How a Word file is to be made. */
export interface WordOptions extends Watch {
  /** What lets answers find their way back; null for a file that only goes out. */
  readonly carried: Carried | null
  readonly title: string
  readonly letterhead?: Letterhead
  /** Ledger pages and larger type, for a wall. */
  readonly wall?: boolean
}

/**
 * One Word file of one sheet or of many, each of which begins on a page of its own. The same sheets give the same bytes.
 * Needs neither a document nor a window, so it runs in a worker too. Throws the signal's reason where it was stopped.
 */
export async function toWord(sheets: readonly Sheet[], { carried, title, letterhead, wall = false, ...watch }: WordOptions): Promise<Uint8Array> {
  const scale = wall ? 15 / 10.5 : 1
  const pen = penFor(carried, scale)
  const head = letterhead ? letterheadOf(letterhead, scale) : null
  const files: Record<string, Uint8Array> = {}
  const bodies: Xml[] = []
  const told = watched(watch)
  for (const [at, sheet] of sheets.entries()) {
    const size = pageSizeOf(sheet, wall)
    const { header, footer } = marginsOf(sheet, size)
    files[`word/header${at + 1}.xml`] = header
    files[`word/footer${at + 1}.xml`] = footer
    const body = sheetBody({ ...pen, width: size.width - 2 * size.side }, sheet, at, head?.xml ?? '')
    const section = sectionOf(size, `rIdHeader${at + 1}`, `rIdFooter${at + 1}`)
    bodies.push(body + (at === sheets.length - 1 ? p('SheetEnd', '') + section : el('w:p', {}, el('w:pPr', {}, val('pStyle', 'SheetEnd'), section))))
    await told((at + 1) / (sheets.length + 1))
  }
  files['word/document.xml'] = part(el('w:document', namespaces, el('w:body', {}, ...bodies)))
  files['word/styles.xml'] = stylesPart(scale)
  files['word/numbering.xml'] = numberingPart(scale)
  if (head?.logo) files[head.logo.path] = head.logo.bytes
  return zipped({ ...packageParts({ title, carried, sheets: sheets.length, logo: head?.logo ?? null, options: pen.options }), ...files }, carried?.made)
}

// The one date that zip asks for is that of the file, so that nothing in it depends on the clock.
function zipped(files: Readonly<Record<string, Uint8Array>>, made: string | undefined): Uint8Array {
  const moment = new Date(made ?? '2027-01-01T00:00:00Z')
  const mtime = Number.isFinite(moment.getTime()) && moment.getUTCFullYear() >= 1981 ? moment : new Date('2027-01-01T00:00:00Z')
  const first = '[Content_Types].xml'
  const order: Zippable = { [first]: files[first] ?? new Uint8Array() }
  for (const [name, bytes] of Object.entries(files)) order[name] = /\.(png|jpe?g)$/.test(name) ? [bytes, { level: 0 }] : bytes
  return zipSync(order, { level: 6, mtime })
}
