import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { announce } from '../../kit/live-region.tsx'
import { Button } from '../../kit/button.tsx'
import { around, fullName, neighborToward, type Atlas } from './atlas.ts'
import type { Shade } from './painter.ts'
import { useMapView, type MapDesk } from './use-map-view.ts'
import { usePointing } from './use-pointing.ts'
import { mapWords as words } from './words.ts'
import css from './county-map.module.css'

interface CountyMapProps {
  readonly atlas: Atlas
  readonly label: string
  readonly picked: ReadonlySet<string>
  /** Counties that the team leaves out on purpose: drawn with a broken line. */
  readonly left?: ReadonlySet<string>
  /** Picks a county, or lets go of it where it was picked; absent where the map is only looked at. */
  readonly onPick?: ((fips: string) => void) | undefined
  /** How each county is filled, by number; null for a plain map on which the picked ones are filled. */
  readonly shades?: readonly Shade[] | null
  /** What is said of a county beside its name, such as its figure. */
  readonly about?: (fips: string) => string
  /** A county or a state to bring into view; a new object each time it is asked for. */
  readonly look?: { readonly fips: string } | null
}

const toward: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }

/** Counties on a map that is moved and picked on by mouse, finger and keyboard; the list beside it can do all of the same. */
export function CountyMap({ atlas, label, picked, left, onPick, shades = null, about, look = null }: CountyMapProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const sheets = useRef<(HTMLCanvasElement | null)[]>([])
  const hint = useId()
  const [pointed, setPointed] = useState<number | null>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const [isWhole, setWhole] = useState(true)
  const desk: MapDesk = useMapView(atlas, frame, sheets, useCallback(() => setWhole(desk.isWhole()), []))
  const pickAt = (at: number): void => {
    const county = atlas.counties[at]
    if (!county || !onPick) return
    setFocused(null)
    onPick(county.fips)
  }
  usePointing(atlas, frame, desk, { onPick: pickAt, onPoint: setPointed })
  const numbers = useMemo(() => [...picked].flatMap((fips) => atlas.numberOf.get(fips) ?? []), [picked, atlas])
  const leftNumbers = useMemo(() => [...(left ?? [])].flatMap((fips) => atlas.numberOf.get(fips) ?? []), [left, atlas])
  useEffect(() => desk.painter()?.shade(shades), [desk, shades, atlas])
  useEffect(() => desk.painter()?.mark({ picked: numbers, left: leftNumbers, pointed, focused }), [desk, numbers, leftNumbers, pointed, focused, atlas])
  useEffect(() => lookAt(atlas, desk, look?.fips), [atlas, desk, look])
  // A team that has a region begins there.
  const begun = useRef<Atlas | null>(null)
  useEffect(() => {
    if (begun.current === atlas || numbers.length === 0) return
    begun.current = atlas
    showCounties(atlas, desk, numbers, 4)
  }, [atlas, desk, numbers])

  const sentence = useCallback((at: number): string => {
    const county = atlas.counties[at]
    if (!county) return ''
    return words.standing(fullName(county), picked.has(county.fips), left?.has(county.fips) ?? false, about?.(county.fips) ?? '')
  }, [atlas, picked, left, about])
  const focus = (at: number): void => {
    const county = atlas.counties[at]
    if (!county) return
    setFocused(at)
    desk.showPlace(county.middle)
    announce(sentence(at))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const done = keyPressed(event.key, { atlas, desk, focused, start: () => numbers[0] ?? nearestToMiddle(atlas, desk, frame.current), focus, pick: () => {
      const county = focused === null ? undefined : atlas.counties[focused]
      if (!county || !onPick) return
      onPick(county.fips)
      announce(words.picked(fullName(county), !picked.has(county.fips)))
    } })
    if (done) event.preventDefault()
  }
  const spoken = focused ?? pointed
  return (
    <figure className={css['figure']}>
      <div className={css['bar']}>
        <p className={css['said']}>{spoken === null ? (onPick ? words.say : words.sayLook) : sentence(spoken)}</p>
        <div className={css['zoom']}>
          <Button look="plain" aria-label={words.nearer} onClick={() => desk.zoom(1.8)}>+</Button>
          <Button look="plain" aria-label={words.farther} onClick={() => desk.zoom(1 / 1.8)}>−</Button>
          <Button look="plain" onClick={() => desk.whole()} held={null}>{words.whole}</Button>
          {numbers.length > 0 && <Button look="plain" onClick={() => showCounties(atlas, desk, numbers)}>{words.region}</Button>}
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a map is worked with arrow keys, as its words say */}
      <div
        ref={frame} className={css['frame']} data-whole={isWhole} data-map
        role="application" aria-label={label} aria-describedby={hint} tabIndex={0}
        onKeyDown={onKeyDown} onFocus={(event) => { if (event.currentTarget.matches(':focus-visible') && focused === null && numbers[0] !== undefined) focus(numbers[0]) }} onBlur={() => setFocused(null)}
      >
        {[0, 1, 2].map((sheet) => <canvas key={sheet} className={css['sheet']} aria-hidden="true" ref={(canvas) => { sheets.current[sheet] = canvas }} />)}
      </div>
      <p id={hint} className={css['hint']}>{onPick ? words.keys : words.keysLook}</p>
    </figure>
  )
}

interface Keys {
  readonly atlas: Atlas
  readonly desk: MapDesk
  readonly focused: number | null
  readonly start: () => number | undefined
  readonly focus: (at: number) => void
  readonly pick: () => void
}

function keyPressed(key: string, { atlas, desk, focused, start, focus, pick }: Keys): boolean {
  const direction = toward[key]
  if (direction) {
    const next = focused === null ? start() : neighborToward(atlas, focused, direction)
    if (next === undefined) announce(words.edge)
    else focus(next)
    return true
  }
  if (key === 'Enter' || key === ' ') {
    pick()
    return true
  }
  if (key === '+' || key === '=') desk.zoom(1.8)
  else if (key === '-') desk.zoom(1 / 1.8)
  else if (key === '0') desk.whole()
  else return false
  return true
}

function nearestToMiddle(atlas: Atlas, desk: MapDesk, frame: HTMLElement | null): number | undefined {
  return frame ? (desk.at(frame.clientWidth / 2, frame.clientHeight / 2)?.county ?? atlas.numberOf.get('20169')) : undefined
}

function showCounties(atlas: Atlas, desk: MapDesk, numbers: readonly number[], nearest?: number): void {
  const [first, ...others] = numbers.flatMap((at) => atlas.counties[at] ?? []).map((county) => county.box)
  if (first) desk.showBox(others.reduce(around, first), nearest)
}

function lookAt(atlas: Atlas, desk: MapDesk, fips: string | undefined): void {
  if (fips === undefined) return
  const state = fips.length === 2 ? atlas.states.find((one) => one.fips === fips) : undefined
  const county = atlas.counties[atlas.numberOf.get(fips) ?? -1]
  if (state) desk.showBox(state.box)
  else if (county) desk.showPlace(county.middle)
}
