import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, type Workbook } from '#worksheets/workbook.ts'

/** What stands over pages and letters: the team's lines, and its logo. */
export interface TeamLetterhead {
  readonly text: string
  readonly logo?: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' }
}

/** The kind and the content of a picture that is kept as text; null for every other text, which may come from a stranger. */
export function pictureIn(logo: string): RegExpExecArray | null {
  return /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)$/.exec(logo)
}

/** The letterhead that the team set; null where it set none. */
export function letterheadOf(book: Workbook): TeamLetterhead | null {
  const { letterhead = '', logo = '' } = answersOf(book, settings, always)
  const picture = pictureIn(logo)
  if (letterhead.trim() === '' && !picture) return null
  const type = picture?.[1] === 'image/jpeg' ? 'image/jpeg' : 'image/png'
  return { text: letterhead, ...(picture?.[2] ? { logo: { type, bytes: Uint8Array.from(atob(picture[2]), (sign) => sign.charCodeAt(0)) } } : {}) }
}
