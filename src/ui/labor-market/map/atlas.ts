import { neighbors } from 'topojson-client'
import { countyName, plainName, stateByLetters } from './county-names.ts'

/** `before-2024` has Connecticut's eight counties, `since-2024` its nine planning regions and Alaska's newer parts. */
export type AtlasYear = 'before-2024' | 'since-2024'

/** A county as the map knows it. Places are in the units of the drawing, about 960 by 600. */
export interface County {
  readonly fips: string
  /** The full name without its state: `Scott County`. */
  readonly name: string
  readonly state: string
  readonly stateName: string
  readonly box: Box
  readonly middle: readonly [x: number, y: number]
  /** The rings of its outline as numbers of arcs; `~n` is arc n walked backward. */
  readonly rings: readonly (readonly number[])[]
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]

export interface State {
  readonly fips: string
  readonly name: string
  /** Its counties by name, as numbers into `counties`. */
  readonly counties: readonly number[]
  readonly box: Box
}

/** The counties of the United States, drawn already: x and y need no projection. */
export interface Atlas {
  readonly year: AtlasYear
  readonly counties: readonly County[]
  readonly states: readonly State[]
  readonly numberOf: ReadonlyMap<string, number>
  /** The lines that outlines are made of, as x, y, x, y …; each is shared by the counties on its two sides. */
  readonly arcs: readonly Float32Array[]
  /** Numbers of the arcs that are borders of states. */
  readonly stateArcs: ReadonlySet<number>
  readonly neighborsOf: (county: number) => readonly number[]
  readonly box: Box
}

interface Shape {
  readonly type: string
  readonly id: string
  readonly arcs: readonly unknown[]
  readonly properties: { readonly name: string }
}

/** As much of a TopoJSON file of us-atlas as is read here. */
export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly objects: { readonly counties: { readonly geometries: readonly Shape[] }; readonly states: { readonly geometries: readonly Shape[] } }
}

// Differences of whole numbers, as TopoJSON packs them, become places.
function unpacked(topology: Topology): readonly Float32Array[] {
  const { scale: [kx, ky], translate: [dx, dy] } = topology.transform
  return topology.arcs.map((arc) => {
    const points = new Float32Array(arc.length * 2)
    let [x, y] = [0, 0]
    arc.forEach((step, at) => {
      x += step[0] ?? 0
      y += step[1] ?? 0
      points[at * 2] = x * kx + dx
      points[at * 2 + 1] = y * ky + dy
    })
    return points
  })
}

function ringsOf(shape: Shape): readonly (readonly number[])[] {
  const polygons = shape.type === 'MultiPolygon' ? shape.arcs.flat(1) : shape.arcs
  return polygons as readonly (readonly number[])[] // a Polygon's arcs are rings, a MultiPolygon's are polygons of rings
}

const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity]

/** The least box around two. */
export function around(one: Box, other: Box): Box {
  return [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])]
}

function boxOf(arcs: readonly Float32Array[], rings: readonly (readonly number[])[]): Box {
  let [left, top, right, bottom] = nowhere
  for (const arc of rings.flat()) {
    const points = arcs[arc < 0 ? ~arc : arc] ?? []
    for (let at = 0; at < points.length; at += 2) {
      left = Math.min(left, points[at] ?? left)
      right = Math.max(right, points[at] ?? right)
      top = Math.min(top, points[at + 1] ?? top)
      bottom = Math.max(bottom, points[at + 1] ?? bottom)
    }
  }
  return [left, top, right, bottom]
}

/** Makes the atlas of one file of us-atlas (`counties-albers-10m.json`). */
export function makeAtlas(year: AtlasYear, topology: Topology): Atlas {
  const arcs = unpacked(topology)
  const stateNames = new Map(topology.objects.states.geometries.map((one) => [one.id, one.properties.name]))
  const shapes = topology.objects.counties.geometries
  const counties = shapes.map((shape): County => {
    const rings = ringsOf(shape)
    const box = boxOf(arcs, rings)
    const state = shape.id.slice(0, 2)
    return {
      fips: shape.id, name: countyName(shape.id, shape.properties.name), state, stateName: stateNames.get(state) ?? state,
      box, rings, middle: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
    }
  })
  let adjacent: readonly (readonly number[])[] | undefined
  return {
    year, counties, arcs, states: statesOf(counties, stateNames),
    numberOf: new Map(counties.map((one, at) => [one.fips, at])),
    stateArcs: new Set(topology.objects.states.geometries.flatMap((shape) => ringsOf(shape).flat().map((arc) => (arc < 0 ? ~arc : arc)))),
    neighborsOf: (county) => (adjacent ??= neighbors([...shapes] as unknown as Parameters<typeof neighbors>[0]))[county] ?? [],
    box: counties.reduce((box, one) => around(box, one.box), nowhere),
  }
}

function statesOf(counties: readonly County[], names: ReadonlyMap<string, string>): readonly State[] {
  return [...names].map(([fips, name]): State => {
    const own = counties.flatMap((one, at) => (one.state === fips ? [at] : [])).toSorted((a, b) => compare(counties[a]?.name, counties[b]?.name))
    return { fips, name, counties: own, box: own.reduce<Box>((box, at) => around(box, counties[at]?.box ?? box), nowhere) }
  }).toSorted((one, other) => compare(one.name, other.name))
}

const compare = (one = '', other = ''): number => one.localeCompare(other, 'en')

/** The name of a county with its state: `Scott County, Iowa`. */
export function fullName(county: Pick<County, 'name' | 'stateName'>): string {
  return county.name === county.stateName ? county.name : `${county.name}, ${county.stateName}`
}

/** The county that somebody typed, such as `Scott` and `Iowa` or `IA`; undefined where none or more than one has that name. */
export function countyNamed(atlas: Atlas, typed: string, typedState: string): County | undefined {
  const [name, inName] = typed.split(/,\s*(?=[^,]+$)/)
  const state = typedState.trim() || inName || ''
  const wanted = plainName(name ?? '')
  const letters = stateByLetters(state)
  const fits = atlas.counties.filter((one) => plainName(one.name) === wanted && (state === '' || one.state === letters || plainName(one.stateName) === plainName(state)))
  // Richmond is a county and a city of Virginia: the word that was typed decides.
  const exact = fits.filter((one) => one.name.toLowerCase() === (name ?? '').trim().toLowerCase())
  const counties = fits.filter((one) => !one.name.endsWith(' city'))
  return [exact, fits, counties].find((some) => some.length === 1)?.[0]
}

const eighth = Math.PI / 4

interface Way {
  readonly at: number
  /** How far off the direction it lies, in radians, and how far away. */
  readonly turn: number
  readonly length: number
}

/**
 * Where an arrow key leads from a county: to the neighbor that lies most nearly in that direction, and from an island or
 * a shore to the nearest county across the water. undefined where none lies there.
 */
export function neighborToward(atlas: Atlas, county: number, [dx, dy]: readonly [number, number]): number | undefined {
  const from = atlas.counties[county]
  if (!from) return undefined
  const wayTo = (at: number): Way => {
    const [x, y] = atlas.counties[at]?.middle ?? from.middle
    const [ox, oy] = [x - from.middle[0], y - from.middle[1]]
    const length = Math.hypot(ox, oy) || 1
    return { at, length, turn: Math.acos(Math.max(-1, Math.min(1, (ox * dx + oy * dy) / length))) }
  }
  const adjacent = atlas.neighborsOf(county).map(wayTo).filter(({ turn }) => turn <= eighth * 1.5).toSorted((one, other) => one.turn - other.turn)
  if (adjacent[0]) return adjacent[0].at
  const ahead = atlas.counties.map((_, at) => wayTo(at)).filter(({ at, turn }) => at !== county && turn <= eighth)
  return ahead.toSorted((one, other) => one.length - other.length)[0]?.at
}
