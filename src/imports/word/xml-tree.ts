import { Parser } from 'saxen'
import { nothingChanged, Refusal } from '../refusal.ts'

/** An element with its children in order; texts are strings. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

// What Word, LibreOffice and the strict form of the format call the same things; after this they have one name each.
const spaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:shared-table:carried': 'st',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'props',
}

const most = { elements: 1_000_000, depth: 200 } as const

/** The tree of a part. Throws a Refusal where it is no XML, or deeper or larger than any page that people write. */
export function xmlTree(text: string): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] }
  const open = [root]
  let elements = 0
  const parser = new Parser()
  parser.ns(spaces)
  parser.on('openTag', (name: string, attributes: () => Record<string, string>) => {
    elements += 1
    if (elements > most.elements || open.length > most.depth) throw new Refusal(`There is far more in this file than a worksheet holds, so it is probably not an honest file. ${nothingChanged} If it comes from somebody you do not know, delete it.`)
    const element = { name, attributes: { ...attributes() }, children: [] as (Element | string)[] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => {
    open.pop()
  })
  parser.on('text', (value: string, decode: (text: string) => string) => {
    open.at(-1)?.children.push(decode(value))
  })
  parser.on('cdata', (value: string) => {
    open.at(-1)?.children.push(value)
  })
  parser.on('error', (error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal(`A part of the file cannot be read, so it is probably damaged. ${nothingChanged} Ask the sender to save it again and to send it once more.`)
  })
  parser.parse(text)
  return root
}

/** The children of that name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** The first child along a path of names. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((found: Element | undefined, name) => found && childrenOf(found, name)[0], element)
}

/** All texts under an element, in order. */
export function allText(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('')
}
