import type { Box } from './atlas.ts'

/** How the atlas lies in its frame: a place (x, y) of the atlas is seen at (x·k + dx, y·k + dy), in CSS pixels. */
export interface MapView {
  readonly k: number
  readonly dx: number
  readonly dy: number
}

/** The frame's inner size in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

const closest = 48

/** The view that shows a box whole, in the middle, with some room around it; `most` limits how near it comes. */
export function viewOf([left, top, right, bottom]: Box, { width, height }: Size, room = 12, most = Infinity): MapView {
  const k = Math.max(0.01, Math.min((width - room * 2) / Math.max(1, right - left), (height - room * 2) / Math.max(1, bottom - top), most))
  return { k, dx: (width - (left + right) * k) / 2, dy: (height - (top + bottom) * k) / 2 }
}

/** The part of the atlas that can be seen. */
export function seenIn({ k, dx, dy }: MapView, { width, height }: Size): Box {
  return [-dx / k, -dy / k, (width - dx) / k, (height - dy) / k]
}

/** The view made larger by a factor, with the place under (x, y) of the frame kept where it is; never out of the map. */
export function zoomed(view: MapView, factor: number, [x, y]: readonly [number, number], whole: MapView, size: Size): MapView {
  const k = Math.max(whole.k, Math.min(whole.k * closest, view.k * factor))
  const turn = k / view.k
  return held({ k, dx: x - (x - view.dx) * turn, dy: y - (y - view.dy) * turn }, whole, size)
}

/** The view moved by so many pixels. */
export function moved(view: MapView, x: number, y: number, whole: MapView, size: Size): MapView {
  return held({ k: view.k, dx: view.dx + x, dy: view.dy + y }, whole, size)
}

// At least half of the frame always shows map.
function held(view: MapView, whole: MapView, { width, height }: Size): MapView {
  if (view.k <= whole.k * 1.001) return whole
  const grown = view.k / whole.k
  const [left, top] = [whole.dx * grown, whole.dy * grown]
  const clamp = (value: number, least: number, most: number): number => Math.max(Math.min(least, most), Math.min(Math.max(least, most), value))
  return {
    k: view.k,
    dx: clamp(view.dx, width / 2 - (width * grown - left), width / 2 - left),
    dy: clamp(view.dy, height / 2 - (height * grown - top), height / 2 - top),
  }
}

/** The view with a place of the atlas brought into sight, moved no more than needed. */
export function withPlace(view: MapView, [x, y]: readonly [number, number], whole: MapView, size: Size): MapView {
  const [px, py] = [x * view.k + view.dx, y * view.k + view.dy]
  const [mx, my] = [size.width * 0.12, size.height * 0.12]
  const off = (at: number, least: number, most: number): number => (at < least ? least - at : at > most ? most - at : 0)
  const [ox, oy] = [off(px, mx, size.width - mx), off(py, my, size.height - my)]
  return ox === 0 && oy === 0 ? view : moved(view, ox, oy, whole, size)
}
