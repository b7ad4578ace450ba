import { asItIs, type Say } from '../partnership/terms.ts'
import type { Block, Sheet } from './sheet-tree.ts'

/** A page with our texts in the partnership's own words; answers, names and running text that people may change stay. */
export function saidSheet(sheet: Sheet, say: Say): Sheet {
  if (say === asItIs) return sheet
  return {
    ...sheet, title: say(sheet.title), subtitle: say(sheet.subtitle), step: sheet.step && { ...sheet.step, title: say(sheet.step.title) },
    blocks: sheet.blocks.map((block) => saidBlock(block, say)), leftOut: sheet.leftOut.map(say),
  }
}

function saidBlock(block: Block, say: Say): Block {
  const labelled = <T extends { readonly label: string; readonly help: string | null }>(one: T): T => ({ ...one, label: say(one.label), help: one.help && say(one.help) })
  switch (block.type) {
    case 'heading': case 'help': case 'note': return { ...block, text: say(block.text) }
    case 'line': case 'tick': return labelled(block)
    case 'choice': return { ...labelled(block), options: block.options.map((option) => ({ ...option, label: say(option.label) })) }
    case 'table': return { ...labelled(block), rowName: say(block.rowName), columns: block.columns.map(labelled), rows: block.rows.map((row) => ({ ...row, name: row.name && say(row.name) })) }
    case 'evidence': return { ...block, lines: block.lines.map((line) => ({ ...line, text: say(line.text) })) }
    case 'signature': return { ...block, title: say(block.title), text: say(block.text), entries: block.entries.map((entry) => ({ ...entry, label: say(entry.label) })) }
    case 'contents': return { ...block, entries: block.entries.map((entry) => ({ ...entry, title: say(entry.title), purpose: say(entry.purpose) })) }
    case 'paragraph': case 'listing': case 'tents': case 'page break': return block
  }
}
