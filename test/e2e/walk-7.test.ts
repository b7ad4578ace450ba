import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { leader } from '../fixtures/walk/cast.ts'
import type { Chapter } from '../fixtures/walk/chapters.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, onDay, patient, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { openFile, saveFile, type SavedFile } from './walk/files.ts'
import { cell, closeReview, choose, grid, heldReview, paste, passTo, row, setCell, write } from './walk/writing.ts'

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

describe('the partnership outlives a year and a laptop', () => {
  test('39: the dean leaves, and the one who follows edits on the same day', async () => {
    await begin('acted', '2027-11-09')
    const { page } = desk
    await goTo(desk, '/people')
    await page.getByLabel('Find by name').fill('Workforce dean')
    await page.locator('summary').filter({ hasText: 'Workforce dean' }).click()
    await page.getByRole('checkbox', { name: 'Has left the organization' }).check()
    await page.getByLabel('Find by name').fill('')
    await page.getByLabel('Name of the person').fill('Acting dean')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('summary').filter({ hasText: 'Acting dean' }).first().waitFor()
    await passTo(desk, 'Acting dean')
    await goTo(desk, '/sheet/plan')
    await write(desk, 'What we want to reach', 'People find work here, and plants find people.')
    await stored(desk)
    await sees(desk, /Acting dean, today at/)
    await goTo(desk, '/journal')
    await sees(desk, 'Acting dean wrote “People find work here, and plants find people.”')
  })

  test('39: voices from paper are counted group by group and never pooled', async () => {
    await goTo(desk, '/sheet/lasting-value')
    const rows = [
      ...['Workforce developers', 'Educators'].map((group) => ['Convener', group, 'Yes']),
      ...Array.from({ length: 8 }, (_, at) => ['Support team', at < 4 ? 'Economic developers' : 'Workforce developers', at === 7 ? 'Partly' : 'Yes']),
      ...Array.from({ length: 9 }, (_, at) => ['Employer', 'Companies', at < 7 ? 'Yes' : 'Partly']),
    ]
    await paste(desk, 'Voices', 'Answers as', rows)
    await sees(desk, 'Of 9 asked, 7 see lasting value, 2 in part, 0 do not.')
    await sees(desk, 'Of 4 asked, 4 see lasting value, 0 in part, 0 do not.')
    await sees(desk, 'Of 5 asked, 4 see lasting value, 1 in part, 0 do not.')
    for (const count of ['Conveners: 2 voices', 'Support team: 8 voices', 'Business leaders: 9 voices']) await sees(desk, count)
    const page = await seen(desk)
    expect(page).toContain('The groups are never added together.')
    expect(page).not.toMatch(/\b19 (voices|asked)/)
    await stored(desk)
  })

  test('39: a leader who asks for it is removed for good: on no page, in no journal and in no file', async () => {
    const { page } = desk
    const { name } = leader(40)
    await goTo(desk, '/people')
    await page.getByLabel('Find by name').fill(name)
    await page.locator('summary').filter({ hasText: name }).click()
    await page.getByRole('button', { name: 'Remove this person for good' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(`Type “${name}” to confirm`).fill(name)
    await dialog.getByRole('button', { name: 'Remove for good' }).click()
    await page.getByText(`${name} was removed for good`).waitFor()
    for (const path of ['/people', '/journal', '/sheet/invitees']) {
      await goTo(desk, path)
      expect(await seen(desk), path).not.toContain(name)
    }
    const { bytes } = await saveFile(desk)
    expect(Buffer.from(bytes).toString('latin1')).not.toContain(name)
    expect(desk.trouble).toEqual(quiet)
    await desk.close()
  })

  test('40: a year later it is looked at again: engagement moved from 4 to 6, one priority is retired, one county comes in', async () => {
    await begin('year', '2028-01-18')
    await passTo(desk, 'Coordinator of the workforce board')
    await goTo(desk, '/sheet/reassessment')
    await write(desk, 'Held on', '2028-01-18')
    await write(desk, 'Industry engagement, 1 to 10', '6')
    await write(desk, 'Regional coordination, 1 to 10', '5')
    await write(desk, 'Pathway systems, 1 to 10', '4')
    for (const [priority, verdict] of [['Talent', 'Keep'], ['directory', 'Done'], ['Automation', 'Keep'], ['Rides', 'Retire']] as const) await setCell(desk, row(grid(desk, 'Priorities, looked at again'), priority), 'What becomes of it', verdict)
    await choose(desk, 'Sector and region, looked at again', 'We changed it')
    await stored(desk)

    await goTo(desk, '/sheet/definition')
    await setCell(desk, row(grid(desk, 'Counties'), 'Muscatine'), 'In or out', 'In')
    await stored(desk)
    await goTo(desk, '/step/scope')
    expect(await standing(desk, 2)).toBe('another look')
    await sees(desk, /“Counties: Muscatine” was changed by Coordinator of the workforce board\./)
    await sees(desk, 'Write down the revision, with its date and the reason.')
    await goTo(desk, '/sheet/definition')
    await paste(desk, 'Revisions', 'Date', [['1/18/2028', 'Muscatine County is in', 'Two plants there joined a task force']])
    await goTo(desk, '/step/scope')
    await desk.page.getByRole('button', { name: 'It still stands' }).click()
    await stored(desk)
    await expect.poll(() => standing(desk, 2), patient).toBe('closed')
    expect(await seen(desk)).not.toContain('Write down the revision')
  })

  test('40: review 6 is closed, and the next round begins with what stands', async () => {
    await goTo(desk, '/sheet/review-process')
    await write(desk, 'Next yearly review', '2029-01-16')
    await goTo(desk, '/review/sustain')
    await sees(desk, 'The next review is on Jan 16, 2029.')
    await heldReview(desk, '2028-01-18', 'Coordinator of the workforce board', ['Coordinator of the workforce board', 'Owner of the machine shop'])
    await desk.page.getByRole('button', { name: /^Accept the \d plain ones?$/ }).click()
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on Jan 18, 2028')
    await goTo(desk, '/step/sustain')
    await desk.page.getByRole('button', { name: 'Open the next round' }).click()
    await stored(desk)
    await goTo(desk, '')
    expect(await standing(desk, 1)).toBe('at work')
    await goTo(desk, '/sheet/roster')
    await cell(row(grid(desk, 'People at the table'), 'Chamber president'), 'Organization').waitFor()
    expect(desk.trouble).toEqual(quiet)
    await desk.close()
  })

  test('40: health care starts from the same team: its people come along, step 1 is recorded as done, and no business leader is named', async () => {
    await begin('year', '2028-01-18')
    await desk.page.getByRole('link', { name: 'Start another sector with this team' }).click()
    await sees(desk, /\d+ people and \d+ organizations come along/)
    await sees(desk, /your team closed it on Feb 2, 2027 in “Quad Cities manufacturing”/)
    await desk.page.getByLabel('Name of the partnership').fill('Quad Cities health care')
    await desk.page.getByLabel('Sector', { exact: true }).fill('Health care')
    await desk.page.getByRole('button', { name: 'Start it' }).click()
    await sees(desk, 'Where we stand')
    expect([await standing(desk, 1), await standing(desk, 2)]).toEqual(['closed', 'at work'])
    await goTo(desk, '/sheet/roster')
    await row(grid(desk, 'People at the table'), 'Chamber president').waitFor()
    await goTo(desk, '/people')
    expect(await seen(desk)).not.toContain('Owner of the machine shop')
    await desk.page.goto(desk.url)
    await sees(desk, 'Quad Cities manufacturing')
    await sees(desk, 'Quad Cities health care')
    expect(desk.trouble).toEqual(quiet)
    await desk.close()
  })

  test('40: the laptop is stolen, and Friday’s file on a new one holds the same position and the same paper', async () => {
    await begin('year', '2028-01-14')
    const friday: SavedFile = await saveFile(desk)
    const says = async (path: string): Promise<string> => {
      await goTo(desk, path)
      await desk.page.waitForTimeout(300) // parts that come with a chunk of their own
      return (await seen(desk)).replaceAll(/\n+/g, '\n')
    }
    const paper = async (): Promise<string> => {
      await goTo(desk, '/print/step/sustain')
      await desk.page.getByText(/^Page 1 of \d+$/).first().waitFor()
      return desk.page.getByRole('main').innerText()
    }
    await onDay(desk, '2028-01-18')
    const [before, sheet] = [await says('/step/sustain'), await paper()]
    await desk.close()

    desk = await sitDown(browser, inject('appUrl'), '2028-01-18')
    await openFile(desk, friday)
    await sees(desk, /Saved Jan 14, 2028/)
    await bring(desk, friday)
    expect(await says('/step/sustain')).toBe(before)
    expect(await paper()).toBe(sheet)
    await onDay(desk, '2028-01-18')
    expect(desk.trouble).toEqual(quiet)
  })
})
