/**
 * One write as its writer meant it: where, what, and which writes were on the screen in that place. The oracle knows
 * nothing of Yjs or of how answers are stored; it only knows who had seen what.
 */
export interface Write {
  readonly stamp: string
  readonly writer: string
  readonly path: string
  readonly value: string | null
  readonly saw: readonly string[]
  /** For the removal of a row: the writes of its cells that were on the screen. */
  readonly sawCells?: readonly string[]
}

/** What must stand once these writes have come together: everything that nobody has replied to. */
function standing(writes: readonly Write[]): ReadonlyMap<string, readonly Write[]> {
  const replied = new Set(writes.flatMap((write) => write.saw.map((stamp) => `${write.path} ${stamp}`)))
  const lastOfWriter = new Map(writes.map((write) => [`${write.path} ${write.writer}`, write.stamp]))
  const byPath = new Map<string, Write[]>()
  for (const write of writes) {
    // A writer's own later answer in the same place is a reply, whatever the screen showed.
    const isLast = lastOfWriter.get(`${write.path} ${write.writer}`) === write.stamp
    if (!isLast || replied.has(`${write.path} ${write.stamp}`)) continue
    byPath.set(write.path, [...(byPath.get(write.path) ?? []), write])
  }
  return byPath
}

/** The values that a reader must be shown in each place, sorted; a removed row shows none of its cells. */
export function mustBeShown(writes: readonly Write[]): Readonly<Record<string, readonly string[]>> {
  const alive = standing(writes)
  const shown: Record<string, readonly string[]> = {}
  for (const [path, here] of alive) {
    const values = here.flatMap((write) => write.value ?? [])
    if (!values.length || path.endsWith('/~gone') || isRemoved(alive, path)) continue
    shown[path] = [...new Set(values)].toSorted()
  }
  return shown
}

function isRemoved(alive: ReadonlyMap<string, readonly Write[]>, path: string): boolean {
  const parts = path.split('/')
  if (parts.length < 5) return false
  const row = parts.slice(0, 4).join('/')
  const marks = (alive.get(`${row}/~gone`) ?? []).filter((write) => write.value !== null)
  const seen = new Set(marks.flatMap((mark) => mark.sawCells ?? []))
  const cells = [...alive].filter(([at]) => at.startsWith(`${row}/`) && !at.endsWith('/~gone')).flatMap(([, here]) => here)
  return marks.length > 0 && cells.every((write) => write.value === null || seen.has(write.stamp))
}
