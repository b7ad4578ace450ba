import type { Atlas, Box } from './atlas.ts'

/** The outlines of one fineness: points that would fall on the same half pixel are left out. */
export interface Outlines {
  /** The outline of one county in the units of the atlas. */
  readonly county: (county: number) => Path2D
  /** Draws arcs as lines onto a path. */
  readonly trace: (path: Path2D, arcs: Iterable<number>) => void
}

// Both ends stay, so that lines that meet still meet.
function simplified(points: Float32Array, least: number): Float32Array {
  const length = points.length
  if (least === 0 || length <= 4) return points
  const kept = new Float32Array(length)
  let [count, x, y] = [0, Infinity, Infinity]
  for (let at = 0; at < length; at += 2) {
    const [px, py] = [points[at] ?? 0, points[at + 1] ?? 0]
    if (at !== 0 && at !== length - 2 && Math.abs(px - x) < least && Math.abs(py - y) < least) continue
    kept[count] = x = px
    kept[count + 1] = y = py
    count += 2
  }
  return kept.subarray(0, count)
}

/** Outlines whose points are at least `least` apart (units of the atlas); 0 keeps all. Made when first asked for. */
export function outlinesOf(atlas: Atlas, least: number): Outlines {
  const arcs: (Float32Array | undefined)[] = []
  const paths: (Path2D | undefined)[] = []
  const arcOf = (arc: number): Float32Array => (arcs[arc] ??= simplified(atlas.arcs[arc] ?? new Float32Array(), least))
  const follow = (path: Path2D, arc: number, begins: boolean): void => {
    const points = arcOf(arc < 0 ? ~arc : arc)
    const last = points.length - 2
    for (let step = 0; step <= last; step += 2) {
      const at = arc < 0 ? last - step : step
      if (step === 0 && begins) path.moveTo(points[at] ?? 0, points[at + 1] ?? 0)
      else path.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
    }
  }
  const county = (at: number): Path2D => {
    const known = paths[at]
    if (known) return known
    const path = new Path2D()
    for (const ring of atlas.counties[at]?.rings ?? []) {
      ring.forEach((arc, place) => follow(path, arc, place === 0))
      path.closePath()
    }
    paths[at] = path
    return path
  }
  return { county, trace: (path, some) => { for (const arc of some) follow(path, arc, true) } }
}

const boxes = new WeakMap<Atlas, readonly Box[]>()

/** The box of each arc, so that what is out of sight is not drawn. */
export function arcBoxes(atlas: Atlas): readonly Box[] {
  const known = boxes.get(atlas)
  if (known) return known
  const made = atlas.arcs.map((points): Box => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0]
      left = x < left ? x : left
      right = x > right ? x : right
      top = y < top ? y : top
      bottom = y > bottom ? y : bottom
    }
    return [left, top, right, bottom]
  })
  boxes.set(atlas, made)
  return made
}

/** Whether two boxes have a place in common. */
export function meet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1]
}

/** The arcs around a group of counties: those that belong to just one of them. */
export function rimOf(atlas: Atlas, counties: Iterable<number>): readonly number[] {
  const seen = new Map<number, number>()
  for (const at of counties) {
    for (const arc of atlas.counties[at]?.rings.flat() ?? []) {
      const own = arc < 0 ? ~arc : arc
      seen.set(own, (seen.get(own) ?? 0) + 1)
    }
  }
  return [...seen].flatMap(([arc, times]) => (times === 1 ? [arc] : []))
}
