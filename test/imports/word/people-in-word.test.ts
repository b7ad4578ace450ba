import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toSheet, type SheetOptions } from '#worksheets/kit/sheet.ts'
import { toWord } from '#exports/word/to-word.ts'
import { readWord } from '#imports/word/read-word.ts'
import { buildWorkbook, withSecondAnswer, type Entries } from '../../fixtures/build-workbook.ts'
import { fileOf, filledIn, partsOf, typedRun, withDocument } from './word-file.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const

function sheetOf(id: string, options: SheetOptions = {}): Sheet {
  return toSheet(worksheetById(id), { circle: 'core team', ...options })
}

function filled(id: string, entries: Entries, options: SheetOptions = {}): Sheet {
  return sheetOf(id, { answers: { book: buildWorkbook(entries), round: 'r1' }, ...options })
}

function wordOf(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  return toWord(sheets, { carried: carriedOf(sheets, sender), title: 'Worksheets' })
}

const changes = async (bytes: Uint8Array) => (await readWord(bytes)).answers.map(({ ref, value, names }) => ({ at: [ref.field, ref.row, ref.column].filter(Boolean).join('/'), value: names ?? value }))

/** The key of a place, found by its field, row and column. */
function keyOf(sheet: Sheet, field: string, row?: string, column?: string): string {
  const place = carriedOf([sheet], sender).sheets[0]?.places.find(({ ref }) => ref.field === field && ref.row === row && ref.column === column)
  if (!place) throw new Error(`${sheet.id} has no place for ${field} ${row} ${column}.`)
  return place.key
}

// The row of a table that holds a mark, as it is written in the file.
function rowWith(xml: string, key: string): string {
  const row = xml.match(/<w:tr>.*?<\/w:tr>/gs)?.find((one) => one.includes(`w:val="${key}"`))
  if (!row) throw new Error(`No row holds ${key}.`)
  return row
}

describe('what people do to a page in Word', () => {
  const champions = sheetOf('champions')
  const authority = keyOf(champions, 'authority')
  const row = (number: number) => keyOf(champions, 'candidates', `new-${number}`, 'person')
  const company = (number: number) => keyOf(champions, 'candidates', `new-${number}`, 'company')

  test('they copy a row and write into both: the copy is a row of its own', async () => {
    const file = withDocument(await wordOf(champions), (xml) => {
      const first = filledIn(rowWith(xml, row(0)), { [row(0)]: 'Ana Ruiz', [company(0)]: 'Arsenal Optics' })
      const copy = filledIn(rowWith(xml, row(0)), { [row(0)]: 'Bo Lund', [company(0)]: 'Lund Tooling' }).replaceAll(/<w:bookmark(Start|End)[^>]*>/g, '')
      return xml.replace(rowWith(xml, row(0)), first + copy)
    })
    expect(await changes(file)).toEqual([
      { at: 'candidates/new-0/person', value: ['Ana Ruiz'] }, { at: 'candidates/new-0/company', value: ['Arsenal Optics'] },
      { at: 'candidates/new-t1/person', value: ['Bo Lund'] }, { at: 'candidates/new-t1/company', value: ['Lund Tooling'] },
    ])
  })

  test('they copy an answered row and change the first of the two: the old one stays as it was', async () => {
    const sheet = filled('champions', { 'r1/champions/candidates/a/person': 'Ana Ruiz', 'r1/champions/candidates/a/company': 'Arsenal Optics' })
    const key = keyOf(sheet, 'candidates', 'a', 'person')
    const file = withDocument(await wordOf(sheet), (xml) => {
      const old = rowWith(xml, key)
      return xml.replace(old, filledIn(old, { [key]: 'Bo Lund' }) + old)
    })
    expect(await changes(file)).toEqual([{ at: 'candidates/new-t1/person', value: ['Bo Lund'] }, { at: 'candidates/new-t1/company', value: ['Arsenal Optics'] }])
  })

  test('they add rows with the plus sign, which brings cells without controls: columns tell what is what', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val="SheetCell"/></w:pPr>${text === '' ? '' : typedRun(text)}</w:p></w:tc>`
    const typed = `<w:tr>${['Bo Lund', 'Lund Tooling', '', 'Cy Park', 'yes', 'x', '', ''].map(cell).join('')}</w:tr>`
    const file = withDocument(await wordOf(champions), (xml) => xml.replace(rowWith(xml, row(1)), rowWith(xml, row(1)) + typed))
    expect(await changes(file)).toEqual([
      { at: 'candidates/new-t1/person', value: ['Bo Lund'] }, { at: 'candidates/new-t1/company', value: ['Lund Tooling'] },
      { at: 'candidates/new-t1/asker', value: ['Cy Park'] }, { at: 'candidates/new-t1/status', value: 'yes' }, { at: 'candidates/new-t1/signs', value: true },
    ])
  })

  test('they delete a row: its answers are left alone', async () => {
    const sheet = filled('champions', { 'r1/champions/candidates/a/person': 'Ana Ruiz', 'r1/champions/candidates/b/person': 'Bo Lund' })
    const gone = rowWith(partsOf(await wordOf(sheet))['word/document.xml'] ?? '', keyOf(sheet, 'candidates', 'a', 'person'))
    expect(await changes(withDocument(await wordOf(sheet), (xml) => xml.replace(gone, '')))).toEqual([])
    expect(await changes(withDocument(await wordOf(sheet), (xml) => xml.replace(gone, gone.replace('<w:trPr>', '<w:trPr><w:del w:id="1" w:author="A"/>'))))).toEqual([])
  })

  test('they track changes: what is inserted counts, what is deleted does not', async () => {
    const sheet = filled('champions', { 'r1/champions/authority': 'Owners of shops' })
    const file = withDocument(await wordOf(sheet), (xml) => xml.replace('<w:r><w:t xml:space="preserve">Owners of shops</w:t></w:r>',
      '<w:del w:id="7" w:author="A"><w:r><w:delText>Owners</w:delText></w:r></w:del><w:ins w:id="8" w:author="A"><w:r><w:t>Presidents</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:moveFrom w:id="9"><w:r><w:t>old </w:t></w:r></w:moveFrom><w:r><w:t>shops</w:t></w:r>'))
    expect(await changes(file)).toEqual([{ at: 'authority', value: 'Presidents of shops' }])
  })

  test('they empty a control, and Word puts its own words there: that is an empty answer', async () => {
    const sheet = filled('champions', { 'r1/champions/authority': 'Owners of shops' })
    const empty = (xml: string) => xml.replace(/(<w:tag w:val="s0b0"\/>.*?)(<\/w:sdtPr><w:sdtContent>).*?<\/w:sdtContent>/s,
      '$1<w:showingPlcHdr/>$2<w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr><w:t>Klicken oder tippen Sie hier.</w:t></w:r></w:sdtContent>')
    expect(await changes(withDocument(await wordOf(sheet), empty))).toEqual([{ at: 'authority', value: null }])
    expect(await changes(withDocument(await wordOf(champions), empty))).toEqual([])
  })

  test('they write beside the control, on the free lines, or where nothing was asked: no word is lost', async () => {
    const file = withDocument(await wordOf(champions), (xml) => {
      const control = new RegExp(`(<w:tag w:val="${authority}"/>.*?</w:sdt><w:bookmarkEnd[^>]*>)(</w:p><w:p>.*?)(</w:p>)`, 's')
      return xml.replace(control, `$1${typedRun('Beside the control')}$2${typedRun('On the next line')}$3<w:p>${typedRun('A remark of nobody')}</w:p>`)
    })
    const back = await readWord(file)
    expect(back.answers.map(({ value }) => value)).toEqual(['Beside the control\nOn the next line'])
    expect(back.unknown).toEqual([{ label: champions.title, text: 'A remark of nobody' }])
  })

  test('they write comments in the margin: somebody can read them', async () => {
    const parts = partsOf(await wordOf(champions))
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Ana Ruiz"><w:p>${typedRun('Ask Bo first.')}</w:p></w:comment></w:comments>`
    expect((await readWord(fileOf({ ...parts, 'word/comments.xml': comments }))).unknown).toEqual([{ label: 'Comment by Ana Ruiz', text: 'Ask Bo first.' }])
  })

  test('they tear the control out and write in the cell: its bookmark still tells the place', async () => {
    const file = withDocument(await wordOf(champions), (xml) => xml.replace(new RegExp(`<w:sdt><w:sdtPr>(?:(?!</w:sdt>).)*?w:val="${row(0)}"(?:(?!</w:sdt>).)*?</w:sdt>`, 's'), typedRun('Ana Ruiz')))
    expect(await changes(file)).toEqual([{ at: 'candidates/new-0/person', value: ['Ana Ruiz'] }])
  })

  test('they press Enter, and Word puts the control around whole paragraphs, the label among them', async () => {
    const page = sheetOf('meeting', { more: true })
    const line = page.blocks.findIndex((block) => block.type === 'line' && block.lines === 0 && block.help === null)
    const file = withDocument(await wordOf(page), (xml) => xml.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*<w:tag w:val="s0b${line}"/>.*?</w:p>`, 's'), (paragraph) => {
      const one = paragraph.replace(/<w:sdt>.*?<\/w:sdt>/s, typedRun('first line'))
      const two = `<w:p><w:pPr><w:pStyle w:val="SheetField"/></w:pPr>${typedRun('second line')}</w:p>`
      return `<w:sdt><w:sdtPr><w:tag w:val="s0b${line}"/></w:sdtPr><w:sdtContent>${one}${two}</w:sdtContent></w:sdt>`
    }))
    const back = await readWord(file)
    expect([back.answers.map(({ value, names }) => names?.[0] ?? value), back.unknown]).toEqual([['first line\nsecond line'], []])
  })

  test('Word puts controls around whole cells, and emoji into two ways of writing: both are read', async () => {
    const emoji = '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:sym w:char="F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>'
    const file = withDocument(await wordOf(champions), (xml) => xml.replace(rowWith(xml, row(0)),
      `<w:tr><w:sdt><w:sdtPr><w:tag w:val="${row(0)}"/></w:sdtPr><w:sdtContent><w:tc><w:p>${typedRun('Ana Ruiz ')}${emoji}</w:p></w:tc></w:sdtContent></w:sdt></w:tr>`))
    expect(await changes(file)).toEqual([{ at: 'candidates/new-0/person', value: ['Ana Ruiz 😀'] }])
  })
})

describe('choices, where boxes exclude nothing', () => {
  const field = 'answer'
  const review = (entries: Entries) => filled('prepare-review', entries)
  const point = 'r1/prepare-review/points/3.1a/answer'
  const boxes = (sheet: Sheet, ...on: readonly string[]) => {
    const at = sheet.blocks.findIndex((block) => block.type === 'choice' && block.ref.row === '3.1a')
    const block = sheet.blocks[at]
    if (block?.type !== 'choice') throw new Error('The point has no choice.')
    return Object.fromEntries(block.options.map((option, index) => [`s0b${at}/${index}`, on.includes(option.value)]))
  }

  test.each([
    ['a new one beside the old one is the one that is meant', ['yes', 'partly'], 'partly'],
    ['two new ones are kept as words, for the team to see', ['partly', 'not yet'], 'partly; not yet'],
    ['none is an empty answer', [], null],
  ])('%s', async (_name, on, value) => {
    const sheet = review({ [point]: 'yes' })
    expect(await changes(withDocument(await wordOf(sheet), (xml) => filledIn(xml, boxes(sheet, ...on))))).toEqual([{ at: `points/3.1a/${field}`, value }])
  })

  test('what was kept as typed and is none of the options stays where nobody ticked', async () => {
    expect(await changes(await wordOf(review({ [point]: 'perhaps' })))).toEqual([])
  })
})

describe('answers that differ', () => {
  const book = withSecondAnswer(buildWorkbook({ 'r1/champions/authority': 'Owners' }), 'r1/champions/authority', 'Presidents')
  const sheet = sheetOf('champions', { answers: { book, round: 'r1' } })

  test('both stand on the page, and nothing comes back until somebody writes the one that holds', async () => {
    const bytes = await wordOf(sheet)
    expect(partsOf(bytes)['word/document.xml']).toMatch(/“Presidents”.*“Owners”/s)
    expect(await changes(bytes)).toEqual([])
    const key = `${keyOf(sheet, 'authority')}/agreed`
    const [back] = (await readWord(withDocument(bytes, (xml) => filledIn(xml, { [key]: 'Owners and presidents' })))).answers
    expect(back).toMatchObject({ value: 'Owners and presidents' })
    expect(back?.basedOn).toHaveLength(2)
  })
})

describe('files that are not taken', () => {
  const named = (name: string, content = 'x') => zipSync({ [name]: strToU8(content) })
  const old = (words: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from(words, (letter) => [letter.charCodeAt(0), 0]).flat(), ...Array.from({ length: 64 }, () => 0)])

  test.each([
    ['an empty file', new Uint8Array(), /empty/],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /not a Word file/],
    ['plain text', strToU8('Dear team'), /not a Word file/],
    ['a file of an older Word', old('WordDocument'), /older Word.*docx/],
    ['a file with a password', old('EncryptedPackage'), /password/],
    ['a workbook of Excel', named('xl/workbook.xml'), /not a Word file/],
    ['a file of OpenDocument', named('content.xml'), /OpenDocument.*docx/],
    ['a letter of somebody else', named('word/document.xml', '<w:document/>'), /no marks of Shared Table/],
    ['half of a file', named('word/document.xml').subarray(0, 60), /damaged/],
  ])('%s gets a sentence that says so, and that nothing was changed', async (_name, bytes, says) => {
    await expect(readWord(bytes)).rejects.toThrow(says)
    await expect(readWord(bytes)).rejects.toThrow('Nothing on this device was changed.')
    await expect(readWord(bytes)).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('a file whose part was dropped on the way is still known by its properties', async () => {
    const { 'customXml/item1.xml': _dropped, ...parts } = partsOf(await wordOf(sheetOf('champions')))
    expect((await readWord(fileOf(parts))).carried).toEqual(carriedOf([sheetOf('champions')], sender))
    const broken = { ...parts, 'docProps/custom.xml': (parts['docProps/custom.xml'] ?? '').replace(/<vt:lpwstr>.{20}/, '<vt:lpwstr>!') }
    await expect(readWord(fileOf(broken))).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('a file of a newer version says that it is newer', async () => {
    const parts = partsOf(await wordOf(sheetOf('champions')))
    const newer = { ...parts, 'customXml/item1.xml': (parts['customXml/item1.xml'] ?? '').replace('"format":1', '"format":2') }
    await expect(readWord(fileOf(newer))).rejects.toThrow(/newer version/)
  })

  test('text that is no XML, or nested without end, is refused', async () => {
    const bytes = await wordOf(sheetOf('champions'))
    await expect(readWord(withDocument(bytes, () => '<w:document'))).rejects.toMatchObject({ name: 'Refusal' })
    await expect(readWord(withDocument(bytes, (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(5000)}`)))).rejects.toMatchObject({ name: 'Refusal' })
  })
})
