import { longDay, shortDay } from '#worksheets/kit/days.ts'
import { turnOf } from '#worksheets/kit/sheet-shape.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { blocksOf } from './blocks.ts'
import { p, run, textPlace, type Pen } from './pen.ts'
import { el, namespaces, part, val, type Xml } from './xml.ts'
import { words } from './words.ts'

/** Width, height and margins of the pages of a sheet, in twentieths of a point. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly turned: boolean
  readonly side: number
  readonly top: number
}

const inch = 1440

/** US Letter, or Ledger for a wall; lying across where a table asks for it. */
export function pageSizeOf(sheet: Sheet, wall: boolean): PageSize {
  const [short, long] = wall ? [11 * inch, 17 * inch] : [8.5 * inch, 11 * inch]
  const turned = turnOf(sheet) === 'landscape'
  const [width, height] = turned ? [long, short] : [short, long]
  return { width, height, turned, side: (wall ? 0.8 : 0.6) * inch, top: (wall ? 1 : 0.75) * inch }
}

/** One sheet from its letterhead to what its circle keeps out. */
export function sheetBody(pen: Pen, sheet: Sheet, position: number, letterhead: Xml): Xml {
  const width = pen.width
  if (sheet.letter) return letterhead + blocksOf(pen, sheet, position)
  return letterhead + titleBlock(pen, sheet, width) + blocksOf(pen, sheet, position)
    + (sheet.leftOut.length > 0 ? p('SheetNote', run(paper.leftOut(sheet.leftOut.join(', '))), { more: edge('top', 6) + el('w:spacing', { 'w:before': 320 }) }) : '')
}

function edge(side: 'top' | 'bottom', size: number): Xml {
  return el('w:pBdr', {}, el(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 5, 'w:color': '000000' }))
}

function titleBlock(pen: Pen, sheet: Sheet, width: number): Xml {
  return p('SheetStep', run(sheet.step ? paper.step(sheet.step.number, sheet.step.title) : paper.whole), { more: edge('top', 12) })
    + p('Heading1', run(sheet.title)) + p('SheetPurpose', run(sheet.subtitle)) + factLines(pen, sheet, width)
}

// A tab with this stop is a line to write on, up to the margin.
function ruleTab(width: number): Xml {
  return el('w:tab', { 'w:val': 'right', 'w:leader': 'underscore', 'w:pos': width })
}

// The place for a name is empty also where the file was filled in by somebody: whoever changes it is somebody else.
function factLines(pen: Pen, sheet: Sheet, width: number): Xml {
  const { partnership, date, madeBy } = sheet.facts
  const blank = sheet.state === 'blank'
  const half = Math.round(width / 2)
  const rule = '\t'
  const tabs = el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:leader': 'underscore', 'w:pos': half - 200 }), el('w:tab', { 'w:val': 'left', 'w:pos': half }),
    ruleTab(width))
  const day = blank || date === null ? rule : `${longDay(date)}\t`
  const plainTabs = el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:pos': half }), ruleTab(width))
  const name = !blank && madeBy !== null ? run(`${paper.filledInBy}  `) + run(madeBy, 'SheetStrong') : ''
  const by = pen.answerable ? run(`${blank ? paper.filledInBy : words.changedBy}  `) + textPlace(pen, { key: 'by', alias: blank ? paper.filledInBy : words.changedBy }, '') + run(rule)
    : blank ? run(`${paper.filledInBy}  ${rule}`) : name
  const first = p('SheetFact', run(`${paper.partnership}  `) + (partnership === null ? run(rule) : run(partnership, 'SheetStrong')), { more: el('w:tabs', {}, ruleTab(width)), keepNext: true })
  const second = pen.answerable && name !== '' ? p('SheetFact', name, { keepNext: true }) : ''
  const last = p('SheetFact', run(`${paper.date}  `) + run(day, blank ? 'SheetPrinted' : 'SheetStrong') + (day === rule ? run('\t') : '') + by,
    { more: edge('bottom', 12) + (day === rule ? tabs : plainTabs) + el('w:spacing', { 'w:after': 200 }) })
  return first + second + last
}

/** What stands over and under every page of a sheet. */
export interface Margins {
  readonly header: Uint8Array
  readonly footer: Uint8Array
}

/** Head: which page of what, and which version. Foot: for whom it is, and the page number. A letter has neither. */
export function marginsOf(sheet: Sheet, size: PageSize): Margins {
  if (sheet.letter) return { header: part(el('w:hdr', namespaces, p('SheetHeader', ''))), footer: part(el('w:ftr', namespaces, p('SheetHeader', ''))) }
  const date = sheet.facts.date === null ? null : shortDay(sheet.facts.date)
  const version = sheet.facts.version === null ? paper.blankOf(date) : paper.version(sheet.facts.version, date)
  const field = (name: string): Xml => el('w:fldSimple', { 'w:instr': ` ${name} ` }, run('1'))
  const tabs = { more: el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:pos': size.width - 2 * size.side })) }
  const head = p('SheetHeader', run(`${paper.running(sheet.facts.partnership, sheet.title)}\t${version}`), tabs)
  const foot = p('SheetHeader', run(`${paper.running(sheet.facts.partnership, paper.circle[sheet.circle])}\t${words.page} `) + field('PAGE') + run(` ${words.of} `) + field('NUMPAGES'), tabs)
  return { header: part(el('w:hdr', namespaces, head)), footer: part(el('w:ftr', namespaces, foot)) }
}

/** The properties that end a sheet: its pages, its head and foot by their relationship ids. */
export function sectionOf(size: PageSize, header: string, footer: string): Xml {
  const page = { 'w:w': size.width, 'w:h': size.height, ...(size.turned ? { 'w:orient': 'landscape' } : {}) }
  const edges = { 'w:top': size.top, 'w:right': size.side, 'w:bottom': size.top, 'w:left': size.side, 'w:header': size.top / 2, 'w:footer': size.top / 2, 'w:gutter': 0 }
  return el('w:sectPr', {}, el('w:headerReference', { 'w:type': 'default', 'r:id': header }), el('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    val('type', 'nextPage'), el('w:pgSz', page), el('w:pgMar', edges))
}
