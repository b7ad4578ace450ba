import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from './browser.ts'
import { newDevice } from './screens/devices.ts'
import { stopOf, tabTo } from './screens/keys.ts'

const appUrl = inject('appUrl')
let browser: Browser
let device: Awaited<ReturnType<typeof newDevice>>
let page: Page

beforeAll(async () => {
  browser = await launch()
  device = await newDevice(browser, appUrl)
  page = device.page
})
afterAll(() => browser.close())

const type = (text: string) => page.keyboard.type(text)
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** A new page gives the focus to its title. */
const atTitle = async () => {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
}
const active = () => page.evaluate(() => document.activeElement?.id ?? '')
/** The focus stands on a cell of the grid; which one, by its column, and its words. */
const cell = () => page.evaluate(() => ({ column: document.activeElement?.getAttribute('data-label'), text: document.activeElement?.textContent.trim() }))

describe('with the keyboard alone', () => {
  test('a partnership is started from Home, and each new page begins at its title', async () => {
    await page.goto(appUrl)
    await heading(/./)
    expect(await tabTo(page, 'Start a partnership')).toContain('Skip to the page')
    await press('Enter')
    await heading('What is your partnership called?')
    await atTitle()
    await tabTo(page, 'Name of the partnership')
    await type('By keys alone')
    await press('Enter')
    await heading('Who is at the table?')
    await atTitle()
    for (const [name, organization] of [['Board coordinator', 'Workforce board'], ['Workforce dean', 'Community college']] as const) {
      if ((await stopOf(page)).name !== 'Name') await tabTo(page, 'Name')
      await type(name)
      await tabTo(page, 'Organization')
      await type(organization)
      await press('Enter')
      await page.getByRole('listitem').filter({ hasText: name }).waitFor()
    }
    await tabTo(page, 'Go to work')
    await press('Enter')
    await heading('Who is at the table')
    await atTitle()
    await page.getByText('Kinds that are here').waitFor()
  })

  test('a grid is one stop; arrows move in it, Space ticks, and from its head Tab goes on', async () => {
    await tabTo(page, 'Board coordinator')
    await press('ArrowRight', 'ArrowRight')
    expect((await cell()).column).toBe('Core team')
    await press('Space')
    await expect.poll(async () => (await cell()).text).toBe('yes')
    await press('ArrowDown', 'Space')
    await expect.poll(async () => (await cell()).text).toBe('yes')
    await press('ArrowUp', 'ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('columnheader')
    await press('Tab')
    expect((await stopOf(page)).name).toBe('Add a person')
  })

  test('a cell that is being written goes on by Tab and down by Enter, and Escape leaves it with its words kept', async () => {
    await page.goto(`${/.*\/p\/[^/]+/.exec(page.url())?.[0]}/sheet/case-for-change`)
    await heading('The case for change')
    await tabTo(page, 'Why we need a new way of working')
    await type('Each of us hears a ninth of what they say.')
    await tabTo(page, /^More to write down/)
    await press('Enter')
    await page.getByRole('grid', { name: 'Words to avoid' }).waitFor()
    await tabTo(page, '')
    expect((await cell()).column).toBe('Word that causes trouble')
    await type('client')
    await press('Tab')
    await type('business leader')
    await press('Enter')
    const row = page.getByRole('grid', { name: 'Words to avoid' }).getByRole('row').nth(1)
    await expect.poll(() => row.getByRole('gridcell').nth(1).textContent()).toBe('business leader')
    await press('ArrowUp', 'Enter')
    await type(' of a firm')
    await press('Escape')
    await expect.poll(() => row.getByRole('gridcell').nth(1).textContent()).toBe('business leader of a firm')
    expect((await cell()).column).toBe('Better')
  })

  test('a dialog keeps the focus inside, Escape leaves it, and the focus returns', async () => {
    await tabTo(page, /^At this laptop/, { back: true, most: 80 })
    await press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const inside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body)
    for (let stop = 0; stop < 12; stop += 1) {
      await press('Tab')
      expect(await inside()).toBe(true)
    }
    await press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect((await stopOf(page)).name).toMatch(/^At this laptop/)
  })

  test('the menu opens by Enter, folds by Escape, and gives the focus back', async () => {
    await tabTo(page, 'Menu')
    await press('Enter')
    await page.getByRole('link', { name: 'Who changed what' }).waitFor()
    await tabTo(page, 'Who changed what')
    await press('Escape')
    expect((await stopOf(page)).name).toBe('Menu')
    expect(await page.getByRole('link', { name: 'Who changed what' }).isVisible()).toBe(false)
  })

  test('the review of the first step is held and closed', { timeout: 240_000 }, async () => {
    await page.goto(`${/.*\/p\/[^/]+/.exec(page.url())?.[0]}/review/support-team`)
    await heading(/^Review/)
    await tabTo(page, 'Date of the review')
    // As slowly as people type, so that each half-typed year is seen by the app.
    await page.keyboard.type('08052027', { delay: 350 })
    expect(await page.locator('#heldOn').inputValue()).toBe('2027-08-05')
    await tabTo(page, 'Who led the talk')
    await pick('Board coordinator')
    await tabTo(page, 'Who took part')
    for (const name of ['Board coordinator', 'Workforce dean']) await pick(name)
    await answerAll()
    await tabTo(page, 'Close the review', { most: 120 })
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    await sign()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByText('Closed by the team on Aug 5, 2027').first().waitFor()
    expect((await stopOf(page)).isLost).toBe(false)
    expect(device.trouble).toEqual({ violations: [], errors: [], foreign: [] })
  })
})

/** Types the beginning of a name and goes down the list until that name is the active one. */
async function pick(name: string): Promise<void> {
  await type(name.slice(0, 5))
  await page.getByRole('option', { name }).waitFor()
  const activeOption = () => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
  for (let down = 0; down < 5 && !(await activeOption()).startsWith(name); down += 1) await press('ArrowDown')
  expect(await activeOption()).toContain(name)
  await press('Enter')
}

/** Y answers a point and goes on to the next one; where the worksheets show less, the reason is asked for and given. */
async function answerAll(): Promise<void> {
  for (const point of ['1.1a', '1.1b', '1.2a', '1.2b']) {
    for (let stop = 0; stop < 40 && (await active()) !== `points/${point}/answer`; stop += 1) await press('Tab')
    expect(await active()).toBe(`points/${point}/answer`)
    await press('y')
  }
  for (const point of ['1.1a', '1.1b', '1.2a', '1.2b']) {
    const reason = page.locator(`[id="points/${point}/reason"]`)
    if ((await reason.count()) === 0) continue
    await reason.waitFor()
  }
  for (let stop = 0; stop < 120; stop += 1) {
    await press('Shift+Tab')
    if ((await active()) === 'present') break
    if ((await active()).endsWith('/reason')) await type('Agreed in the room.')
  }
}

/** Says who records the closing, and records it. */
async function sign(): Promise<void> {
  const box = page.getByRole('dialog')
  await box.getByRole('combobox').or(box.getByRole('textbox')).first().waitFor()
  if (!/Recorded by/.test((await stopOf(page)).name)) await tabTo(page, /Recorded by/)
  await pick('Board coordinator')
  await tabTo(page, 'Close the review')
  await press('Enter')
}
