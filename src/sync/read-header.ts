import type { EnvelopeHeader } from './envelope.ts'

const DEPTH = 8
const NODES = 2000
const PARTS = 16
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** How deep the brackets of JSON text go, counted without building anything. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1))
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}

/** Counts values and looks for keys that reach into objects' own machinery. */
function isHarmless(value: unknown): boolean {
  let nodes = 0
  const visit = (one: unknown): boolean => {
    nodes += 1
    if (nodes > NODES) return false
    if (typeof one !== 'object' || one === null) return true
    return Object.entries(one).every(([key, inner]) => !FORBIDDEN.has(key) && visit(inner))
  }
  return visit(value)
}

const isGeneration = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000

function readParts(value: unknown): EnvelopeHeader['parts'] | null {
  if (!Array.isArray(value) || value.length > PARTS) return null
  const parts: { name: string; length: number }[] = []
  for (const part of value as readonly unknown[]) {
    if (typeof part !== 'object' || part === null) return null
    const { name, length } = part as { name?: unknown; length?: unknown }
    if (!isText(name) || !isGeneration(length) || parts.some(other => other.name === name)) return null
    parts.push({ name, length })
  }
  return parts
}

/**
 * Reads a header's JSON text by hand, keeping only what it knows; null when it is not a header, too deep, too wide, or
 * carries keys that no honest header has. `format` may be higher than 1: the reader must say so in words.
 */
export function readHeader(json: string): (Omit<EnvelopeHeader, 'format'> & { readonly format: number }) | null {
  if (depthOf(json) > DEPTH) return null
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isHarmless(value)) return null
  const said = value as Partial<Record<keyof EnvelopeHeader, unknown>>
  const { format, minReader, minWriter, appVersion, who, when, circle } = said
  const { id, name } = (said.partnership ?? {}) as { id?: unknown; name?: unknown }
  const parts = readParts(said.parts)
  if (!isGeneration(format) || !isGeneration(minReader) || !isGeneration(minWriter) || parts === null) return null
  if (!isText(appVersion) || !isText(who) || !isText(when) || !isText(id) || !isText(name)) return null
  if (circle !== 'core team' && circle !== 'partners') return null
  return { format, minReader, minWriter, appVersion, partnership: { id, name }, who, when, circle, parts }
}
