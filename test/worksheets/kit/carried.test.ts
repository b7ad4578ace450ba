import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, placeKey, returnedFrom, type Carried, type Filled } from '#worksheets/kit/carried.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const

function places(carried: Carried) {
  return carried.sheets.flatMap((sheet) => sheet.places)
}

function filledIn(carried: Carried, change: (label: string) => Filled | undefined) {
  return returnedFrom(carried, 'Somebody', (place) => change(`${place.ref.field}${place.ref.row ? `/${place.ref.row}/${place.ref.column}` : ''}`) ?? place.text)
}

describe('a page that carries answers', () => {
  const blank = carriedOf(catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true })), sender)

  test('has a key for every place of every worksheet, and no two alike', () => {
    const keys = places(blank).map((place) => place.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(blank.sheets).toHaveLength(catalogue.length)
    for (const sheet of blank.sheets) expect(sheet.places.length, sheet.id).toBeGreaterThan(0)
    expect(placeKey(3, 2, 1, 0)).toBe('s3b2r1c0')
  })

  test('brings nothing back where nobody wrote, whatever a word processor did to line ends and blanks', () => {
    expect(returnedFrom(blank, '', (place) => `${place.text} \r\n`).answers).toEqual([])
    expect(returnedFrom(blank, '', () => undefined).answers).toEqual([])
  })

  test('brings a new row back under one name, with people as names and figures as figures', () => {
    const page = carriedOf([toSheet(worksheetById('invitees'), { circle: 'core team', more: true })], sender)
    const back = filledIn(page, (at) => ({ 'people/new-0/person': 'Ana Ruiz', 'people/new-0/organization': 'Arsenal Optics' })[at])
    expect(back.by).toBe('Somebody')
    expect(back.answers.map(({ ref, names, value, basedOn }) => ({ ref, names, value, basedOn }))).toEqual([
      { ref: { worksheet: 'invitees', field: 'people', row: 'new-0', column: 'person' }, names: ['Ana Ruiz'], value: null, basedOn: [] },
      { ref: { worksheet: 'invitees', field: 'people', row: 'new-0', column: 'organization' }, names: ['Arsenal Optics'], value: null, basedOn: [] },
    ])
  })

  test('keeps what belongs to a question that this version does not have as words to read', () => {
    const [sheet] = blank.sheets
    if (!sheet) throw new Error('There is no sheet.')
    const strange = { ...blank, sheets: [{ ...sheet, places: [{ key: 's0b0', ref: { worksheet: sheet.id, field: 'of-tomorrow' }, basedOn: [], value: null, text: '' }] }] }
    expect(returnedFrom(strange, '', () => 'an answer').unknown).toEqual([{ label: sheet.title, text: 'an answer' }])
  })
})
