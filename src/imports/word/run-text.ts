import { at, type Element } from './xml-tree.ts'

/** The one of two ways in which a part is written that all programs know. */
export function chosen(element: Element): Element {
  return at(element, 'mc:Fallback') ?? at(element, 'mc:Choice') ?? { name: '', attributes: {}, children: [] }
}

/** The text of a run, its tabs and line ends as signs. Deleted text has another name and is none. */
export function runText(run: Element): string {
  return run.children.map((child): string => {
    if (typeof child === 'string') return ''
    switch (child.name) {
      case 'w:t': return child.children.filter((one) => typeof one === 'string').join('')
      case 'w:tab': return '\t'
      case 'w:br': case 'w:cr': return '\n'
      case 'w:noBreakHyphen': return '-'
      case 'w:softHyphen': return '\u00ad'
      case 'mc:AlternateContent': return runText(chosen(child))
      default: return ''
    }
  }).join('')
}
