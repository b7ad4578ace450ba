import { placeKey } from '#worksheets/kit/carried.ts'
import type { Answer, Block, Choice, Contents, EvidenceList, Line, Signature, Tick } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import type { Piece } from './flow.ts'
import { area, base, drawText, entryRoom, entrySize, penBox, penLine, textHeight, textPieces, type Making } from './making.ts'
import { optionState } from './option-state.ts'
import { listingPieces, paragraphPieces, tentPieces } from './document-pieces.ts'
import { ruleGray } from './pen.ts'
import { tablePieces } from './table-pieces.ts'
import { tag, type Tag } from './tags.ts'

const quiet = 0.13
const label = { size: base, face: 'bold' } as const
const help = { size: base * 0.86, gray: quiet } as const
const aside = { size: base * 0.86 } as const
const small = { size: base * 0.9, gray: quiet } as const
const leading = base * 1.35

/** One block of a sheet as pieces to be put on pages. Every block has its drawing here; one that is new does not compile until it has. */
export function blockPieces(making: Making, parent: Tag, block: Block, at: number): readonly Piece[] {
  switch (block.type) {
    case 'heading': return headingPieces(making, parent, block.text, block.level)
    case 'help': return textPieces(making, tag('P', parent), block.text, { style: small, leading: small.size * 1.35, space: 2, keep: true })
    case 'note': return textPieces(making, tag('P', parent), block.text, { style: small, leading: small.size * 1.35, space: 4 })
    case 'line': return linePieces(making, parent, block, placeKey(making.sheet, at))
    case 'tick': return tickPieces(making, parent, block, placeKey(making.sheet, at))
    case 'choice': return choicePieces(making, parent, block, placeKey(making.sheet, at))
    case 'table': return tablePieces(making, parent, block, at)
    case 'evidence': return evidencePieces(making, parent, block)
    case 'signature': return signaturePieces(making, parent, block)
    case 'contents': return contentsPieces(making, parent, block)
    case 'paragraph': return paragraphPieces(making, parent, block.text)
    case 'listing': return listingPieces(making, parent, block)
    case 'tents': return tentPieces(making, parent, block)
    case 'page break': return [{ space: 0, height: 0, keep: true, opens: true, draw: () => undefined }]
  }
}

/** A heading inside of a sheet; it stays with what it is over. */
export function headingPieces(making: Making, parent: Tag, text: string, level: 2 | 3): readonly Piece[] {
  const size = level === 2 ? base * 1.2 : base
  return textPieces(making, tag(`H${level}`, parent), text, { style: { size, face: 'bold' }, leading: size * 1.3, space: level === 2 ? 14 : 10, keep: true })
}

// A label with its help under it; kept with what is to be filled in.
function labelPieces(making: Making, parent: Tag, one: { readonly label: string; readonly help: string | null }, space: number, width = making.width): readonly Piece[] {
  const words = tag('P', parent)
  return [
    ...textPieces(making, words, one.label, { style: label, leading, space, width, keep: true }),
    ...(one.help ? textPieces(making, words, one.help, { style: help, leading: help.size * 1.35, width, keep: true }) : []),
  ]
}

/** What stands under an answer where people differ, or where it does not count; the field itself shows the last. */
function asidePieces(making: Making, parent: Tag, answer: Answer | null, indent = 0): readonly Piece[] {
  if (!answer) return []
  const set = (text: string, space = 1): readonly Piece[] => textPieces(making, tag('P', parent), text, { style: aside, leading: aside.size * 1.35, indent, space })
  if (answer.differing.length > 0) return [...set(paper.differing), ...answer.differing.flatMap((one) => set(`•  ${paper.said(one.text, one.by)}`, 0))]
  return answer.counts ? [] : set(`(${paper.doesNotCount})`)
}

const isFigure = (line: Line): boolean => ['number', 'money', 'date', 'time'].includes(line.kind)

function linePieces(making: Making, parent: Tag, line: Line, key: string): readonly Piece[] {
  const part = tag('Div', parent)
  return line.lines > 0 ? longLinePieces(making, part, line, key) : shortLinePieces(making, part, line, key)
}

function longLinePieces(making: Making, part: Tag, line: Line, key: string): readonly Piece[] {
  const labels = labelPieces(making, part, line, 9)
  const above = labels.reduce((sum, piece) => sum + piece.height, 0)
  const text = line.answer?.text ?? ''
  const room = entryRoom(making, line.label, text, entrySize.line, making.width, making.room - above - 12)
  const height = Math.min(Math.max(room.height, text === '' ? line.lines * penLine : 2 * penLine), making.room - above - 12)
  const field: Piece = {
    space: 2, height, keep: false,
    draw: ({ page, pen, left, top }) => {
      pen.frame(left, top, making.width, height, 0.75, ruleGray)
      making.form.text(page, part, area(left + 1, top + 1, making.width - 2, height - 2), { name: key, label: line.label, value: text, size: room.size, many: true })
    },
  }
  return [...labels, field, ...asidePieces(making, part, line.answer)]
}

// The label on the left and the field on the right, with a line under it as on paper.
function shortLinePieces(making: Making, part: Tag, line: Line, key: string): readonly Piece[] {
  const gap = 12
  const labelWidth = (making.width - gap) * 0.4
  const words = tag('P', part)
  const labelHeight = textHeight(making, line.label, label, leading, labelWidth)
  const helpHeight = line.help ? textHeight(making, line.help, help, help.size * 1.35, labelWidth) : 0
  const text = line.answer?.text ?? ''
  const before = text === '' && line.unit === '$' ? '$' : ''
  const after = text === '' && line.unit && line.unit !== '$' ? line.unit : ''
  const [beforeWide, afterWide] = [before, after].map((one) => (one ? making.faces.measure(one, { size: base }) + 4 : 0)) as [number, number]
  const width = (making.width - gap) * 0.6 - beforeWide - afterWide
  const room = entryRoom(making, line.label, text, entrySize.line, width, making.room - 20)
  const fieldHeight = Math.max(18, room.height)
  const height = Math.max(20, labelHeight + helpHeight + 2, fieldHeight)
  const many = !isFigure(line) && (line.kind === 'long text' || fieldHeight > 18 || text.includes('\n'))
  const whole: Piece = {
    space: 5, height, keep: false,
    draw: (spot) => {
      const { page, pen, left, top } = spot
      drawText(making, spot, words, line.label, { style: label, leading, left, top: top + height - labelHeight - helpHeight - 2, width: labelWidth })
      if (line.help) drawText(making, spot, words, line.help, { style: help, leading: help.size * 1.35, left, top: top + height - helpHeight - 2, width: labelWidth })
      const from = left + labelWidth + gap
      const low = top + height
      if (before) pen.line(words, before, { size: base }, from, low - leading - 2, leading)
      if (after) pen.line(words, after, { size: base }, from + width + 4, low - leading - 2, leading)
      pen.rule(from + beforeWide, low, from + beforeWide + width, low, 0.75, ruleGray)
      making.form.text(page, part, area(from + beforeWide, low - fieldHeight, width, fieldHeight), { name: key, label: line.unit && line.unit !== '$' ? `${line.label} (${line.unit})` : line.label, value: text, size: room.size, many })
    },
  }
  return [whole, ...asidePieces(making, part, line.answer, labelWidth + gap)]
}

function tickPieces(making: Making, parent: Tag, tick: Tick, key: string): readonly Piece[] {
  const part = tag('Div', parent)
  const words = tag('P', part)
  const indent = penBox + 8
  const width = making.width - indent
  const labelHeight = textHeight(making, tick.label, label, leading, width)
  const helpHeight = tick.help ? textHeight(making, tick.help, help, help.size * 1.35, width) : 0
  const whole: Piece = {
    space: 7, height: Math.max(penBox, labelHeight + helpHeight), keep: false,
    draw: (spot) => {
      making.form.tick(spot.page, part, area(spot.left, spot.top, penBox, penBox), { name: key, label: tick.label, on: tick.answer?.value === true })
      drawText(making, spot, words, tick.label, { style: label, leading, left: spot.left + indent, top: spot.top, width })
      if (tick.help) drawText(making, spot, words, tick.help, { style: help, leading: help.size * 1.35, left: spot.left + indent, top: spot.top + labelHeight, width })
    },
  }
  return [whole, ...asidePieces(making, part, tick.answer, indent)]
}

function choicePieces(making: Making, parent: Tag, choice: Choice, key: string): readonly Piece[] {
  const part = tag('Div', parent)
  const labels = labelPieces(making, part, choice, 8)
  const rows = optionRows(making, choice)
  const options = rows.map((row, at): Piece => ({
    space: at === 0 ? 4 : 3, height: row.height, keep: at < rows.length - 1,
    draw: (spot) => {
      for (const { option, left, width } of row.options) {
        const words = tag('P', part)
        const box = area(spot.left + left, spot.top + Math.max(0, (leading - penBox) / 2), penBox, penBox)
        const says = `${choice.label}: ${option.label}`
        if (choice.many) making.form.tick(spot.page, part, box, { name: `${key}/${optionState(option.value)}`, label: says, on: option.chosen })
        else making.form.radio(spot.page, part, box, { name: key, state: optionState(option.value), label: says, group: choice.label, on: option.chosen })
        drawText(making, spot, words, option.label, { style: { size: base }, leading, left: spot.left + left + penBox + 5, top: spot.top, width: width - penBox - 5 })
      }
    },
  }))
  const other = choice.other === null ? [] : textPieces(making, tag('P', part), `${paper.other} ${choice.other} (${paper.doesNotCount})`, { style: aside, leading: aside.size * 1.35, space: 2 })
  return [...labels, ...options, ...other, ...(choice.answer && choice.answer.differing.length > 0 ? asidePieces(making, part, choice.answer) : [])]
}

interface OptionRow {
  readonly height: number
  readonly options: readonly { readonly option: Choice['options'][number]; readonly left: number; readonly width: number }[]
}

// Options side by side while they fit.
function optionRows(making: Making, choice: Choice): readonly OptionRow[] {
  const rows: { height: number; options: OptionRow['options'][number][] }[] = []
  let left = Number.POSITIVE_INFINITY
  for (const option of choice.options) {
    const width = Math.min(making.faces.measure(option.label, { size: base }) + penBox + 6, making.width)
    if (left + width > making.width) {
      rows.push({ height: 0, options: [] })
      left = 0
    }
    const row = rows.at(-1)
    if (!row) continue
    row.options.push({ option, left, width })
    row.height = Math.max(row.height, penBox, textHeight(making, option.label, { size: base }, leading, width - penBox - 5))
    left += width + 16
  }
  return rows
}

function evidencePieces(making: Making, parent: Tag, evidence: EvidenceList): readonly Piece[] {
  const list = tag('L', parent)
  const size = base * 0.9
  const sign = (holds: boolean | null): string => (holds === null ? paper.notRecorded : holds ? paper.holds : paper.doesNotHold)
  const set = { leading: size * 1.35, indent: 10, beside: (spot: Parameters<Piece['draw']>[0], height: number) => spot.pen.rule(spot.left + 1, spot.top, spot.left + 1, spot.top + height, 1.5, ruleGray) }
  return [
    ...textPieces(making, tag('Caption', list), paper.evidence, { ...set, style: { size, face: 'bold' }, space: 4, keep: true }),
    ...evidence.lines.flatMap((line) => textPieces(making, tag('LBody', tag('LI', list)), `${sign(line.holds)} ${line.text}`, { ...set, style: { size } })),
  ]
}

function signaturePieces(making: Making, parent: Tag, signature: Signature): readonly Piece[] {
  const part = tag('Sect', parent)
  const [pad, title] = [14, base * 1.2]
  const width = making.width - 2 * pad
  const labelWide = Math.max(...signature.entries.map((entry) => making.faces.measure(entry.label, aside))) + 12
  const rows = signature.entries.map((entry) => Math.max(entry.text === null ? 22 : leading + 3, textHeight(making, entry.text ?? '', { size: base }, leading, width - labelWide) + 3))
  const note = textHeight(making, signature.text, aside, aside.size * 1.35, width)
  const top = pad + title * 1.3 + 5
  const height = top + rows.reduce((sum, row) => sum + row, 0) + 8 + note + pad
  const heading = tag('H2', part)
  const entries = signature.entries.map(() => tag('P', part))
  const last = tag('P', part)
  return [{
    space: 20, height, keep: false,
    draw: (spot) => {
      const left = spot.left + pad
      spot.pen.frame(spot.left, spot.top, making.width, height, 1.5)
      spot.pen.line(heading, signature.title, { size: title, face: 'bold' }, left, spot.top + pad, title * 1.3)
      let at = spot.top + top
      signature.entries.forEach((entry, index) => {
        const row = rows[index] ?? 0
        spot.pen.line(entries[index] ?? null, entry.label, aside, left, entry.text === null ? at + row - leading : at, leading)
        if (entry.text === null) spot.pen.rule(left + labelWide, at + row, left + width, at + row, 0.75, ruleGray)
        else drawText(making, spot, entries[index] ?? null, entry.text, { style: { size: base }, leading, left: left + labelWide, top: at, width: width - labelWide })
        at += row
      })
      drawText(making, spot, last, signature.text, { style: aside, leading: aside.size * 1.35, left, top: at + 8, width })
    },
  }]
}

function contentsPieces(making: Making, parent: Tag, contents: Contents): readonly Piece[] {
  const headings = headingPieces(making, parent, paper.contents, 2)
  const list = tag('L', parent)
  const indent = penBox + 9
  const width = making.width - indent
  return [...headings, ...contents.entries.map((entry): Piece => {
    const words = tag('LBody', tag('LI', list))
    const titleHeight = textHeight(making, entry.title, label, leading, width)
    const purposeHeight = textHeight(making, entry.purpose, help, help.size * 1.35, width)
    return {
      space: 9, height: titleHeight + purposeHeight, keep: false,
      draw: (spot) => {
        spot.pen.box(spot.left, spot.top, penBox, false)
        drawText(making, spot, words, entry.title, { style: label, leading, left: spot.left + indent, top: spot.top, width })
        drawText(making, spot, words, entry.purpose, { style: help, leading: help.size * 1.35, left: spot.left + indent, top: spot.top + titleHeight, width })
      },
    }
  })]
}
