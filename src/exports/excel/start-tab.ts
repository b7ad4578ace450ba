import { longDay } from '#worksheets/kit/days.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { excelText } from './excel-text.ts'
import { markCell, type Tab, type TabCell } from './tab.ts'
import { excelWords } from './words.ts'

/** A tab that the first one leads to. */
export interface Leading {
  readonly tab: string
  readonly purpose: string
}

/** What the first tab tells. */
export interface Start {
  readonly name: string
  readonly title: string
  readonly letterhead: string
  readonly hasPicture: boolean
  readonly sheets: readonly Sheet[]
  readonly leads: readonly Leading[]
  /** Whether answers can come back, so that whoever fills it in is asked for a name. */
  readonly answers: boolean
}

type Row = readonly TabCell[]

/** The first tab: what the file is, of whom and for whom, who filled it in, and the way to every other tab. */
export function startTab({ name, title, letterhead, hasPicture, sheets, leads, answers }: Start): Tab {
  const facts = sheets[0]?.facts
  const core = sheets.some((sheet) => sheet.circle === 'core team')
  const rows: readonly Row[] = [
    ...(hasPicture ? [[{ value: null, look: 'picture' } as const]] : []),
    ...letterhead.split('\n').filter((line) => line.trim() !== '').map((line) => words(line, 'line')),
    words(title, 'title'),
    ...(facts?.partnership ? [pair(paper.partnership, facts.partnership)] : []),
    ...(facts?.date ? [pair(paper.date, longDay(facts.date))] : []),
    ...(answers ? [by, aside(excelWords.fillIn)] : []),
    aside(paper.circle[core ? 'core team' : 'partners']),
    words(excelWords.pages, 'heading'),
    ...leads.map(({ tab, purpose }): Row => [markCell(null), { value: tab, look: 'link', link: tab }, { value: excelText(purpose), look: 'plain' }]),
  ]
  return { name, running: title, columns: [{ width: 3 }, { width: 36 }, { width: 70 }, { width: 40 }], rows, frozen: 0, hints: [], hidden: false, hasPicture }
}

function words(text: string, look: TabCell['look']): Row {
  return [markCell(null), { value: excelText(text), look }]
}

// Beside the facts, where there is room for a sentence.
function aside(text: string): Row {
  return [markCell(null), { value: null, look: 'plain' }, { value: text, look: 'help' }]
}

function pair(label: string, text: string): Row {
  return [markCell(null), { value: label, look: 'label' }, { value: excelText(text), look: 'answer', format: '@' }]
}

// Empty whoever made the file, or a partner's answers would come back under the name of whoever sent it.
const by: Row = [markCell('by'), { value: paper.filledInBy, look: 'label' }, { value: null, look: 'answer', format: '@' }, { value: excelWords.byHelp, look: 'help' }]
