import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { leader } from '../fixtures/walk/cast.ts'
import type { Chapter } from '../fixtures/walk/chapters.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, onDay, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { answer, closeReview, grid, heldReview, nameGap, row, setCell, write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

/** Begins on a day with the workbook as it stood at the end of a chapter, which came in a file as by mail. */
async function begin(chapter: Chapter, day: string): Promise<void> {
  const file = await walkFile(chapter)
  desk = await sitDown(browser, inject('appUrl'), day)
  await bring(desk, file)
}

const card = (title: string) => desk.page.locator('article').filter({ hasText: title })
const talent = 'Talent that is ready for the floor'
const suppliers = 'A directory of local suppliers'
const automation = 'Automation that small shops can afford'

describe('task forces that belong to business', () => {
  test('34: the first call says what success is and names a quick win, which is counted from that day', async () => {
    await begin('debriefed', '2027-06-10')
    await goTo(desk, '/sheet/task-forces')
    const force = row(grid(desk, 'Task forces'), talent)
    await setCell(desk, force, 'Lead champion', 'President of the hydraulics plant')
    await setCell(desk, force, 'Facilitator', 'Workforce dean')
    await setCell(desk, force, 'What success is', 'Two hundred graduates a year are hired by local plants')
    await setCell(desk, force, 'Quick win', 'Three plant tours for counselors')
    await stored(desk)
    await goTo(desk, '/task-forces')
    await desk.page.getByRole('button', { name: `Log a call of “${talent}”` }).click()
    const dialog = desk.page.getByRole('dialog')
    await write(desk, 'From business', '4', dialog)
    await dialog.getByRole('button', { name: 'Done', exact: true }).click()
    await card(talent).getByText('Day 0 of 60, due Aug 9, 2027').waitFor()
    await card(talent).getByText('Jun 10, 2027, today').waitFor()
    await stored(desk)
    await onDay(desk, '2027-06-24')
    await goTo(desk, '')
    expect(await seen(desk), 'the fourth call, on day 28, is in time').not.toMatch(/Rides for the second shift” is .* after the launch/)
    await goTo(desk, '/step/launch')
    await sees(desk, 'Every priority has a day for its first call.')
    expect(desk.trouble).toEqual(quiet)
    await desk.close()
  })

  test('35: as many partners as leaders is told to conveners and to nobody else, and ends when one more leader comes', async () => {
    await begin('tours', '2027-07-20')
    const { page } = desk
    await goTo(desk, '/task-forces')
    await card(automation).getByText('4 from business and 2 from support').waitFor()
    await goTo(desk, '/sheet/task-forces')
    for (const at of [12, 13]) await page.getByRole('button', { name: `Take ${leader(at).name} out` }).click()
    await stored(desk)
    const flag = `${automation}: 2 from business and 2 from the support side. Business should be more than half.`
    await goTo(desk, '/task-forces')
    await card(automation).getByText('Business is not more than half.').waitFor()
    await sees(desk, flag)
    await page.locator('summary[aria-label="Menu"]').click()
    await page.getByText('Projector view', { exact: true }).click()
    await page.getByRole('button', { name: 'Leave projector view' }).waitFor()
    expect(await seen(desk)).not.toMatch(/more than half|from the support side/)
    await page.getByRole('button', { name: 'Leave projector view' }).click()
    await goTo(desk, '/sheet/task-forces')
    const add = page.getByRole('combobox', { name: `Add a member to ${automation}` })
    if (!(await add.isVisible())) await page.getByRole('button', { name: `Add a member to ${automation}` }).click()
    await add.fill(leader(17).name)
    await add.press('Enter')
    await page.getByRole('button', { name: `Take ${leader(17).name} out` }).waitFor()
    await goTo(desk, '/task-forces')
    await card(automation).getByText('3 from business and 2 from support').waitFor()
    expect(await seen(desk)).not.toContain('Business should be more than half')
  })

  test('36: on one screen the tours are done on day 54, and one group is 51 days without a call', async () => {
    await onDay(desk, '2027-08-05')
    await goTo(desk, '/sheet/task-forces')
    await setCell(desk, row(grid(desk, 'Task forces'), talent), 'Quick win done on', '2027-08-03')
    await stored(desk)
    await goTo(desk, '/task-forces')
    expect(await desk.page.locator('main article').count()).toBe(4)
    await card(talent).getByText('Done on Aug 3, 2027, day 54').waitFor()
    await card(suppliers).getByText('Jun 15, 2027, 51 days ago').waitFor()
    await card(suppliers).getByText(`${suppliers}: 51 days without a call.`).waitFor()
  })

  test('37: a meeting on day 105 is pointed out until somebody says why; fewer leaders than at the launch are listed to call', async () => {
    const { page } = desk
    await goTo(desk, '')
    const far = 'The next full meeting is 105 days after the last one. You wanted no more than 100.'
    await sees(desk, far)
    await page.getByRole('listitem').filter({ hasText: far }).getByRole('button', { name: 'We know, because …' }).click()
    await page.getByLabel('We know, because', { exact: true }).fill('The host’s only date')
    await page.getByRole('button', { name: 'Keep this answer' }).click()
    await page.getByText(far).waitFor({ state: 'detached' })
    await goTo(desk, '/step/move-to-action')
    await page.locator('summary').filter({ hasText: 'you have answered' }).click()
    await sees(desk, 'You know: The host’s only date')
    expect(desk.trouble).toEqual(quiet)
    await desk.close()

    await begin('quarter', '2027-09-10')
    await goTo(desk, '/task-forces')
    await sees(desk, '14 from business came on Sep 9, 2027, and 22 the time before. 8 leaders to call.')
    await sees(desk, 'Came the time before and not this time:')
    await sees(desk, leader(25).name)
  })

  test('38: review 5 says yes to one quick win of four, and partly to what has no sentence of success', async () => {
    await onDay(desk, '2027-09-14')
    await goTo(desk, '/review/move-to-action')
    await sees(desk, `Quick wins done: 1 of 4: ${talent} (day 54).`)
    await sees(desk, 'Rides for the second shift: no sentence yet that says what success is.')
    await heldReview(desk, '2027-09-14', 'Coordinator of the workforce board', ['Coordinator of the workforce board', 'Workforce dean', 'Owner of the machine shop'])
    await desk.page.getByRole('button', { name: /^Accept the \d plain ones?$/ }).click()
    await answer(desk, '5.3', 'Partly')
    await nameGap(desk, { what: 'Rides have no sentence of success', points: ['5.3'], owner: 'Owner of the machine shop', due: '2027-10-15', why: 'Its lead was ill' })
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on Sep 14, 2027')
    expect([await standing(desk, 5), await standing(desk, 6)]).toEqual(['closed', 'at work'])
    await stored(desk)
    expect(desk.trouble).toEqual(quiet)
  })
})
