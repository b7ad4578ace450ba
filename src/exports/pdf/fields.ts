import { standardFace, type Faces, type Style } from './faces.ts'
import { num, pdfName, pdfText, rect, ref, type PdfFile } from './pdf-file.ts'
import { baseline, boxOps, textOps, type Page } from './pen.ts'
import { firstFieldKey, tag, type Tag } from './tags.ts'
import { wrap } from './typeset.ts'

/** Where a field stands on its page: its upper left corner and size, in points. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What a field to write in is and shows. */
export interface TextField {
  readonly name: string
  /** What a screen reader says. */
  readonly label: string
  readonly value: string
  readonly size: number
  /** Several lines; typing shrinks where it would not fit. */
  readonly many: boolean
  readonly align?: 'left' | 'right'
}

/** A field that offers a list, as pairs of what is stored and what is read. */
export interface ListField extends Omit<TextField, 'many' | 'align'> {
  readonly options: readonly (readonly [string, string])[]
}

/** The form of a file. Fields of one name are one field that shows in several places. */
export interface Form {
  readonly text: (page: Page, parent: Tag, area: Area, field: TextField) => void
  readonly list: (page: Page, parent: Tag, area: Area, field: ListField) => void
  readonly tick: (page: Page, parent: Tag, area: Area, field: { readonly name: string; readonly label: string; readonly on: boolean }) => void
  /** One of a group of which at most one is on; `state` is its name in the group. */
  readonly radio: (page: Page, parent: Tag, area: Area, field: { readonly name: string; readonly state: string; readonly label: string; readonly group: string; readonly on: boolean }) => void
  /** A field that nobody sees, with text for programs. */
  readonly hidden: (page: Page, name: string, value: string) => void
  /** Writes the fields and returns the number of the form’s object; `fonts` is the dictionary of all typefaces. */
  readonly finish: (fonts: string) => number
}

const inset = 2

/** Begins the form of a file. */
export function startForm(file: PdfFile, faces: Faces, fonts: () => number): Form {
  const shared = new Map<string, { readonly id: number; entries: string; readonly kids: number[] }>()
  const roots: number[] = []
  let key = firstFieldKey
  const nothing = file.stream('', `/Type /XObject /Subtype /Form /BBox [0 0 1 1]`)
  const picture = (area: Area, ops: string): number => file.stream(ops, `/Type /XObject /Subtype /Form /BBox ${rect(0, 0, area.width, area.height)} /Resources << /Font ${ref(fonts())} >>`)
  const boxes = new Map<string, number>()
  const box = (side: number, on: boolean): number => {
    const known = boxes.get(`${num(side)} ${on}`)
    const id = known ?? file.stream(boxOps(side, on), `/Type /XObject /Subtype /Form /BBox ${rect(0, 0, side, side)}`)
    boxes.set(`${num(side)} ${on}`, id)
    return id
  }
  const widget = (page: Page, parent: Tag, area: Area, entries: string): number => {
    const id = file.reserve()
    const bottom = page.height - area.top - area.height
    tag('Form', parent).kids.push({ page: page.at, object: id, key })
    file.set(id, `<< /Type /Annot /Subtype /Widget /F 4 /StructParent ${key} /Rect ${rect(area.left, bottom, area.left + area.width, bottom + area.height)} ${entries} >>`)
    page.widgets.push(id)
    key += 1
    return id
  }
  const boxEntries = (area: Area, state: string, on: boolean): string =>
    `/MK << /CA (8) >> /DA (/ZaDb 0 Tf 0 g) /AS ${on ? pdfName(state) : '/Off'} /AP << /N << ${pdfName(state)} ${ref(box(area.width, true))} /Off ${ref(box(area.width, false))} >> >>`
  const group = (name: string, entries: string): { readonly id: number; entries: string; readonly kids: number[] } => {
    const made = shared.get(name) ?? { id: file.reserve(), entries, kids: [] }
    if (!shared.has(name)) roots.push(made.id)
    shared.set(name, made)
    return made
  }
  return {
    text: (page, parent, area, field) => {
      const look = field.value === '' ? nothing : picture(area, textLook(faces, area, field))
      const common = `/FT /Tx ${field.many ? '/Ff 4096 ' : ''}${field.align === 'right' ? '/Q 2 ' : ''}/T ${pdfText(field.name)} /TU ${pdfText(field.label)} ${field.value === '' ? '' : `/V ${pdfText(asLines(field.value))} `}/DA (/${faces.entryFor(field.value)} ${field.many ? 0 : num(field.size)} Tf 0 g)`
      if (field.name !== 'by') {
        roots.push(widget(page, parent, area, `${common} /AP << /N ${ref(look)} >>`))
        return
      }
      const one = group(field.name, common)
      one.kids.push(widget(page, parent, area, `/Parent ${ref(one.id)} /AP << /N ${ref(look)} >>`))
    },
    list: (page, parent, area, field) => {
      const shown = field.options.find(([value]) => value === field.value)?.[1] ?? field.value
      const known = field.options.some(([value]) => value === field.value)
      const look = shown === '' ? nothing : picture(area, textLook(faces, area, { ...field, value: shown, many: false }))
      const options = field.options.map(([value, words]) => `[${pdfText(value)} ${pdfText(words)}]`).join(' ')
      roots.push(widget(page, parent, area, `/FT /Ch /Ff ${known ? 131072 : 131072 + 262144} /T ${pdfText(field.name)} /TU ${pdfText(field.label)} /Opt [${options}] /V ${pdfText(field.value)} /DA (/${faces.entryFor(shown)} ${num(field.size)} Tf 0 g) /AP << /N ${ref(look)} >>`))
    },
    tick: (page, parent, area, field) => {
      roots.push(widget(page, parent, area, `/FT /Btn /T ${pdfText(field.name)} /TU ${pdfText(field.label)} /V ${field.on ? '/Yes' : '/Off'} ${boxEntries(area, 'Yes', field.on)}`))
    },
    radio: (page, parent, area, field) => {
      const one = group(field.name, `/FT /Btn /Ff 32768 /T ${pdfText(field.name)} /TU ${pdfText(field.group)} /V /Off`)
      if (field.on) one.entries = one.entries.replace('/V /Off', `/V ${pdfName(field.state)}`)
      one.kids.push(widget(page, parent, area, `/Parent ${ref(one.id)} /TU ${pdfText(field.label)} ${boxEntries(area, field.state, field.on)}`))
    },
    hidden: (page, name, value) => {
      const id = file.add(`<< /Type /Annot /Subtype /Widget /F 2 /Rect [0 0 0 0] /FT /Tx /Ff 1 /T ${pdfText(name)} /TU ${pdfText('For the app: where each answer belongs')} /V ${pdfText(value)} /DA (/${standardFace} 1 Tf 0 g) /AP << /N ${ref(nothing)} >> >>`)
      page.widgets.push(id)
      roots.push(id)
    },
    finish: (dictionary) => {
      for (const { id, entries, kids } of shared.values()) file.set(id, `<< ${entries} /Kids [${kids.map(ref).join(' ')}] >>`)
      return file.add(`<< /Fields [${roots.map(ref).join(' ')}] /DR << /Font ${dictionary} >> /DA (/${standardFace} 9 Tf 0 g) >>`)
    },
  }
}

// Form programs end a line with a carriage return.
function asLines(value: string): string {
  return value.replaceAll(/\r\n?|\n/g, '\r')
}

/** How high a field must be to show that text at that size, in points. */
export function fieldHeight(faces: Faces, text: string, size: number, width: number): number {
  return wrap(faces, text, { size }, width - 2 * inset).length * leadingOf(size) + 2 * inset
}

/** The line height of entries of that size. */
export function leadingOf(size: number): number {
  return size * 1.25
}

// What a field shows before anybody opens it in a form program, which draws it anew only when it is changed.
function textLook(faces: Faces, area: Area, field: TextField): string {
  const style: Style = { size: field.size }
  const leading = leadingOf(field.size)
  const lines = field.many ? wrap(faces, field.value, style, area.width - 2 * inset) : [field.value.replaceAll('\n', ' ')]
  const first = field.many ? inset : (area.height - leading) / 2
  const room = Math.max(1, Math.floor((area.height - first) / leading + 0.01))
  const ops = lines.slice(0, room).map((line, at) => {
    const left = field.align === 'right' ? area.width - inset - faces.measure(line, style) : inset
    return textOps(faces, line, style, left, area.height - baseline(faces, first + at * leading, field.size, leading))
  })
  return `/Tx BMC q 0 0 ${num(area.width)} ${num(area.height)} re W n ${ops.join(' ')} Q EMC`
}
