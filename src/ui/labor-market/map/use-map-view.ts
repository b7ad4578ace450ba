import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { Atlas, Box } from './atlas.ts'
import { openPainter, type Painter, type Sheets } from './painter.ts'
import { moved, viewOf, withPlace, zoomed, type MapView, type Size } from './view.ts'

/** What steers the map: every way of moving it, and what is asked of it. Stays the same while the atlas does. */
export interface MapDesk {
  readonly painter: () => Painter | null
  readonly zoom: (factor: number, at?: readonly [number, number]) => void
  readonly move: (x: number, y: number) => void
  readonly whole: () => void
  /** Brings a box into view; `nearest` is how many times nearer than the whole map it may come. */
  readonly showBox: (box: Box, nearest?: number) => void
  readonly showPlace: (place: readonly [number, number]) => void
  /** The county under a place of the frame in CSS pixels, and how wide it is on the screen. */
  readonly at: (x: number, y: number) => { readonly county: number; readonly pixels: number } | null
  readonly isWhole: () => boolean
}

interface State {
  painter: Painter | null
  size: Size
  whole: MapView
  view: MapView
}

const dark = '(prefers-color-scheme: dark)'
const forced = '(forced-colors: active)'

/** Puts an atlas on three canvases in a frame, keeps it sharp when the frame or the colors change, and gives its desk. */
export function useMapView(atlas: Atlas, frame: RefObject<HTMLElement | null>, sheets: RefObject<(HTMLCanvasElement | null)[]>, onMove: () => void): MapDesk {
  const state = useRef<State>({ painter: null, size: { width: 0, height: 0 }, whole: { k: 1, dx: 0, dy: 0 }, view: { k: 1, dx: 0, dy: 0 } })
  const show = useCallback((view: MapView) => {
    state.current.view = view
    state.current.painter?.show(view)
    onMove()
  }, [onMove])
  useEffect(() => {
    const box = frame.current
    const [fills, lines, marks] = sheets.current
    if (!box || !fills || !lines || !marks) return
    const own = state.current
    const painter = openPainter(atlas, [fills, lines, marks] satisfies Sheets)
    own.painter = painter
    const fit = (isNew: boolean): void => {
      const size = { width: box.clientWidth, height: box.clientHeight }
      if (size.width === 0 || (!isNew && size.width === own.size.width && size.height === own.size.height)) return
      const wasWhole = own.size.width === 0 || own.view.k <= own.whole.k * 1.001
      const [cx, cy] = [(own.size.width / 2 - own.view.dx) / own.view.k, (own.size.height / 2 - own.view.dy) / own.view.k]
      own.size = size
      own.whole = viewOf(atlas.box, size)
      own.view = wasWhole ? own.whole : moved({ k: own.view.k, dx: size.width / 2 - cx * own.view.k, dy: size.height / 2 - cy * own.view.k }, 0, 0, own.whole, size)
      painter.show(own.view)
      painter.resize(size)
    }
    fit(true)
    const watch = new ResizeObserver(() => fit(false))
    watch.observe(box)
    const recolor = (): void => painter.recolor()
    const schemes = [matchMedia(dark), matchMedia(forced)]
    for (const scheme of schemes) scheme.addEventListener('change', recolor)
    const theme = new MutationObserver(recolor)
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      watch.disconnect()
      theme.disconnect()
      for (const scheme of schemes) scheme.removeEventListener('change', recolor)
      painter.stop()
      own.painter = null
    }
  }, [atlas, frame, sheets])
  const desk = useRef<MapDesk | null>(null)
  desk.current ??= deskOf(state.current, (view) => show(view))
  return desk.current
}

function deskOf(own: State, show: (view: MapView) => void): MapDesk {
  const middle = (): readonly [number, number] => [own.size.width / 2, own.size.height / 2]
  return {
    painter: () => own.painter,
    zoom: (factor, at) => show(zoomed(own.view, factor, at ?? middle(), own.whole, own.size)),
    move: (x, y) => show(moved(own.view, x, y, own.whole, own.size)),
    whole: () => show(own.whole),
    showBox: (box, nearest = 14) => show(moved(viewOf(box, own.size, 40, own.whole.k * nearest), 0, 0, own.whole, own.size)),
    showPlace: (place) => {
      const view = withPlace(own.view, place, own.whole, own.size)
      if (view !== own.view) show(view)
    },
    at: (x, y) => {
      const { k, dx, dy } = own.view
      const county = own.painter?.countyAt((x - dx) / k, (y - dy) / k) ?? null
      return county === null ? null : { county, pixels: k }
    },
    isWhole: () => own.view.k <= own.whole.k * 1.001,
  }
}
