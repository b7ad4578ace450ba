import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of a Word file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

/** A Word file of these parts. */
export function fileOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])))
}

/** The same file with its text changed, as another program would. */
export function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = partsOf(bytes)
  return fileOf({ ...parts, 'word/document.xml': change(parts['word/document.xml'] ?? '') })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A run as Word writes what somebody typed. */
export function typedRun(text: string): string {
  return `<w:r>${text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>')}</w:r>`
}

/** What people put into controls, by tag: a text, or a tick. */
export type Typed = Readonly<Record<string, string | boolean>>

/** The text of a document after people filled in its controls, as Word leaves them. */
export function filledIn(xml: string, typed: Typed): string {
  return xml.replaceAll(/<w:sdt><w:sdtPr>(.*?)<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, (whole, properties: string, content: string) => {
    const value = typed[/<w:tag w:val="([^"]*)"\/>/.exec(properties)?.[1] ?? '']
    if (value === undefined) return whole
    if (typeof value === 'string') return control(properties.replace('<w:showingPlcHdr/>', ''), typedRun(value))
    return control(properties.replace(/<w14:checked w14:val="\d"\/>/, `<w14:checked w14:val="${value ? 1 : 0}"/>`), content.replace(/[☐☒]/, value ? '☒' : '☐'))
  })
}

function control(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}
