import { shortDay } from '#worksheets/kit/days.ts'
import { turnOf, type Turn } from '#worksheets/kit/sheet-shape.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'

/** Size of a sheet of paper: US Letter, or Ledger for a wall. */
export type PaperSize = 'letter' | 'wall'

/** Width and height of a page in inches. */
export function pageInches(size: PaperSize, turn: Turn): { readonly width: number; readonly height: number } {
  const [short, long] = size === 'wall' ? [11, 17] : [8.5, 11]
  return turn === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}

/** The name of the page that a sheet is printed on; a name that CSS may hold, one for each place in the pack. */
export function pageName(at: number): string {
  return `sheet-${at + 1}`
}

/** What the head of each page says. */
export function headText(sheet: Sheet): string {
  return paper.running(sheet.facts.partnership, sheet.title)
}

/** What the foot of each page says: which version it came from, and for whom it is. */
export function footTexts(sheet: Sheet): { readonly version: string; readonly circle: string } {
  const date = sheet.facts.date === null ? null : shortDay(sheet.facts.date)
  return {
    version: sheet.facts.version === null ? paper.blankOf(date) : paper.version(sheet.facts.version, date),
    circle: paper.circle[sheet.circle],
  }
}

/**
 * The style sheet text of the pages: one named page a sheet, with its size and its own words in head and foot. A letter
 * has neither: it goes to somebody to whom they say nothing.
 * Every word goes in as a CSS string in which no sign can end the string.
 */
export function pageRules(sheets: readonly Sheet[], size: PaperSize): string {
  return sheets.map((sheet, at) => {
    const { width, height } = pageInches(size, turnOf(sheet))
    const page = `size: ${width}in ${height}in; margin: ${margins(size)}`
    if (sheet.letter) return `@page ${pageName(at)} { ${page} }`
    const foot = footTexts(sheet)
    return `@page ${pageName(at)} { ${page};
  @top-left { content: ${cssString(headText(sheet))}; ${small(size)} }
  @top-right { content: "Page " counter(page) " of " counter(pages); ${small(size)} }
  @bottom-left { content: ${cssString(foot.version)}; ${small(size)} }
  @bottom-right { content: ${cssString(foot.circle)}; ${small(size)} } }`
  }).join('\n')
}

/** Head and side margins of a page, in inches; the preview and the paper share them. */
export const marginInches = { letter: { top: 0.8, side: 0.6 }, wall: { top: 1, side: 0.8 } } as const

function margins(size: PaperSize): string {
  const { top, side } = marginInches[size]
  return `${top}in ${side}in`
}

function small(size: PaperSize): string {
  return `font: ${size === 'wall' ? 11 : 8}pt 'Public Sans Variable', 'Public Sans', Arial, sans-serif; color: #333; white-space: nowrap; vertical-align: middle`
}

/** A text as a CSS string: everything but plain letters, digits and spaces is written as its number. */
export function cssString(text: string): string {
  const safe = Array.from(text, (sign) => (/[A-Za-z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `))
  return `"${safe.join('')}"`
}

/** Whether this browser prints words in the margin of a page; where not, each sheet repeats a head and foot of its own. */
export function hasMarginBoxes(): boolean {
  try {
    const probe = new CSSStyleSheet()
    probe.replaceSync('@page { @top-left { content: "x" } }')
    return probe.cssRules[0]?.cssText.includes('@top-left') ?? false
  } catch {
    return false
  }
}
