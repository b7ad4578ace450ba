import { nothingChanged } from '../refusal.ts'

/** Why a PDF that came back is not taken in. */
export const refusalWords = {
  empty: `The file is empty. ${nothingChanged} Ask the sender to send it again.`,
  picture: `This is a picture, and answers in a picture cannot be read. ${nothingChanged} Type them in from the picture.`,
  other: `This is no PDF, whatever its name says. ${nothingChanged} Choose the file that came back to you.`,
  damaged: `The PDF is damaged, as can happen on its way through mail or on a stick. ${nothingChanged} Ask the sender to send it again.`,
  flat: `This PDF has no fields to read: it was scanned, or printed into a new PDF. ${nothingChanged} Type the answers in, or ask the sender for the PDF with its fields.`,
  foreign: `This PDF was not made by Shared Table, or it lost the marks that lead its answers back. ${nothingChanged} Type the answers in, or make the PDF anew and have it filled in again.`,
  tooLarge: `The file has more than 25 megabytes, which no worksheet needs, so it is probably another file. ${nothingChanged} Choose the file again.`,
  locked: `The PDF is locked with a password or with rights. ${nothingChanged} Ask the sender to save it without protection and to send it again.`,
  tooMuch: `There is far more in this PDF than a worksheet holds, so it is probably not an honest file. ${nothingChanged} If it comes from somebody you do not know, delete it.`,
} as const
