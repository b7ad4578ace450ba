import { zlibSync } from 'fflate'
import type { Carried } from '#worksheets/kit/carried.ts'
import type { Form } from './fields.ts'
import { pdfText, ref, type PdfFile } from './pdf-file.ts'
import { pdfWords } from './pdf-words.ts'
import type { Page } from './pen.ts'

// Longer texts than this have troubled form programs.
const most = 30_000

/**
 * Puts what a file carries into it twice, since some programs drop the one and some the other when they save: as an
 * attached file, and packed in fields that nobody sees. Returns the entries for the catalog of the file.
 */
export function carryMarks(file: PdfFile, form: Form, first: Page, carried: Carried): string {
  const json = JSON.stringify(carried)
  const bytes = new TextEncoder().encode(json)
  const packed = base64(zlibSync(bytes, { level: 9 }))
  for (let at = 0; at * most < packed.length; at += 1) form.hidden(first, `shared-table-${at}`, packed.slice(at * most, (at + 1) * most))
  const content = file.stream(bytes, `/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${bytes.length} >>`)
  const spec = file.add(`<< /Type /Filespec /F (shared-table.json) /UF (shared-table.json) /Desc ${pdfText(pdfWords.attachment)} /AFRelationship /Data /EF << /F ${ref(content)} /UF ${ref(content)} >> >>`)
  return `/AF [${ref(spec)}] /Names << /EmbeddedFiles << /Names [(shared-table.json) ${ref(spec)}] >> >>`
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
