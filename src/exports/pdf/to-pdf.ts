import { watched, type Watch } from '#exports/long-work.ts'
import type { Letterhead } from '#exports/word/letterhead.ts'
import type { Carried } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { carryMarks } from './carried-marks.ts'
import { readFaces, standardFace, type Faces, type PdfFonts } from './faces.ts'
import { startForm, type Form } from './fields.ts'
import { pour, type Paper, type Piece } from './flow.ts'
import { embedPicture, type Picture } from './logo.ts'
import { base, textPieces, type Making } from './making.ts'
import { num, pdfText, ref, startPdf, type PdfFile } from './pdf-file.ts'
import { penFor, type Page } from './pen.ts'
import { drawFoot, paperOf, roomOf, sheetPieces } from './sheet-pieces.ts'
import { standsFor, tag, writeTags, type Tag } from './tags.ts'

/** How a fillable PDF is to be made. */
export interface PdfOptions extends Watch {
  /** What leads answers back; null for a file that is only to be read. */
  readonly carried: Carried | null
  readonly fonts: PdfFonts
  /** What stands over each sheet. */
  readonly letterhead?: Letterhead | undefined
  readonly title: string
}

/** What is being made: its file, and the pages so far with the sheet that each shows. */
interface Book {
  readonly file: PdfFile
  readonly faces: Faces
  readonly form: Form
  readonly pages: { readonly page: Page; readonly paper: Paper; readonly sheet: Sheet }[]
  readonly firsts: number[]
  readonly logo: Picture | null
}

/** One fillable PDF of these sheets: each place that takes an answer is a field named by its key. Resolves to the file's bytes; throws where the work was stopped. */
export async function toPdf(sheets: readonly Sheet[], options: PdfOptions): Promise<Uint8Array> {
  const file = startPdf()
  const faces = readFaces(options.fonts)
  const fonts = file.reserve()
  const form = startForm(file, faces, () => fonts)
  const logo = options.letterhead?.logo ? embedPicture(file, options.letterhead.logo.bytes) : null
  const book: Book = { file, faces, form, pages: [], firsts: [], logo }
  const document = tag('Document', null)
  const done = watched(options)
  for (const [at, sheet] of sheets.entries()) {
    drawSheet(book, document, sheet, at, options.letterhead)
    await done((at + 1) / sheets.length)
  }
  return finish(book, document, fonts, options)
}

function drawSheet(book: Book, document: Tag, sheet: Sheet, at: number, letterhead: Letterhead | undefined): void {
  const paper = paperOf(sheet)
  const { faces, form } = book
  const making: Making = { faces, form, sheet: at, blank: sheet.state === 'blank', ...roomOf(paper), long: [], lacking: new Set() }
  const part = tag('Sect', document)
  const pieces = sheetPieces(making, part, sheet, letterhead ? letterheadPieces(book, making, part, letterhead) : [])
  book.firsts.push(book.pages.length)
  pour(pieces, paper, () => {
    const page: Page = { at: book.pages.length, width: paper.width, height: paper.height, content: [], widgets: [], marks: 0 }
    book.pages.push({ page, paper, sheet })
    return { page, pen: penFor(page, faces) }
  })
}

const logoMost = { width: 160, height: 44 } as const

function letterheadPieces(book: Book, making: Making, parent: Tag, { text }: Letterhead): readonly Piece[] {
  const { logo } = book
  const words = text.trim() === '' ? [] : textPieces(making, tag('P', parent), text.trim(), { style: { size: base * 0.95 }, leading: base * 1.3, keep: true, space: 3 })
  const gap: Piece = { space: 0, height: 10, keep: true, draw: () => undefined }
  if (!logo) return words.length > 0 ? [...words, gap] : []
  const scale = Math.min(logoMost.width / logo.width, logoMost.height / logo.height)
  const figure = tag('Figure', parent, standsFor(text.trim().split('\n')[0] ?? ''))
  const picture: Piece = {
    space: 0, height: logo.height * scale, keep: true,
    draw: ({ pen, left, top }) => pen.picture(figure, 'Logo', left, top, logo.width * scale, logo.height * scale),
  }
  return [picture, ...words, gap]
}

function finish(book: Book, document: Tag, fonts: number, options: PdfOptions): Uint8Array {
  const { file, faces, form, pages, logo } = book
  const first = pages[0]
  const marks = options.carried && first ? carryMarks(file, form, first.page, options.carried) : ''
  pages.forEach(({ page, paper, sheet }, at) => drawFoot(page, faces, paper, sheet, at + 1, pages.length))
  const dictionary = `${faces.embed(file)} /${standardFace} ${ref(file.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'))} /ZaDb ${ref(file.add('<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>'))}`
  file.set(fonts, `<< ${dictionary} >>`)
  const tree = file.reserve()
  const ids = pages.map(({ page }) => {
    const content = file.stream(page.content.join('\n'))
    return file.add(`<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 ${num(page.width)} ${num(page.height)}] /Resources << /Font ${ref(fonts)}${logo ? ` /XObject << /Logo ${ref(logo.id)} >>` : ''} >> /Contents ${ref(content)} /StructParents ${page.at} /Tabs /S /Annots [${page.widgets.map(ref).join(' ')}] >>`)
  })
  file.set(tree, `<< /Type /Pages /Count ${ids.length} /Kids [${ids.map(ref).join(' ')}] >>`)
  const tags = writeTags(file, document, ids)
  const acroForm = form.finish(ref(fonts))
  const made = options.carried?.made ?? ''
  const root = file.add(`<< /Type /Catalog /Pages ${ref(tree)} /AcroForm ${ref(acroForm)} /StructTreeRoot ${ref(tags)} /MarkInfo << /Marked true >> /Lang (en-US) /ViewerPreferences << /DisplayDocTitle true >> /Metadata ${ref(metadata(file, options.title))} /Outlines ${ref(outline(book, ids))} ${marks} >>`)
  const info = file.add(`<< /Title ${pdfText(options.title)} /Producer (Shared Table) /Creator (Shared Table)${dateEntry(made)} >>`)
  return file.bytes(root, info, `${options.title} ${made} ${pages.length} ${first?.page.content.join('') ?? ''}`)
}

// A moment such as 2027-02-09T10:00:00.000Z as PDF writes it; none where there is none.
function dateEntry(made: string): string {
  const digits = made.replaceAll(/\D/g, '').slice(0, 14)
  return digits.length === 14 ? ` /CreationDate (D:${digits}Z) /ModDate (D:${digits}Z)` : ''
}

// The list of sheets that a viewer shows beside the pages.
function outline({ file, pages, firsts }: Book, ids: readonly number[]): number {
  const top = file.reserve()
  const items = firsts.map(() => file.reserve())
  firsts.forEach((page, at) => {
    const [before, after] = [items[at - 1], items[at + 1]]
    file.set(items[at] ?? 0, `<< /Title ${pdfText(pages[page]?.sheet.title ?? '')} /Parent ${ref(top)} /Dest [${ref(ids[page] ?? 0)} /Fit]${before ? ` /Prev ${ref(before)}` : ''}${after ? ` /Next ${ref(after)}` : ''} >>`)
  })
  file.set(top, items.length > 0 ? `<< /Type /Outlines /First ${ref(items[0] ?? 0)} /Last ${ref(items.at(-1) ?? 0)} /Count ${items.length} >>` : '<< /Type /Outlines >>')
  return top
}

function metadata(file: PdfFile, title: string): number {
  const safe = title.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const xml = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${safe}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  return file.stream(new TextEncoder().encode(xml), '/Type /Metadata /Subtype /XML', false)
}
