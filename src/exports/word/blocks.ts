import { placeKey } from '#worksheets/kit/carried.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import type { Block, Choice, Contents, EvidenceList, Line, Listing, Sheet, Signature, Tents, Tick } from '#worksheets/kit/sheet-tree.ts'
import type { Spot } from './cell.ts'
import { cellOf, rowOf, shared, tableOf } from './frame.ts'
import { agreedPlace, differing, doesNotFit, millimeters, p, run, textPlace, tickPlace, type Mark, type Pen } from './pen.ts'
import { ruleInk } from './styles.ts'
import { tableBlock } from './table.ts'
import { el, val, type Xml } from './xml.ts'
import { words } from './words.ts'

/** All blocks of a sheet in order. Each has its drawing here; one that is new fails to compile until it has. */
export function blocksOf(pen: Pen, sheet: Sheet, position: number): Xml {
  const draw = (block: Block, at: Spot): Xml => {
    switch (block.type) {
      case 'heading': return p(block.level === 2 ? 'Heading2' : 'Heading3', run(block.text))
      case 'help': return p('SheetHelp', run(block.text))
      case 'note': return p('SheetNote', run(block.text))
      case 'line': return lineBlock(pen, block, at)
      case 'tick': return tickBlock(pen, block, at)
      case 'choice': return choiceBlock(pen, block, at)
      case 'table': return tableBlock(pen, block, at, sheet.state === 'blank')
      case 'evidence': return evidenceBlock(block)
      case 'signature': return signatureBlock(pen, block)
      case 'contents': return contentsBlock(pen, block)
      case 'paragraph': return p('SheetParagraph', run(block.text))
      case 'listing': return listingBlock(pen, block)
      case 'tents': return tentsBlock(pen, block)
      case 'page break': return el('w:p', {}, el('w:pPr', {}, val('pStyle', 'SheetEnd')), el('w:r', {}, '<w:br w:type="page"/>'))
    }
  }
  return sheet.blocks.map((block, index) => draw(block, { sheet: position, block: index })).join('')
}

// The answer begins at this share of the width.
const labelShare = 0.4
// A label longer than this, in letters, has a line of its own.
const shortLabel = 32

function lineBlock(pen: Pen, line: Line, at: Spot): Xml {
  const mark = { key: placeKey(at.sheet, at.block), alias: line.label }
  const disputed = differing(line.answer)
  if (line.lines === 0 && line.help === null && line.label.length <= shortLabel && disputed === '') return besideLabel(pen, line, mark)
  return label(line.label, line.help) + disputed + (disputed === '' ? roomBelow(pen, line, mark) : agreedLine(pen, mark))
}

function label(text: string, help: string | null): Xml {
  return p('SheetLabel', run(text)) + (help ? p('SheetLabelHelp', run(help)) : '')
}

function agreedLine(pen: Pen, mark: Mark): Xml {
  return pen.answerable ? p('SheetAnswer', agreedPlace(pen, mark), { more: pen.rule() }) : ''
}

function besideLabel(pen: Pen, line: Line, mark: Mark): Xml {
  const from = Math.round(pen.width * labelShare)
  const layout = el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:pos': from }))
  const indent = el('w:ind', { 'w:left': from, 'w:hanging': from })
  return p('SheetField', run(`${line.label}\t`, 'SheetStrong') + answered(pen, line, mark), { more: (line.answer ? '' : pen.rule()) + layout + indent })
}

function answered(pen: Pen, line: Line, mark: Mark): Xml {
  const place = textPlace(pen, mark, line.answer?.text ?? '')
  if (line.answer) return place + doesNotFit(line.answer)
  if (line.unit === null) return place
  return line.unit === '$' ? run('$', 'SheetLight') + place : place + run(`\t${line.unit}`.replace('\t', '   '), 'SheetLight')
}

// As many lines as a pen wants; typed, an answer takes the first and grows.
function roomBelow(pen: Pen, line: Line, mark: Mark): Xml {
  if (line.answer) return p('SheetAnswer', answered(pen, line, mark))
  const space = el('w:spacing', { 'w:before': millimeters(pen, 9) - Math.round(pen.scale * 290) })
  return Array.from({ length: Math.max(line.lines, 1) }, (_, at) => p('SheetAnswer', at === 0 ? answered(pen, line, mark) : '', { more: pen.rule() + space })).join('')
}

function tickBlock(pen: Pen, tick: Tick, at: Spot): Xml {
  const mark = { key: placeKey(at.sheet, at.block), alias: tick.label }
  const indent = el('w:ind', { 'w:left': millimeters(pen, 8), 'w:hanging': millimeters(pen, 8) })
  const tab = el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:pos': millimeters(pen, 8) }))
  const odd = tick.answer && !tick.answer.counts ? run(` ${tick.answer.text}`) + doesNotFit(tick.answer) : ''
  return p('SheetTick', tickPlace(pen, mark, tick.answer?.value === true) + run('\t') + run(tick.label, 'SheetStrong') + odd, { more: tab + indent, keepNext: tick.help !== null })
    + (tick.help ? p('SheetLabelHelp', run(tick.help), { more: el('w:ind', { 'w:left': millimeters(pen, 8) }) }) : '')
    + differing(tick.answer)
}

// About as wide as a letter, and as a box with the space around it, in twentieths of a point.
const letter = 112
const boxRoom = 560

function choiceBlock(pen: Pen, choice: Choice, at: Spot): Xml {
  const key = placeKey(at.sheet, at.block)
  pen.options.set(key, choice.options.map((option) => option.value))
  const boxes = choice.options.map((option, index) =>
    tickPlace(pen, { key: `${key}/${index}`, alias: `${choice.label}: ${option.label}` }, option.chosen) + run(`\u00a0${option.label}`))
  const other = choice.other === null ? '' : p('SheetAsideLine', run(`${paper.other} ${choice.other} `) + run(`(${paper.doesNotCount})`, 'SheetAside'))
  return label(choice.label, choice.help) + optionLines(pen, choice, boxes) + other + differing(choice.answer)
}

// More lines than this may go on on the next page.
const wholeLines = 8

// In one line where they fit; otherwise under each other, in as many columns as there is room for.
function optionLines(pen: Pen, choice: Choice, boxes: readonly Xml[]): Xml {
  const widths = choice.options.map((option) => (option.label.length * letter + boxRoom) * pen.scale)
  if (widths.reduce((sum, width) => sum + width, 0) <= pen.width) return p('SheetOptions', boxes.join(run('      ')))
  const columns = Math.max(1, Math.floor(pen.width / Math.max(...widths)))
  const stops = Array.from({ length: columns - 1 }, (_, at) => el('w:tab', { 'w:val': 'left', 'w:pos': Math.round((pen.width / columns) * (at + 1)) }))
  const lines = Array.from({ length: Math.ceil(boxes.length / columns) }, (_, at) => boxes.slice(at * columns, (at + 1) * columns))
  const hanging = columns === 1 ? el('w:ind', { 'w:left': millimeters(pen, 7), 'w:hanging': millimeters(pen, 7) }) : ''
  const more = (stops.length > 0 ? el('w:tabs', {}, ...stops) : '') + hanging
  return lines.map((line, at) => p('SheetOptions', line.join(run('\t')), { more, keepNext: lines.length <= wholeLines && at < lines.length - 1 })).join('')
}

function evidenceBlock(evidence: EvidenceList): Xml {
  const sign = (holds: boolean | null): string => (holds === null ? paper.notRecorded : holds ? paper.holds : paper.doesNotHold)
  const bar = el('w:pBdr', {}, el('w:left', { 'w:val': 'single', 'w:sz': 12, 'w:space': 8, 'w:color': ruleInk })) + el('w:ind', { 'w:left': 200 })
  return p('SheetEvidence', run(paper.evidence, 'SheetStrong'), { more: bar, keepNext: true })
    + evidence.lines.map((line) => p('SheetEvidence', run(`${sign(line.holds)} `, 'SheetStrong') + run(line.text), { more: bar })).join('')
}

function signatureBlock(pen: Pen, signature: Signature): Xml {
  const side = (name: string): Xml => el(`w:${name}`, { 'w:val': 'single', 'w:sz': 12, 'w:space': 8, 'w:color': '000000' })
  const frame = el('w:pBdr', {}, side('top'), side('left'), side('bottom'), side('right'))
  const indent = el('w:ind', { 'w:left': 200, 'w:right': 200 })
  const from = millimeters(pen, 32)
  const tabs = el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:pos': from }), el('w:tab', { 'w:val': 'right', 'w:leader': 'underscore', 'w:pos': pen.width - 200 }))
  const hanging = el('w:ind', { 'w:left': from, 'w:right': 200, 'w:hanging': from - 200 })
  const entry = (one: Signature['entries'][number]): Xml => p('SheetSigned', run(`${one.label}\t`) + run(one.text ?? '\t', 'SheetStrong'),
    { more: frame + tabs + (one.text === null ? indent : hanging) })
  return p('SheetNote', '') + p('Heading2', run(signature.title), { more: frame + indent })
    + signature.entries.map(entry).join('') + p('SheetNote', run(signature.text), { more: frame + indent })
}

function contentsBlock(pen: Pen, contents: Contents): Xml {
  const indent = el('w:ind', { 'w:left': millimeters(pen, 8), 'w:hanging': millimeters(pen, 8) })
  const tab = el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:pos': millimeters(pen, 8) }))
  return p('Heading2', run(paper.contents)) + contents.entries.map((entry) =>
    p('SheetEntry', tickPlace({ ...pen, answerable: false }, { key: '', alias: '' }, false) + run('\t') + run(entry.title, 'SheetStrong'), { more: tab + indent })
    + p('SheetNote', run(entry.purpose), { more: el('w:ind', { 'w:left': millimeters(pen, 8) }) })).join('')
}

function listingBlock(pen: Pen, listing: Listing): Xml {
  const widths = shared(listing.columns.map((column) => column.width), pen.width)
  const cells = (texts: readonly string[], style: 'SheetColumn' | 'SheetCell'): Xml => texts.map((text, at) => cellOf(widths[at] ?? 0, p(style, run(text)))).join('')
  const empty = rowOf(cells(listing.columns.map(() => ''), 'SheetCell'), { height: millimeters(pen, 9) })
  return p('SheetCaption', run(listing.label)) + tableOf(widths, listing.label,
    rowOf(cells(listing.columns.map((column) => column.label), 'SheetColumn'), { head: true })
    + listing.rows.map((row) => rowOf(cells(row, 'SheetCell'))).join('') + empty.repeat(listing.room))
}

// A tent is half a page, folded along the middle line: the name stands upright on both sides. Text boxes would do it too,
// but no screen reader finds what is in them.
function tentsBlock(pen: Pen, tents: Tents): Xml {
  const widths = shared([1, 1], pen.width)
  const side = (tent: Tents['tents'][number], direction: 'tbRl' | 'btLr', width: number): Xml => cellOf(width,
    p('SheetTent', run(tent.name), { more: val('jc', 'center') }) + p('SheetTentUnder', run(tent.under), { more: val('jc', 'center') }),
    { more: val('textDirection', direction) + val('vAlign', 'center') })
  return tableOf(widths, words.tent, tents.tents.map((tent) =>
    rowOf(side(tent, 'tbRl', widths[0] ?? 0) + side(tent, 'btLr', widths[1] ?? 0), { height: millimeters(pen, 112) })).join(''))
}
