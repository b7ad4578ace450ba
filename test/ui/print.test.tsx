import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { isCards, tableWidth, turnOf } from '#worksheets/kit/sheet-shape.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { catalogue, reviewOf } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { walk } from '#machines/walk.ts'
import { chosenIn, searchOf } from '#ui/print/chosen.ts'
import { cssString, footTexts, headText, pageInches, pageRules } from '#ui/print/page-rules.ts'
import { sheetsFor, targetOf } from '#ui/print/sheets-for.ts'
import { SheetView } from '#ui/print/sheet-view.tsx'
import { workbookVersion } from '#ui/print/workbook-version.ts'
import { buildWorkbook, closeStep, withEntries } from '../fixtures/build-workbook.ts'

const draw = (sheet: Sheet): string => renderToStaticMarkup(<SheetView sheet={sheet} />)
const text = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const today = '2027-02-02'

const book = closeStep(buildWorkbook({
  '-/settings/name': 'Valley Makers', '-/settings/region': 'Three counties',
  '-/register/people/p-tester/name': 'The scribe', '-/register/people/p-facilitator/name': 'The facilitator',
  '-/register/people/p-tester/phone': '555-0100',
}), 'support-team', today)
const view = { book, round: 'r1', today, walk: walk(book, today) }
const usual = { blank: false, circle: 'partners', more: false, emptyRows: 0 } as const

describe('every worksheet on paper', () => {
  it.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s is drawn blank and filled, and each table says what its columns are', (_id, worksheet) => {
    for (const sheet of [toSheet(worksheet, { circle: 'core team', more: true }), toSheet(worksheet, { answers: { book, round: 'r1' }, circle: 'core team', emptyRows: 2 })]) {
      const html = draw(sheet)
      expect(text(html)).toContain(text(renderToStaticMarkup(<i>{sheet.title}</i>)).trim())
      expect(html.match(/<table/g)?.length ?? 0).toBe(html.match(/<thead/g)?.length ?? 0)
      expect(html).not.toContain('undefined')
    }
  })

  it('leaves writing lines on the blank page and none beside an answer', () => {
    const lines = (sheet: Sheet): number => draw(sheet).match(/aria-hidden="true"><span/g)?.length ?? 0
    const blank = toSheet(settings)
    const answered: Record<string, Json> = {}
    for (const field of outline(settings)) if (field.kind === 'text') answered[`-/settings/${field.key}`] = 'said'
    const filled = toSheet(settings, { answers: { book: buildWorkbook(answered), round: 'r1' }, partnership: 'said', date: today })
    expect(lines(blank)).toBeGreaterThan(lines(filled))
  })
})

describe('what is printed', () => {
  it('is named by the end of the address, and nothing else is', () => {
    expect(targetOf('sheet/register')).toEqual({ kind: 'sheet', worksheet: 'register' })
    expect(targetOf('step/scope')).toEqual({ kind: 'step', step: 'scope' })
    expect(targetOf('review/launch')).toEqual({ kind: 'review', step: 'launch' })
    expect(['', 'sheet/none', 'step/none', 'actions', 'sheet'].map(targetOf)).toEqual([null, null, null, null, null])
  })

  it('shows names in place of ids, the evidence and the closing of a review', () => {
    const said = text(draw(sheetsFor(view, { kind: 'review', step: 'support-team' }, usual)[0] as Sheet))
    expect(said).toContain('Closed by the team on Tue, Feb 2, 2027')
    expect(said).toContain('The facilitator')
    expect(said).not.toContain('p-facilitator')
  })

  it('G14: phone numbers are on the core team’s pages alone, and the partners’ page says so', () => {
    const people = (circle: 'partners' | 'core team') => text(draw(sheetsFor(view, { kind: 'sheet', worksheet: 'register' }, { ...usual, circle })[0] as Sheet))
    expect(people('core team')).toContain('555-0100')
    expect(people('partners')).not.toContain('555-0100')
    expect(people('partners')).toContain('Phone (in People)')
  })

  it('says in its foot which version it is, for whom, and that it may be a public record', () => {
    const [filled] = sheetsFor(view, { kind: 'sheet', worksheet: 'settings' }, usual)
    expect(footTexts(filled as Sheet)).toEqual({ version: `Workbook version ${workbookVersion(book)} · Feb 2, 2027`, circle: 'For partners · may be a public record' })
    const [blank] = sheetsFor(view, { kind: 'sheet', worksheet: 'settings' }, { ...usual, blank: true })
    expect(footTexts(blank as Sheet).version).toBe('Blank page · Feb 2, 2027')
    expect(headText(filled as Sheet)).toBe('Valley Makers · The partnership')
  })

  it('has no answer on a blank page', () => {
    const said = text(draw(sheetsFor(view, { kind: 'sheet', worksheet: 'settings' }, { ...usual, blank: true })[0] as Sheet))
    expect(said).not.toContain('Three counties')
  })
})

describe('the version of a workbook', () => {
  it('is the same for the same answers in any order, and another after any change', () => {
    const turned = { ...book, sheets: Object.fromEntries(Object.entries(book.sheets).toReversed()) }
    expect(workbookVersion(turned)).toBe(workbookVersion(book))
    expect(workbookVersion(withEntries(book, { '-/settings/name': 'Valley Metals' }))).not.toBe(workbookVersion(book))
    expect(workbookVersion(book)).toMatch(/^[0-9a-f]{6}$/)
  })
})

describe('the page', () => {
  it('takes any words into its margins without letting them out of their quotes', () => {
    expect(cssString('A "b" \\ c\n}')).toBe('"A \\22 b\\22  \\5c  c\\a \\7d "')
    const sheet = toSheet(settings, { partnership: '"; } body { display: none } @page { content: "' })
    expect(pageRules([sheet], 'letter')).not.toContain('body {')
  })

  it('lies across where a table needs it, and makes cards of a table that no page holds', () => {
    const champions = catalogue.find((worksheet) => worksheet.id === 'champions')
    const wide = champions && toSheet(champions, { more: true, circle: 'core team' })
    const table = wide?.blocks.find((block) => block.type === 'table')
    expect(table?.type === 'table' && tableWidth(table) > 205 && isCards(table)).toBe(true)
    expect(turnOf(toSheet(register, { circle: 'core team', more: true }))).toBe('landscape')
    expect(turnOf(toSheet(reviewOf('launch').worksheet))).toBe('portrait')
    expect(pageInches('wall', 'landscape')).toEqual({ width: 17, height: 11 })
  })

  it('keeps what was chosen in the address, and takes nonsense there as the usual', () => {
    const all = { blank: true, circle: 'core team', more: true, size: 'wall', emptyRows: 6 } as const
    expect(chosenIn(searchOf(all))).toEqual(all)
    for (const search of ['', 'blank', 'for=core', 'blank&for=partners']) expect(searchOf(chosenIn(search))).toBe(search)
    expect([chosenIn('').circle, chosenIn('blank').circle]).toEqual(['partners', 'core team'])
    expect(chosenIn('rows=-3&size=huge&for=all')).toEqual(chosenIn(''))
    expect(chosenIn('rows=9999').emptyRows).toBe(40)
  })
})
