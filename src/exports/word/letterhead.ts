import { sizeOf, type Size } from '../picture-size.ts'
import { p, run } from './pen.ts'
import { el, type Xml } from './xml.ts'
import { words } from './words.ts'

/** What stands over each sheet: the sender's text, line by line, and a logo. */
export interface Letterhead {
  readonly text: string
  readonly logo?: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' } | undefined
}

interface Logo {
  readonly path: string
  readonly bytes: Uint8Array
}

const points = 12_700
// No higher and no wider than this, in points.
const room = { width: 200, height: 48 }

/** The letterhead as paragraphs, and the picture that they show. A picture of unknown size is left out. */
export function letterheadOf({ text, logo }: Letterhead, scale: number): { readonly xml: Xml; readonly logo: Logo | null } {
  const size = logo ? sizeOf(logo.bytes, logo.type) : null
  const first = text.split('\n')[0]?.trim() ?? ''
  const shown = logo && size ? { path: `word/media/logo.${logo.type === 'image/png' ? 'png' : 'jpg'}`, bytes: logo.bytes } : null
  const picture = size ? p('SheetLetterhead', drawing(size, scale, words.logo(first)), { keepNext: true }) : ''
  return { xml: picture + (text.trim() === '' ? '' : p('SheetLetterhead', run(text.trim()))), logo: shown }
}

function drawing(size: Size, scale: number, alt: string): Xml {
  const shrink = Math.min(room.width / size.width, room.height / size.height, 1) * scale
  const extent = { cx: Math.round(size.width * shrink * points), cy: Math.round(size.height * shrink * points) }
  const about = { id: 1, name: 'Logo', descr: alt }
  const picture = el('pic:pic', {},
    el('pic:nvPicPr', {}, el('pic:cNvPr', about), el('pic:cNvPicPr')),
    el('pic:blipFill', {}, el('a:blip', { 'r:embed': 'rIdLogo' }), el('a:stretch', {}, el('a:fillRect'))),
    el('pic:spPr', {}, el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', extent)), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))))
  return el('w:r', {}, el('w:drawing', {}, el('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 },
    el('wp:extent', extent), el('wp:docPr', about),
    el('a:graphic', {}, el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, picture)))))
}
