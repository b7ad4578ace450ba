/** A row as it was sent. */
export interface SentRow {
  /** The name of a preset row; empty for others. */
  readonly name: string
  /** A text for each cell, empty where nothing stood. */
  readonly cells: readonly string[]
}

/** A row as it came back, in the same columns. */
export interface FoundRow extends SentRow {
  /** The number of the sent row by its mark; null where it has none. */
  readonly mark: number | null
}

/**
 * Which sent row each row that came back is, by its number; null for a new one. The mark decides. Of two rows with one
 * mark, the one that is more like what was sent is the row and the other a new one. Where people sorted without the
 * hidden column, so that marks and rows went apart, rows are known by what stands in them.
 */
export function matchRows(sent: readonly SentRow[], found: readonly FoundRow[]): readonly (number | null)[] {
  const matching = begin(sent, found)
  matching.each((row) => (row.mark !== null && isSame(sent[row.mark], row) ? row.mark : null))
  matching.each((row) => matching.named(row.name))
  const moved = movedRows(matching, found)
  if (moved.trusted) matching.each((_, at) => moved.to.get(at) ?? null)
  matching.each((row) => (row.mark === null ? matching.alike(row) : null))
  if (found.every((row) => row.mark === null)) matching.each((row, at) => (likeness(sent[at], row) > 0 ? at : null))
  else matchMarks(matching, sent, found, moved.trusted)
  return matching.result()
}

interface Matching {
  /** Gives each row that is not known yet the sent row that is named, where nobody has that one. */
  readonly each: (choose: (row: FoundRow, at: number) => number | null) => void
  readonly isFree: (line: number) => boolean
  readonly isOpen: (at: number) => boolean
  readonly named: (name: string) => number | null
  /** The one sent row, still free, in which the very same stands; null where that says too little. */
  readonly alike: (row: FoundRow) => number | null
  readonly result: () => readonly (number | null)[]
}

function begin(sent: readonly SentRow[], found: readonly FoundRow[]): Matching {
  const result: (number | null)[] = found.map(() => null)
  const free = new Set(sent.keys())
  const byName = only(sent.map((row) => row.name))
  const byContent = only(sent.map((row) => (row.cells.filter((cell) => cell !== '').length < 2 ? '' : contentOf(row))))
  return {
    each: (choose) => found.forEach((row, at) => {
      if (result[at] !== null) return
      const line = choose(row, at)
      if (line === null || !free.delete(line)) return
      result[at] = line
    }),
    isFree: (line) => free.has(line),
    isOpen: (at) => result[at] === null,
    named: (name) => byName.get(name) ?? null,
    alike: (row) => byContent.get(contentOf(row)) ?? null,
    result: () => result,
  }
}

// The places of texts that stand in a list once; the empty text stands nowhere.
function only(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const twice = new Set([''])
  texts.forEach((text, at) => (places.has(text) ? twice.add(text) : places.set(text, at)))
  for (const text of twice) places.delete(text)
  return places
}

// Rows whose mark says one thing and whose content says another. One such row is an answer typed anew; three of them,
// or rows that changed places with each other, are a table that was sorted without its marks.
function movedRows(matching: Matching, found: readonly FoundRow[]): { readonly trusted: boolean; readonly to: ReadonlyMap<number, number> } {
  const to = new Map<number, number>()
  const marks = new Set<number>()
  found.forEach((row, at) => {
    const line = matching.isOpen(at) && row.mark !== null ? matching.alike(row) : null
    if (row.mark === null || line === null || line === row.mark || !matching.isFree(line)) return
    to.set(at, line)
    marks.add(row.mark)
  })
  const closed = marks.size === to.size && [...to.values()].every((line) => marks.has(line))
  return { trusted: to.size >= 3 || (to.size > 0 && closed), to }
}

function matchMarks(matching: Matching, sent: readonly SentRow[], found: readonly FoundRow[], wereMoved: boolean): void {
  const best = new Map<number, { readonly at: number; readonly like: number }>()
  found.forEach((row, at) => {
    if (row.mark === null || !matching.isOpen(at)) return
    const like = likeness(sent[row.mark], row)
    if (wereMoved && like === 0 && !isBlank(sent[row.mark])) return
    if ((best.get(row.mark)?.like ?? -1) < like) best.set(row.mark, { at, like })
  })
  matching.each((row, at) => (row.mark !== null && best.get(row.mark)?.at === at ? row.mark : null))
}

function contentOf({ name, cells }: SentRow): string {
  return JSON.stringify([name, ...cells])
}

function isSame(sent: SentRow | undefined, row: SentRow): boolean {
  return sent !== undefined && contentOf(sent) === contentOf(row)
}

function isBlank(row: SentRow | undefined): boolean {
  return row === undefined || row.cells.every((cell) => cell === '')
}

// How many cells that hold something hold the same.
function likeness(sent: SentRow | undefined, row: SentRow): number {
  return sent === undefined ? 0 : row.cells.filter((cell, at) => cell !== '' && cell === sent.cells[at]).length
}
