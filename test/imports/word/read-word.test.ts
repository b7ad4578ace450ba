import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, returnedFrom, type Carried, type Filled, type Place } from '#worksheets/kit/carried.ts'
import { fieldOf, type FieldOutline, type Worksheet } from '#worksheets/kit/worksheet.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { toWord } from '#exports/word/to-word.ts'
import { readWord } from '#imports/word/read-word.ts'
import { anyEntries, awkwardTexts } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'
import { filledIn, withDocument, type Typed } from './word-file.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const
const each = catalogue.map((worksheet) => [worksheet.id, worksheet] as const)

function wordOf(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  return toWord(sheets, { carried: carriedOf(sheets, sender), title: 'Worksheets' })
}

function blank(worksheet: Worksheet): Sheet {
  return toSheet(worksheet, { circle: 'core team', more: true })
}

function fieldAt({ ref }: Place): FieldOutline {
  return fieldOf(worksheetById(ref.worksheet), ref.field, ref.column)
}

// What XML cannot hold cannot come back, and blanks at the edges of an answer are nobody's answer.
// oxlint-disable-next-line no-control-regex -- these are the very signs that XML cannot hold
const writable = awkwardTexts.filter((text) => text.trim() !== '' && !/[\u0000-\u0008\u000b-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])/.test(text)).map((text) => text.trim())

describe.each(each)('%s in Word', (_id, worksheet) => {
  test('comes back without a change where nobody wrote', async () => {
    expect(await readWord(await wordOf(blank(worksheet)))).toMatchObject({ answers: [], unknown: [], by: '' })
    await fc.assert(fc.asyncProperty(anyEntries(worksheet), async (entries) => {
      const sheet = toSheet(worksheet, { answers: { book: buildWorkbook(entries), round: 'r1' }, circle: 'core team', more: true, emptyRows: 2, madeBy: 'A convener' })
      expect(await readWord(await wordOf(sheet))).toMatchObject({ answers: [], unknown: [], by: '' })
    }), { numRuns: 4 })
  })

  test('brings back just what was written into each place', async () => {
    await fc.assert(fc.asyncProperty(fc.boolean(), anyEntries(worksheet), fc.infiniteStream(fc.nat({ max: 1_000 })), async (isBlank, entries, chance) => {
      const sheet = isBlank ? blank(worksheet) : toSheet(worksheet, { answers: { book: buildWorkbook(entries), round: 'r1' }, circle: 'core team', more: true, emptyRows: 2 })
      const carried = carriedOf([sheet], sender)
      const { typed, filled } = somebodyWrites(sheet, carried, () => chance.next().value ?? 0)
      const back = await readWord(withDocument(await wordOf(sheet), (xml) => filledIn(xml, typed)))
      expect(back.by).toBe('Ana Ruiz')
      expect(back.answers).toEqual(returnedFrom(carried, '', (place) => filled.get(place.key)).answers)
    }), { numRuns: 4 })
  })
})

// Every other place is written into: texts, ticks, and options of choices; what is expected to be read is told beside it.
function somebodyWrites(sheet: Sheet, carried: Carried, chance: () => number): { readonly typed: Typed; readonly filled: ReadonlyMap<string, Filled> } {
  const typed: Record<string, string | boolean> = { by: 'Ana Ruiz' }
  const filled = new Map<string, Filled>()
  const places = carried.sheets.flatMap((one) => one.places).filter((place) => isOnPage(sheet, place))
  for (const place of places) {
    const field = fieldAt(place)
    const pick = <T>(all: readonly T[]): T => all[chance() % all.length] as T // a list that is never empty
    if (chance() % 2 === 0) continue
    const block = sheet.blocks[Number(/b(\d+)/.exec(place.key)?.[1])]
    if (block?.type === 'choice') {
      const chosen = [pick(block.options).value]
      for (const [at, option] of block.options.entries()) typed[`${place.key}/${at}`] = chosen.includes(option.value)
      const before = [place.value ?? []].flat().map(String)
      const kept = before.filter((value) => block.many && !block.options.some((option) => option.value === value))
      filled.set(place.key, [...chosen, ...kept])
    } else if (field.kind === 'tick' && (place.value === null || typeof place.value === 'boolean')) {
      const on = chance() % 2 === 0
      typed[place.key] = on
      filled.set(place.key, on)
    } else {
      const text = field.kind === 'choice' ? pick(field.options ?? []).label : pick(writable)
      typed[place.key] = text
      filled.set(place.key, text.replaceAll('\r', ''))
    }
  }
  return { typed, filled }
}

// A long list leaves out what nobody answered in the columns that do not fit; a filled card, what is empty.
function isOnPage(sheet: Sheet, place: Place): boolean {
  const [, block, row, column] = /^s\d+b(\d+)(?:r(\d+)c(\d+))?$/.exec(place.key) ?? []
  const drawn = sheet.blocks[Number(block)]
  if (drawn?.type !== 'table') return drawn?.type !== 'tick' || drawn.answer === null || drawn.answer.counts
  return drawn.rows[Number(row)]?.cells[Number(column)]?.answer !== null || sheet.state === 'blank' || drawn.columns.length < 9
}
