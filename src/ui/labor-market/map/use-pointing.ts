import { useEffect, useRef, type RefObject } from 'react'
import type { Atlas } from './atlas.ts'
import type { MapDesk } from './use-map-view.ts'

interface Pointing {
  readonly onPick: (county: number) => void
  readonly onPoint: (county: number | null) => void
}

/** A finger may slip this far and still mean a press. */
const slack = 6
/** What is smaller than this on the screen is not picked by a finger: the map comes nearer instead. */
const fingertip = 18

/** Lets mouse, pen and fingers move the map and pick on it. Plain wheel turns are left to the page. */
export function usePointing(atlas: Atlas, frame: RefObject<HTMLElement | null>, desk: MapDesk, handlers: Pointing): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const box = frame.current
    if (!box) return
    return listen(box, pointing(atlas, box, desk, latest))
  }, [atlas, frame, desk])
}

type Listeners = Readonly<Record<string, (event: PointerEvent & WheelEvent) => void>>

function listen(box: HTMLElement, listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][] // each listener is given the events of its own name
  for (const [name, listener] of entries) box.addEventListener(name, listener, { passive: false })
  return () => {
    for (const [name, listener] of entries) box.removeEventListener(name, listener)
  }
}

function pointing(atlas: Atlas, box: HTMLElement, desk: MapDesk, latest: { readonly current: Pointing }): Listeners {
  const fingers = new Map<number, readonly [number, number]>()
  let travelled = 0
  const place = (event: MouseEvent): readonly [number, number] => {
    const { left, top } = box.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const spread = (): number => {
    const [one, other] = [...fingers.values()]
    return one && other ? Math.hypot(one[0] - other[0], one[1] - other[1]) : 0
  }
  const drag = (event: PointerEvent, from: readonly [number, number]): void => {
    const to = place(event)
    const before = spread()
    fingers.set(event.pointerId, to)
    const [x, y] = [(to[0] - from[0]) / fingers.size, (to[1] - from[1]) / fingers.size]
    travelled += Math.hypot(x, y)
    if (travelled <= slack && fingers.size === 1) return
    desk.move(x, y)
    if (fingers.size === 2 && before > 0) desk.zoom(spread() / before, to)
  }
  const press = (event: PointerEvent): void => {
    const found = desk.at(...place(event))
    const county = found && atlas.counties[found.county]
    if (!found || !county) return
    const across = Math.max(county.box[2] - county.box[0], county.box[3] - county.box[1]) * found.pixels
    if (event.pointerType === 'touch' && across < fingertip) desk.zoom(fingertip * 2.5 / across, place(event))
    else latest.current.onPick(found.county)
  }
  return {
    pointerdown: (event) => {
      if (event.button !== 0) return
      if (fingers.size === 0) travelled = 0
      fingers.set(event.pointerId, place(event))
      box.setPointerCapture?.(event.pointerId)
    },
    pointermove: (event) => {
      const from = fingers.get(event.pointerId)
      if (from) return drag(event, from)
      if (event.pointerType === 'mouse') latest.current.onPoint(desk.at(...place(event))?.county ?? null)
    },
    pointerup: (event) => {
      const was = fingers.delete(event.pointerId)
      if (was && fingers.size === 0 && travelled <= slack) press(event)
    },
    pointercancel: (event) => void fingers.delete(event.pointerId),
    pointerleave: () => latest.current.onPoint(null),
    wheel: (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      desk.zoom(Math.exp(-event.deltaY * 0.01), place(event))
    },
  }
}
