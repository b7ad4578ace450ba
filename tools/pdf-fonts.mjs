// Makes src/exports/pdf/fonts/*.ttf, which fillable PDF is drawn with: Public Sans in two weights, and for all signs that
// it lacks DejaVu Sans, which knows Latin, Greek, Cyrillic and common signs. Run it by hand (`node tools/pdf-fonts.mjs`) after an update of
// either typeface. Licenses: Public Sans is under the SIL Open Font License 1.1; DejaVu is free to use, change and
// embed (node_modules/dejavu-fonts-ttf/LICENSE).
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const at = (path) => new URL(`../${path}`, import.meta.url)
const publicSans = at('node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2')
const dejaVu = at('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('')
const plain = range(0x20, 0x7e) + range(0xa0, 0xff) + '‐‑–—‘’‚“”„…•†‡‹›€™−×·→←↑↓'
const wide = [
  [0x20, 0x7e], [0xa0, 0x24f], [0x2b0, 0x2ff], [0x300, 0x36f], [0x370, 0x3ff], [0x400, 0x52f], [0x1e00, 0x1eff], [0x1f00, 0x1fff],
  [0x2000, 0x206f], [0x2070, 0x209f], [0x20a0, 0x20bf], [0x2100, 0x214f], [0x2150, 0x218b], [0x2190, 0x21ff],
  [0x2200, 0x2265], [0x25a0, 0x25ff], [0x2605, 0x2606], [0x2610, 0x2612], [0x2639, 0x263b], [0x2713, 0x2718], [0xfb00, 0xfb04], [0xfffd, 0xfffd],
].map(([from, to]) => range(from, to)).join('')

const cuts = [
  { name: 'public-sans-regular', from: publicSans, text: plain, options: { variationAxes: { wght: 400 } } },
  { name: 'public-sans-bold', from: publicSans, text: plain, options: { variationAxes: { wght: 650 } } },
  { name: 'dejavu-sans', from: dejaVu, text: wide, options: {} },
]

// A PDF sets each sign by itself, so what joins and moves signs is weight alone.
const dropTables = ['GSUB', 'GPOS', 'GDEF', 'kern', 'STAT', 'FFTM']

await mkdir(at('src/exports/pdf/fonts/'), { recursive: true })
for (const { name, from, text, options } of cuts) {
  const bytes = await subsetFont(await readFile(from), text, { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true, dropTables, ...options })
  await writeFile(at(`src/exports/pdf/fonts/${name}.ttf`), bytes)
  console.log(`src/exports/pdf/fonts/${name}.ttf: ${bytes.length} bytes`)
}
