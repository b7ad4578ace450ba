import { Parser } from 'saxen'
import { nothingChanged, Refusal } from '../refusal.ts'

/** What is told of an XML text while it is read. Names come without their prefix, texts and values decoded. */
export interface XmlEvents {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads an XML text piece by piece; a piece must end between two elements. */
export interface XmlReading {
  readonly write: (piece: string) => void
  /** To be called after the last piece. */
  readonly end: () => void
}

const damaged = `A part of this Excel file is damaged. ${nothingChanged} Ask the sender to open it, save it again and send it once more.`

/** Begins to read. What is no XML throws a Refusal; whatever an event throws comes through. */
export function readXml(events: XmlEvents): XmlReading {
  const parser = new Parser()
  parser.on('error', () => {
    throw new Refusal(damaged)
  })
  const { open, close, text } = events
  if (open) parser.on('openTag', (name, attributes) => open(local(name), (asked) => valueOf(attributes(), asked)))
  if (close) parser.on('closeTag', (name) => close(local(name)))
  if (text) {
    parser.on('text', (raw) => text(decoded(raw)))
    parser.on('cdata', (raw) => text(raw))
  }
  return { write: (piece) => void parser.write(piece), end: () => void parser.end() }
}

/** Reads a whole XML text. */
export function readAllXml(xml: string, events: XmlEvents): void {
  const reading = readXml(events)
  reading.write(xml)
  reading.end()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

// An attribute under another prefix than the writer of this one used, such as `r:id` or `d3p1:id`, is found by its own name.
function valueOf(attributes: Readonly<Record<string, string>>, asked: string): string | undefined {
  const name = Object.hasOwn(attributes, asked) ? asked : Object.keys(attributes).find((one) => local(one) === asked)
  const value = name === undefined ? undefined : attributes[name]
  return value === undefined ? undefined : decoded(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
