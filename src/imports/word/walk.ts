import { markOfBookmark, tagOf, type Mark } from './marks.ts'
import { chosen, runText } from './run-text.ts'
import { at, type Element } from './xml-tree.ts'

/** What stands in one marked place, as it is found while reading. */
export interface Target extends Mark {
  /** The cell that it stands in, by number; 0 outside of tables. */
  readonly cell: number
  readonly text: string
  /** Whether its box is ticked; null where it has none. */
  readonly ticked: boolean | null
}

/** A row of a table with its cells: the marks in each, and what stands there outside of all marks. */
export interface FoundRow {
  readonly cells: readonly { readonly id: number; readonly marks: readonly Mark[]; readonly text: string }[]
}

export interface Found {
  readonly targets: readonly Target[]
  readonly tables: readonly (readonly FoundRow[])[]
  /** What people wrote where nothing was asked, each with the last mark before it. */
  readonly loose: readonly { readonly after: string; readonly text: string }[]
}

type Growing<T> = { -readonly [K in keyof T]: T[K] }
type OpenTarget = Growing<Target> & { line: number }

// Text of ours has one of these styles; everything else was written by somebody.
const printedRuns = /^Sheet(Printed|Strong|Light|Aside)/
const writtenIn = /^Sheet(Answer|Field|Cell|CellTight|Name|NameTight|Tick|Options|Fact)$/
const printedIn = /^(Sheet|Heading[123]$)/

/** Walks through a document and gathers what stands in its places. */
export function walkDocument(document: Element): Found {
  const walker = new Walker()
  const body = at(document, 'w:document', 'w:body')
  if (body) walker.blocks(body)
  return { targets: walker.targets, tables: walker.tables, loose: walker.loose.map(({ after, text }) => ({ after, text })) }
}

interface OpenCell {
  readonly id: number
  readonly marks: Mark[]
  text: string
  line: number
}

interface Around {
  /** Text in this paragraph is ours whatever its run says. */
  readonly printed: boolean
  /** Text here is what an empty control shows. */
  readonly placeholder: boolean
  /** Text here is a box. */
  readonly box: boolean
}

const plain: Around = { printed: false, placeholder: false, box: false }

class Walker {
  readonly targets: OpenTarget[] = []
  readonly tables: FoundRow[][] = []
  readonly loose: { after: string; text: string; line: number }[] = []
  private readonly byPlace = new Map<string, OpenTarget>()
  private target: OpenTarget | null = null
  private cell: OpenCell | null = null
  private cells = 0
  private line = 0
  private lastKey = ''

  /** Everything below an element that may hold paragraphs and tables. */
  blocks(element: Element, around: Around = plain): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      switch (child.name) {
        case 'w:p': this.paragraph(child, around); break
        case 'w:tbl': this.table(child); break
        case 'w:sdt': this.control(child, around, (content, inside) => this.blocks(content, inside)); break
        case 'w:bookmarkStart': this.bookmark(child); break
        case 'w:del': case 'w:moveFrom': break
        case 'mc:AlternateContent': this.blocks(chosen(child), around); break
        case 'w:ins': case 'w:moveTo': case 'w:customXml': case 'w:smartTag': this.blocks(child, around); break
        default: break
      }
    }
  }

  private paragraph(element: Element, around: Around): void {
    this.line += 1
    const style = at(element, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''
    const isPrinted = printedIn.test(style) && !writtenIn.test(style)
    if (!this.cell && !/^Sheet(Answer|Field)$/.test(style)) this.target = null
    this.runs(element, { ...around, printed: isPrinted })
    // A paragraph mark that was deleted in a tracked change joins two paragraphs.
    if (at(element, 'w:pPr', 'w:rPr', 'w:del')) this.line -= 1
  }

  private runs(element: Element, around: Around): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      switch (child.name) {
        case 'w:r': this.run(child, around); break
        case 'w:sdt': this.control(child, around, (content, inside) => this.runs(content, inside)); break
        case 'w:bookmarkStart': this.bookmark(child); break
        case 'w:del': case 'w:moveFrom': case 'w:pPr': case 'w:sdtPr': break
        case 'mc:AlternateContent': this.runs(chosen(child), around); break
        default: this.runs(child, around)
      }
    }
  }

  private run(element: Element, around: Around): void {
    const style = at(element, 'w:rPr', 'w:rStyle')?.attributes['w:val'] ?? ''
    if (around.box) {
      this.write(runText(element), around)
      return
    }
    const isOurs = printedRuns.test(style)
    // A sign of a box that lost its control is still a box.
    const text = runText(element)
    if (around.placeholder && style !== '') return
    if ((isOurs || around.printed) && !(isOurs && /^[☐☒☑]$/.test(text))) return
    this.write(text, around)
  }

  private write(text: string, around: Around): void {
    if (text === '') return
    if (this.target) {
      append(this.target, text, this.line)
      return
    }
    if (around.box || /^[☐☒☑]$/.test(text)) return
    if (this.cell) append(this.cell, text, this.line)
    else if (text.trim() !== '') this.looseText(text)
  }

  private looseText(text: string): void {
    const last = this.loose.at(-1)
    if (last && last.line === this.line) last.text += text
    else this.loose.push({ after: this.lastKey, text, line: this.line })
  }

  private table(element: Element): void {
    const outer = { target: this.target, cell: this.cell }
    const rows: FoundRow[] = []
    this.rows(element, rows)
    this.tables.push(rows)
    this.cell = outer.cell
    this.target = outer.cell ? outer.target : null
  }

  private rows(element: Element, rows: FoundRow[]): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:tr') this.row(child, rows)
      else if (child.name === 'w:sdt') this.control(child, plain, (content) => this.rows(content, rows))
      else if (child.name === 'w:bookmarkStart') this.bookmark(child)
      else if (child.name === 'w:ins' || child.name === 'w:customXml') this.rows(child, rows)
    }
  }

  private row(element: Element, rows: FoundRow[]): void {
    if (at(element, 'w:trPr', 'w:del')) return
    const cells: OpenCell[] = []
    this.cellsOf(element, cells)
    rows.push({ cells: cells.map(({ id, marks, text }) => ({ id, marks, text })) })
  }

  private cellsOf(element: Element, cells: OpenCell[]): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:tc') this.oneCell(child, cells)
      else if (child.name === 'w:sdt') this.controlAroundCell(child, cells)
      else if (child.name === 'w:customXml') this.cellsOf(child, cells)
    }
  }

  // Word sometimes puts a control around the whole cell that it fills: its mark belongs into that cell.
  private controlAroundCell(element: Element, cells: OpenCell[]): void {
    const mark = tagOf(element)
    const content = at(element, 'w:sdtContent')
    const before = cells.length
    if (content) this.cellsOf(content, cells)
    const cell = cells[before]
    if (!mark || !cell || cell.marks.length > 0) return
    const properties = at(element, 'w:sdtPr')
    const target = this.open(mark, cell)
    const box = at(properties, 'w14:checkbox')
    if (box) target.ticked = isOn(box)
    else if (!at(properties, 'w:showingPlcHdr')) append(target, cell.text, this.line)
    cell.text = ''
  }

  private oneCell(element: Element, cells: OpenCell[]): void {
    const cell: OpenCell = { id: (this.cells += 1), marks: [], text: '', line: this.line }
    cells.push(cell)
    this.cell = cell
    this.target = null
    this.blocks(element)
    this.cell = null
    this.target = null
  }

  private control(element: Element, around: Around, inner: (content: Element, inside: Around) => void): void {
    const content = at(element, 'w:sdtContent')
    if (!content) return
    const properties = at(element, 'w:sdtPr')
    const mark = tagOf(element)
    if (mark) this.begin(mark)
    const box = at(properties, 'w14:checkbox')
    inner(content, { ...around, box: around.box || box !== undefined, placeholder: around.placeholder || at(properties, 'w:showingPlcHdr') !== undefined })
    if (box && this.target) this.target.ticked = isOn(box)
  }

  private bookmark(element: Element): void {
    const mark = markOfBookmark(element.attributes['w:name'] ?? '')
    if (mark) this.begin(mark)
  }

  private begin(mark: Mark): void {
    this.lastKey = mark.key
    this.target = this.open(mark, this.cell)
    const { cell, target } = this
    if (cell && cell.text !== '' && target.text === '') {
      // Somebody wrote in front of the control.
      append(target, cell.text, cell.line)
      cell.text = ''
    }
  }

  private open(mark: Mark, cell: OpenCell | null): OpenTarget {
    // Each page asks anew who fills it in; everything else stands once outside of tables.
    const place = mark.key === 'by' ? `by/${this.line}` : `${cell?.id ?? 0}/${mark.key}/${mark.part}`
    const known = this.byPlace.get(place)
    if (known) return known
    const target: OpenTarget = { ...mark, cell: cell?.id ?? 0, text: '', ticked: null, line: this.line }
    this.byPlace.set(place, target)
    this.targets.push(target)
    cell?.marks.push(mark)
    return target
  }
}

function isOn(box: Element): boolean {
  return ['1', 'true', 'on'].includes(at(box, 'w14:checked')?.attributes['w14:val'] ?? '')
}

// A paragraph later is a line later.
function append(to: { text: string; line: number }, text: string, line: number): void {
  to.text += (to.text === '' ? '' : '\n'.repeat(Math.max(0, line - to.line))) + text
  to.line = line
}
