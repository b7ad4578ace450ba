import type { Carried } from '#worksheets/kit/carried.ts'
import { carriedFrom, parsed } from '../carried-json.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import { inflate, type Zip } from '../zip.ts'
import { allText, at, childrenOf, xmlTree } from './xml-tree.ts'

interface CarriedIn {
  readonly carried: Carried
  /** The stored values of the options of a place, in the order of their marks. */
  readonly options: ReadonlyMap<string, readonly string[]>
}

/** What a Word file carries, from its own part or else from its properties. Throws a Refusal where there is nothing. */
export function carriedIn(zip: Zip): CarriedIn {
  const json = inOwnPart(zip) ?? inProperties(zip)
  if (json === null) throw new Refusal(`This Word file has no marks of Shared Table, so its answers cannot find their way. ${nothingChanged} If it was typed anew or came by another program, copy the answers in by hand.`)
  const whole = parsed(json)
  const parts = typeof whole === 'object' && whole !== null ? whole as Readonly<Record<string, unknown>> : {} // each part is checked where it is read
  return { carried: carriedFrom(parts['carried']), options: optionsFrom(parts['options']) }
}

function inOwnPart(zip: Zip): string | null {
  for (const name of zip.names.filter((one) => /^customXml\/item\d+\.xml$/i.test(one)).slice(0, 50)) {
    const text = zip.text(name) ?? ''
    const element = text.includes('urn:shared-table:carried') ? at(xmlTree(text), 'st:carried') : undefined
    if (element) return allText(element)
  }
  return null
}

// As much JSON as may be carried, in bytes.
const most = 20 * 2 ** 20

function inProperties(zip: Zip): string | null {
  const text = zip.text('docProps/custom.xml') ?? ''
  if (!text.includes('SharedTable')) return null
  const properties = at(xmlTree(text), 'props:Properties')
  const pieces = properties ? childrenOf(properties, 'props:property').filter((one) => one.attributes['name']?.startsWith('SharedTable')) : []
  if (pieces.length === 0) return null
  const inOrder = pieces.toSorted((one, other) => ((one.attributes['name'] ?? '') < (other.attributes['name'] ?? '') ? -1 : 1))
  return new TextDecoder().decode(inflate(bytesOf(inOrder.map(allText).join('')), most))
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    throw new Refusal(`The marks in this file that lead your answers back are damaged. ${nothingChanged} Type the answers in, or ask for the file once more.`)
  }
}

function optionsFrom(value: unknown): ReadonlyMap<string, readonly string[]> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(entries.map(([key, values]): [string, readonly string[]] =>
    [key, Array.isArray(values) ? values.filter((one): one is string => typeof one === 'string') : []]))
}
