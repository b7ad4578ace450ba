import { gzipSync } from 'node:zlib'
import { readFile } from 'node:fs/promises'
import { line, median, ms, times } from './figures.mjs'

const sender = { partnership: 'bench', name: 'Valley Makers', made: '2027-04-12T10:00:00.000Z', by: '', circle: 'core team' }

/** A pack of all worksheets and reviews in each format, beside one sheet of it: cost per sheet, and the whole in seconds. */
export async function measureExports({ runs }) {
  const [{ catalogue }, { toSheet }, { carriedOf }, { toWord }, { toExcel }, { toPdf }, { pdfFonts }] = await Promise.all([
    import('#worksheets/catalogue.ts'), import('#worksheets/kit/sheet.ts'), import('#worksheets/kit/carried.ts'),
    import('#exports/word/to-word.ts'), import('#exports/excel/to-excel.ts'), import('#exports/pdf/to-pdf.ts'), import('#exports/pdf/fonts.ts'),
  ])
  const sheets = catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true }))
  const fonts = await pdfFonts(async (address) => new Uint8Array(await readFile(address)))
  const formats = [
    { name: 'Word', make: (some) => toWord(some, { carried: carriedOf(some, sender), title: 'All of it' }), most: 3000 },
    { name: 'Excel', make: (some) => toExcel(some, { carried: carriedOf(some, sender), title: 'All of it' }), most: 2000 },
    { name: 'fillable PDF', make: (some) => toPdf(some, { carried: carriedOf(some, sender), title: 'All of it', fonts }), most: null },
  ]
  const lines = []
  for (const { name, make, most } of formats) {
    // Every sheet alone, one after another: what the pack is held against is the same pages.
    const singly = []
    const together = []
    for (let run = -1; run < Math.min(runs, 5); run += 1) {
      const alone = await timed(async () => {
        for (const sheet of sheets) await make([sheet])
      })
      const pack = await timed(() => make(sheets))
      if (run < 0) continue
      singly.push(alone)
      together.push(pack)
    }
    const [mine, theirs] = [median(together), median(singly)]
    const size = gzipSync(await make(sheets)).length
    lines.push(line(`a pack of ${sheets.length} sheets as ${name}, beside the same sheets one by one`, times(mine / theirs), `${ms(mine)}; one by one: ${ms(theirs)}; ${Math.round(size / 1000)} kB`, '≤ 1×', mine <= theirs))
    if (most !== null) lines.push(line('  the whole pack', ms(mine), 'on this machine, in Node', `≤ ${most / 1000} s`, mine <= most))
  }
  return lines
}

async function timed(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}
