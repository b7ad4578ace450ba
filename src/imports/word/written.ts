import type { Filled, Place } from '#worksheets/kit/carried.ts'
import type { Target } from './walk.ts'

/** What a person wrote in a place: a tick, or a text. Text that programs only wrote differently comes as it was sent. */
export function writtenIn(place: Pick<Place, 'text'>, target: Target): Filled {
  if (target.ticked !== null) return target.ticked
  const text = target.text.trim()
  // The same sign as words is an answer of its own where no box was asked for.
  if (/^[☐☒☑]$/.test(text) && text !== place.text.trim()) return text !== '☐'
  if (text === '—') return '' // the item of a list that takes a choice back
  return bare(text) === bare(place.text) ? place.text : text
}

// What XML cannot hold, and what word processors write in another way: kinds of blanks and of line ends, and what looks
// like a sign by its number.
function bare(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the very signs that XML cannot hold
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll(/_x005F_(?=x[0-9A-F]{4}_)/gi, '_').replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll(/[^\S\n]/g, ' ').replaceAll(/ +(?=\n)/g, '').trim()
}
