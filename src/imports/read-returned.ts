import type { Returned } from '#worksheets/kit/carried.ts'
import { fileKind } from './file-kind.ts'
import { nothingChanged, Refusal } from './refusal.ts'

const mostBytes = 60 * 2 ** 20

/**
 * The answers of a file that we made and somebody filled in: PDF, Word or Excel, told apart by what is in it and not by its
 * name. Throws a Refusal, whose message is for people, for every other file.
 */
export async function readReturned(bytes: Uint8Array): Promise<Returned> {
  if (bytes.length > mostBytes) throw new Refusal(`The file has more than 60 megabytes, far more than a filled-in page. ${nothingChanged} Look whether it is the right file.`)
  switch (fileKind(bytes)) {
    case 'pdf': return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'zip': return isWord(bytes) ? (await import('./word/read-word.ts')).readWord(bytes) : (await import('./excel/read-excel.ts')).readExcel(bytes)
    case 'old office': throw new Refusal(`The file is of an older kind of Word or Excel, or it is locked with a password. ${nothingChanged} Open it where it came from, save it as .docx or .xlsx without a password, and try again.`)
    case 'picture': throw new Refusal(`The file is a picture, and handwriting cannot be read from it. ${nothingChanged} Type up what it says.`)
    case 'empty': throw new Refusal(`The file is empty. ${nothingChanged} Ask for it once more.`)
    default: throw new Refusal(`The file is not a page that Shared Table made. ${nothingChanged} Pages come back as the PDF, Word or Excel file that was sent.`)
  }
}

// Each entry of a zip bears its name in plain letters, and a Word file has its words in this one.
function isWord(bytes: Uint8Array): boolean {
  const name = new TextEncoder().encode('word/document.xml')
  for (let at = bytes.indexOf(name[0] ?? 0); at !== -1; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((sign, index) => bytes[at + index] === sign)) return true
  }
  return false
}
