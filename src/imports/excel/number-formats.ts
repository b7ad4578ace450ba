import { readAllXml } from './xml-events.ts'

/** What a number in a cell means by its format. */
export type Meaning = 'number' | 'percent' | 'day' | 'hour'

const builtIn = new Map<number, Meaning>([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'hour'] as const),
])

/** The meaning of each cell style, by its number, from the XML of the styles; null where the file has none. */
export function meaningsOf(xml: string | null): readonly Meaning[] {
  const formats = new Map<number, Meaning>()
  const meanings: Meaning[] = []
  let inCells = false
  if (xml === null) return meanings
  readAllXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), meaningOf(attribute('formatCode') ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0)
        meanings.push(formats.get(id) ?? builtIn.get(id) ?? 'number')
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return meanings
}

/** What a format code means; words in it, colors and conditions mean nothing. */
export function meaningOf(code: string): Meaning {
  const bare = code.split(';')[0]?.replaceAll(/"[^"]*"?|\\.|_.|\*./g, '').replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '') ?? ''
  if (/[yd]/i.test(bare) || /^[^hs0#]*m{3,}[^hs0#]*$/i.test(bare)) return 'day'
  if (/[hs]|\[m+\]/i.test(bare) && !/general/i.test(bare)) return 'hour'
  return bare.includes('%') ? 'percent' : 'number'
}
