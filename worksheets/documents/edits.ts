import type { Paragraph, Sheet } from '../kit/sheet-tree.ts'

/** What somebody wrote in place of a paragraph, and what had stood there. */
export interface Edit {
  readonly text: string
  readonly was: string
}

/** A kept edit under which the text has changed since, so that it may say what is no longer so. */
export interface StaleEdit {
  readonly key: string
  readonly was: string
  readonly now: string
  readonly text: string
}

/**
 * Puts the edits of the sender, by the key of the paragraph, over a document that was made again. The sender's words
 * stay; where what they replaced now reads otherwise, such as another day, that is told, since nobody else would.
 * `unused` are the keys of edits whose paragraph the document no longer has.
 */
export function withEdits(
  sheets: readonly Sheet[], edits: Readonly<Record<string, Edit>>,
): { readonly sheets: readonly Sheet[]; readonly stale: readonly StaleEdit[]; readonly unused: readonly string[] } {
  const unused = new Set(Object.keys(edits))
  const stale = new Map<string, StaleEdit>()
  const edited = (paragraph: Paragraph): Paragraph => {
    const edit = edits[paragraph.key]
    if (!edit) return paragraph
    unused.delete(paragraph.key)
    if (edit.was !== paragraph.text) stale.set(paragraph.key, { key: paragraph.key, was: edit.was, now: paragraph.text, text: edit.text })
    return { ...paragraph, text: edit.text }
  }
  const made = sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks
      .map((block) => (block.type === 'paragraph' ? edited(block) : block))
      .filter((block) => block.type !== 'paragraph' || block.text.trim() !== ''),
  }))
  return { sheets: made, stale: [...stale.values()], unused: [...unused] }
}
