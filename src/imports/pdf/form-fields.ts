import { isName, isRef, isStream, isText } from './objects.ts'
import type { PdfSource } from './open-pdf.ts'
import type { PdfDict, PdfValue } from './pdf-values.ts'
import { textOf } from './text-string.ts'

/** What stands in one field of a form. */
export interface FormField {
  readonly kind: 'text' | 'box' | 'group' | 'list' | 'other'
  /** The text, or the name of the state that is on; `Off` where none is. */
  readonly value: string
  /** The states that a box or group can be in, besides `Off`. */
  readonly states: readonly string[]
  /** What a list offers: what is stored, and what is read. */
  readonly options: readonly (readonly [string, string])[]
}

const most = { fields: 100_000, depth: 20, pages: 5000 } as const

/** All fields of the form by their whole names: from its own list, and from the pages, since some programs lose the list. */
export function formFields(source: PdfSource): ReadonlyMap<string, FormField> {
  const { dictOf, listOf, trailer } = source
  const root = dictOf(trailer.get('Root'))
  const fields = new Map<string, FormField>()
  const seen = new Set<number>()
  for (const one of listOf(dictOf(root?.get('AcroForm'))?.get('Fields'))) gather(source, one, '', new Map(), 0, fields, seen)
  if (fields.size === 0) for (const one of widgetsOf(source, root)) gather(source, one, '', new Map(), 0, fields, seen)
  return fields
}

const inherited = ['FT', 'Ff', 'V', 'Opt'] as const

function gather(source: PdfSource, value: PdfValue, prefix: string, above: PdfDict, depth: number, fields: Map<string, FormField>, seen: Set<number>): void {
  if (isRef(value)) {
    if (seen.has(value.id)) return
    seen.add(value.id)
  }
  const dict = source.dictOf(value)
  if (!dict || depth > most.depth || fields.size > most.fields) return
  const own = source.follow(dict.get('T'))
  const name = isText(own) ? (prefix === '' ? textOf(own) : `${prefix}.${textOf(own)}`) : prefix
  const all = new Map(above)
  for (const key of inherited) {
    const entry = dict.get(key)
    if (entry !== undefined) all.set(key, entry)
  }
  const kids = source.listOf(dict.get('Kids'))
  const named = kids.filter((kid) => source.dictOf(kid)?.has('T') === true)
  if (named.length > 0) for (const kid of named) gather(source, kid, name, all, depth + 1, fields, seen)
  else if (name !== '') fields.set(name, fieldOf(source, all, [dict, ...kids.flatMap((kid) => source.dictOf(kid) ?? [])]))
}

function fieldOf(source: PdfSource, all: PdfDict, widgets: readonly PdfDict[]): FormField {
  const type = source.follow(all.get('FT'))
  const flags = source.follow(all.get('Ff'))
  const value = source.follow(all.get('V'))
  const kind = !isName(type) ? 'other' : type.name === 'Tx' ? 'text' : type.name === 'Ch' ? 'list' : type.name === 'Btn' ? ((typeof flags === 'number' ? flags : 0) & 32_768 ? 'group' : 'box') : 'other'
  if (kind !== 'box' && kind !== 'group') return { kind, value: textIn(source, value), states: [], options: kind === 'list' ? optionsIn(source, all.get('Opt')) : [] }
  const states = new Set(widgets.flatMap((widget) => [...(source.dictOf(source.dictOf(widget.get('AP'))?.get('N'))?.keys() ?? [])]).filter((state) => state !== 'Off'))
  const on = isName(value) || isText(value) ? textIn(source, value) : (widgets.map((widget) => textIn(source, source.follow(widget.get('AS')))).find((state) => states.has(state)) ?? 'Off')
  return { kind, value: on === '' ? 'Off' : on, states: [...states], options: [] }
}

function textIn(source: PdfSource, value: PdfValue): string {
  if (isText(value)) return textOf(value)
  if (isName(value)) return value.name
  if (isStream(value)) return textOf({ kind: 'text', bytes: Array.from(source.content(value) ?? []) })
  return Array.isArray(value) ? value.map((one) => textIn(source, source.follow(one))).join('\n') : ''
}

function optionsIn(source: PdfSource, value: PdfValue | undefined): FormField['options'] {
  return source.listOf(value).map((one) => {
    const both = source.follow(one)
    const [stored, read] = Array.isArray(both) ? [source.follow(both[0]), source.follow(both[1])] : [both, both]
    return [textIn(source, stored), textIn(source, read)] as const
  })
}

// Fields as they stand on the pages: each as the field that it belongs to.
function widgetsOf(source: PdfSource, root: PdfDict | null): readonly PdfValue[] {
  return pagesOf(source, root?.get('Pages')).flatMap((page) => source.listOf(page.get('Annots'))).map((one) => {
    const parent = source.dictOf(one)?.get('Parent')
    return parent !== undefined && source.dictOf(one)?.has('T') !== true ? parent : one
  })
}

function pagesOf(source: PdfSource, tree: PdfValue | undefined): readonly PdfDict[] {
  const pages: PdfDict[] = []
  const seen = new Set<PdfDict>()
  const ahead = [source.dictOf(tree)]
  while (ahead.length > 0 && seen.size < most.pages) {
    const one = ahead.pop()
    if (!one || seen.has(one)) continue
    seen.add(one)
    const kids = source.listOf(one.get('Kids'))
    if (kids.length === 0) pages.push(one)
    for (const kid of kids.toReversed()) ahead.push(source.dictOf(kid))
  }
  return pages
}
