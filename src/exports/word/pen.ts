import type { Carried } from '#worksheets/kit/carried.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import type { Answer } from '#worksheets/kit/sheet-tree.ts'
import { otherRuleInk, ruleInk, type CharacterStyle, type ParagraphStyle } from './styles.ts'
import { el, plainText, val, type Xml } from './xml.ts'
import { words } from './words.ts'

/** What is needed to draw, page after page. */
export interface Pen {
  /** A number that nothing else in the file has. */
  readonly next: () => number
  /** A rule under a paragraph. Two that follow each other differ by a hair, or programs would join them into one block. */
  readonly rule: () => Xml
  /** Whether answers are to find their way back, so that each place is marked. */
  readonly answerable: boolean
  /** Sizes against those of a letter page. */
  readonly scale: number
  /** The width between the margins, in twentieths of a point. */
  readonly width: number
  /** The stored values of the options of a place, in the order of their marks. */
  readonly options: Map<string, readonly string[]>
}

/** What a pen is begun with. */
export function penFor(carried: Carried | null, scale: number): Pen {
  let last = 0
  let rules = 0
  return { next: () => (last += 1), rule: () => ruleUnder((rules += 1)), answerable: carried !== null, scale, width: 0, options: new Map() }
}

/** Lengths in millimeters, at the size of the page. */
export function millimeters(pen: Pen, length: number): number {
  return Math.round(length * pen.scale * 56.7)
}

interface Paragraph {
  /** In the order in which Word wants them: borders, tabs, spacing, indents, alignment. */
  readonly more?: Xml
  readonly bullet?: boolean
  readonly keepNext?: boolean
}

/** A paragraph of one of the styles. */
export function p(style: ParagraphStyle, content: Xml, { more = '', bullet = false, keepNext = false }: Paragraph = {}): Xml {
  const list = bullet ? el('w:numPr', {}, val('ilvl', 0), val('numId', 1)) : ''
  return el('w:p', {}, el('w:pPr', {}, val('pStyle', style), keepNext ? '<w:keepNext/>' : '', list, more), content)
}

/** A piece of printed text; line ends and tabs are kept. */
export function run(text: string, style: CharacterStyle = 'SheetPrinted'): Xml {
  return text === '' ? '' : el('w:r', {}, el('w:rPr', {}, val('rStyle', style)), runText(text))
}

function runText(text: string): Xml {
  return text.split(/\r\n?|\n/).map((line) => line.split('\t').map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${plainText(piece)}</w:t>`)).join('<w:tab/>')).join('<w:br/>')
}

function ruleUnder(at: number): Xml {
  return el('w:pBdr', {}, el('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': at % 2 === 0 ? ruleInk : otherRuleInk }))
}

/** A sign for a box with or without a cross. */
function boxRun(pen: Pen, on: boolean, points: number): Xml {
  const glyphs = el('w:rFonts', { 'w:ascii': 'MS Gothic', 'w:eastAsia': 'MS Gothic', 'w:hAnsi': 'MS Gothic', 'w:hint': 'eastAsia' })
  const size = Math.round(points * pen.scale * 2)
  return el('w:r', {}, el('w:rPr', {}, val('rStyle', 'SheetPrinted'), glyphs, val('sz', size), val('szCs', size)), el('w:t', {}, on ? '☒' : '☐'))
}

/** A place of the file, and how a program names it to people. */
export interface Mark {
  /** `placeKey`, for an option with `/` and its number. */
  readonly key: string
  readonly alias: string
}

// Word takes no more than 64 letters here.
function shortAlias(alias: string): string {
  return Array.from(alias.replaceAll(/\s+/g, ' ')).slice(0, 60).join('')
}

// Two marks: a control, which Word keeps, and a bookmark around it, which also older programs keep.
function marked(pen: Pen, mark: Mark, kind: Xml, shows: Xml, empty: boolean): Xml {
  const id = pen.next()
  // A copy that a program makes gets a sign after this name, which must not read as another place.
  const start = el('w:bookmarkStart', { 'w:id': id, 'w:name': `st_${mark.key.replace('/', '_')}_x` })
  const properties = el('w:sdtPr', {}, val('alias', shortAlias(mark.alias)), val('tag', mark.key), val('id', 1_000_000 + id), empty ? '<w:showingPlcHdr/>' : '', kind)
  return start + el('w:sdt', {}, properties, el('w:sdtContent', {}, shows)) + el('w:bookmarkEnd', { 'w:id': id })
}

// What an empty place shows prints as nothing, and is wide enough to be hit.
const emptyRoom = '\u00a0'.repeat(4)

// A control that takes any text, not one for plain text alone: in such a one LibreOffice 7 writes text of several scripts
// more than once.
const anyText = ''

/** A place for text, or just the text where nothing comes back. */
export function textPlace(pen: Pen, mark: Mark, text: string): Xml {
  const content = el('w:r', {}, runText(text || emptyRoom))
  return pen.answerable ? marked(pen, mark, anyText, content, text === '') : text === '' ? '' : content
}

/** A place in which one of several is chosen; where something else stands, it is a place for text. */
export function listPlace(pen: Pen, mark: Mark, text: string, options: readonly string[]): Xml {
  if (!pen.answerable || (text !== '' && !options.includes(text))) return textPlace(pen, mark, text)
  const items = [...new Set(options)].filter((label) => label !== '').map((label) => el('w:listItem', { 'w:displayText': label, 'w:value': label }))
  // The first item takes a choice back.
  const list = el('w:dropDownList', {}, el('w:listItem', { 'w:displayText': '—', 'w:value': '—' }), ...items)
  return marked(pen, mark, list, el('w:r', {}, runText(text || emptyRoom)), text === '')
}

/** A box to tick. */
export function tickPlace(pen: Pen, mark: Mark, on: boolean, points = 14): Xml {
  const state = (name: string, sign: string): Xml => el(`w14:${name}`, { 'w14:val': sign, 'w14:font': 'MS Gothic' })
  const kind = el('w14:checkbox', {}, el('w14:checked', { 'w14:val': on ? 1 : 0 }), state('checkedState', '2612'), state('uncheckedState', '2610'))
  return pen.answerable ? marked(pen, mark, kind, boxRun(pen, on, points), false) : boxRun(pen, on, points)
}

/** The word in brackets after an answer that does not fit its field. */
export function doesNotFit(answer: Answer): Xml {
  return answer.counts ? '' : run(` (${paper.doesNotCount})`, 'SheetAside')
}

/** Where people differ: each answer with who gave it. Nothing where they do not. */
export function differing(answer: Answer | null): Xml {
  if (!answer || answer.differing.length === 0) return ''
  return p('SheetAsideLine', run(paper.differing, 'SheetAside'), { keepNext: true })
    + answer.differing.map((one) => p('SheetBullet', run(paper.said(one.text, one.by)), { bullet: true })).join('')
}

/** Under the answers that differ, where a team writes the one that holds: empty until it does. */
export function agreedPlace(pen: Pen, mark: Mark): Xml {
  return pen.answerable ? run(`${words.agreed} `, 'SheetAside') + textPlace(pen, { ...mark, key: `${mark.key}/agreed` }, '') : ''
}
