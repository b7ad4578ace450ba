import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { fullName, makeAtlas, neighborToward, type Topology } from '#ui/labor-market/map/atlas.ts'
import { madeFigures } from '../fixtures/made-figures.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { sharedData } from '../labor-market/shared-data.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, patient, quiet, sees, sitDown, stored, type Desk } from './walk/desk.ts'
import { choose, closeReview, grid, heldReview, paste, pick, row as candidate, setCell, write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const
type Arrow = keyof typeof arrows
const keys = Object.keys(arrows) as readonly Arrow[] // its keys, by construction

const atlas = makeAtlas('before-2024', JSON.parse(readFileSync(createRequire(import.meta.url).resolve('us-atlas/counties-albers-10m.json'), 'utf8')) as Topology) // the package's own file
const at = (fips: string): number => atlas.numberOf.get(fips) ?? -1

/** The fewest arrow keys from one county to another. */
function way(from: number, to: number): readonly Arrow[] {
  const ways = new Map<number, readonly Arrow[]>([[from, []]])
  for (const [county, before] of ways) {
    if (county === to) return before
    for (const key of keys) {
      const next = neighborToward(atlas, county, arrows[key])
      if (next !== undefined && !ways.has(next)) ways.set(next, [...before, key])
    }
  }
  throw new Error('No arrows lead there.')
}

async function openExample(day: string): Promise<void> {
  desk = await sitDown(browser, inject('appUrl'), day)
  await desk.page.getByRole('link', { name: 'Look at an example' }).click()
  await desk.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
}

const row = (table: string, name: string) => desk.page.locator(`[data-${table}] tr`).filter({ hasText: name })
const map = () => desk.page.getByRole('application')

/** Puts the focus on a county of the map by arrow keys, from the one that has it now. */
async function walkTo(from: number, fips: string): Promise<number> {
  for (const key of way(from, at(fips))) await desk.page.keyboard.press(key)
  const county = atlas.counties[at(fips)]
  await desk.page.locator('figure').getByText(`${county ? fullName(county) : fips}: `).waitFor()
  return at(fips)
}

describe('the real figures of Des Moines, without a network', () => {
  test('are dropped in, read on a region that was built with the keyboard, and chosen from', async (context) => {
    const folder = `${sharedData(context)}qcew-2016-quarterly-sector-rows/`
    const file = await walkFile('team')
    desk = await sitDown(browser, inject('appUrl'), '2027-03-02')
    await bring(desk, file)
    await goTo(desk, '/labor-market/files')
    const files = readdirSync(folder).filter((name) => /19(049|077|121|153|181|000)|C1978/.test(name)).map((name) => folder + name)
    await desk.page.locator('[data-figure-files]').setInputFiles([...files, ...files.slice(0, 1)])
    await sees(desk, `${files.length} of ${files.length + 1} files were read`)
    await sees(desk, 'which is here already. Nothing was added.')

    await goTo(desk, '/labor-market/region')
    await sees(desk, 'No county is in the region yet.')
    await map().focus()
    // With nothing picked the arrows begin in the middle of what can be seen.
    await desk.page.keyboard.press('0')
    await desk.page.keyboard.press('ArrowDown')
    const said = await desk.page.locator('figure p').first().textContent()
    let here = atlas.counties.findIndex((county) => said?.startsWith(`${fullName(county)}:`))
    for (const fips of ['19153', '19049', '19077', '19121', '19181']) {
      here = await walkTo(here, fips)
      await desk.page.keyboard.press('Space')
    }
    await sees(desk, '5 counties are in the region:')
    await stored(desk)
    await goTo(desk, '/sheet/definition')
    await expect.poll(() => desk.page.locator('main').innerText(), patient).toContain('Guthrie County')

    await goTo(desk, '/labor-market/profile')
    await expect.poll(() => row('profile', 'Finance and insurance').innerText(), patient).toMatch(/50,849\s+3\.46/)
    expect(await row('profile', 'Transportation and warehousing').innerText()).toMatch(/1,107 to 11,082\s+0\.09 to 0\.88/)
    expect(await row('profile', 'Transportation and warehousing').innerText()).toContain('10,639 jobs, LQ 0.84')
    await sees(desk, /Private industry · sectors · jobs of December 2016 · 5 counties · compared with United States, as published · growth over the year before, as published · LQ of all covered jobs/)
  })

  test('the profile leaves for Excel with numbers as numbers and ranges in words, and for Word and paper as one page', async (context) => {
    sharedData(context)
    const take = async (format: string): Promise<Record<string, Uint8Array>> => {
      const [download] = await Promise.all([desk.page.waitForEvent('download', { timeout: 60_000 }), desk.page.getByRole('button', { name: format }).click()])
      const path = join(mkdtempSync(join(tmpdir(), 'profile-')), download.suggestedFilename())
      await download.saveAs(path)
      const bytes = new Uint8Array(readFileSync(path))
      return path.endsWith('.pdf') ? { pdf: bytes } : unzipSync(bytes)
    }
    const textOf = (parts: Record<string, Uint8Array>, name: RegExp): string => Object.entries(parts).filter(([path]) => name.test(path)).map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n')
    await desk.page.getByLabel('All figures, with how each is made').check()
    const book = await take('Excel')
    const cells = textOf(book, /sheet\d+\.xml$|sharedStrings/)
    expect(cells).toContain('<v>50849</v>')
    expect(cells).toContain('<v>3.46')
    expect(cells).toContain('1,107 to 11,082')
    expect(cells).toContain('sector-rows 19153 Polk County')
    await desk.page.getByLabel('One page to hand out').check()
    expect(textOf(await take('Word'), /word\/document\.xml$/)).toContain('Finance and insurance')
    const { pdf } = await take('PDF')
    expect(new TextDecoder('latin1').decode(pdf).slice(0, 5)).toBe('%PDF-')
  })

  test('a second visit opens what is stored, and the chosen sector keeps its figures', async (context) => {
    sharedData(context)
    await desk.page.reload()
    await goTo(desk, '/labor-market/choose')
    await desk.page.getByRole('button', { name: 'Show all' }).click()
    for (const name of ['Finance and insurance', 'Transportation and warehousing']) await desk.page.getByRole('button', { name: `Take in: ${name}` }).click()
    await sees(desk, 'Finance and insurance leads, whatever the withheld figures are.')
    await desk.page.getByLabel('Our choice: Finance and insurance').selectOption('first')
    await stored(desk)
    await goTo(desk, '/sheet/candidates')
    await desk.page.getByRole('region', { name: 'Figures of all candidates' }).waitFor()
    const words = await desk.page.getByRole('region', { name: 'Figures of all candidates' }).innerText()
    expect(words).toContain('50,849')
    expect(words).toContain('withheld; between 1,107 and 11,082')
    await goTo(desk, '/sheet/sector-decision')
    await expect.poll(() => desk.page.locator('main').innerText(), patient).toMatch(/Finance and insurance\s+First/)
  })

  test('step 2 is closed on them, with what the team knows beside the figures', async (context) => {
    sharedData(context)
    await goTo(desk, '/labor-market/choose')
    await desk.page.getByLabel('Our choice: Transportation and warehousing').selectOption('next')
    await goTo(desk, '/sheet/candidates')
    await setCell(desk, candidate(grid(desk, 'Candidates'), 'Finance and insurance'), 'What we know that figures miss', 'Two insurers plan new offices')
    await goTo(desk, '/sheet/sector-decision')
    await write(desk, 'Decided on', '2027-03-02')
    await pick(desk, 'Who took part in the choice', ['Workforce board', 'Community college', 'Chamber of commerce'])
    await goTo(desk, '/sheet/definition')
    await paste(desk, 'Segments of the industry', 'Segment', [['Insurers', 'In'], ['Banks', 'In']])
    await write(desk, 'Why this size', 'It is the area from which people drive to work downtown.')
    await choose(desk, 'Would a business leader find that this makes sense?', 'Yes')
    await choose(desk, 'Does it follow the industry, and not the lines of agencies?', 'Yes')
    await write(desk, 'We look at it again on', '2028-01-18')
    await stored(desk)
    await goTo(desk, '/review/scope')
    await sees(desk, /^In: Polk County.+Guthrie County/)
    await heldReview(desk, '2027-03-02', 'Coordinator of the workforce board', ['Coordinator of the workforce board', 'Workforce dean', 'Chamber president'])
    await desk.page.getByRole('button', { name: /^Accept the \d plain ones?$/ }).click()
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on Mar 2, 2027')
    expect(desk.trouble).toEqual(quiet)
    await desk.close()
  })
})

describe('made-up figures', () => {
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

  test('what cannot be used is refused with its line, and nothing of it stays', async () => {
    await openExample('2027-01-12')
    await goTo(desk, '/labor-market/files')
    const text = madeFigures(2023)
    await desk.page.locator('[data-figure-files]').setInputFiles([
      file('cut.csv', text.slice(0, text.length - 120)), file('binary.csv', '\u0000\u0001\u0002'), file('empty.csv', ''), file('long line.csv', `${'x'.repeat(3_000_000)}`), file('good.csv', text),
    ])
    await sees(desk, /cut\.csv cannot be used: line \d+: .*Nothing of it was kept\./)
    await sees(desk, '1 of 5 files were read')
    expect(await desk.page.locator('tbody th').allInnerTexts()).toEqual(['good.csv'])
    await desk.page.getByRole('button', { name: 'Take away good.csv' }).click()
    await expect.poll(() => desk.page.locator('tbody').count(), patient).toBe(0)
  })

  test('a large file can be given up while it is read', async () => {
    const [header = '', ...lines] = madeFigures(2023).trimEnd().split('\r\n')
    const many = Array.from({ length: 900 }, (_, turn) => lines.join('\n').replaceAll('"19163"', `"${10_001 + turn * 2}"`)).join('\n')
    await desk.page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('[data-figure-files]')
      const transfer = new DataTransfer()
      transfer.items.add(new File(Array.from({ length: 12 }, () => text), 'large.csv'))
      if (input) input.files = transfer.files
      input?.dispatchEvent(new Event('change', { bubbles: true }))
    }, `${header}\n${many}\n`)
    await desk.page.getByRole('button', { name: 'Cancel large.csv' }).click()
    await sees(desk, 'Stopped. Nothing of it was kept.')
    expect(await desk.page.locator('tbody').count()).toBe(0)
  })

  test('two files that contradict each other are asked about before anything is shown', async () => {
    const other = madeFigures(2023).replaceAll('"19163","5","52","74","0","2023","A",""', '"19163","5","52","74","0","2023","A","N"')
    await desk.page.locator('[data-figure-files]').setInputFiles([file('one.csv', madeFigures(2023)), file('other.csv', other)])
    await sees(desk, 'Two files differ on Scott County, Iowa, year 2023.')
    await desk.page.getByRole('button', { name: /^Use one\.csv/ }).click()
    await expect.poll(() => desk.page.getByText('Two files differ').count(), patient).toBe(0)
  })

  test('the map answers to the mouse, and what it did can be taken back', async () => {
    await goTo(desk, '/labor-market/region')
    await map().waitFor()
    await expect.poll(() => desk.page.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).width), patient).toBeGreaterThan(300)
    const before = await desk.page.locator('h2', { hasText: /in the region/ }).innerText()
    const box = await map().boundingBox()
    if (!box) throw new Error('The map has no place on the page.')
    await desk.page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.3)
    await expect.poll(() => desk.page.locator('h2', { hasText: /in the region/ }).innerText(), patient).not.toBe(before)
    await desk.page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => desk.page.locator('h2', { hasText: /in the region/ }).innerText(), patient).toBe(before)
    expect(desk.trouble).toEqual(quiet)
    await desk.close()
  })
})
