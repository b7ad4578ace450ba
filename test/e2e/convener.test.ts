import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, quiet, seen, sees, sitDown, stored, type Desk } from './walk/desk.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  const file = await walkFile('tours')
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-08-05')
  await bring(desk, file)
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

const silent = 'A directory of local suppliers'
const card = (title: string) => desk.page.getByRole('article').filter({ has: desk.page.getByRole('heading', { name: title }) })

describe('a convener’s Monday', () => {
  test('all task forces stand on one screen, and the one that is silent says so', async () => {
    await goTo(desk, '/task-forces')
    await card(silent).waitFor()
    expect(await desk.page.getByRole('article').count()).toBe(4)
    expect(await card(silent).innerText()).toMatch(/Jun 15, 2027, 51 days ago[\s\S]*51 days without a call/)
    expect(await card(silent).innerText()).toContain('Day 51 of 60')
  })

  test('a call is logged in two taps, and a mistake is taken back', async () => {
    const log = (): Promise<void> => desk.page.getByRole('button', { name: 'Log a call of “A directory of local suppliers”' }).click()
    await log()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await card(silent).getByText('Aug 5, 2027, today').waitFor()
    expect(await card(silent).innerText()).not.toContain('without a call')
    await log()
    await desk.page.getByRole('button', { name: 'It was a mistake: take it back' }).click()
    await stored(desk)
    await goTo(desk, '/sheet/task-forces')
    const calls = desk.page.getByRole('grid', { name: 'Calls' })
    await calls.waitFor()
    expect(await calls.getByText('Aug 5, 2027').count()).toBe(1)
  })

  test('an action gets a day, turns up on the one list, is marked done in place and taken back', async () => {
    await goTo(desk, '/sheet/next-steps#steps/recruit/owner')
    await desk.page.keyboard.type('Coordinator')
    await desk.page.keyboard.press('Enter')
    await stored(desk)
    await goTo(desk, '/actions')
    const box = desk.page.getByRole('checkbox', { name: 'Done: Recruit champions who sign and host' })
    await box.check()
    await desk.page.getByRole('button', { name: 'Take back' }).waitFor()
    expect(await box.isChecked()).toBe(true)
    await desk.page.getByRole('button', { name: 'Take back' }).click()
    expect(await box.isChecked()).toBe(false)
    await stored(desk)
  })

  test('the journal tells it in sentences', async () => {
    await goTo(desk, '/journal')
    await sees(desk, /wrote “Coordinator.*” in “Who” of “Recruit champions”/)
    await desk.page.getByLabel('Where').selectOption({ label: '5 Move to action' })
    await sees(desk, /from “Calls”/)
    expect(await seen(desk)).not.toContain('Recruit champions')
  })

  test('a word renamed in the settings is the word on the screens', async () => {
    await goTo(desk, '/settings')
    await desk.page.getByLabel('In place of “task force”').fill('action team')
    await stored(desk)
    await goTo(desk, '/task-forces')
    await desk.page.getByRole('heading', { level: 1, name: 'Action teams' }).waitFor()
  })

  test('half a line that was typed and not entered is there when its page is left', async () => {
    await goTo(desk, '/sheet/roster')
    await desk.page.getByRole('textbox', { name: 'Name', exact: true }).or(desk.page.getByRole('combobox', { name: 'Name', exact: true })).first().fill('Late arrival')
    await desk.page.getByRole('link', { name: 'Step 1 of 6', exact: false }).first().click()
    await goTo(desk, '/sheet/roster')
    await desk.page.getByRole('grid').getByText('Late arrival').waitFor()
  })

  test('nothing was refused, went wrong or asked another site', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
