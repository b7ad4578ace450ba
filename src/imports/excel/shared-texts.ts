import { readAllXml } from './xml-events.ts'

/** Excel's own way to write a sign that XML cannot hold: `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
}

/** The texts that cells point at by number. Pieces in different looks are joined; hints on how to read them out are not. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  const gathering = textGathering()
  readAllXml(xml, {
    open: (name) => {
      if (name === 'si') gathering.begin()
      gathering.open(name)
    },
    close: (name) => {
      gathering.close(name)
      if (name === 'si') texts.push(gathering.whole())
    },
    text: gathering.text,
  })
  return texts
}

/** Gathers the words of a text that may come in several pieces. */
export interface TextGathering {
  readonly begin: () => void
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  readonly whole: () => string
}

export function textGathering(): TextGathering {
  let words = ''
  let inText = false
  let inHint = false
  return {
    begin: () => {
      words = ''
      inText = inHint = false
    },
    open: (name) => {
      if (name === 't') inText = true
      else if (name === 'rPh') inHint = true
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inHint = false
    },
    text: (text) => {
      if (inText && !inHint) words += text
    },
    whole: () => unescaped(words),
  }
}
