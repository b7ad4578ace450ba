import type { Circle } from '#worksheets/kit/field.ts'
import type { PaperSize } from './page-rules.ts'
import type { PrintChoices } from './sheets-for.ts'

/** All that is chosen on the print screen; kept in the address, so that a link and a reload show the same pages. */
export interface Chosen extends PrintChoices {
  readonly size: PaperSize
}

const emptyRowsMost = 40

// A record goes to partners unless said; an empty page holds nobody's secret, so it comes with all its fields.
function usualCircle(blank: boolean): Circle {
  return blank ? 'core team' : 'partners'
}

function circleIn(asked: string | null, blank: boolean): Circle {
  if (asked === 'core') return 'core team'
  return asked === 'partners' ? 'partners' : usualCircle(blank)
}

/** What the part of an address after the ? chooses. */
export function chosenIn(search: string): Chosen {
  const asked = new URLSearchParams(search)
  const rows = Number(asked.get('rows') ?? 0)
  const blank = asked.has('blank')
  return {
    blank, more: asked.has('more'), circle: circleIn(asked.get('for'), blank),
    size: asked.get('size') === 'wall' ? 'wall' : 'letter',
    emptyRows: Number.isInteger(rows) && rows > 0 ? Math.min(rows, emptyRowsMost) : 0,
  }
}

/** The part of an address after the ?, without the ?, for what is chosen; empty for the usual. */
export function searchOf(chosen: Chosen): string {
  const asked = new URLSearchParams()
  if (chosen.blank) asked.set('blank', '')
  if (chosen.more) asked.set('more', '')
  if (chosen.circle !== usualCircle(chosen.blank)) asked.set('for', chosen.circle === 'core team' ? 'core' : 'partners')
  if (chosen.size === 'wall') asked.set('size', 'wall')
  if (chosen.emptyRows > 0) asked.set('rows', String(chosen.emptyRows))
  return asked.toString().replaceAll('=&', '&').replace(/=$/, '')
}
