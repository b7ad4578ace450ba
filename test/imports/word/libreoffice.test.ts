import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, returnedFrom, type Filled, type Place } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { toWord } from '#exports/word/to-word.ts'
import { readWord } from '#imports/word/read-word.ts'
import { anyEntries } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'
import { needsOffice, throughOffice } from '../../fixtures/office.ts'
import { filledIn, withDocument, type Typed } from './word-file.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const

function packed(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return toWord(sheets, { carried: carriedOf(sheets, sender), title: 'Worksheets' })
}

// Pages that have every kind of block, of field and of table: LibreOffice takes its time over more.
const worksheets = ['champions', 'invitees', 'prepare-review', 'candidates', 'register', 'convening'].map(worksheetById)
const blank = worksheets.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true }))
// The same answers each time: what differs between runs is tried in the tests that need no second program.
const answered = worksheets.map((worksheet) => {
  const [entries = {}] = fc.sample(anyEntries(worksheet), { numRuns: 1, seed: 7 })
  return toSheet(worksheet, { answers: { book: buildWorkbook(entries), round: 'r1' }, circle: 'core team', emptyRows: 2 })
})

/** Something for each place of blank pages, and how it is to be read. */
function everything(sheets: readonly Sheet[]): { readonly typed: Typed; readonly filled: ReadonlyMap<string, Filled> } {
  const typed: Record<string, string | boolean> = { by: 'Ana Ruiz' }
  const filled = new Map<string, Filled>()
  for (const place of carriedOf(sheets, sender).sheets.flatMap((sheet) => sheet.places)) {
    const block = blockOf(sheets, place)
    const kind = fieldOf(worksheetById(place.ref.worksheet), place.ref.field, place.ref.column).kind
    if (block?.type === 'choice') {
      const last = block.options.length - 1
      typed[`${place.key}/${last}`] = true
      filled.set(place.key, [block.options[last]?.value ?? ''])
    } else if (kind === 'tick') {
      typed[place.key] = true
      filled.set(place.key, true)
    } else {
      const text = block?.type === 'table' && kind === 'choice' ? block.columns.find((column) => column.key === place.ref.column)?.options.at(-1)?.label ?? '' : `Ω “${place.key}” & שלום\nsecond line 👩🏽‍🔧`
      typed[place.key] = text
      filled.set(place.key, text)
    }
  }
  return { typed, filled }
}

function blockOf(sheets: readonly Sheet[], place: Place): Sheet['blocks'][number] | undefined {
  const [, sheet, block] = /^s(\d+)b(\d+)/.exec(place.key) ?? []
  return sheets[Number(sheet)]?.blocks[Number(block)]
}

describe('LibreOffice', () => {
  test('saves pages, blank and filled, and no answer is changed by it', async (context) => {
    needsOffice(context)
    const [blanks, filled] = throughOffice([await packed(blank), await packed(answered)], 'docx', 'docx')
    expect(await readWord(blanks ?? new Uint8Array())).toMatchObject({ answers: [], unknown: [] })
    expect(await readWord(filled ?? new Uint8Array())).toMatchObject({ answers: [], unknown: [] })
  })

  test('saves pages that somebody filled in with Word, and each answer is still found', async (context) => {
    needsOffice(context)
    const { typed, filled } = everything(blank)
    const [saved] = throughOffice([withDocument(await packed(blank), (xml) => filledIn(xml, typed))], 'docx', 'docx')
    const back = await readWord(saved ?? new Uint8Array())
    expect(back.by).toBe('Ana Ruiz')
    expect(back.answers.length).toBeGreaterThan(1000)
    expect(back.answers).toEqual(returnedFrom(carriedOf(blank, sender), '', (place) => filled.get(place.key)).answers)
  })

  test('fills pages in by itself: what was typed after its own marks is found', async (context) => {
    needsOffice(context)
    const sheet = toSheet(worksheetById('champions'), { circle: 'core team' })
    const [flat] = throughOffice([await packed([sheet])], 'docx', 'fodt')
    const written = new TextDecoder().decode(flat).replaceAll(/(<text:bookmark-start text:name="st_(s0b\d+r0c\d|s0b0|by)_x"\/>)((?:<[^>]*>)*)([^<]*)/g,
      (_whole, mark: string, key: string, tags: string, shown: string) => (/[☐☒]/.test(shown) ? `${mark}${tags.replace('loext:checkbox="true"', '$& loext:checked="true"')}☒` : `${mark}${tags}typed ${key}`))
    const [saved] = throughOffice([new TextEncoder().encode(written)], 'fodt', 'docx')
    const back = await readWord(saved ?? new Uint8Array())
    expect(back.by).toBe('typed by')
    expect(back.answers.map(({ ref, value, names }) => [ref.column ?? ref.field, names ?? value])).toEqual([
      ['authority', 'typed s0b0'], ['person', ['typed s0b1r0c0']], ['company', ['typed s0b1r0c1']], ['knownBy', ['typed s0b1r0c2']], ['asker', ['typed s0b1r0c3']],
      ['status', 'typed s0b1r0c4'], ['signs', true], ['welcomes', true], ['hosts', true],
    ])
  })

  test('draws every page', async (context) => {
    needsOffice(context)
    const [pdf] = throughOffice([await packed(blank)], 'docx', 'pdf')
    const text = new TextDecoder('latin1').decode(pdf)
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(blank.length)
  })
})
