import type { Carried } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { watched, type Watch } from '../long-work.ts'
import { logoOf, type Picture } from './drawing-xml.ts'
import { marksTab, optionLists } from './marks-tab.ts'
import { packed } from './package-xml.ts'
import { pageTab } from './page-tab.ts'
import { startTab, type Leading, type Start } from './start-tab.ts'
import { makeStyles } from './styles-xml.ts'
import { tabNames } from './tab-names.ts'
import { listingTab, tableTab, type TableLayout } from './table-tab.ts'
import type { Tab } from './tab.ts'
import { tabXml } from './tab-xml.ts'
import { excelWords } from './words.ts'

export interface ExcelOptions extends Watch {
  /** What the file carries for the way back, of the same sheets in the same order; null for a file to read only. */
  readonly carried: Carried | null
  readonly title: string
  /** The letterhead of the team above the title: its text, line by line, and its picture. */
  readonly letterhead?: { readonly text: string; readonly logo?: Picture | undefined } | undefined
}

/**
 * An Excel file of these sheets: a first tab that leads to the others, then for each sheet a tab of its questions and
 * one for each of its tables. Answers stand in it as what they are: days, times, figures and words; never a formula.
 */
export async function toExcel(sheets: readonly Sheet[], { carried, title, letterhead, ...watch }: ExcelOptions): Promise<Uint8Array> {
  const pause = watched(watch)
  const text = letterhead?.text.trim() ?? ''
  const logo = letterhead?.logo ? logoOf(letterhead.logo, excelWords.logo(text.split('\n')[0] ?? '')) : null
  const { tabs, layout } = tabsOf(sheets, { title, letterhead: text, hasPicture: logo !== null, answers: carried !== null })
  const styles = makeStyles()
  const options = optionLists()
  const written: string[] = []
  for (const [at, tab] of tabs.entries()) {
    written.push(tabXml(tab, styles, options.at, at === 0))
    await pause(at / tabs.length)
  }
  // The hidden tab is written last: only then is it known which options the others point at.
  const marks = marksTab(carried, layout, options.lists())
  const hasMarks = carried !== null || options.lists().length > 0
  return packed({
    tabs: hasMarks ? [...tabs, marks] : tabs,
    tabXmls: hasMarks ? [...written, tabXml(marks, styles, options.at, false)] : written,
    styles: styles.xml(), title, author: carried?.by ?? sheets[0]?.facts.madeBy ?? '', made: carried?.made ?? null, logo,
  })
}

function tabsOf(sheets: readonly Sheet[], about: Pick<Start, 'title' | 'letterhead' | 'hasPicture' | 'answers'>): { readonly tabs: readonly Tab[]; readonly layout: readonly TableLayout[] } {
  const named = tabNames()
  const start = named(excelWords.start)
  const made = sheets.map((sheet, at) => tabsOfSheet(sheet, at, named))
  const first = startTab({ ...about, name: start, sheets, leads: made.flatMap((one) => one.leads) })
  return { tabs: [first, ...made.flatMap((one) => one.tabs)], layout: made.flatMap((one) => one.layout) }
}

interface SheetTabs {
  readonly tabs: readonly Tab[]
  readonly layout: readonly TableLayout[]
  readonly leads: readonly Leading[]
}

// The list in front of a pack needs no tab: the first tab leads to every other.
function tabsOfSheet(sheet: Sheet, at: number, named: (title: string) => string): SheetTabs {
  const isList = sheet.blocks.every((block) => block.type === 'contents')
  if (isList) return { tabs: [], layout: [], leads: [] }
  const alone = sheet.blocks.length === 1 && sheet.leftOut.length === 0
  const page = alone && isTabular(sheet.blocks[0]?.type) ? null : named(sheet.title)
  const names = sheet.blocks.map((block) => (block.type === 'table' || block.type === 'listing' ? named(page === null ? sheet.title : block.label) : null))
  const tables = sheet.blocks.flatMap((block, index): readonly { readonly tab: Tab; readonly layout: TableLayout | null }[] => {
    const name = names[index] ?? ''
    if (block.type === 'table') return [tableTab(block, name, `${sheet.title} · ${block.label}`, at, index)]
    return block.type === 'listing' ? [{ tab: listingTab(block, name, sheet.title), layout: null }] : []
  })
  const pages = page === null ? [] : [pageTab(sheet, page, at, (index) => names[index] ?? null)]
  const leads = [
    ...(page === null ? [] : [{ tab: page, purpose: sheet.subtitle }]),
    ...names.flatMap((name, index) => (name === null ? [] : [{ tab: name, purpose: page === null ? sheet.subtitle : labelOf(sheet, index) }])),
  ]
  return { tabs: [...pages, ...tables.map((one) => one.tab)], layout: tables.flatMap((one) => (one.layout ? [one.layout] : [])), leads }
}

function isTabular(type: string | undefined): boolean {
  return type === 'table' || type === 'listing'
}

function labelOf(sheet: Sheet, index: number): string {
  const block = sheet.blocks[index]
  return block?.type === 'table' || block?.type === 'listing' ? `${sheet.title}: ${block.label}` : sheet.title
}
