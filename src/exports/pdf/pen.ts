import type { Faces, Style } from './faces.ts'
import { num } from './pdf-file.ts'
import type { Tag } from './tags.ts'

/** A page that is being drawn. Tops count down from its upper edge, in points. */
export interface Page {
  readonly at: number
  readonly width: number
  readonly height: number
  readonly content: string[]
  /** The objects of the fields on it, in reading order. */
  readonly widgets: number[]
  /** How many stretches of its content belong to parts of the tree. */
  marks: number
}

/** Ink on one page. What has no tag is decoration to a screen reader. */
export interface Pen {
  /** One line of text, its upper edge at `top` and its line as high as `leading`. */
  readonly line: (tag: Tag | null, text: string, style: Style, left: number, top: number, leading: number) => void
  readonly rule: (left: number, top: number, right: number, bottom: number, weight: number, gray?: number, dashes?: string) => void
  readonly frame: (left: number, top: number, width: number, height: number, weight: number, gray?: number) => void
  /** A square with a cross in it where it is on. */
  readonly box: (left: number, top: number, side: number, on: boolean) => void
  /** Whatever `draw` draws, turned upside down around a point. */
  readonly upsideDown: (left: number, top: number, draw: () => void) => void
  readonly picture: (tag: Tag, name: string, left: number, top: number, width: number, height: number) => void
}

/** The gray of lines to write on. */
export const ruleGray = 0.42

/** A pen for one page. */
export function penFor(page: Page, faces: Faces): Pen {
  const up = (top: number): string => num(page.height - top)
  const put = (ops: string): void => void page.content.push(`/Artifact BMC ${ops} EMC`)
  const marked = (tag: Tag, ops: string): void => {
    tag.kids.push({ page: page.at, content: page.marks })
    page.content.push(`/${tag.role} << /MCID ${page.marks} >> BDC ${ops} EMC`)
    page.marks += 1
  }
  return {
    line: (tag, text, style, left, top, leading) => {
      const ops = textOps(faces, text, style, left, page.height - baseline(faces, top, style.size, leading))
      if (ops === '') return
      if (tag) marked(tag, ops)
      else put(ops)
    },
    rule: (left, top, right, bottom, weight, gray = 0, dashes = '') =>
      put(`q ${num(gray)} G ${num(weight)} w ${dashes && `[${dashes}] 0 d`} ${num(left)} ${up(top)} m ${num(right)} ${up(bottom)} l S Q`),
    frame: (left, top, width, height, weight, gray = 0) =>
      put(`q ${num(gray)} G ${num(weight)} w ${num(left)} ${up(top + height)} ${num(width)} ${num(height)} re S Q`),
    box: (left, top, side, on) => put(`q 1 0 0 1 ${num(left)} ${up(top + side)} cm ${boxOps(side, on)} Q`),
    upsideDown: (left, top, draw) => {
      page.content.push(`q -1 0 0 -1 ${num(2 * left)} ${num(2 * (page.height - top))} cm`)
      draw()
      page.content.push('Q')
    },
    picture: (tag, name, left, top, width, height) =>
      marked(tag, `q ${num(width)} 0 0 ${num(height)} ${num(left)} ${up(top + height)} cm /${name} Do Q`),
  }
}

/** How far under the top of a line of that height the letters stand. */
export function baseline(faces: Faces, top: number, size: number, leading: number): number {
  return top + (leading - (faces.ascent + faces.descent) * size) / 2 + faces.ascent * size
}

/** The operators that draw one line of text with its letters standing on `bottom`; empty where there is nothing to see. */
export function textOps(faces: Faces, text: string, style: Style, left: number, bottom: number): string {
  const runs = faces.runs(text, style)
  if (runs.length === 0) return ''
  const shown = runs.map((run) => `/${run.font} ${num(style.size)} Tf <${run.glyphs}> Tj`).join(' ')
  return `BT ${num(style.gray ?? 0)} g 1 0 0 1 ${num(left)} ${num(bottom)} Tm ${shown} ET`
}

/** The operators of a square with a pen's room in it, and a cross where it is on. */
export function boxOps(side: number, on: boolean): string {
  const far = side * 0.76
  const near = side * 0.24
  const cross = `${num(side / 9)} w 1 J ${num(near)} ${num(near)} m ${num(far)} ${num(far)} l S ${num(far)} ${num(near)} m ${num(near)} ${num(far)} l S`
  return `0 G ${num(Math.max(side / 17, 0.6))} w ${num(0.5)} ${num(0.5)} ${num(side - 1)} ${num(side - 1)} re S${on ? ` ${cross}` : ''}`
}
