import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const marked = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A fillable PDF with these fields filled in by pdftk; throws where that program is not there. */
export function filledByPdftk(bytes: Uint8Array, fields: Readonly<Record<string, string>>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'fill-'))
  const at = (name: string): string => join(folder, name)
  writeFileSync(at('in.pdf'), bytes)
  const values = Object.entries(fields).map(([name, value]) => `<field name="${name}"><value>${marked(value)}</value></field>`)
  writeFileSync(at('data.xfdf'), `<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>${values.join('')}</fields></xfdf>`)
  const { status, stderr, error } = spawnSync('pdftk', [at('in.pdf'), 'fill_form', at('data.xfdf'), 'output', at('out.pdf')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`pdftk could not fill the file: ${stderr || String(error)}`)
  const filled = readFileSync(at('out.pdf'))
  rmSync(folder, { recursive: true })
  return filled
}

/** A Word file with these texts typed into the controls of those tags. */
export function wordWith(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(bytes)
  let xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  for (const [tag, text] of Object.entries(texts)) {
    const control = new RegExp(`(<w:sdt>(?:(?!</w:sdt>).)*?<w:tag w:val="${tag}"/>(?:(?!</w:sdt>).)*?<w:sdtContent>)((?:(?!</w:sdtContent>).)*)(</w:sdtContent>)`, 's')
    if (!control.test(xml)) throw new Error(`There is no control "${tag}" in the file.`)
    xml = xml.replace(control, (_, before: string, content: string, after: string) => {
      const typed = `<w:r><w:t xml:space="preserve">${marked(text)}</w:t></w:r>`
      const paragraph = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s.exec(content)?.[0]
      return `${before}${paragraph === undefined ? typed : `${paragraph}${typed}</w:p>`}${after}`
    }).replace(new RegExp(`(<w:tag w:val="${tag}"/>)(?:<w:showingPlcHdr/>)?`), '$1')
  }
  return zipSync({ ...files, 'word/document.xml': strToU8(xml) })
}

/** The first choice of a field that takes one of several, as pdftk tells it; throws where the field has none. */
export function optionOf(bytes: Uint8Array, field: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fill-'))
  writeFileSync(join(folder, 'in.pdf'), bytes)
  const { stdout } = spawnSync('pdftk', [join(folder, 'in.pdf'), 'dump_data_fields_utf8'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  rmSync(folder, { recursive: true })
  const told = stdout.split('---').find((part) => part.includes(`FieldName: ${field}\n`)) ?? ''
  const options = [...told.matchAll(/FieldStateOption: (.+)/g)].map((found) => found[1] ?? '').filter((option) => option !== 'Off')
  const [first] = options
  if (first === undefined) throw new Error(`The field "${field}" has no choices: ${told}`)
  return first
}
