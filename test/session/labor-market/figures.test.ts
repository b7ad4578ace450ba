import 'fake-indexeddb/auto'
import { zipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { makeFigures, type FigureFile, type Figures } from '#session/labor-market/figures.ts'
import { openFigureStorage } from '#storage/labor-market.ts'

const header = '"area_fips","own_code","industry_code","agglvl_code","size_code","year","qtr","disclosure_code","qtrly_estabs","month1_emplvl","month2_emplvl","month3_emplvl","total_qtrly_wages","taxable_qtrly_wages","qtrly_contributions","avg_wkly_wage","lq_disclosure_code","lq_qtrly_estabs","lq_month1_emplvl","lq_month2_emplvl","lq_month3_emplvl","lq_total_qtrly_wages","lq_taxable_qtrly_wages","lq_qtrly_contributions","lq_avg_wkly_wage"'

function row(area: string, own: number, industry: string, level: number, jobs: number | 'N', quarter = 4): string {
  const count = jobs === 'N' ? 0 : jobs
  return `"${area}","${own}","${industry}","${level}","0","2016","${quarter}","${jobs === 'N' ? 'N' : ''}",10,${count},${count},${count},${count * 10000},0,0,770,"${jobs === 'N' ? 'N' : ''}",1.00,${jobs === 'N' ? '0,0,0,0' : '1.10,1.10,1.10,1.10'},0,0,${jobs === 'N' ? 0 : 1}`
}

function file(name: string, lines: readonly string[], lastModified = Date.UTC(2017, 5, 7, 12)): FigureFile {
  const bytes = new TextEncoder().encode(`${[header, ...lines].join('\r\n')}\r\n`)
  return { name, size: bytes.length, lastModified, stream: () => new Blob([bytes]).stream() }
}

const county = (area: string, finance = 50): readonly string[] => [row(area, 0, '10', 70, 1000), row(area, 5, '10', 71, 800), row(area, 5, '52', 74, finance), row(area, 5, '48-49', 74, 'N')]

let turn = 0
let opened: { readonly figures: Figures; readonly name: string } | null = null
async function open(name = `figures-${(turn += 1)}`): Promise<Figures> {
  opened = { name, figures: await makeFigures(openFigureStorage(name), () => 5) }
  return opened.figures
}
afterEach(() => {
  opened = null
})

describe('published figures on this device', () => {
  test('a file that is dropped in can be read, and is still there at the next visit', async () => {
    const figures = await open('twice')
    await figures.take([file('polk.csv', county('19153'))])
    const again = await open('twice')
    expect(again.view().sources.map(({ file: name, areas, periods, vintage }) => ({ name, areas, periods, vintage }))).toEqual([{ name: 'polk.csv', areas: 1, periods: ['2016-Q4'], vintage: '2017-06-07' }])
    const { shelf } = await again.load(['19153'], ['2016-Q4'])
    const table = shelf('19153', { year: 2016, quarter: 4 })
    expect([table?.rows, [...(table?.jobs ?? [])]]).toEqual([4, [1000, 800, -1, 50].toSorted((one, other) => other - one)].map((one) => (Array.isArray(one) ? expect.arrayContaining(one) : one)))
  })

  test('the same figures twice are kept once, whatever the file is called', async () => {
    const figures = await open()
    await figures.take([file('polk.csv', county('19153')), file('polk (1).csv', county('19153').toReversed())])
    expect(figures.view().imports.map((one) => one.outcome?.kind)).toEqual(['kept', 'same'])
    expect(figures.view().sources.length).toBe(1)
  })

  test('a file that is cut off is refused with its line, and nothing of it stays', async () => {
    const figures = await open()
    const whole = file('cut.csv', county('19153'))
    const bytes = new Uint8Array(await new Response(whole.stream()).arrayBuffer())
    const cut = bytes.slice(0, bytes.length - 40)
    await figures.take([{ ...whole, stream: () => new Blob([cut]).stream() }])
    const [line] = figures.view().imports
    expect(line?.outcome).toMatchObject({ kind: 'refused', message: expect.stringMatching(/cut\.csv cannot be used: line 5/) })
    expect([figures.view().sources.length, figures.view().areas.size]).toEqual([0, 0])
  })

  test('a zip of many files is read entry by entry, and one that contradicts itself is refused', async () => {
    const figures = await open()
    const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${[header, ...lines].join('\n')}\n`)
    const zip = (entries: Readonly<Record<string, Uint8Array>>, name: string): FigureFile => {
      const bytes = new Uint8Array(zipSync(entries))
      return { name, size: bytes.length, lastModified: 0, stream: () => new Blob([bytes]).stream() }
    }
    await figures.take([
      zip({ 'a/2016 polk, Iowa.csv': text(county('19153')), 'a/dallas.csv': text(county('19049', 60)) }, 'by area.zip'),
      zip({ 'one.csv': text(county('19153', 1)), 'two.csv': text(county('19153', 2)) }, 'twice.zip'),
    ])
    expect(figures.view().sources.map((one) => [one.file, one.areas, one.rows])).toEqual([['by area.zip', 2, 8]])
    expect(figures.view().imports[1]?.outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('two different figures for 19153') })
  })

  test('a removed file takes its figures along', async () => {
    const figures = await open()
    await figures.take([file('polk.csv', county('19153')), file('dallas.csv', county('19049', 60))])
    await figures.remove(figures.view().sources[0]?.id ?? 0)
    expect([...figures.view().areas.keys()]).toEqual(['19049'])
  })

  test('two files that contradict each other are asked about, and the answer is remembered', async () => {
    const figures = await open('contradiction')
    await figures.take([file('old.csv', county('19153', 50)), file('new.csv', county('19153', 70))])
    const [clash] = figures.view().clashes
    expect(clash).toMatchObject({ area: '19153', industry: 52, jobs: [50, 70] })
    const [one, other] = clash?.sources ?? []
    await figures.prefer(one?.id ?? 0, other?.id ?? 0)
    expect(figures.view().clashes).toEqual([])
    const again = await open('contradiction')
    const { shelf, clashes } = await again.load(['19153'], ['2016-Q4'])
    const table = shelf('19153', { year: 2016, quarter: 4 })
    expect([[...(table?.jobs ?? [])].includes(50), clashes]).toEqual([true, []])
  })

  test('what was begun and never ended is gone at the next opening', async () => {
    const storage = await openFigureStorage('crashed')
    const id = await storage.begin({ file: 'half.csv' })
    await storage.put([{ source: id, area: '19153', period: '2016-Q4', bytes: new Uint8Array([1]) }])
    storage.close()
    const figures = await open('crashed')
    expect([figures.view().sources, figures.view().areas.size]).toEqual([[], 0])
  })

  test('forty files are read in their order while the page hears of each', async () => {
    const figures = await open()
    const heard: number[] = []
    figures.subscribe(() => heard.push(figures.view().imports.filter((one) => one.state === 'ended').length))
    await figures.take(Array.from({ length: 40 }, (_, at) => file(`${at}.csv`, county(`19${String(at * 2 + 1).padStart(3, '0')}`))))
    expect([figures.view().sources.length, figures.view().areas.size, new Set(heard).size]).toEqual([40, 40, 41])
  })
})
