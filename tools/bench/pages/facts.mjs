import { openDocument } from '#document/workbook-document.ts'
import { walk } from '#machines/walk.ts'

const today = '2027-04-14'

/**
 * Milliseconds that the facts and the walk take after each of so many edits of one cell in a partnership that is given
 * as its row; the reading of the workbook is part of it. One number an edit.
 * @param {Uint8Array} row
 */
export function measureFacts(row, edits = 60) {
  const document = openDocument()
  document.takeRows([row])
  walk(document.workbook(), today)
  let count = 0
  const writer = { id: 'bench', by: 'p0', now: () => 1_800_000_000_000, count: () => (count += 1) }
  return Array.from({ length: edits }, (_, at) => {
    const id = `p${(at * 7) % 300}`
    const people = document.workbook().sheets['r1/invitees']?.tables['people'] ?? []
    const basedOn = people.find((one) => one.id === id)?.cells['reply']?.standing.map((one) => one.stamp) ?? []
    document.edit([{ path: `r1/invitees/people/${id}/reply`, value: at % 2 === 0 ? 'yes' : 'no', basedOn }], writer)
    const began = performance.now()
    walk(document.workbook(), today)
    return performance.now() - began
  })
}
