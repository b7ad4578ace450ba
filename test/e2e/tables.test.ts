import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from './browser.ts'
import { goTo, keepPicture, quiet, sees, sitDown, stored, type Desk } from './walk/desk.ts'
import { cell, grid, paste, row } from './walk/writing.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-01-12')
  const { page } = desk
  await page.getByRole('link', { name: 'Start a partnership' }).click()
  await page.getByLabel('Name of the partnership').fill('Quad Cities manufacturing')
  await page.getByRole('button', { name: 'Next: who is at the table' }).click()
  await sees(desk, 'is stored on this device')
  await page.getByRole('button', { name: /go to work/i }).click()
  await page.getByRole('heading', { level: 1, name: 'Who is at the table' }).waitFor()
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const patient = { timeout: 15_000 }
const named = 'Leaders to invite'

describe('a table is worked like a spreadsheet', () => {
  test('rows are entered with the keyboard alone: a name, Enter, a company, Tab, a tick', async () => {
    const { page } = desk
    await goTo(desk, '/sheet/champions')
    const table = grid(desk, 'Business leaders we could ask')
    await page.getByRole('button', { name: 'Add a leader' }).click()
    for (const [name, company] of [['Machine-shop owner', 'Harbor Tool'], ['Plant president', 'River Plant']] as const) {
      await page.keyboard.type(name)
      await press(page, 'Enter')
      await page.keyboard.type(company)
      await press(page, 'Enter', 'Control+End', 'Home')
    }
    expect(await cell(row(table, 'Plant president'), 'Company').innerText()).toBe('River Plant')
    await cell(row(table, 'Machine-shop owner'), 'Signs the invitation').focus()
    await press(page, 'Space')
    expect(await cell(row(table, 'Machine-shop owner'), 'Signs the invitation').innerText()).toContain('yes')
  })

  test('Escape leaves the cell and keeps what was typed; Delete clears it; undo brings it back', async () => {
    const { page } = desk
    await goTo(desk, '/sheet/outreach')
    const table = grid(desk, 'Knocks')
    await paste(desk, 'Knocks', 'On which firms', [['Acme'], ['Harbor Steel']])
    const at = cell(row(table, 'Acme'), 'On which firms')
    await at.focus()
    await page.keyboard.type('Zed Foundry')
    await press(page, 'Escape')
    const now = cell(row(table, 'Zed Foundry'), 'On which firms')
    expect(await now.evaluate((element) => element === document.activeElement)).toBe(true)
    await press(page, 'Delete')
    expect(await table.getByText('Zed Foundry').count()).toBe(0)
    await press(page, 'Control+Z')
    await now.waitFor()
  })

  test('half a name that the field was left with is kept, and the one it may have meant is offered', async () => {
    const { page } = desk
    const table = grid(desk, 'Knocks')
    await paste(desk, 'Knocks', 'Who calls', [['College of the valley', 'Forge Z']])
    const at = cell(row(table, 'Forge Z'), 'Who calls')
    await at.waitFor()
    await paste(desk, 'Knocks', 'On which firms', [['Forge Y']])
    const other = cell(row(table, 'Forge Y'), 'Who calls')
    await other.dblclick()
    await page.keyboard.type('College of')
    await page.getByRole('heading', { level: 1 }).click()
    expect(await other.innerText()).toBe('College of')
    await page.getByRole('button', { name: 'I meant College of the valley' }).click()
    await expect.poll(() => other.innerText(), patient).toBe('College of the valley')
    expect(await at.innerText()).toBe('College of the valley')
  })

  test('a pasted block is one step to take back', async () => {
    const { page } = desk
    const table = grid(desk, 'Knocks')
    const before = await table.getByRole('row').count()
    await paste(desk, 'Knocks', 'Who calls', [['College', 'Forge A'], ['Chamber', 'Forge B'], ['College', 'Forge C']])
    expect(await table.getByRole('row').count()).toBe(before + 3)
    await cell(row(table, 'Forge B'), 'On which firms').focus()
    await press(page, 'Control+Z')
    expect(await table.getByRole('row').count()).toBe(before)
  })

  test('a removed row goes with a way back', async () => {
    const { page } = desk
    const table = grid(desk, 'Knocks')
    await table.getByRole('button', { name: /^Remove .*Harbor Steel/ }).click()
    expect(await table.getByText('Harbor Steel').count()).toBe(0)
    // What undo took back is among them too: nothing written is ever gone.
    await page.getByText(/^\d removed rows$/).click()
    await page.getByRole('listitem').filter({ hasText: 'Harbor Steel' }).getByRole('button', { name: 'Bring back' }).click()
    await table.getByText('Harbor Steel').waitFor()
  })

  test('three hundred rows are all there for find, print and screen readers', async () => {
    const { page } = desk
    await goTo(desk, '/sheet/invitees')
    await paste(desk, named, 'Business leader', Array.from({ length: 300 }, (_, at) => [`Leader ${at + 1}`, `Company ${at % 90}`]))
    await stored(desk)
    const table = grid(desk, named)
    await table.getByText('Leader 300', { exact: true }).waitFor({ state: 'attached' })
    expect(await table.getAttribute('aria-rowcount')).toBe('302')
    expect(await row(table, 'Leader 300').getAttribute('aria-rowindex')).toBe('301')
    await page.emulateMedia({ media: 'print' })
    expect(await row(table, 'Leader 300').isVisible()).toBe(true)
    await page.emulateMedia({ media: null })
    await page.getByLabel('Show rows with').last().fill('company 89')
    expect(await table.getByRole('row').count()).toBeLessThan(10)
  })
})

describe('what somebody typed is never lost', () => {
  test('words are there after the page was closed in the midst of typing', async () => {
    const { page } = desk
    await goTo(desk, '/sheet/first-sector')
    await page.getByLabel('Why this one').focus()
    await page.keyboard.type('Many good jobs')
    await page.reload()
    await expect.poll(() => page.getByLabel('Why this one').inputValue(), patient).toBe('Many good jobs')
  })

  test('two answers given apart stand side by side until one is kept, in both windows', async () => {
    const { page } = desk
    const sector = page.getByLabel('Sector to try', { exact: true })
    await sector.fill('Manufacturing')
    await stored(desk)
    const other = await page.context().newPage()
    await other.goto(page.url())
    const theirs = other.getByLabel('Sector to try', { exact: true })
    await expect.poll(() => theirs.inputValue(), patient).toBe('Manufacturing')
    await Promise.all([sector.fill('Metal work'), theirs.fill('Health care')])
    await Promise.all([sector.blur(), theirs.blur()])
    await page.getByText('Two answers stand here').waitFor()
    await other.getByText('Two answers stand here').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Metal work' }).getByRole('button', { name: /^Keep this one/ }).click()
    await page.getByText('Two answers stand here').waitFor({ state: 'detached' })
    await expect.poll(() => theirs.inputValue(), patient).toBe('Metal work')
    await other.close()
    await page.reload()
    await expect.poll(() => sector.inputValue(), patient).toBe('Metal work')
    expect(await page.getByText('Two answers stand here').count()).toBe(0)
  })

  test('a day on which something was done and that is still ahead is pointed out', async () => {
    const { page } = desk
    await goTo(desk, '/sheet/launch-day')
    const day = page.getByLabel('Meeting closed on', { exact: true })
    await day.fill('2037-01-12')
    await sees(desk, 'This day is still ahead. Look at the year, or empty it until it is done.')
    await day.fill('2027-01-12')
    await expect.poll(() => page.getByText('This day is still ahead.').count(), patient).toBe(0)
  })

  test('what is no number is kept, says so, and counts for nothing', async () => {
    const { page } = desk
    await goTo(desk, '/sheet/rubric')
    const score = page.getByLabel('Team: industry engagement', { exact: true })
    await score.fill('about four')
    await score.blur()
    await sees(desk, 'does not read as a number')
    await page.reload()
    await expect.poll(() => score.inputValue(), patient).toBe('about four')
  })

  test('nothing was refused by the page’s policy and nothing went wrong', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
