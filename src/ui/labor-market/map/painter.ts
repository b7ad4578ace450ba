import type { Atlas, Box } from './atlas.ts'
import { arcBoxes, meet, outlinesOf, rimOf, type Outlines } from './outlines.ts'
import { seenIn, type MapView, type Size } from './view.ts'

/** How a county is filled: a step of the scale from 1, hatched where its figure is withheld, or plain. */
export type Shade = 1 | 2 | 3 | 4 | 5 | 'withheld' | 'none'

/** What is drawn over the map; numbers of counties. */
export interface Marks {
  readonly picked: readonly number[]
  readonly left: readonly number[]
  readonly pointed: number | null
  readonly focused: number | null
}

/** The three sheets that lie on each other: fills, lines, marks. */
export type Sheets = readonly [fills: HTMLCanvasElement, lines: HTMLCanvasElement, marks: HTMLCanvasElement]

export interface Painter {
  readonly resize: (size: Size) => void
  /** Shows a view at once, and draws it sharply when it has rested. */
  readonly show: (view: MapView) => void
  readonly shade: (shades: readonly Shade[] | null) => void
  readonly mark: (marks: Marks) => void
  /** Takes the colors of the page anew. */
  readonly recolor: () => void
  /** The county at a place of the atlas, or null. */
  readonly countyAt: (x: number, y: number) => number | null
  readonly stop: () => void
}

const restMs = 90
/** How far the sheets reach beyond the frame on each side, as a part of it, so that a moved map has no empty rim. */
const rim = 0.2
const names = ['land', 'line', 'state', 'picked', 'picked-line', 'rim', 'halo', 'focus', 'hatch', '1', '2', '3', '4', '5'] as const
type Colors = Readonly<Record<(typeof names)[number], string>>

function colorsOf(element: Element): Colors {
  const style = getComputedStyle(element)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()])) as Colors // one for each name
}

function hatching(context: CanvasRenderingContext2D, color: string, ground: string, ratio: number): CanvasPattern | string {
  const tile = document.createElement('canvas')
  const side = Math.round(6 * ratio)
  tile.width = tile.height = side
  const pen = tile.getContext('2d')
  if (!pen) return ground
  pen.fillStyle = ground
  pen.fillRect(0, 0, side, side)
  pen.strokeStyle = color
  pen.lineWidth = 1.2 * ratio
  pen.beginPath()
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift, side)
    pen.lineTo(shift + side, 0)
  }
  pen.stroke()
  return context.createPattern(tile, 'repeat') ?? ground
}

/** Draws an atlas on three sheets. Moving only shifts what is drawn already; drawing follows when the map rests. */
export function openPainter(atlas: Atlas, sheets: Sheets): Painter {
  const pens = sheets.map((sheet) => sheet.getContext('2d'))
  const ratio = Math.min(2, globalThis.devicePixelRatio || 1)
  const finenesses = new Map<number, Outlines>()
  let colors = colorsOf(sheets[0])
  let size: Size = { width: 0, height: 0 }
  let view: MapView = { k: 1, dx: 0, dy: 0 }
  let painted = view
  let shades: readonly Shade[] | null = null
  let marks: Marks = { picked: [], left: [], pointed: null, focused: null }
  let rest: ReturnType<typeof setTimeout> | undefined

  const outlines = (): Outlines => {
    const step = Math.max(0, Math.round(Math.log2(painted.k * ratio)))
    const known = finenesses.get(step)
    if (known) return known
    const made = outlinesOf(atlas, step >= 6 ? 0 : 0.6 / 2 ** step)
    finenesses.set(step, made)
    return made
  }
  const shift = (): readonly [number, number] => [size.width * rim, size.height * rim]
  const seen = (): Box => {
    const [x, y] = shift()
    return seenIn({ ...painted, dx: painted.dx + x, dy: painted.dy + y }, { width: size.width + x * 2, height: size.height + y * 2 })
  }
  const begin = (pen: CanvasRenderingContext2D): void => {
    const [x, y] = shift()
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height)
    pen.setTransform(painted.k * ratio, 0, 0, painted.k * ratio, (painted.dx + x) * ratio, (painted.dy + y) * ratio)
  }
  const wide = (pixels: number): number => pixels / painted.k

  const paintFills = (): void => {
    const pen = pens[0]
    if (!pen) return
    begin(pen)
    const box = seen()
    const groups = new Map<Shade, Path2D>()
    atlas.counties.forEach((county, at) => {
      if (!meet(county.box, box)) return
      const shade = shades?.[at] ?? 'none'
      let group = groups.get(shade)
      if (!group) groups.set(shade, (group = new Path2D()))
      group.addPath(outlines().county(at))
    })
    for (const [shade, path] of groups) {
      pen.fillStyle = shade === 'none' ? colors.land : shade === 'withheld' ? unturned(pen, hatching(pen, colors.hatch, colors.land, ratio)) : colors[`${shade}`]
      pen.fill(path)
    }
  }
  const paintLines = (): void => {
    const pen = pens[1]
    if (!pen) return
    begin(pen)
    const box = seen()
    const [thin, thick] = [new Path2D(), new Path2D()]
    arcBoxes(atlas).forEach((one, arc) => {
      if (meet(one, box)) outlines().trace(atlas.stateArcs.has(arc) ? thick : thin, [arc])
    })
    line(pen, thin, colors.line, wide(painted.k < 2 ? 0.5 : 0.8))
    line(pen, thick, colors.state, wide(painted.k < 2 ? 0.9 : 1.4))
  }
  const paintMarks = (): void => {
    const pen = pens[2]
    if (!pen) return
    begin(pen)
    const { county, trace } = outlines()
    const { picked, left, pointed, focused } = marks
    if (shades === null) {
      pen.fillStyle = colors.picked
      for (const at of picked) pen.fill(county(at))
      for (const at of picked) line(pen, county(at), colors['picked-line'], wide(0.8))
    }
    pen.setLineDash([wide(4), wide(3)])
    for (const at of left) line(pen, county(at), colors.rim, wide(1.6))
    pen.setLineDash([])
    const around = new Path2D()
    trace(around, rimOf(atlas, picked))
    if (shades !== null) line(pen, around, colors.halo, wide(5))
    line(pen, around, colors.rim, wide(2))
    if (pointed !== null) line(pen, county(pointed), colors.rim, wide(1.6))
    if (focused !== null) {
      line(pen, county(focused), colors.halo, wide(6.5))
      line(pen, county(focused), colors.focus, wide(3))
    }
  }
  const place = (): void => {
    const [x, y] = shift()
    const turn = view.k / painted.k
    const left = view.dx - (painted.dx + x) * turn
    const top = view.dy - (painted.dy + y) * turn
    for (const sheet of sheets) sheet.style.transform = `translate(${left}px, ${top}px) scale(${turn})`
  }
  const paint = (): void => {
    clearTimeout(rest)
    if (size.width === 0) return
    painted = view
    paintFills()
    paintLines()
    paintMarks()
    place()
  }
  return {
    resize: (next) => {
      size = next
      const [x, y] = shift()
      for (const sheet of sheets) {
        const [width, height] = [size.width + x * 2, size.height + y * 2]
        sheet.width = Math.round(width * ratio)
        sheet.height = Math.round(height * ratio)
        sheet.style.inlineSize = `${width}px`
        sheet.style.blockSize = `${height}px`
      }
      paint()
    },
    show: (next) => {
      view = next
      place()
      clearTimeout(rest)
      rest = setTimeout(paint, restMs)
    },
    shade: (next) => {
      shades = next
      paintFills()
      paintMarks()
    },
    mark: (next) => {
      marks = next
      paintMarks()
    },
    recolor: () => {
      colors = colorsOf(sheets[0])
      paint()
    },
    countyAt: (x, y) => {
      const pen = pens[2]
      if (!pen) return null
      pen.save()
      pen.setTransform(1, 0, 0, 1, 0, 0)
      const found = atlas.counties.findIndex(({ box }, at) => meet(box, [x, y, x, y]) && pen.isPointInPath(outlines().county(at), x, y))
      pen.restore()
      return found < 0 ? null : found
    },
    stop: () => clearTimeout(rest),
  }
}

// The hatching keeps its size on the screen however near the map is.
function unturned(pen: CanvasRenderingContext2D, fill: CanvasPattern | string): CanvasPattern | string {
  if (typeof fill !== 'string') fill.setTransform(pen.getTransform().inverse())
  return fill
}

function line(pen: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  pen.strokeStyle = color
  pen.lineWidth = width
  pen.lineJoin = 'round'
  pen.stroke(path)
}
