const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'miss', 'dr', 'prof', 'rev', 'hon', 'jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq'])
const forms = new Set(['inc', 'incorporated', 'llc', 'llp', 'lp', 'ltd', 'limited', 'co', 'corp', 'corporation', 'company', 'companies', 'plc', 'pllc', 'pc'])
const small = new Set(['of', 'and', 'the', 'for', 'at', 'in', 'a'])

/** A name in words without case, accents and signs; `&` is read as the word it stands for. */
export function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[&+]/g, ' and ').replace(/['’.]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return plain === '' ? [] : plain.split(' ')
}

/** The words of a person's name without what stands around it; `Last, First` is turned round. */
export function personWords(name: string): readonly string[] {
  const comma = /^([^,]+),\s*(.+)$/.exec(name)
  const turned = comma?.[1] !== undefined && comma[2] !== undefined && !titles.has(wordsOf(comma[2]).join('')) ? `${comma[2]} ${comma[1]}` : name
  const words = wordsOf(turned)
  const own = words.filter((word) => !titles.has(word))
  return own.length > 0 ? own : words
}

/** The words of an organization's name without its legal form and a leading article. */
export function organizationWords(name: string): readonly string[] {
  const words = [...wordsOf(name)]
  if (words.length > 1 && words[0] === 'the') words.shift()
  while (words.length > 1 && forms.has(words.at(-1) ?? '')) words.pop()
  return words
}

/** The first letters of the words that count, where there are at least three of them. */
export function initialsOf(words: readonly string[]): string {
  const counting = words.filter((word) => !small.has(word))
  return counting.length >= 3 ? counting.map((word) => word[0]).join('') : ''
}

/** How many slips of the pen two names of that length may be apart and still look alike. */
export function slipsAllowed(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : 2
}

/** Damerau distance (letters changed, left out, put in, or two neighbors swapped), or `most + 1` where it is more. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min((above[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      now.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = above
    above = now
  }
  return above[other.length] ?? most + 1
}

const sides = new Set(['north', 'south', 'east', 'west', 'upper', 'lower', 'northern', 'southern', 'eastern', 'western', 'junior', 'senior'])

/** What in a name tells it apart from one that looks alike: a number, a side of the map. Two that differ here are two. */
export function tellingOf(words: readonly string[]): string {
  return words.filter((word) => /\d/.test(word) || sides.has(word)).join(' ')
}

/** The letters of a name as bits, whatever their order: names that are far apart in these are far apart. */
export function lettersOf(run: string): number {
  let bits = 0
  for (let at = 0; at < run.length; at += 1) bits |= 1 << (run.charCodeAt(at) % 31)
  return bits
}

/** How many letters one of two names has and the other lacks; two slips of the pen change four at most. */
export function lettersApart(one: number, other: number): number {
  let count = 0
  for (let left = one ^ other; left !== 0; left &= left - 1) count += 1
  return count
}
