/** One entry that can be picked. */
export interface Entry {
  readonly value: string
  readonly label: string
  /** Beside the name: organization, side, kinds, "has left". */
  readonly note?: string
}

/** How many entries a list shows at once; more are found by typing on. */
export const mostShown = 50

const folded = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().trim()

/** The entries that a typed text may mean: those that begin with it first, then those with a word that does, then the rest. */
export function matches(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = folded(text)
  if (!wanted) return entries.slice(0, mostShown)
  const ranked = entries.flatMap((entry) => {
    const label = folded(entry.label)
    const rank = label.startsWith(wanted) ? 0 : label.includes(` ${wanted}`) ? 1 : `${label} ${folded(entry.note ?? '')}`.includes(wanted) ? 2 : 3
    return rank === 3 ? [] : [{ entry, rank }]
  })
  return ranked.toSorted((one, other) => one.rank - other.rank).slice(0, mostShown).map(({ entry }) => entry)
}

/** The entry that is called exactly so, but for case and accents. */
export function exactMatch(entries: readonly Entry[], text: string): Entry | undefined {
  const wanted = folded(text)
  return wanted === '' ? undefined : entries.find((entry) => folded(entry.label) === wanted)
}

/** Whether Enter may take the first match by itself: two letters are typed and its name begins with them. */
export function isPlain(first: Entry | undefined, text: string): boolean {
  const wanted = folded(text)
  return first !== undefined && wanted.length >= 2 && folded(first.label).startsWith(wanted)
}
