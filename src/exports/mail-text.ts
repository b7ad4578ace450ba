import type { Block, Listing, Sheet, Table } from '#worksheets/kit/sheet-tree.ts'

/**
 * Pages as plain text for the body of an e-mail: no marks that only some programs draw, a blank line between
 * paragraphs, lists as lines. Lines are not broken, since each mail program does that to its own width.
 */
export function toMailText(sheets: readonly Sheet[]): string {
  return sheets.map(sheetText).filter((text) => text !== '').join('\n\n\n')
}

function sheetText(sheet: Sheet): string {
  const head = sheet.letter ? [] : [sheet.title.toUpperCase()]
  return [...head, ...withoutBareHeadings(sheet.blocks).map(blockText)].filter((text) => text !== '').join('\n\n')
}

// What is only room to write on has no place in a mail, nor has a heading under which nothing else stands.
function withoutBareHeadings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = []
  for (const block of blocks.toReversed()) {
    const next = kept.at(-1)
    const bare = block.type === 'heading' && (next === undefined || (next.type === 'heading' && next.level <= block.level))
    if (!bare && (block.type === 'heading' || blockText(block) !== '')) kept.push(block)
  }
  return kept.toReversed()
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading': return block.level === 2 ? block.text.toUpperCase() : block.text
    case 'paragraph': case 'help': case 'note': return block.text
    case 'line': return `${block.label}: ${block.answer?.text ?? '____'}`
    case 'tick': return `[${block.answer?.value === true ? 'x' : ' '}] ${block.label}`
    case 'choice': return [block.label, ...block.options.map((one) => `[${one.chosen ? 'x' : ' '}] ${one.label}`), ...(block.other === null ? [] : [block.other])].join('\n')
    case 'table': return tableText(block)
    case 'listing': return listingText(block)
    case 'evidence': return block.lines.map((line) => `- ${line.text}`).join('\n')
    case 'signature': return [block.title, ...block.entries.map(({ label, text }) => `${label}: ${text ?? '____'}`), block.text].join('\n')
    case 'contents': return block.entries.map(({ title, purpose }) => `- ${title}: ${purpose}`).join('\n')
    case 'tents': return block.tents.map(({ name, under }) => `- ${[name, under].filter(Boolean).join(', ')}`).join('\n')
    case 'page break': return ''
  }
}

// A row is one line: its first text, then the others with what they are.
function listingText({ label, columns, rows }: Listing): string {
  const lines = rows.map(([first = '', ...others]) => [
    first, ...others.flatMap((text, at) => (text === '' ? [] : [`${columns[at + 1]?.label ?? ''}: ${text}`])),
  ].filter((text) => text !== '').join('; '))
  return rows.length === 0 ? '' : [`${label}:`, ...lines.map((line) => `- ${line.replaceAll('\n', ' ')}`)].join('\n')
}

function tableText({ label, columns, rows }: Table): string {
  const lines = rows.flatMap((row) => {
    const cells = row.cells.flatMap((cell, at) => (cell.answer ? [`${columns[at]?.label ?? ''}: ${cell.answer.text}`] : []))
    const line = [...(row.name === null ? [] : [row.name]), ...cells].join('; ')
    return cells.length === 0 ? [] : [`- ${line.replaceAll('\n', ' ')}`]
  })
  return lines.length === 0 ? '' : [`${label}:`, ...lines].join('\n')
}
