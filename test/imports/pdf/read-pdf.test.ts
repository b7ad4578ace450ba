import { zlibSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { Refusal } from '#imports/refusal.ts'
import { readPdf } from '#imports/pdf/read-pdf.ts'
import { needs, pdfOf, run, xfdf } from '../../exports/pdf/pdf-rig.ts'

const champions = toSheet(worksheetById('champions'), { circle: 'core team' })
const bytes = await pdfOf([champions])
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

async function refusalOf(file: Uint8Array): Promise<string> {
  const fault = await readPdf(file).then(() => 'It was read.', (one: unknown) => one)
  expect(fault).toBeInstanceOf(Refusal)
  return (fault as Refusal).message
}

/** A plain PDF of these objects, the first of which is its root. */
function plainPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  return ascii(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`)
}

const page = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>']

describe('a file that is none of ours is refused in words, and nothing changes', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'The file is empty.'],
    ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'This is a picture'],
    ['a text', ascii('Name,Company\nAna,Optics\n'), 'This is no PDF'],
    ['a scan', plainPdf(page), 'has no fields to read'],
    ['a form of somebody else', plainPdf(['<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>', ...page.slice(1), '<< /FT /Tx /T (Name) /V (Ana) >>']), 'was not made by Shared Table'],
    ['a locked PDF', plainPdf(page, '/Encrypt << /Filter /Standard >>'), 'locked with a password'],
    ['a PDF of which nothing is left', ascii('%PDF-1.7\nnothing at all'), 'The PDF is damaged'],
    ['a PDF cut in half', bytes.subarray(0, bytes.length / 2), 'damaged'],
    ['a file of 26 MB', new Uint8Array(26 * 2 ** 20).fill(0x25), 'more than 25 megabytes'],
    ['a PDF of 26 MB', Uint8Array.from([...ascii('%PDF-1.7\n'), ...new Uint8Array(26 * 2 ** 20)]), 'more than 25 megabytes'],
  ])('%s', async (_what, file, words) => {
    const said = await refusalOf(file)
    expect(said).toContain(words)
    expect(said).toContain('Nothing on this device was changed.')
  })

  test('a bomb, before it is unpacked', async () => {
    const packed = zlibSync(new Uint8Array(200 * 2 ** 20))
    let body = ''
    for (const byte of packed) body += String.fromCharCode(byte)
    const bomb = plainPdf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>', ...page.slice(1),
      '<< /FT /Tx /T (shared-table-0) /V 5 0 R >>', `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${body}\nendstream`,
    ])
    const before = performance.now()
    expect(await refusalOf(bomb)).toContain('far more in this PDF than a worksheet holds')
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  test('fields that were pressed flat, even where our mark is still attached', async (context) => {
    needs(context, 'pdftk')
    const { made } = run('pdftk', ['in.pdf', 'fill_form', 'data.xfdf', 'output', 'out.pdf', 'flatten'], { 'in.pdf': bytes, 'data.xfdf': xfdf({ s0b0: 'Ana' }) })
    expect(await refusalOf(made ?? new Uint8Array())).toContain('has no fields to read')
  })

  test('one locked by qpdf', async (context) => {
    needs(context, 'qpdf')
    const { made } = run('qpdf', ['--encrypt', '', 'owner', '256', '--', 'in.pdf', 'out.pdf'], { 'in.pdf': bytes })
    expect(await refusalOf(made ?? new Uint8Array())).toContain('locked with a password')
  })

  test('whatever bytes are changed, added or lost on the way: it is read or refused, and never hangs', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }), fc.nat(bytes.length), async (changes, length) => {
      const hurt = bytes.slice(0, length % 3 === 0 ? length : bytes.length)
      for (const [at, byte] of changes) hurt[at] = byte
      const result = await readPdf(hurt).catch((fault: unknown) => fault)
      if (result instanceof Error) expect(result).toBeInstanceOf(Refusal)
    }), { numRuns: 150 })
  })

  test('lists, loops and depths made to exhaust a reader', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const loops = plainPdf(['<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] >>', '<< /Loop 3 0 R >>', `<< /Fields [5 0 R 5 0 R] /Deep ${deep} >>`, '<< /T (a) /Kids [5 0 R] >>'])
    expect(await refusalOf(loops)).toContain('Nothing on this device was changed.')
  })
})

describe('a file that suffered on its way is still read', () => {
  const withText = run('pdftk', ['in.pdf', 'fill_form', 'data.xfdf', 'output', 'out.pdf'], { 'in.pdf': bytes, 'data.xfdf': xfdf({ s0b0: 'Ana decides', by: 'Bo' }) }).made
  const meant = { by: 'Bo', answers: [expect.objectContaining({ value: 'Ana decides' })] }

  test.each([
    ['with lines of a mail before it', (file: Uint8Array) => Uint8Array.from([...ascii('Content-Type: application/pdf\r\n\r\n'), ...file])],
    ['with its list of objects lost', (file: Uint8Array) => file.subarray(0, new TextDecoder('latin1').decode(file).lastIndexOf('startxref'))],
    ['with a list of objects that lies', (file: Uint8Array) => ascii(new TextDecoder('latin1').decode(file).replace(/startxref\s+\d+/, 'startxref\n77'))],
  ])('%s', async (_how, hurt) => {
    // Without pdftk the same damage is done to the file as it was sent.
    expect(await readPdf(hurt(withText ?? bytes))).toMatchObject(withText ? meant : { by: '', answers: [] })
  })

  test('without the fields that nobody sees, by the file attached to it', async (context) => {
    needs(context, 'qpdf')
    const { made } = run('qpdf', ['--qdf', '--object-streams=disable', 'in.pdf', 'out.pdf'], { 'in.pdf': bytes })
    const text = new TextDecoder('latin1').decode(made ?? new Uint8Array())
    expect(text).toContain('(shared-table-0)')
    expect(await readPdf(ascii(text.replace('(shared-table-0)', '(another-name-0)')))).toMatchObject({ answers: [], carried: { name: 'Quad Cities manufacturing' } })
  })
})
