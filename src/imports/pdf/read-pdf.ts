import { returnedFrom, type Carried, type Filled, type Place, type Returned } from '#worksheets/kit/carried.ts'
import { carriedFromJson } from '../carried-json.ts'
import { fileKind } from '../file-kind.ts'
import { Refusal } from '../refusal.ts'
import { formFields, type FormField } from './form-fields.ts'
import { isStream, isText } from './objects.ts'
import { openPdf, type PdfSource } from './open-pdf.ts'
import { NotPdf } from './pdf-values.ts'
import { refusalWords } from './refusal-words.ts'
import { textOf } from './text-string.ts'
import { inflate } from './unpack.ts'

/**
 * Reads a fillable PDF that came back: what differs from what it was sent with. Async as the readers of other formats
 * are. Throws a Refusal, whose message is for people, for anything else.
 */
export async function readPdf(bytes: Uint8Array): Promise<Returned> {
  await Promise.resolve()
  const kind = fileKind(bytes)
  if (kind === 'empty') throw new Refusal(refusalWords.empty)
  if (kind === 'picture') throw new Refusal(refusalWords.picture)
  const source = opened(bytes, kind === 'pdf')
  const fields = formFields(source)
  const carried = carriedIn(source, fields)
  if (!carried) throw new Refusal(fields.size === 0 ? refusalWords.flat : refusalWords.foreign)
  if (!hasPlaces(carried, fields)) throw new Refusal(refusalWords.flat)
  const groups = groupsIn(fields)
  return returnedFrom(carried, fields.get('by')?.value.trim() ?? '', (place) => filledIn(place, fields, groups))
}

function opened(bytes: Uint8Array, isPdf: boolean): PdfSource {
  try {
    return openPdf(bytes)
  } catch (fault) {
    if (fault instanceof NotPdf) throw new Refusal(isPdf ? refusalWords.damaged : refusalWords.other)
    throw fault
  }
}

const mostPacked = 4_000_000

// From the fields that nobody sees; from the attached file where a program dropped those.
function carriedIn(source: PdfSource, fields: ReadonlyMap<string, FormField>): Carried | null {
  let packed = ''
  for (let at = 0; packed.length < mostPacked; at += 1) {
    const part = fields.get(`shared-table-${at}`)
    if (!part) break
    packed += part.value
  }
  const json = fromBase64(packed) ?? attached(source)
  return json === null ? null : carriedFromJson(json)
}

const mostJson = 10 * 2 ** 20

function fromBase64(packed: string): string | null {
  if (packed === '') return null
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll(/\s/g, '')), (sign) => sign.charCodeAt(0))
    const json = new TextDecoder('utf-8', { fatal: true }).decode(inflate(bytes, { left: mostJson }))
    JSON.parse(json)
    return json
  } catch (fault) {
    if (fault instanceof Refusal) throw fault
    return null // damaged here; the attached file may be whole
  }
}

function attached({ dictOf, listOf, follow, content, trailer }: PdfSource): string | null {
  const names = dictOf(dictOf(dictOf(trailer.get('Root'))?.get('Names'))?.get('EmbeddedFiles'))
  const pairs = [names, ...listOf(names?.get('Kids')).slice(0, 100).map(dictOf)].flatMap((node) => listOf(node?.get('Names')).slice(0, 200))
  for (const [at, one] of pairs.entries()) {
    const name = follow(one)
    if (!isText(name) || textOf(name) !== 'shared-table.json') continue
    const stream = follow(dictOf(dictOf(pairs[at + 1])?.get('EF'))?.get('F'))
    const bytes = isStream(stream) ? content(stream) : null
    if (bytes) return new TextDecoder().decode(bytes)
  }
  return null
}

function hasPlaces(carried: Carried, fields: ReadonlyMap<string, FormField>): boolean {
  const groups = groupsIn(fields)
  return carried.sheets.every((sheet) => sheet.places.length === 0)
    || carried.sheets.some((sheet) => sheet.places.some((place) => fields.has(place.key) || groups.has(place.key)))
}

/** The boxes of questions with several answers: by the key of the question, what each box stands for and whether it is on. */
type Groups = ReadonlyMap<string, readonly { readonly option: string; readonly on: boolean }[]>

function groupsIn(fields: ReadonlyMap<string, FormField>): Groups {
  const groups = new Map<string, { option: string; on: boolean }[]>()
  for (const [name, field] of fields) {
    const slash = name.indexOf('/')
    if (slash < 0 || field.kind !== 'box') continue
    const key = name.slice(0, slash)
    groups.set(key, [...(groups.get(key) ?? []), { option: optionOf(name.slice(slash + 1)), on: field.value !== 'Off' }])
  }
  return groups
}

/** The value of an option from the name of its state: `_2E` stands for the byte 2E. */
function optionOf(state: string): string {
  const bytes = Array.from(state.matchAll(/_([0-9A-F]{2})|./gs), ([sign, code]) => (code === undefined ? sign.charCodeAt(0) : Number.parseInt(code, 16)))
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

function filledIn(place: Place, fields: ReadonlyMap<string, FormField>, groups: Groups): Filled | undefined {
  const group = groups.get(place.key)
  if (group) return [...group.filter((one) => one.on).map((one) => one.option), ...strangers(place, group.map((one) => one.option))]
  const field = fields.get(place.key)
  switch (field?.kind) {
    case 'box': return field.value !== 'Off'
    case 'group': return field.value === 'Off' ? strangers(place, field.states.map(optionOf)) : [optionOf(field.value)]
    case 'list': return chosenIn(field, place)
    case 'text': return field.value.replaceAll(/\r\n?/g, '\n')
    default: return undefined
  }
}

// An answer that none of the boxes stands for is beside them on the page; leaving all boxes alone leaves it alone.
function strangers(place: Place, options: readonly string[]): readonly string[] {
  const before = Array.isArray(place.value) ? place.value : [place.value]
  return before.filter((one) => typeof one === 'string').filter((one) => !options.includes(one))
}

// An empty line of the list takes an answer away; what was sent as blanks only is what it was.
function chosenIn({ value, options }: FormField, place: Place): Filled {
  if (value.trim() === '') return place.text.trim() === '' ? value : []
  const found = options.find(([stored]) => stored === value) ?? options.find(([, read]) => read === value)
  return found ? [found[0]] : value
}
