import type { FileRefusal } from '#session/open-file.ts'

/** A refusal on screen: what happened, that the work is safe, what to do. */
export interface RefusalWords {
  readonly title: string
  readonly text: string
}

const safe = 'Nothing on this device was changed.'
const again = 'Ask the sender to save the file again and to send it once more.'

const looks = {
  zip: 'a zip archive: unpack it first, then open the file that was inside',
  word: 'a Word document', excel: 'an Excel workbook', powerpoint: 'a PowerPoint file', 'old-office': 'an older Office file',
  pdf: 'a PDF', image: 'a picture', json: 'a data file of another program', 'web-page': 'a web page', text: 'plain text', unknown: 'something this app does not know',
} as const

// Pages that people filled in come back inside the partnership that sent them.
const pages: ReadonlySet<string> = new Set(['word', 'excel', 'pdf'])
const comesBack = 'A page that somebody filled in comes back inside its partnership: open that, then “Bring in filled-in pages” in the menu.'

/** The sentence for each reason why a file is not taken. */
export function refusalWords(refusal: FileRefusal): RefusalWords {
  switch (refusal.code) {
    case 'empty':
      return { title: 'The file is empty', text: `It has no content at all, as can happen when a download stops. ${safe} ${again}` }
    case 'too-large':
      return { title: 'The file is too large', text: `It has ${size(refusal.bytes)}; this app opens up to ${size(refusal.limit)}. No team’s workbook is that large, so it is probably another file. ${safe}` }
    case 'not-ours':
      return { title: 'This is not a Shared Table file', text: `It looks like ${looks[refusal.looksLike]}. ${safe} Choose a file whose name ends in “.sharedtable”, or the “.json” that Shared Table made.${pages.has(refusal.looksLike) ? ` ${comesBack}` : ''}` }
    case 'cut-short':
      return { title: 'The file is not whole', text: `${cutWords(refusal.have, refusal.need)} ${safe} ${again}` }
    case 'altered':
      return { title: 'The file was damaged or changed on its way', text: `Its content does not fit the checksum that was made when it was saved. Mail programs and sticks can do that. ${safe} ${again}` }
    case 'newer-reader':
      return { title: 'A newer version made this file', text: `This version cannot read it${refusal.appVersion ? ` (it was made by version ${refusal.appVersion})` : ''}. ${safe} Connect to the internet once, get the new version, and open the file again.` }
    default:
      return innerWords(refusal.code)
  }
}

type Inner = Exclude<FileRefusal['code'], 'empty' | 'too-large' | 'not-ours' | 'cut-short' | 'altered' | 'newer-reader'>

const inner: Readonly<Record<Inner, RefusalWords>> = {
  damaged: { title: 'What is in the file does not hold together', text: `The file arrived as it was sent, but parts of it are not what Shared Table writes. ${safe} ${again} If it comes from somebody you do not know, delete it.` },
  incomplete: { title: 'Something is missing in the file', text: `Parts of it build on work that is not in it. ${safe} ${again}` },
  'other-partnership': { title: 'The file contradicts itself', text: `Its label names one partnership and its content another. ${safe} Do not use this file; ask the sender for a new one.` },
  'too-much': { title: 'There is more in the file than a team writes', text: `It holds more than 100,000 answers, so it is probably not an honest file. ${safe}` },
  'too-slow': { title: 'Looking through the file took too long', text: `It was stopped, because an honest file does not take that long. ${safe} Close other programs and try once more; if it happens again, ask for a new file.` },
  'cannot-check': { title: 'The file could not be checked', text: `This browser could not look through it safely, so it was left alone. ${safe} Open this page again, or use a newer browser.` },
  'own-gap': { title: 'Your own copy has a gap', text: 'A piece of this partnership is missing on this device, so nothing may be merged into it now. The file was not taken in. Save your work to a file, then open “Storage and backup”.' },
  'own-newer': { title: 'Your own copy belongs to a newer version', text: `A newer version of Shared Table wrote this partnership, so this one only reads it. ${safe} Get the new version, then open the file again.` },
  'no-workbook': { title: 'There is no workbook in the file', text: `It is a Shared Table file, but the part with the answers is not in it. ${safe} ${again}` },
  unreadable: { title: 'The browser could not read the file', text: `It may have been moved, or be on a stick that was taken out. ${safe} Choose the file again.` },
  'device-read-only': { title: 'This window may not write now', text: 'A newer version of Shared Table keeps the work on this device. The file was not taken in, and your work is safe. Open this page again to get the new version.' },
}

function innerWords(code: Inner): RefusalWords {
  return inner[code]
}

function cutWords(have: number, need: number | null): string {
  if (need === null) return 'It breaks off near its beginning.'
  return `It should have ${size(need)} and has ${size(have)}: the rest did not arrive.`
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024).toLocaleString('en-US')} KB`
  return `${(bytes / 1024 / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
}
