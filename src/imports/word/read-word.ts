import { returnedFrom, type Carried, type Place, type Returned } from '#worksheets/kit/carried.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import { openZip, type Zip } from '../zip.ts'
import { carriedIn } from './carried-in.ts'
import { byOf, readPlaces } from './places.ts'
import { walkDocument } from './walk.ts'
import { addedRows } from './added-rows.ts'
import { allText, at, childrenOf, xmlTree } from './xml-tree.ts'

/**
 * What people wrote into a Word file that `toWord` made, also after it was saved by Word or LibreOffice. Text that stands
 * outside of every place comes back as `unknown`, and so do comments. Throws a Refusal for every other file.
 */
export async function readWord(bytes: Uint8Array): Promise<Returned> {
  const zip = openWord(bytes)
  const { carried, options } = carriedIn(zip)
  const document = zip.text('word/document.xml')
  if (document === null) throw new Refusal(`The text of this Word file is missing, so it is damaged. ${nothingChanged} Ask the sender to save the file again and to send it once more.`)
  const found = walkDocument(xmlTree(document))
  const rows = addedRows(found, carried)
  const filled = readPlaces(found, rows, options)
  const back = returnedFrom(withRows(carried, rows.places), byOf(found), filled)
  const loose = found.loose.map(({ after, text }) => ({ label: sheetTitle(carried, after), text: text.trim() }))
  return { ...back, carried, unknown: [...back.unknown, ...rows.unknown, ...loose, ...commentsIn(zip)] }
}

function openWord(bytes: Uint8Array): Zip {
  const why = notWord(bytes)
  if (why !== null) throw new Refusal(why)
  const zip = openZip(bytes)
  if (zip.names.includes('content.xml')) throw new Refusal(`This file was saved in the OpenDocument format. ${nothingChanged} Open it in the program that saved it, save it as a Word document (.docx), and choose that file.`)
  if (!zip.names.includes('word/document.xml')) throw new Refusal(`This is not a Word file, though it may be called one. ${nothingChanged} Choose a file whose name ends in “.docx” and that Shared Table made.`)
  return zip
}

const ole = [0xd0, 0xcf, 0x11, 0xe0]
const zipStart = [0x50, 0x4b]

// Reasons why bytes are no Word file; null where they may be one.
function notWord(bytes: Uint8Array): string | null {
  const startsWith = (signs: readonly number[]): boolean => signs.every((sign, index) => bytes[index] === sign)
  if (bytes.length === 0) return `The file is empty, as can happen when a download stops. ${nothingChanged} Ask the sender to send it once more.`
  if (startsWith(ole)) return isLocked(bytes)
    ? `The file is locked with a password. ${nothingChanged} Ask the sender to save it without a password and to send it again.`
    : `This is a file of an older Word. ${nothingChanged} Open it in Word, save it as a Word document (.docx), and choose that file.`
  if (!startsWith(zipStart)) return `This is not a Word file. ${nothingChanged} Choose a file whose name ends in “.docx” and that Shared Table made.`
  return null
}

// An encrypted file names the part that holds it, in two bytes a letter.
function isLocked(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
  const end = Math.min(bytes.length, 1 << 20) - name.length
  for (let from = 0; from < end; from += 1) if (name.every((sign, index) => bytes[from + index] === sign)) return true
  return false
}

function commentsIn(zip: Zip): Returned['unknown'] {
  const comments = at(xmlTree(zip.text('word/comments.xml') ?? '<none/>'), 'w:comments')
  if (!comments) return []
  return childrenOf(comments, 'w:comment').flatMap((comment) => {
    const text = childrenOf(comment, 'w:p').map(allText).join('\n').trim()
    return text === '' ? [] : [{ label: `Comment by ${comment.attributes['w:author'] ?? 'somebody'}`, text }]
  })
}

// New rows are answered like the others, under places that no file was sent with.
function withRows(carried: Carried, added: ReadonlyMap<number, readonly Place[]>): Carried {
  return { ...carried, sheets: carried.sheets.map((sheet, index) => ({ ...sheet, places: [...sheet.places, ...(added.get(index) ?? [])] })) }
}

function sheetTitle(carried: Carried, key: string): string {
  const index = Number(/^s(\d+)/.exec(key)?.[1] ?? 0)
  return carried.sheets[index]?.title ?? carried.name
}
