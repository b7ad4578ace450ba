import { describe, expect, test } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import type { Block, Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toMailText } from '#exports/mail-text.ts'

const page = (blocks: readonly Block[], over: Partial<Sheet> = {}): Sheet => ({
  format: 1, id: 'page', title: 'Monday sheet', step: null, subtitle: '', lang: 'en', state: 'filled', round: 'r1', circle: 'partners',
  facts: { partnership: null, date: null, version: null, madeBy: null }, blocks, leftOut: [], ...over,
})
const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: 'heading', level, text })
const listing = (rows: readonly (readonly string[])[], room = 0): Block => ({ type: 'listing', label: 'Late', columns: [{ label: 'What', width: 1 }, { label: 'Who', width: 1 }, { label: 'Due', width: 1 }], rows, room })

describe('the text of a mail', () => {
  test('has a line for each row, and nothing for what is not known', () => {
    expect(toMailText([page([listing([['Call the owner', '', 'May 6'], ['Write\nto all', 'Ann', '']])])])).toBe('MONDAY SHEET\n\nLate:\n- Call the owner; Due: May 6\n- Write to all; Who: Ann')
  })

  test('leaves out room to write on, and headings under which nothing else stands', () => {
    const blocks = [heading('Gone'), listing([], 4), heading('Kept'), heading('Gone too', 3), listing([], 2), heading('Below', 3), { type: 'paragraph', key: 'a', text: 'Here.' } as const, heading('At the end')]
    expect(toMailText([page(blocks)])).toBe('MONDAY SHEET\n\nKEPT\n\nBelow\n\nHere.')
  })

  test('of a letter begins with the letter', () => {
    expect(toMailText([page([{ type: 'paragraph', key: 'a', text: 'Dear Ann,' }], { letter: true })])).toBe('Dear Ann,')
  })

  test('can be made of every page', () => {
    for (const worksheet of catalogue) expect(toMailText([toSheet(worksheet)])).toMatch(new RegExp(`^${worksheet.title.toUpperCase().slice(0, 8)}`))
  })
})
