import type { Browser } from 'playwright-core'
import ICAL from 'ical.js'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, screenshot } from './browser.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { bring, goTo, keepPicture, quiet, sees, sitDown, stored, type Desk } from './walk/desk.ts'
import { downloaded } from './walk/files.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-04-20')
  await bring(desk, await walkFile('letters'))
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

describe('letters and papers', () => {
  test('a letter for each leader is read over, changed in one’s own words, and keeps them when it is made again', async () => {
    const { page } = desk
    await goTo(desk, '/papers')
    await page.getByRole('link', { name: 'Invitation letter' }).click()
    await page.locator('main').getByText(/^Dear /).first().waitFor()
    await page.locator('summary').filter({ hasText: 'Change the wording' }).click()
    const first = page.getByRole('textbox', { name: 'Paragraph 3', exact: true })
    await first.fill('We ask you to come, and to say what you need.')
    await first.blur()
    await page.locator('main').getByText('We ask you to come, and to say what you need.').first().waitFor()
    await page.screenshot({ path: 'test-results/papers-letter.png' })
    await page.waitForTimeout(1200) // as long as it takes to be stored; this page has no label
    await page.reload()
    await page.locator('main').getByText(/^Dear /).first().waitFor()
    await page.locator('main').getByText('We ask you to come, and to say what you need.').first().waitFor()
  })

  test('each paper can be opened, and leaves as Word', async () => {
    const { page } = desk
    await goTo(desk, '/papers')
    await screenshot(page, 'papers list')
    const names = await page.locator('main section li a').allInnerTexts()
    expect(names.length).toBe(12)
    for (const name of names) {
      await goTo(desk, '/papers')
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      await expect.poll(async () => (await page.locator('main').innerText()).length).toBeGreaterThan(80)
    }
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word', exact: true }).click()])
    expect((await downloaded(download)).name).toMatch(/\.docx$/)
  })

  test('the calendar file is read by another program, and a later one moves its entries', async () => {
    const { page } = desk
    await goTo(desk, '/papers')
    const read = async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Calendar file' }).click()])
      const { name, bytes } = await downloaded(download)
      expect(name).toMatch(/\.ics$/)
      const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[])
      return calendar.getAllSubcomponents('vevent').map((one) => ({ id: String(one.getFirstPropertyValue('uid')), sequence: Number(one.getFirstPropertyValue('sequence')) }))
    }
    const first = await read()
    expect(first.length).toBeGreaterThan(0)
    await desk.page.context().clock.runFor(120_000)
    const later = await read()
    expect(later.map((one) => one.id)).toEqual(first.map((one) => one.id))
    expect(later.every((one, at) => one.sequence > (first[at]?.sequence ?? Infinity))).toBe(true)
    await stored(desk)
    await sees(desk, 'Offered for saving:')
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
