/** The longest line that any file of figures has. A longer one is no table. */
const longest = 1 << 20

const newline = 10

/** Takes whole lines: the bytes of a chunk from `start` to `end` (after the last line end), one or many lines. */
type Lines = (bytes: Uint8Array, start: number, end: number) => void

export interface LineFeed {
  push(chunk: Uint8Array): void
  /** Gives the last line, also if it has no line end. Says whether it had one. */
  end(): boolean
}

/**
 * Cuts a stream of chunks at line ends. Every byte is given once, in order; each piece ends with a line end. Only a
 * line that lies in two chunks is copied. `tooLong` is called, and should throw, when a line passes a megabyte.
 */
export function feedLines(take: Lines, tooLong: () => never): LineFeed {
  let rest = new Uint8Array(0)
  const keep = (bytes: Uint8Array): void => {
    if (rest.length + bytes.length > longest) tooLong()
    const longer = new Uint8Array(rest.length + bytes.length)
    longer.set(rest)
    longer.set(bytes, rest.length)
    rest = longer
  }
  return {
    push(chunk) {
      let start = 0
      if (rest.length > 0) {
        const first = chunk.indexOf(newline)
        keep(first < 0 ? chunk : chunk.subarray(0, first + 1))
        if (first < 0) return
        const line = rest
        rest = new Uint8Array(0)
        take(line, 0, line.length)
        start = first + 1
      }
      const last = chunk.lastIndexOf(newline)
      if (last >= start) take(chunk, start, last + 1)
      if (last + 1 < chunk.length) keep(chunk.subarray(Math.max(start, last + 1)))
    },
    end() {
      if (rest.length === 0) return true
      keep(Uint8Array.of(newline))
      take(rest, 0, rest.length)
      return false
    },
  }
}
