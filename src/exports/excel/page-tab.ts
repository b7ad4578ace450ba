import { placeKey } from '#worksheets/kit/carried.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import type { Answer, Block, Choice, EvidenceList, Line, Sheet, Signature, Tick } from '#worksheets/kit/sheet-tree.ts'
import { answerCell } from './answer-cell.ts'
import { excelText } from './excel-text.ts'
import { markCell, type Hint, type Tab, type TabCell } from './tab.ts'
import { remarkOf } from './table-tab.ts'
import { excelWords } from './words.ts'

type Row = readonly TabCell[]

interface Drawn {
  readonly row: Row
  readonly options: readonly string[] | null
}

/**
 * The tab of all that stands on a sheet outside of its tables: each question in a row with its answer beside it.
 * `nameOf` gives the tab of the table at a place, and null where there is none.
 */
export function pageTab(sheet: Sheet, name: string, at: number, nameOf: (block: number) => string | null): Tab {
  const drawn = sheet.blocks.flatMap((block, index) => drawnOf(block, placeKey(at, index), nameOf(index)))
  const leftOut = sheet.leftOut.length > 0 ? [aside(paper.leftOut(sheet.leftOut.join(', ')))] : []
  const rows = [head(`s${at}`), ...drawn.map((one) => one.row), ...leftOut.map((one) => one.row)]
  return {
    name, running: sheet.title, rows, frozen: 1, hidden: false,
    columns: [{ width: 3 }, { width: 44 }, { width: 60 }, { width: 46 }],
    hints: drawn.flatMap((one, line): readonly Hint[] => (one.options ? [{ column: 3, from: line + 2, to: line + 2, options: one.options, prompt: null }] : [])),
  }
}

function head(mark: string): Row {
  return [markCell(mark), ...[excelWords.question, excelWords.answer, excelWords.how].map((value): TabCell => ({ value, look: 'head' }))]
}

// Every block of the tree has its row here; one that is new fails to compile until it has.
function drawnOf(block: Block, key: string, tableName: string | null): readonly Drawn[] {
  switch (block.type) {
    case 'heading': return [words(block.text, 'heading')]
    case 'help': case 'note': return [words(block.text, 'help')]
    case 'paragraph': return [{ row: [markCell(null), { value: null, look: 'plain' }, { value: excelText(block.text), look: 'plain' }], options: null }]
    case 'line': return [asked(key, block, answerCell(block, block.answer), howLine(block), null)]
    case 'tick': return [asked(key, block, tickCell(block), excelWords.yesNo, ['Yes', 'No'])]
    case 'choice': return [asked(key, block, choiceCell(block), howChoice(block), block.many ? null : block.options.map((option) => option.label))]
    case 'table': case 'listing': return [{ row: [markCell(null), { value: block.label, look: 'label' }, { value: excelWords.table(tableName ?? ''), look: 'link', ...(tableName === null ? {} : { link: tableName }) }], options: null }]
    case 'evidence': return evidence(block)
    case 'signature': return signature(block)
    case 'tents': return block.tents.map((tent) => pair(tent.name, tent.under))
    case 'contents': return block.entries.map((entry) => pair(entry.title, entry.purpose))
    case 'page break': return []
  }
}

function words(text: string, look: TabCell['look']): Drawn {
  return { row: [markCell(null), { value: excelText(text), look }], options: null }
}

function aside(text: string): Drawn {
  return words(text, 'help')
}

function pair(label: string, text: string | null): Drawn {
  return { row: [markCell(null), { value: excelText(label), look: 'label' }, { value: excelText(text ?? ''), look: 'plain', format: '@' }], options: null }
}

function asked(
  key: string, block: { readonly label: string; readonly help: string | null; readonly answer: Answer | null },
  cell: TabCell, how: string | null, options: readonly string[] | null,
): Drawn {
  const remark = [block.help, how, remarkOf(block.answer)].filter((one) => one !== null).join(' ')
  return { row: [markCell(key), { value: block.label, look: 'label' }, { ...cell, look: 'field' }, { value: excelText(remark), look: 'help' }], options }
}

function tickCell(tick: Tick): TabCell {
  return answerCell({ kind: 'tick', unit: null }, tick.answer)
}

function choiceCell(choice: Choice): TabCell {
  return answerCell({ kind: choice.many ? 'choices' : 'choice', unit: null }, choice.answer)
}

function howLine(line: Line): string | null {
  const how = line.kind === 'date' ? excelWords.day : line.kind === 'number' || line.kind === 'money' ? excelWords.figure(line.unit) : null
  return line.withheld ? [how, excelWords.orWithheld].filter((one) => one !== null).join(' ') : how
}

function howChoice(choice: Choice): string {
  const options = choice.options.map((option) => option.label).join('; ')
  return choice.many ? excelWords.anyOf(options) : excelWords.oneOf(options)
}

function evidence(block: EvidenceList): readonly Drawn[] {
  const sign = (holds: boolean | null): string => (holds === null ? paper.notRecorded : holds ? paper.holds : paper.doesNotHold)
  return [aside(paper.evidence), ...block.lines.map((line) => aside(`${sign(line.holds)} ${line.text}`))]
}

// A closing is recorded at the table and not in a file: where there is none yet, room for one would promise too much.
function signature(block: Signature): readonly Drawn[] {
  if (block.entries.every((entry) => entry.text === null)) return []
  return [words(block.title, 'heading'), ...block.entries.map((entry) => pair(entry.label, entry.text)), aside(block.text)]
}
