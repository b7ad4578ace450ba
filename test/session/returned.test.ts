import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, returnedFrom, type Filled, type Returned } from '#worksheets/kit/carried.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import { foundPartnership } from '#session/found-partnership.ts'
import { openPartnership } from '#session/open-partnership.ts'
import type { Partnership } from '#session/partnership.ts'
import { asVoice, holdsReview, isOfPartnership, planReturned, wantedOf } from '#session/returned.ts'
import { paperNames } from '#ui/print/sheets-for.ts'

async function opened(): Promise<Partnership> {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch: 1, canaryHomes: [], mirrorHome: null })
  return openPartnership(storage, await foundPartnership(storage, { name: 'Quad Cities manufacturing' }))
}

/** A page of the partnership as it would leave now, filled in by somebody: texts by `field` or `table/row/column`. */
function copyOf(partnership: Partnership, worksheet: string, by: string, written: Readonly<Record<string, Filled>>): Returned {
  const { book, round } = partnership.view()
  const sheet = toSheet(worksheetById(worksheet), { answers: { book, round }, names: paperNames(partnership.view()), circle: 'core team', more: true, emptyRows: 3 })
  const carried = carriedOf([sheet], { partnership: partnership.id, name: '', made: '2027-04-12T10:00:00.000Z', by: '', circle: 'core team' })
  return returnedFrom(carried, by, ({ ref, text, value }) => {
    const key = ref.row === undefined ? ref.field : `${ref.field}/${ref.row}/${ref.column}`
    return written[key] ?? (typeof value === 'boolean' ? value : text)
  })
}

function take(partnership: Partnership, returned: Returned, by = ''): void {
  partnership.takeIn(wantedOf(planReturned(partnership.view(), returned), () => true), by, 'Took in a file')
}

const fieldAt = (partnership: Partnership, worksheet: string, field: string) => partnership.view().book.sheets[`r1/${worksheet}`]?.fields[field]
const rowsAt = (partnership: Partnership, worksheet: string, table: string) => (partnership.view().book.sheets[`r1/${worksheet}`]?.tables[table] ?? []).filter((row) => !row.removed)

describe('a page that comes back', () => {
  test('brings its answers to their places, in the voice of who filled it in, and one undo takes all of it back', async () => {
    const partnership = await opened()
    const dean = partnership.addPerson('Workforce dean')
    const page = copyOf(partnership, 'case-for-change', 'Workforce dean', { case: 'Four of us call on one shop.' })
    const plan = planReturned(partnership.view(), page)
    expect(await partnership.previewTaken(wantedOf(plan, () => true), dean)).toMatchObject([{ kind: 'answered', after: 'Four of us call on one shop.', by: 'Workforce dean' }])
    expect(fieldAt(partnership, 'case-for-change', 'case')).toBeUndefined()
    take(partnership, page, dean)
    expect(fieldAt(partnership, 'case-for-change', 'case')).toMatchObject({ value: 'Four of us call on one shop.', by: dean, disputed: false })
    expect(partnership.undo()).toBe('Took in a file')
    expect(fieldAt(partnership, 'case-for-change', 'case')?.value).toBe(null)
  })

  test('lands as several voices where several were sent the same page, never as the last one winning', async () => {
    const partnership = await opened()
    partnership.setAll([{ ref: { worksheet: 'case-for-change', field: 'case' }, value: 'As we wrote it' }])
    const pages = ['One says', 'Two say', 'Three say'].map((text) => copyOf(partnership, 'case-for-change', '', { case: text }))
    for (const page of pages) take(partnership, page)
    const field = fieldAt(partnership, 'case-for-change', 'case')
    expect(field?.disputed).toBe(true)
    expect(field?.standing.map((one) => one.value).toSorted()).toEqual(['One says', 'Three say', 'Two say'])
  })

  test('leaves alone what was changed here since, beside what the page says', async () => {
    const partnership = await opened()
    const at = { worksheet: 'case-for-change', field: 'case' }
    partnership.setAll([{ ref: at, value: 'First' }])
    const page = copyOf(partnership, 'case-for-change', '', { case: 'From the page' })
    partnership.setAll([{ ref: at, value: 'Second' }])
    take(partnership, page)
    expect(fieldAt(partnership, 'case-for-change', 'case')?.standing.map((one) => one.value).toSorted()).toEqual(['From the page', 'Second'])
    partnership.undo()
    expect(fieldAt(partnership, 'case-for-change', 'case')).toMatchObject({ value: 'Second', disputed: false })
  })

  test('begins rows about people found by name or added, once for both of two pages that name the same one', async () => {
    const partnership = await opened()
    const owner = partnership.addPerson('Owner of the machine shop')
    const one = copyOf(partnership, 'invitees', '', { 'people/new-0/person': 'owner of the Machine Shop', 'people/new-0/organization': 'Northside Tool' })
    const other = copyOf(partnership, 'invitees', '', { 'people/new-0/person': 'Owner of the machine shop', 'people/new-1/person': 'Plant president', 'people/new-1/organization': 'Northside Tool' })
    take(partnership, one)
    take(partnership, other)
    const rows = rowsAt(partnership, 'invitees', 'people')
    expect(rows).toHaveLength(2)
    expect(rows[0]?.id).toBe(owner)
    const register = partnership.view().book.sheets['-/register']?.tables
    expect(register?.['organizations']?.map((row) => row.cells['name']?.value)).toEqual(['Northside Tool'])
    expect(register?.['people']).toHaveLength(2)
  })

  test('of a second partner who names the same leader adds who knows them, and repeats nothing', async () => {
    const partnership = await opened()
    const names = (partner: string) => copyOf(partnership, 'invitees', '', { 'people/new-0/person': 'Owner of the machine shop', 'people/new-0/organization': 'Northside Tool', 'people/new-0/knownBy': partner })
    const [college, chamber] = [names('College'), names('Chamber')]
    take(partnership, college)
    take(partnership, chamber)
    take(partnership, chamber)
    const [row, ...others] = rowsAt(partnership, 'invitees', 'people')
    expect(others).toEqual([])
    const known = (row?.cells['knownBy']?.value ?? []) as readonly string[]
    expect(known).toHaveLength(2)
    for (const column of ['person', 'organization', 'knownBy']) expect(row?.cells[column], column).toMatchObject({ disputed: false })
    expect(row?.cells['person']?.standing).toHaveLength(1)
  })

  test('of a review filled in by twelve lands as twelve voices, and the team’s own answer stays open', async () => {
    const partnership = await opened()
    const pages = Array.from({ length: 12 }, (_, at) => copyOf(partnership, 'support-team-review', '', { 'points/1.1a/answer': [at < 7 ? 'yes' : 'partly'] }))
    expect(pages.every(holdsReview)).toBe(true)
    const people = pages.map((_, at) => partnership.addPerson(`Partner ${at}`))
    for (const [at, page] of pages.entries()) take(partnership, asVoice(page, people[at] ?? null), people[at])
    const voices = rowsAt(partnership, 'support-team-review', 'voices')
    expect(voices.map((row) => row.id).toSorted()).toEqual(people.toSorted())
    expect(voices.map((row) => row.cells['1.1a']).map((cell) => [cell?.value, cell?.disputed]).filter(([value]) => value === 'yes')).toHaveLength(7)
    expect(rowsAt(partnership, 'support-team-review', 'points').flatMap((row) => row.cells['answer'] ?? [])).toEqual([])
    const [first = expect.fail('no page')] = pages
    const reason = { ref: { worksheet: 'support-team-review', field: 'points', row: '1.1a', column: 'reason' }, round: 'r1', basedOn: [], was: null, value: 'As I see it', names: null }
    expect(planReturned(partnership.view(), asVoice({ ...first, answers: [...first.answers, reason] }, null)).left).toEqual([{ label: expect.stringContaining('1.1a'), text: 'As I see it' }])
  })

  test('says what has no place, and takes in only what was wanted with the names that it needs', async () => {
    const partnership = await opened()
    const page = copyOf(partnership, 'invitees', '', { 'people/new-0/organization': 'A firm without a leader', 'people/new-1/person': 'Ana', 'people/new-2/person': 'Bo' })
    const plan = planReturned(partnership.view(), page)
    expect(plan.left).toEqual([{ label: expect.stringContaining('Leaders to invite'), text: 'A firm without a leader' }])
    const ana = plan.fresh.find((one) => one.name === 'Ana')?.id
    partnership.takeIn(wantedOf(plan, (edit) => edit.ref.row === ana), '', 'Took in a row')
    expect(rowsAt(partnership, 'invitees', 'people').map((row) => row.id)).toEqual([ana])
    expect(partnership.view().book.sheets['-/register']?.tables['people']?.map((row) => row.cells['name']?.value)).toEqual(['Ana'])
    partnership.undo()
    expect(rowsAt(partnership, 'invitees', 'people')).toEqual([])
  })

  test('of another partnership is told apart; a blank page of none belongs to any', async () => {
    const partnership = await opened()
    const page = copyOf(partnership, 'roster', '', {})
    expect(isOfPartnership(page, partnership.id)).toBe(true)
    expect(isOfPartnership(page, 'another')).toBe(false)
    expect(isOfPartnership({ ...page, carried: { ...page.carried, partnership: '' } }, 'another')).toBe(true)
  })
})
