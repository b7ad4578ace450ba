import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { launch } from './browser.ts'
import { goTo, keepPicture, patient, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-01-12')
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

test('the example opens from the first page without a network and says on each page what it is', async () => {
  await desk.page.getByRole('link', { name: 'Look at an example' }).click()
  await desk.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map((step) => standing(desk, step)))).toEqual(['closed', 'closed', 'closed', 'at work', 'not begun', 'not begun'])
  await sees(desk, 'recorded as done before, on May 31, 2018')
  await sees(desk, 'The next full meeting has no date yet.')
  await sees(desk, 'The reader of this example sees to it by Jan 31, 2019.')
  for (const path of ['', '/step/launch', '/sheet/priorities', '/review/launch', '/people', '/actions', '/journal', '/save']) {
    await goTo(desk, path)
    await sees(desk, 'This is an example')
  }
  await goTo(desk, '/print/sheet/priorities')
  await desk.page.getByText('Example: Fremont County Healthcare Leadership Table').first().waitFor()
})

test('it tells which texts it is taken from, and each answer names one', async () => {
  await goTo(desk, '/sheet/first-sector')
  await sees(desk, /^Business Council release, Dec 11, 2018/)
  await desk.page.getByRole('button', { name: 'Where it comes from' }).click()
  await desk.page.getByRole('dialog').getByText('Wyoming Business Council, news release of December 11, 2018').waitFor()
  await desk.page.keyboard.press('Escape')
})

test('what a visitor writes stays apart from the team’s own work, and goes when the example is put back', async () => {
  await goTo(desk, '/sheet/first-sector')
  await write(desk, 'Sector to try', 'Something else entirely')
  await stored(desk)
  await desk.page.reload()
  await expect.poll(() => desk.page.getByLabel('Sector to try', { exact: true }).inputValue(), patient).toBe('Something else entirely')
  await desk.page.goto(desk.url)
  await desk.page.getByRole('link', { name: 'Start a partnership' }).waitFor()
  expect(await seen(desk)).not.toContain('Fremont')
  await desk.page.getByRole('link', { name: 'Look at an example' }).click()
  await desk.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
  await desk.page.getByRole('link', { name: 'Put it back as it was' }).click()
  await desk.page.waitForURL(/\/example\/example-2$/)
  await desk.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
  await goTo(desk, '/sheet/first-sector')
  expect(await desk.page.getByLabel('Sector to try', { exact: true }).inputValue()).toBe('Health care')
  expect(desk.trouble).toEqual(quiet)
})
