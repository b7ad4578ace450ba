import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import { stepIds } from '#worksheets/kit/worksheet.ts'
import type { Block, Sheet } from '#worksheets/kit/sheet-tree.ts'
import { sheetsOf, toSheet } from '#worksheets/kit/sheet.ts'
import { toWord, type WordOptions } from '#exports/word/to-word.ts'
import { partsOf } from '../../imports/word/word-file.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const
const facts = { circle: 'core team', partnership: 'Quad Cities manufacturing', date: '2027-02-09' } as const

async function partsFor(sheets: readonly Sheet[], options: Partial<WordOptions> = {}): Promise<Record<string, string>> {
  return partsOf(await toWord(sheets, { carried: carriedOf(sheets, sender), title: 'Worksheets <& more>', ...options }))
}

const textOf = (xml: string): string => xml.replaceAll(/<[^>]*>/g, '')
const paragraphsOf = (xml: string, style: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}"/>.*?</w:p>`, 'gs'))].map(([one]) => textOf(one))

function made(...blocks: readonly Block[]): Sheet {
  return { ...toSheet(worksheetById('champions'), facts), blocks }
}

describe('every worksheet of the catalogue in Word', () => {
  test.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s: a heading, table heads that are repeated, and a mark for every place', async (_id, worksheet) => {
    const sheet = toSheet(worksheet, { ...facts, more: true })
    const parts = await partsFor([sheet])
    const xml = parts['word/document.xml'] ?? ''
    expect(paragraphsOf(xml, 'Heading1').map((text) => text.replaceAll('&amp;', '&'))).toEqual([sheet.title])
    for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      expect(table.match(/<w:tr>.*?<\/w:tr>/s)?.[0]).toContain('<w:tblHeader/>')
      expect(table.match(/<w:tr>/g)).toHaveLength(table.match(/<w:cantSplit\/>/g)?.length ?? 0)
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/)
    }
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]*)"\/>/g)].map(([, tag = '']) => tag)
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name = '']) => name)
    expect(new Set(tags).size).toBe(tags.length)
    expect(new Set(bookmarks).size).toBe(tags.length)
    const keys = new Set(tags.map((tag) => tag.split('/')[0]))
    for (const place of carriedOf([sheet], sender).sheets[0]?.places ?? []) expect(keys, place.key).toContain(place.key)
    for (const name of [...tags, ...bookmarks]) expect(name.length).toBeLessThan(40)
    expect(xml).not.toMatch(/<w:txbxContent|undefined|NaN|\[object/)
  })
})

describe('a Word file', () => {
  const pack = sheetsOf('prepare', facts)

  test('says its language and its title, and has no style that does not exist', async () => {
    const parts = await partsFor(pack)
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-US"')
    expect(parts['docProps/core.xml']).toContain('<dc:title>Worksheets &lt;&amp; more&gt;</dc:title>')
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-US</dc:language>')
    const styles = new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id))
    for (const [, used] of (parts['word/document.xml'] ?? '').matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)) expect(styles).toContain(used)
    expect(parts['word/styles.xml']).toContain('<w:name w:val="heading 1"/>')
  })

  test('has a section a sheet on US Letter, each with its own head and foot: title, version, circle and page number', async () => {
    const parts = await partsFor(pack)
    const sections = (parts['word/document.xml'] ?? '').match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(pack.length)
    for (const section of sections) expect(section).toMatch(/<w:type w:val="nextPage"\/><w:pgSz (w:w="12240" w:h="15840"|w:w="15840" w:h="12240" w:orient="landscape")\/>/)
    for (const [at, sheet] of pack.entries()) {
      expect(textOf(parts[`word/header${at + 1}.xml`] ?? '')).toContain(sheet.title.replaceAll('&', '&amp;'))
      expect(textOf(parts[`word/footer${at + 1}.xml`] ?? '')).toContain('Quad Cities manufacturing · Core team only · may be a public record')
      expect(parts[`word/footer${at + 1}.xml`]).toMatch(/w:instr=" PAGE ".*w:instr=" NUMPAGES "/)
    }
  })

  test('names every part that it holds, and each relationship leads to one', async () => {
    const logo = { bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 40, 0, 0, 0, 20, 8, 2, 0, 0, 0]), type: 'image/png' } as const
    const parts = await partsFor(pack, { letterhead: { text: 'Quad Cities Workforce Board\n12 River Street', logo } })
    const types = parts['[Content_Types].xml'] ?? ''
    for (const name of Object.keys(parts)) if (!/rels$|png$|^\[|^customXml\/item1/.test(name)) expect(types, name).toContain(`PartName="/${name}"`)
    for (const [, target = ''] of (parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)"/g)) {
      expect(Object.keys(parts)).toContain(target.startsWith('../') ? target.slice(3) : `word/${target}`)
    }
    const ids = new Set([...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="([^"]*)"/g)].map(([, id]) => id))
    for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:(?:id|embed)="([^"]*)"/g)) expect(ids).toContain(id)
    expect(parts['word/document.xml']).toContain('descr="The logo of Quad Cities Workforce Board"')
    expect(parts['word/document.xml']).toContain('<wp:extent cx="508000" cy="254000"/>')
  })

  test('that only goes out carries nothing and has no controls', async () => {
    const parts = await partsFor(pack, { carried: null })
    expect(Object.keys(parts).filter((name) => name.startsWith('customXml'))).toEqual([])
    expect(parts['word/document.xml']).not.toMatch(/<w:sdt>|bookmarkStart/)
  })

  test('for a wall has larger pages and larger type', async () => {
    const parts = await partsFor(pack, { wall: true })
    expect(parts['word/document.xml']).toMatch(/w:pgSz w:w="15840" w:h="24480"/)
    expect(parts['word/styles.xml']).toContain('<w:sz w:val="30"/>')
  })

  test('is made of the same bytes each time, at a cost that grows with its sheets', async () => {
    const all = stepIds.flatMap((step) => sheetsOf(step, { ...facts, more: true }))
    const options = { carried: carriedOf(all, sender), title: 'All' }
    expect(await toWord(all, options)).toEqual(await toWord(all, options))
  })
})

describe('each kind of block', () => {
  const documentOf = async (...blocks: readonly Block[]): Promise<string> => (await partsFor([made(...blocks)], { carried: null }))['word/document.xml'] ?? ''

  test('headings, running text, notes, evidence and the closing keep their words', async () => {
    const xml = await documentOf(
      { type: 'heading', level: 2, text: 'A question' }, { type: 'heading', level: 3, text: 'A point' }, { type: 'help', text: 'A hint' }, { type: 'note', text: 'A note' },
      { type: 'paragraph', key: 'p', text: 'Dear Ana,\nwelcome' }, { type: 'evidence', lines: [{ text: 'Three names', holds: true }, { text: 'No date', holds: false }, { text: 'A place', holds: null }] },
      { type: 'signature', title: 'Closed', text: 'A record', entries: [{ label: 'Led by', text: 'Ana' }, { label: 'Role', text: null }] })
    expect([paragraphsOf(xml, 'Heading2'), paragraphsOf(xml, 'Heading3')]).toEqual([['A question', 'Closed'], ['A point']])
    expect(xml).toContain('<w:t xml:space="preserve">Dear Ana,</w:t><w:br/><w:t xml:space="preserve">welcome</w:t>')
    expect(paragraphsOf(xml, 'SheetEvidence')).toEqual(['What the worksheets show', 'Yes: Three names', 'No: No date', 'Not recorded: A place'])
    expect(paragraphsOf(xml, 'SheetSigned')).toEqual(['Led byAna', 'Role'])
  })

  test('a list for reading has a head and room to write, tents stand on both sides, a break begins a page', async () => {
    const xml = await documentOf(
      { type: 'listing', label: 'Who came', columns: [{ label: 'Name', width: 20 }, { label: 'Company', width: 20 }], rows: [['Ana', 'Optics']], room: 2 },
      { type: 'page break' }, { type: 'tents', tents: [{ name: 'Ana Ruiz', under: 'Arsenal Optics' }] })
    expect(xml.match(/<w:tr>/g)).toHaveLength(1 + 1 + 2 + 1)
    expect(xml.match(/Ana Ruiz/g)).toHaveLength(2)
    expect(xml).toMatch(/w:textDirection w:val="tbRl".*w:textDirection w:val="btLr"/)
    expect(xml).toContain('<w:br w:type="page"/>')
  })

  test('text that would break XML is written so that it does not', async () => {
    const xml = await documentOf({ type: 'note', text: 'a\u0000b<c>&"d"\ud800e\ufffff' })
    expect(xml).toContain('ab&lt;c&gt;&amp;"d"ef')
  })
})
