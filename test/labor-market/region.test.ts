import { expect, test } from 'vitest'
import { figureJson } from '#labor-market/figure.ts'
import { profileEach, profileRegion } from '#labor-market/profile.ts'
import { openShelf, type MemoryShelf } from '#labor-market/shelf.ts'
import type { Base, Figure, IndustryProfile, Ownership, ProfileRequest, RegionProfile } from '#labor-market/types.ts'
import { bytesOf, loadBytes, shelfOf } from './load.ts'
import { madeFile, type Area } from './made-up.ts'

const year = { year: 2023, quarter: 0 } as const
const nation: Area = {
  '5/52': [900, 9000, 1500],
  '5/53': [400, 4000, 1000],
  '5/31-33': [500, 20000, 1200],
  '5/44-45': [2000, 16000, 600],
  '5/22': [50, 1000, 1700],
  '3/61': [100, 5000, 900],
}
const polk: Area = { '5/52': [40, 700, 1600], '5/53': [20, 100, 900], '5/31-33': [10, 300, 1100], '5/44-45': [60, 500, 550], '5/22': [2, 30, 1800], '3/61': [4, 200, 950] }
const dallas: Area = { '5/52': [10, 90, 1400], '5/53': [5, 40, 800], '5/31-33': [8, 400, 1000], '5/44-45': [30, 200, 500], '3/61': [2, 100, 900] }
const files = { polk: madeFile({ 19153: polk }, { nation }), dallas: madeFile({ 19049: dallas }, { nation }), nation: madeFile({ US000: nation }, { nation }) }

function ask(shelf: MemoryShelf, changes: Partial<ProfileRequest> = {}): RegionProfile {
  return profileRegion(
    { counties: ['19049', '19153'], period: year, owns: [5], level: 'sector', base: { kind: 'areas', areas: ['US000'] }, ...changes },
    shelf.get,
  )
}

function line(profile: RegionProfile, code: string): IndustryProfile {
  const found = profile.industries.find((one) => one.code === code)
  if (!found) throw new Error(`There is no ${code}.`)
  return found
}

const value = (figure: Figure): number => (figure.kind === 'exact' ? figure.value : Number.NaN)
const published: Base = { kind: 'published' }

test('jobs of counties add up, and the quotient divides by all covered jobs of all owners', () => {
  const profile = ask(shelfOf(files.polk, files.dallas, files.nation))
  expect(value(profile.totalCovered)).toBe(2660)
  const finance = line(profile, '52')
  expect([value(finance.jobs), value(finance.establishments), value(finance.share)]).toEqual([790, 50, 790 / 2660])
  expect(value(finance.lq)).toBeCloseTo(790 / 2660 / (9000 / 55000), 12)
  expect(value(finance.privateLq)).toBeCloseTo(790 / 2360 / (9000 / 50000), 12)
  expect(value(finance.jobsAboveBase)).toBeCloseTo(790 * (1 - 1 / value(finance.lq)), 9)
})

test('pay is all wages over all jobs, never the mean of counties, and is compared with all pay here', () => {
  const profile = ask(shelfOf(files.polk, files.dallas, files.nation))
  const weekly = (700 * 1600 + 90 * 1400) / 790
  const all = value(profile.weeklyPay)
  const finance = line(profile, '52')
  expect(value(finance.weeklyPay)).toBeCloseTo(weekly, 9)
  expect(value(finance.annualPay)).toBeCloseTo(weekly * 52, 9)
  expect(value(finance.payAgainstRegion)).toBeCloseTo(weekly / all, 12)
  const nationAll = (9000 * 1500 + 4000 * 1000 + 20000 * 1200 + 16000 * 600 + 1000 * 1700 + 5000 * 900) / 55000
  expect(value(finance.payLq)).toBeCloseTo(weekly / all / (1500 / nationAll), 9)
})

test('a region with anything withheld shows a range: published jobs at the least, what the totals leave at the most', () => {
  const withheld = ['19153 5/52', '19153 5/53', '19153 5/1023', '19153 5/22', '19153 5/44-45', '19153 5/1021']
  const profile = ask(shelfOf(madeFile({ 19153: polk }, { nation, withheld }), files.dallas, files.nation))
  // The private total leaves 1,630 less the 300 in manufacturing, and Dallas has 90.
  expect(line(profile, '52').jobs).toEqual({ kind: 'between', low: 90, high: 90 + 1330 })
  expect(line(profile, '52').withheldIn).toEqual(['19153'])
  expect(value(line(profile, '52').establishments)).toBe(50)
  const lq = figureJson(line(profile, '52').lq) as { low: number; high: number }
  expect([lq.low, lq.high]).toEqual([expect.closeTo(90 / 2660 / (9000 / 55000), 9), expect.closeTo(1420 / 2660 / (9000 / 55000), 9)])
  expect(profile.remarks.join(' ')).toContain('In 4 of 5 industries, figures of some county are withheld')
})

test('a published supersector bounds closer than the total', () => {
  const withheld = ['19153 5/52', '19153 5/53']
  const profile = ask(shelfOf(madeFile({ 19153: polk }, { nation, withheld }), files.dallas, files.nation))
  expect(line(profile, '52').jobs).toEqual({ kind: 'between', low: 90, high: 890 })
})

test('what has no row is zero where the rows that are there are all, and unknown where rows are missing', () => {
  const whole = ask(shelfOf(files.polk, files.dallas, files.nation))
  expect(value(line(whole, '22').jobs)).toBe(30)
  const lines = files.dallas.split('\r\n').filter((one) => !one.includes('"5","52"') && !one.includes('"5","1023"'))
  const part = ask(shelfOf(files.polk, lines.join('\r\n'), files.nation))
  expect(line(part, '52').jobs).toEqual({ kind: 'between', low: 700, high: 790 })
  // Dallas's supersector of utilities and trade is all there, so there are surely no utilities.
  expect(line(part, '22').jobs).toEqual({ kind: 'exact', value: 30 })
  expect(line(part, '53').jobs).toEqual({ kind: 'exact', value: 140 })
})

test('without a national file the quotient comes from the published ones, weighted by all covered jobs, and says so', () => {
  const shelf = shelfOf(files.polk, files.dallas)
  const profile = ask(shelf, { base: published })
  const [lqPolk, lqDallas] = [700 / 1830 / (9000 / 55000), 90 / 830 / (9000 / 55000)].map((lq) => Math.round(lq * 100) / 100)
  expect(value(line(profile, '52').lq)).toBeCloseTo((1830 * (lqPolk ?? 0) + 830 * (lqDallas ?? 0)) / 2660, 9)
  expect(value(line(profile, '52').lq)).toBeCloseTo(790 / 2660 / (9000 / 55000), 1)
  expect(profile.baseTitle).toContain("the counties' published quotients")
  expect(profile.remarks.join(' ')).toContain('No base is loaded')
})

test('without a national file a withheld county makes the quotient a range in which the truth lies', () => {
  const withheld = ['19153 5/52', '19153 5/53']
  const profile = ask(shelfOf(madeFile({ 19153: polk }, { nation, withheld }), files.dallas), { base: published })
  const { lq } = line(profile, '52')
  if (lq.kind !== 'between') throw new Error('The quotient should be a range.')
  const truth = 790 / 2660 / (9000 / 55000)
  expect([lq.low <= truth, truth <= lq.high]).toEqual([true, true])
})

test('the nation taken as an area has a quotient of one everywhere', () => {
  const profile = ask(shelfOf(files.nation), { counties: ['US000'] })
  expect(profile.industries.map((one) => value(one.lq))).toEqual(profile.industries.map(() => 1))
  const own = ask(shelfOf(files.nation), { counties: ['US000'], base: published })
  expect(own.industries.map((one) => value(one.lq))).toEqual(own.industries.map(() => 1))
})

test('the base may be a state or a sum of states, and a county from another state is accepted', () => {
  const iowa = madeFile({ 19000: { ...nation, '5/52': [300, 3000, 1500] } })
  const illinois = madeFile({ 17000: nation, 17073: dallas })
  const shelf = shelfOf(files.polk, iowa, illinois)
  const one = ask(shelf, { counties: ['17073', '19153'], base: { kind: 'areas', areas: ['19000'] } })
  expect(value(line(one, '52').lq)).toBeCloseTo(790 / 2660 / (3000 / 49000), 9)
  const both = ask(shelf, { counties: ['17073', '19153'], base: { kind: 'areas', areas: ['19000', '17000'] } })
  expect(value(line(both, '52').lq)).toBeCloseTo(790 / 2660 / (12000 / 104000), 9)
})

test('a base that is withheld gives a range or nothing, never a number', () => {
  const state = madeFile({ 19000: nation }, { withheld: ['19000 5/52', '19000 5/53'] })
  const { lq } = line(ask(shelfOf(files.polk, state), { counties: ['19153'], base: { kind: 'areas', areas: ['19000'] } }), '52')
  expect(lq.kind).toBe('withheld')
})

test('owners are added up when asked for, and government is its own figure', () => {
  const shelf = shelfOf(files.polk, files.dallas, files.nation)
  expect(value(line(ask(shelf, { owns: [3] }), '61').jobs)).toBe(300)
  const both = ask(shelf, { owns: [5, 3] as Ownership[] })
  expect(both.industries.map((one) => one.code)).toEqual(['22', '31-33', '44-45', '52', '53', '61'])
  expect(value(line(both, '61').lq)).toBeCloseTo(300 / 2660 / (5000 / 55000), 9)
})

test('a file with only the private total has no base, and no figure is NaN', () => {
  const only = madeFile({ 19153: polk }).split('\r\n').filter((one, index) => index === 0 || one.includes('"5","10"'))
  const profile = ask(shelfOf(`${only.join('\r\n')}\r\n`), { counties: ['19153'], level: 'total', base: published })
  expect(profile.totalCovered).toMatchObject({ kind: 'none', why: expect.stringContaining('there is no base') })
  expect(profile.industries[0]?.lq.kind).toBe('none')
  expect(JSON.stringify(profile)).not.toContain('NaN')
})

test('levels are never mixed: each is asked for by itself', () => {
  const shelf = shelfOf(files.polk, files.nation)
  const asked = (level: ProfileRequest['level']): string[] => ask(shelf, { counties: ['19153'], level }).industries.map((one) => one.code)
  expect(asked('total')).toEqual(['10'])
  expect(asked('domain')).toEqual(['101', '102'])
  expect(asked('supersector')).toEqual(['1013', '1021', '1023'])
})

test('the same numbers come out whatever the order of counties and of loading, also when a file comes twice', () => {
  const one = shelfOf(files.polk, files.dallas, files.nation)
  const other = shelfOf(files.nation, files.dallas, files.polk, files.dallas, madeFile({ 19153: polk }, { nation, shape: 'slice' }))
  const profile = ask(one)
  expect(ask(other, { counties: ['19153', '19049', '19153'] }).industries).toEqual(profile.industries)
  expect(value(ask(other).totalCovered)).toBe(2660)
})

test('copies with different figures are told, and which one stands does not depend on the order of loading', () => {
  const revised = madeFile({ 19153: { ...polk, '5/52': [41, 710, 1600] } }, { nation })
  const load = (names: readonly string[], preferred?: string): { jobs: number; told: number } => {
    const shelf = openShelf(new Set(preferred ? [preferred] : []))
    let told = 0
    for (const name of names) loadInto(shelf, name, name === 'revised' ? revised : files.polk, () => told++)
    return { jobs: value(line(ask(shelf, { counties: ['19153'], base: published }), '52').jobs), told }
  }
  const first = load(['first', 'revised'])
  expect(load(['revised', 'first'])).toEqual(first)
  expect(first.told).toBe(1)
  expect(load(['revised', 'first'], 'first')).toEqual({ jobs: 700, told: 0 })
  expect(load(['first', 'revised'], 'revised')).toEqual({ jobs: 710, told: 0 })
})

function loadInto(shelf: MemoryShelf, name: string, text: string, told: () => void): void {
  loadBytes({ ...shelf, add: (table, source) => {
    const clash = shelf.add(table, source)
    if (clash) told()
    return clash
  } }, name, bytesOf(text))
}

test('a metropolitan area that is the same counties is found by its totals, shown beside, and used when asked', () => {
  const sum = (a: Area, b: Area): Area =>
    Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => {
      const [x, y] = [a[key] ?? [0, 0, 0], b[key] ?? [0, 0, 0]]
      return [key, [x[0] + y[0], x[1] + y[1], (x[1] * x[2] + y[1] * y[2]) / (x[1] + y[1])] as const]
    }))
  const metro = madeFile({ C1978: sum(polk, dallas) }, { nation, titles: { C1978: 'Des Moines' } })
  const shelf = shelfOf(madeFile({ 19153: polk }, { nation, withheld: ['19153 5/52', '19153 5/53'] }), files.dallas, metro, files.nation)
  const beside = line(ask(shelf, { metros: ['C1978'] }), '52')
  expect(beside.jobs.kind).toBe('between')
  expect(beside.metro).toMatchObject({ area: 'C1978', jobs: { kind: 'exact', value: 790 } })
  const used = line(ask(shelf, { metros: ['C1978'], useMetro: true }), '52')
  expect([value(used.jobs), used.withheldIn]).toEqual([790, ['19153']])
  expect(line(ask(shelf, { counties: ['19153'], metros: ['C1978'] }), '53').metro).toBeUndefined()
})

test('questions that contradict themselves are answered with a sentence', () => {
  const shelf = shelfOf(files.polk, files.nation)
  expect(() => ask(shelf)).toThrow('The files have no figures for 19049 in 2023.')
  expect(() => ask(shelf, { counties: [] })).toThrow('No county is chosen.')
  expect(() => ask(shelf, { counties: ['19153'], since: { year: 2022, quarter: 4 } })).toThrow('one is a year')
  expect(() => ask(shelf, { counties: ['19153'], period: { year: 2023, quarter: 1 }, since: { year: 2022, quarter: 4 } })).toThrow('seasons')
  expect(() => ask(shelf, { counties: ['19153'], since: year })).toThrow('earlier')
  expect(() => ask(shelf, { counties: ['19153'], owns: [5, 0] })).toThrow('cannot be added')
  expect(() => ask(shelf, { counties: ['09001', '09110'] })).toThrow('cover the same land')
  expect(() => ask(shelf, { counties: ['09001'], period: { year: 2024, quarter: 1 } })).toThrow('planning regions')
})

test('a map asks for one industry of many counties at once, and those without figures are left out', () => {
  const shelf = shelfOf(files.polk, files.dallas, files.nation)
  const request: ProfileRequest = { counties: ['19049', '19153', '19001'], period: year, owns: [5], level: 'sector', base: { kind: 'areas', areas: ['US000'] } }
  const each = profileEach(request, 52, shelf.get)
  expect([...each.keys()]).toEqual(['19049', '19153'])
  expect(each.get('19153')?.lq).toEqual(line(ask(shelf, { counties: ['19153'] }), '52').lq)
})

test('growth compares the same kind of period, and fine industries across a new classification are warned about', () => {
  const before = madeFile({ 19153: polk, 19049: dallas }, { period: { year: 2021, quarter: 0 } })
  const now = madeFile({ 19153: { ...polk, '5/52': [40, 770, 1600] }, 19049: dallas }, { period: { year: 2022, quarter: 0 } })
  const asked = { base: published, period: { year: 2022, quarter: 0 }, since: { year: 2021, quarter: 0 } } as const
  const profile = ask(shelfOf(before, now), asked)
  expect([line(profile, '52').change, value(line(profile, '52').growth)]).toEqual([{ kind: 'exact', value: 70 }, 70 / 790])
  expect(profile.remarks.join(' ')).not.toContain('NAICS')
  expect(ask(shelfOf(before, now), { ...asked, level: '3-digit' }).remarks.join(' ')).toContain('2021 is coded by NAICS 2017 and 2022 by NAICS 2022')
})

test('without an earlier file growth comes from the published change over the year, where it is published', () => {
  const text = madeFile({ 19153: polk, 19049: dallas }, { nation }).replaceAll(/("5","52".*?)"",0,0\.0,0,0\.0/g, '$1"",0,0.0,-10,0.0')
  const profile = ask(shelfOf(text), { base: published, overYear: true })
  expect([line(profile, '52').change, value(line(profile, '52').growth)]).toEqual([{ kind: 'exact', value: -20 }, -20 / 810])
  expect(line(profile, '22').growth.kind).toBe('withheld')
  expect(profile.remarks.join(' ')).toContain('Growth is over the year before')
})

test('a file cut at a line end is noticed, because its rows do not add up, and what is missing is a range', () => {
  const whole = files.polk.trimEnd().split('\r\n')
  const cut = `${whole.slice(0, -1).join('\r\n')}\r\n`
  const profile = ask(shelfOf(cut, files.dallas), { base: published })
  expect(profile.remarks.join(' ')).toContain('Rows are missing for Area 19153, Somewhere')
  expect(line(profile, '53').jobs).toEqual({ kind: 'between', low: 40, high: 140 })
})

test('jobs that belong to no county are part of no region', () => {
  expect(() => ask(shelfOf(files.polk), { counties: ['19999'] })).toThrow('belong to no county')
})
