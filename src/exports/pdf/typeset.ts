import type { Faces, Style } from './faces.ts'

/** Breaks a text into lines no wider than `width` points. Its own line breaks stay; a word too long for a line is cut. */
export function wrap(faces: Faces, text: string, style: Style, width: number): readonly string[] {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').split('\n').flatMap((line) => wrapLine(faces, line, style, width))
}

// A line may break after a blank, a hyphen or a slash.
const breakable = /[^ \t\-/]*(?:[-/]+|[ \t]+|$)/g

function wrapLine(faces: Faces, line: string, style: Style, width: number): readonly string[] {
  if (faces.measure(line, style) <= width) return [line]
  const lines: string[] = []
  let now = ''
  let nowWide = 0
  for (const [word] of line.matchAll(breakable)) {
    if (word === '') continue
    const bare = word.trimEnd()
    if (now !== '' && nowWide + faces.measure(bare, style) > width) {
      lines.push(now.trimEnd())
      now = ''
      nowWide = 0
    }
    const pieces = now === '' && faces.measure(bare, style) > width ? cut(faces, word, style, width) : [word]
    lines.push(...pieces.slice(0, -1))
    now += pieces.at(-1) ?? ''
    nowWide += faces.measure(pieces.at(-1) ?? '', style)
  }
  lines.push(now.trimEnd())
  return lines
}

function cut(faces: Faces, word: string, style: Style, width: number): readonly string[] {
  const pieces: string[] = []
  let now = ''
  let nowWide = 0
  for (const sign of word) {
    const wide = faces.measure(sign, style)
    if (now !== '' && nowWide + wide > width) {
      pieces.push(now)
      now = ''
      nowWide = 0
    }
    now += sign
    nowWide += wide
  }
  return [...pieces, now]
}

/** A text on one line no wider than `width`, cut with three dots where it is longer. */
export function fitLine(faces: Faces, text: string, style: Style, width: number): string {
  if (faces.measure(text, style) <= width) return text
  const signs = Array.from(text)
  while (signs.length > 0 && faces.measure(`${signs.join('')}…`, style) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
