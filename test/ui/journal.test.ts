import { describe, expect, it } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Lookup } from '#ui/kit/fields/shown.ts'
import { placeOf, tell } from '#ui/journal/sentence.ts'
import { buildWorkbook, withoutRow } from '../fixtures/build-workbook.ts'

const book = buildWorkbook({
  '-/register/people/ana/name': 'Ana', '-/register/organizations/mill/name': 'Mill',
  'r1/task-forces/actions/a1/action': 'Call counselors', 'r1/champions/candidates/ana/person': 'ana', 'r1/champions/candidates/ana/rivalry': 'Sold to a rival',
})
const lookup: Lookup = { person: (id) => (id === 'ana' ? 'Ana' : id), mark: () => '', organization: () => 'Mill', row: (_, id) => id }
const said = (path: string, from: Json, to: Json, in_ = book) => tell({ key: 'k', path, by: 'bo', at: 0, from, to }, in_, 'Bo', lookup)

describe('the journal', () => {
  it('says who changed what, from what, to what and where', () => {
    expect(said('r1/first-sector/sector', 'Metal', 'Manufacturing')).toMatchObject({
      text: 'Bo changed “Sector to try” from “Metal” to “Manufacturing”', where: 'Step 1, A sector to try', ref: { worksheet: 'first-sector', field: 'sector' },
    })
    expect(said('r1/first-sector/sector', null, 'Metal').text).toBe('Bo wrote “Metal” in “Sector to try”')
    expect(said('r1/first-sector/sector', 'Metal', null).text).toBe('Bo cleared “Sector to try”, which said “Metal”')
  })

  it('names a row by its own words, and shows values as people read them', () => {
    expect(said('r1/task-forces/actions/a1/due', null, '2027-08-09')).toMatchObject({
      text: 'Bo wrote “Aug 9, 2027” in “Due” of “Call counselors”', ref: { worksheet: 'task-forces', field: 'actions', row: 'a1', column: 'due' },
    })
    expect(said('r1/task-forces/actions/a1/owner', null, 'ana').text).toBe('Bo wrote “Ana” in “Owner” of “Call counselors”')
  })

  it('tells of a row that was removed and brought back, and leads nowhere while it is gone', () => {
    const gone = withoutRow(book, 'r1/task-forces/actions/a1')
    expect(said('r1/task-forces/actions/a1/~gone', null, ['w:1'], gone)).toMatchObject({ text: 'Bo removed “Call counselors” from “Actions”', ref: null })
    expect(said('r1/task-forces/actions/a1/~gone', ['w:1'], null).text).toBe('Bo brought “Call counselors” back to “Actions”')
  })

  it('marks what is for the core team, which no wall shows', () => {
    expect(said('r1/champions/candidates/ana/rivalry', null, 'Sold to a rival')).toMatchObject({ coreOnly: true, projected: false })
    expect(said('r1/first-sector/sector', null, 'Metal')).toMatchObject({ coreOnly: false, projected: true })
  })

  it('never shows the record of a closing as it is stored', () => {
    expect(said('r1/scope-review/closings/c1/record', null, '{"kind":"closed"}').text).toBe('Bo recorded a closing of “Review: the scope”')
  })

  it('says so where a newer version wrote, and names the round of a later one', () => {
    expect(said('r1/unheard-of/field', null, 'x')).toMatchObject({ ref: null, projected: false })
    expect(placeOf('r1/first-sector/unheard')).toBeNull()
    expect(said('r2/first-sector/sector', null, 'Health').where).toBe('Step 1, round 2, A sector to try')
  })
})
