// Makes src/ui/fonts/basic.woff2: the signs of plain English out of Public Sans, in the weights that the tokens use.
// The first page needs no more; every other sign comes from the whole files when a name needs it. Run it by hand
// (`node tools/font.mjs`) after an update of the typeface.
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const from = new URL('../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2', import.meta.url)
const to = new URL('../src/ui/fonts/basic.woff2', import.meta.url)

const plain = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).join('')
const signs = '\u00a0·×–—‘’“”…→←↑↓−'

const bytes = await subsetFont(await readFile(from), plain + signs, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
})
await writeFile(to, bytes)
console.log(`src/ui/fonts/basic.woff2: ${bytes.length} bytes`)
