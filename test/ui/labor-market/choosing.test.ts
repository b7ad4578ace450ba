import { describe, expect, test } from 'vitest'
import type { Figure, IndustryProfile } from '#labor-market/types.ts'
import { profileRegion } from '#labor-market/profile.ts'
import { countingCriteria, criteriaOf } from '#ui/labor-market/choose/criteria.ts'
import { candidateValues, frameValues } from '#ui/labor-market/choose/take-in.ts'
import type { Reading } from '#ui/labor-market/profile/compute.ts'
import { drawable } from '#ui/labor-market/charts/bubbles.tsx'
import { scaleOver } from '#ui/labor-market/charts/scale.ts'
import { boundsOf, measureOf, stepOf } from '#ui/labor-market/profile/county-measures.ts'
import { choicesFor, firstSettings } from '#ui/labor-market/profile/settings.ts'
import { emptyWorkbook } from '#worksheets/workbook.ts'
import { madeFigures } from '../../fixtures/made-figures.ts'
import { openTableReader } from '#labor-market/read-file.ts'
import { mergeTables } from '#labor-market/merge.ts'
import type { Shelf, Table } from '#labor-market/types.ts'

const counties = ['17073', '17131', '17161', '19163']

function shelfOf(...years: readonly number[]): Shelf {
  const tables = new Map<string, Table>()
  for (const year of years) {
    const reader = openTableReader({
      file: 'made', vintage: '', bytes: 0,
      emit: (table) => {
        const key = `${table.area} ${table.period.year}`
        const before = tables.get(key)
        tables.set(key, before ? mergeTables({ table: before, vintage: '' }, { table, vintage: '' }).table : table)
      },
    })
    reader.push(new TextEncoder().encode(madeFigures(year)))
    reader.end()
  }
  return (area, { year }) => tables.get(`${area} ${year}`)
}

function readingOf(): Reading {
  const shelf = shelfOf(2021, 2023)
  const profile = profileRegion({ counties, period: { year: 2023, quarter: 0 }, since: { year: 2021, quarter: 0 }, owns: [5], level: 'sector', base: { kind: 'areas', areas: ['US000'] } }, shelf)
  const choices = { periods: ['2021', '2023'], period: '2023', earlier: ['2021'], since: '2021', bases: ['US000'], base: 'US000', missing: [] }
  return { profile, choices, level: 'sector', stateLq: null, shifts: null, trend: [], sources: [{ file: 'a.csv', vintage: '2024-06-05' }, { file: 'b.csv', vintage: '2024-06-09' }] }
}

const industryIn = (reading: Reading, code: string): IndustryProfile => {
  const found = reading.profile.industries.find((one) => one.code === code)
  if (!found) throw new Error(`There is no ${code}.`)
  return found
}

describe('figures that are taken into the candidates', () => {
  const reading = readingOf()

  test('go with their source, base, period and the dates of their files', () => {
    const values = candidateValues(reading, industryIn(reading, '31-33'), 'United States', (fips) => fips, ['o-board'])
    expect(values).toMatchObject({
      name: 'Manufacturing', naics: '31-33', period: '2023, average of the year', jobsAtLeast: null, jobsAtMost: null, rangeFrom: null, existingOutreach: ['o-board'], changeYears: 2,
    })
    expect(typeof values['jobs']).toBe('number')
    expect(values['source']).toBe('Quarterly Census of Employment and Wages, private industry; LQ of all covered jobs against United States; files of Jun 5, 2024 to Jun 9, 2024')
  })

  test('a range is withheld with its ends and in words, and never one number', () => {
    const transport = industryIn(reading, '48-49')
    expect(transport.jobs.kind).toBe('between')
    const values = candidateValues(reading, transport, 'United States', (fips) => `county ${fips}`, [])
    const { low, high } = transport.jobs as Extract<Figure, { kind: 'between' }> // as the line above says
    expect(values).toMatchObject({ jobs: 'withheld', lq: 'withheld', pay: 'withheld', jobsAtLeast: low, jobsAtMost: high, rangeFrom: '3 published counties; withheld in county 17131', change: null })
    expect(values['source']).toMatch(/not exact: jobs [\d,]+ to [\d,]+, LQ \d\.\d\d to \d\.\d\d/)
    expect(values).not.toHaveProperty('existingOutreach')
  })

  test('what is the same for all says which counties', () => {
    expect(frameValues(reading, ['Scott County, Iowa', 'Henry County, Illinois'])).toMatchObject({ payPer: 'week', base: 'us', regionFigured: 'Scott County, Iowa; Henry County, Illinois' })
    expect(frameValues({ ...reading, choices: { ...reading.choices, base: '19000' } }, [])['base']).toBe('state')
  })
})

describe('the criteria of the team', () => {
  test('have the usual order and marks until the team has its own', () => {
    const criteria = criteriaOf(emptyWorkbook, 'r1', { totalCovered: { kind: 'exact', value: 358_876 } })
    expect(criteria.map(({ key, mark }) => [key, mark])).toEqual([['jobs', 17_900], ['pay', 1], ['concentration', 1.2], ['growth', 0], ['outreach', 3], ['readiness', 15]])
  })

  test('one by which nothing is known of anybody does not count', () => {
    const criteria = criteriaOf(emptyWorkbook, 'r1', { totalCovered: { kind: 'exact', value: 1000 } })
    const all = [{ id: 'a', figures: { jobs: { kind: 'exact', value: 1 }, pay: { kind: 'between', low: 0, high: 2 }, growth: { kind: 'withheld' } } }] as const
    const { counting, idle } = countingCriteria(criteria, all)
    expect([counting.map((one) => one.key), idle]).toEqual([['jobs', 'pay'], ['concentration', 'growth', 'outreach', 'readiness']])
  })
})

describe('what can be chosen', () => {
  const areas = new Map(Object.entries({ '19163': new Set(['2021', '2022', '2023', '2023-Q4']), '17161': new Set(['2021', '2022', '2023']), US000: new Set(['2023']), '17000': new Set(['2023']), '19000': new Set(['2023']) }))

  test('is the newest period that the most counties have, with earlier ones of the same kind', () => {
    const choices = choicesFor(['19163', '17161'], firstSettings, { areas })
    expect(choices).toMatchObject({ period: '2023', since: '2021', earlier: ['2021', '2022'], base: 'US000', bases: ['US000', '17000', '19000', '17000+19000'], missing: [] })
  })

  test('a county without figures in the chosen period is named', () => {
    expect(choicesFor(['19163', '17161'], { ...firstSettings, period: '2023-Q4' }, { areas })).toMatchObject({ period: '2023-Q4', missing: ['17161'], base: 'published', earlier: [] })
  })
})

describe('charts', () => {
  const exact = (value: number): Figure => ({ kind: 'exact', value })

  test('leave out what is withheld or too wide to have one place, and draw a narrow range', () => {
    const bubble = (key: string, x: Figure) => ({ key, name: key, x, y: exact(0.02), size: exact(100) })
    const drawn = drawable([bubble('sure', exact(1.2)), bubble('narrow', { kind: 'between', low: 0.9, high: 1.1 }), bubble('wide', { kind: 'between', low: 0.02, high: 7.3 }), bubble('withheld', { kind: 'withheld' })])
    expect(drawn.map((one) => one.bubble.key)).toEqual(['sure', 'narrow'])
  })

  test('have round marks and keep values in their frame', () => {
    const { at, marks } = scaleOver(0, 3.46, 100, 500)
    expect(marks).toEqual([0, 1, 2, 3, 4])
    expect([at(0), at(4)]).toEqual([100, 500])
  })

  test('a county whose figure is withheld has no step of the scale', () => {
    const table = shelfOf(2023)('17131', { year: 2023, quarter: 0 })
    if (!table) throw new Error('There is no such county.')
    expect(measureOf(table, 5, 48, 'jobs')).toEqual({ kind: 'withheld' })
    expect(measureOf(table, 5, 31, 'jobs').kind).toBe('exact')
    expect(measureOf(table, 5, 71, 'jobs').kind).toBe('none')
  })

  test('steps divide the counties, and quotients have fixed ones', () => {
    expect(boundsOf([1, 2, 3, 4, 5, 6], 'lq')).toEqual([0.5, 0.8, 1.2, 2])
    const bounds = boundsOf([10, 20, 30, 40, 50], 'jobs')
    expect([10, 20, 30, 40, 50].map((one) => stepOf(one, bounds))).toEqual([1, 2, 3, 4, 5])
  })
})
