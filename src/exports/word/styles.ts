import { el, namespaces, part, val, type Xml } from './xml.ts'

/** The gray of lines to write on and of table borders, as on paper. */
export const ruleInk = '6B6B6B'
export const otherRuleInk = '6A6A6A'
const softInk = '222222'

// A font that every Word has, and that other programs replace by one of the same widths.
const font = 'Arial'

interface Look {
  readonly name: string
  /** Size in points at the size of a letter page. */
  readonly size?: number
  readonly bold?: boolean
  readonly soft?: boolean
  /** Space before and after, in points. */
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly more?: Xml
}

/** What a paragraph may look like. Everything printed has one of these; what people add by themselves has not. */
const paragraphs = {
  Heading1: { name: 'heading 1', size: 20, bold: true, before: 1, after: 2, keepNext: true, more: val('outlineLvl', 0) },
  Heading2: { name: 'heading 2', size: 12.5, bold: true, before: 14, after: 4, keepNext: true, more: val('outlineLvl', 1) },
  Heading3: { name: 'heading 3', size: 10.5, bold: true, before: 10, after: 3, keepNext: true, more: val('outlineLvl', 2) },
  SheetLetterhead: { name: 'Sheet Letterhead', size: 10, after: 10 },
  SheetStep: { name: 'Sheet Step', size: 9.5, before: 0, after: 0, keepNext: true },
  SheetPurpose: { name: 'Sheet Purpose', after: 6, keepNext: true },
  SheetFact: { name: 'Sheet Fact', size: 9.5, before: 3, after: 3 },
  SheetHelp: { name: 'Sheet Help', size: 9.5, soft: true, after: 4, keepNext: true, keepLines: true },
  SheetNote: { name: 'Sheet Note', size: 9.5, soft: true, before: 2, after: 4 },
  SheetLabel: { name: 'Sheet Label', bold: true, before: 8, after: 1, keepNext: true, keepLines: true },
  SheetLabelHelp: { name: 'Sheet Label Help', size: 9, soft: true, after: 1, keepNext: true, keepLines: true },
  SheetField: { name: 'Sheet Field', before: 8, after: 2, keepLines: true },
  SheetAnswer: { name: 'Sheet Answer', before: 0, after: 2 },
  SheetTick: { name: 'Sheet Tick', before: 5, after: 2, keepLines: true },
  SheetOptions: { name: 'Sheet Options', before: 2, after: 4, keepLines: true },
  SheetBullet: { name: 'Sheet Bullet', size: 9, after: 1 },
  SheetAsideLine: { name: 'Sheet Aside Line', size: 9, before: 1, after: 1 },
  SheetEvidence: { name: 'Sheet Evidence', size: 9.5, keepLines: true },
  SheetCaption: { name: 'Sheet Caption', bold: true, before: 8, after: 4, keepNext: true },
  SheetParagraph: { name: 'Sheet Paragraph', after: 9 },
  SheetSigned: { name: 'Sheet Signed', before: 7, after: 3, keepNext: true, keepLines: true },
  SheetEntry: { name: 'Sheet Entry', before: 6, after: 1, keepNext: true, keepLines: true },
  SheetHeader: { name: 'Sheet Header', size: 8 },
  SheetTent: { name: 'Sheet Tent', size: 26, bold: true },
  SheetTentUnder: { name: 'Sheet Tent Under', size: 15 },
  SheetColumn: { name: 'Sheet Column', size: 9, bold: true, keepNext: true },
  SheetColumnTight: { name: 'Sheet Column Tight', size: 7.5, bold: true, keepNext: true },
  SheetName: { name: 'Sheet Name', size: 9 },
  SheetNameTight: { name: 'Sheet Name Tight', size: 7.5 },
  SheetCell: { name: 'Sheet Cell', size: 9 },
  SheetCellTight: { name: 'Sheet Cell Tight', size: 7.5 },
  SheetEnd: { name: 'Sheet End', size: 1, more: el('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }) },
} as const satisfies Readonly<Record<string, Look>>

export type ParagraphStyle = keyof typeof paragraphs

// People write in these, and a new line in one of them belongs to the same answer.
const written: ReadonlySet<string> = new Set<ParagraphStyle>(['SheetAnswer', 'SheetField', 'SheetCell', 'SheetCellTight', 'SheetName', 'SheetNameTight'])

const characters = {
  SheetPrinted: { name: 'Sheet Printed' },
  SheetStrong: { name: 'Sheet Strong', bold: true },
  SheetLight: { name: 'Sheet Light', soft: true },
  SheetAside: { name: 'Sheet Aside', size: 9 },
} as const satisfies Readonly<Record<string, Look>>

export type CharacterStyle = keyof typeof characters

/** `styles.xml`; `scale` is 1 for letter pages and larger for a wall. */
export function stylesPart(scale: number): Uint8Array {
  const size = (points: number): Xml => val('sz', Math.round(points * scale * 2)) + val('szCs', Math.round(points * scale * 2))
  const fonts = el('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font, 'w:eastAsia': font })
  const language = el('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'en-US', 'w:bidi': 'ar-SA' })
  const runOf = (look: Look): Xml => (look.bold ? '<w:b/><w:bCs/>' : '') + (look.soft ? val('color', softInk) : '') + (look.size ? size(look.size) : '')
  const space = (look: Look): Xml => el('w:spacing', { 'w:before': twips(look.before ?? 0), 'w:after': twips(look.after ?? 0) })
  const twips = (points: number): number => Math.round(points * scale * 20)
  const paragraphOf = (look: Look): Xml => (look.keepNext ? '<w:keepNext/>' : '') + (look.keepLines ? '<w:keepLines/>' : '')
    + (look.more?.includes('w:spacing') ? look.more : space(look) + (look.more ?? ''))
  return part(el('w:styles', namespaces,
    el('w:docDefaults', {},
      el('w:rPrDefault', {}, el('w:rPr', {}, fonts, size(10.5), language)),
      el('w:pPrDefault', {}, el('w:pPr', {}, el('w:spacing', { 'w:after': 0, 'w:line': 276, 'w:lineRule': 'auto' })))),
    style('paragraph', 'Normal', 'Normal', true, ''),
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', true, ''),
    tableStyles,
    ...Object.entries<Look>(paragraphs).map(([id, look]) => style('paragraph', id, look.name, false,
      val('basedOn', 'Normal') + (written.has(id) ? '' : val('next', 'Normal')) + '<w:qFormat/>' + el('w:pPr', {}, paragraphOf(look)) + el('w:rPr', {}, runOf(look)))),
    ...Object.entries<Look>(characters).map(([id, look]) => style('character', id, look.name, false,
      val('basedOn', 'DefaultParagraphFont') + '<w:qFormat/>' + el('w:rPr', {}, runOf(look)))),
  ))
}

function style(type: string, id: string, name: string, isDefault: boolean, content: Xml): Xml {
  return el('w:style', { 'w:type': type, ...(isDefault ? { 'w:default': 1 } : {}), 'w:styleId': id }, val('name', name), content)
}

const edges = (...names: readonly string[]): Xml =>
  names.map((name) => el(`w:${name}`, { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': ruleInk })).join('')

const margins = el('w:tblCellMar', {}, ...(['top', 'left', 'bottom', 'right'] as const).map((side) =>
  el(`w:${side}`, { 'w:w': side === 'top' || side === 'bottom' ? 50 : 85, 'w:type': 'dxa' })))

const tableStyles = [
  style('table', 'TableNormal', 'Normal Table', true, val('uiPriority', 99) + '<w:semiHidden/>' + el('w:tblPr', {}, el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margins)),
  style('table', 'SheetTable', 'Sheet Table', false, val('basedOn', 'TableNormal')
    + el('w:tblPr', {}, el('w:tblBorders', {}, edges('top', 'left', 'bottom', 'right', 'insideH', 'insideV')), margins)),
].join('')

/** `numbering.xml`: the one kind of list, with dots. */
export function numberingPart(scale: number): Uint8Array {
  const indent = Math.round(280 * scale)
  const level = el('w:lvl', { 'w:ilvl': 0 }, val('start', 1), val('numFmt', 'bullet'), val('lvlText', '•'), val('lvlJc', 'left'),
    el('w:pPr', {}, el('w:ind', { 'w:left': indent, 'w:hanging': indent })), el('w:rPr', {}, el('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font })))
  return part(el('w:numbering', namespaces,
    el('w:abstractNum', { 'w:abstractNumId': 0 }, val('multiLevelType', 'hybridMultilevel'), level),
    el('w:num', { 'w:numId': 1 }, val('abstractNumId', 0))))
}
