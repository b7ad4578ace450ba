import { describe, expect, it } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { answersOf, counted, sheetOf, type Workbook } from '#worksheets/workbook.ts'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { attendance } from '#worksheets/4-launch/attendance.worksheet.ts'
import { exampleDay, exampleWorld } from '#session/example/example-day.ts'
import { openExample, resetExample } from '#session/example/open-example.ts'
import { sources } from '#session/example/sources.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { newDevice } from './file-rig.ts'

async function example() {
  const storage = await newDevice()
  const id = await openExample({ storage })
  return { storage, id, partnership: await openPartnership(storage, id, exampleWorld) }
}

/** Every cell and field that stands in a workbook, as `worksheet/field/row/column`. */
function standing(book: Workbook) {
  return Object.entries(book.sheets).flatMap(([sheet, { fields, tables }]) => [
    ...Object.entries(fields).map(([key, field]) => ({ path: `${sheet}/${key}`, ...field })),
    ...Object.entries(tables).flatMap(([table, rows]) => rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, field]) => ({ path: `${sheet}/${table}/${row.id}/${column}`, ...field })))),
  ])
}

describe('the example', () => {
  it('has three steps done before, the launch at work, and two steps ahead', async () => {
    const { partnership } = await example()
    const { walk } = partnership.view()
    expect(walk.positions).toEqual({ 'support-team': 'closed', scope: 'closed', prepare: 'closed', launch: 'working', 'move-to-action': 'ahead', sustain: 'ahead' })
    expect(walk.here).toBe('launch')
    expect(['support-team', 'scope', 'prepare'].map((step) => walk.facts[step as 'scope'].closing?.kind)).toEqual(Array(3).fill('taken-over'))
    expect(walk.next?.text, 'the launch is over, so the room is not asked for any more').toBe('Tick off who came, and add walk-ins.')
  })

  it('has one open gap with an owner, a day and a reason, and one thing that calls for attention', async () => {
    const { walk } = (await example()).partnership.view()
    expect(walk.gaps).toMatchObject([{ step: 'launch', covers: ['4.1', '4.5b'], due: '2019-01-31', complete: true, closedOn: null }])
    expect(walk.attention.map((one) => one.text)).toEqual(['The next full meeting has no date yet.'])
    expect(walk.facts.launch.warnings.filter((one) => one.known)).toHaveLength(5)
  })

  it('names the five areas that were published, each taken by leaders of the room', async () => {
    const { walk } = (await example()).partnership.view()
    expect(walk.facts.launch.pieces['priorities']).toMatchObject({ state: 'owned', text: '5 priorities, each taken by a business leader.' })
    expect(walk.facts.prepare.points.find((point) => point.id === '3.1a')?.lines[0]?.text).toMatch(/^5 business leaders have said yes: Chief executive, Sage West Healthcare/)
  })

  it('leaves every figure empty that nobody published, and says nothing in its place', async () => {
    const { book, walk } = (await example()).partnership.view()
    expect(answersOf(book, candidates, 'r1').sectors).toEqual([{ id: 's-health', name: 'Health care' }])
    expect(answersOf(book, attendance, 'r1').people).toEqual([])
    expect(walk.facts.launch.points.find((point) => point.id === '4.1')?.lines[0]?.text).toBe('Nobody has counted who came.')
  })

  it('names a published text for every answer, and the day of that text', async () => {
    const { book } = (await example()).partnership.view()
    const texts: Readonly<Record<string, number>> = Object.fromEntries(Object.values(sources).map(({ id, at }) => [id, at]))
    const answers = standing(book).filter(({ path }) => !/\/~|^-\/settings\/name$/.test(path))
    expect(answers.length).toBeGreaterThan(100)
    expect(answers.filter(({ by, at }) => texts[by] !== at).map(({ path }) => path)).toEqual([])
  })

  it('names nobody: people are a role in an organization, a text, or whoever looks', async () => {
    const { book } = (await example()).partnership.view()
    const people = sheetOf(book, { id: 'register', step: 'partnership', inherits: true }, 'r1').tables['people'] ?? []
    const names = people.map((row) => row.cells['name']?.value)
    expect(names).toHaveLength(13)
    for (const name of names) expect(name).toMatch(/^(Chief executive,|Facilitator,|Speaker for|Health care leaders|The reader)|(report|release)(,|$)/)
  })

  it('holds only answers that fit their fields', async () => {
    const { book } = (await example()).partnership.view()
    const misfits = catalogue.flatMap((worksheet) => outline(worksheet).flatMap((field) => {
      const sheet = sheetOf(book, worksheet, 'r1')
      if (!field.columns) return sheet.fields[field.key] && counted(field, sheet.fields[field.key]?.value, new Map()) === undefined ? [field.key] : []
      return (sheet.tables[field.key] ?? []).flatMap((row) => Object.entries(row.cells).filter(([key, cell]) => {
        const column = field.columns?.find((one) => one.key === key)
        return !column || counted(column, cell.value, new Map()) === undefined
      }).map(([key]) => `${worksheet.id}/${field.key}/${row.id}/${key}`))
    }))
    expect(misfits.filter((path) => !path.includes('~'))).toEqual([])
  })

  it('stands on its own day, whatever the day on this device', async () => {
    const { partnership } = await example()
    expect(partnership.view().today).toBe(exampleDay)
  })

  it('is made once, also by two windows at a time', async () => {
    const storage = await newDevice()
    const [one, other] = await Promise.all([openExample({ storage }), openExample({ storage })])
    expect(other).toBe(one)
    expect(await storage.listPartnerships()).toHaveLength(1)
  })

  it('is as it was after it was put back, and what was written into it lies in its own trash', async () => {
    const { storage, id, partnership } = await example()
    const before = standing(partnership.view().book).map(({ path, value }) => [path, value])
    partnership.addPerson('Somebody')
    await partnership.leave()
    const again = await openPartnership(storage, await resetExample({ storage }), exampleWorld)
    expect(again.id).not.toBe(id)
    const closings = (path: string): string => path.replace(/closings\/\w+/, 'closings')
    const plain = (all: readonly (readonly [string, unknown])[]) => all.map(([path, value]) => [closings(path), path.includes('closings') ? '' : value])
    expect(plain(standing(again.view().book).map(({ path, value }) => [path, value] as const))).toEqual(plain(before as [string, unknown][]))
    expect((await storage.listPartnerships()).filter((row) => row.trashedAt === null).map((row) => row.id)).toEqual([again.id])
    expect(await openExample({ storage })).toBe(again.id)
  })
})
