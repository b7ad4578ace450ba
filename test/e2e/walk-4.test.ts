import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, onDay, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { openFile, saveFile, type SavedFile } from './walk/files.ts'
import { grid, passTo, row } from './walk/writing.ts'

let browser: Browser
let board: Desk
let college: Desk

// Beats 1 to 16 come in a file, as they did to both: the office and the tablet begin with the same workbook.
beforeAll(async () => {
  const file = await walkFile('champions')
  browser = await launch()
  board = await sitDown(browser, inject('appUrl'), '2027-04-12')
  college = await sitDown(browser, inject('appUrl'), '2027-04-12', { viewport: { width: 820, height: 1180 }, hasTouch: true })
  await bring(board, file)
  await bring(college, file)
  await passTo(board, 'Coordinator of the workforce board')
  await passTo(college, 'Workforce dean')
})
afterEach(async ({ task }) => {
  await keepPicture(board, { ...task, name: `board ${task.name}` })
  await keepPicture(college, { ...task, name: `college ${task.name}` })
})
afterAll(() => browser.close())

async function addLeader(desk: Desk, name: string, company: string): Promise<void> {
  const { page } = desk
  await page.getByLabel('Business leader', { exact: true }).fill(name)
  await page.getByLabel('Company', { exact: true }).fill(company)
  await page.keyboard.press('Enter')
  await row(grid(desk, 'Leaders to invite'), name).waitFor()
}

/** What a page says, without the minutes at which somebody wrote and what only a keyboard is told. */
async function says(desk: Desk, path: string): Promise<string> {
  await goTo(desk, path)
  await desk.page.waitForTimeout(300) // parts that come with a chunk of their own
  return (await seen(desk)).replaceAll(/today at \d+:\d+ [AP]M/g, 'today').replaceAll(/^(Arrow keys move|By keyboard).*$/gm, '').replaceAll(/\n+/g, '\n')
}

/** What a printer would put on paper. */
async function paper(desk: Desk, path: string): Promise<string> {
  await goTo(desk, `/print/${path}`)
  await desk.page.getByLabel('Core team only', { exact: true }).check()
  await desk.page.getByText(/^Page 1 of \d+$/).first().waitFor()
  return desk.page.getByRole('main').innerText()
}

describe('two work apart without a network, and their files bring it together', () => {
  let fromBoard: SavedFile

  test('17: the office sets yes and adds a firm; the tablet in a parking lot sets maybe and adds eleven, the same one among them', async () => {
    await goTo(board, '/sheet/champions')
    await board.page.getByLabel('How far with COO of the foundry').selectOption({ label: 'Yes' })
    await goTo(board, '/sheet/invitees')
    await addLeader(board, 'Owner of Mississippi Tooling', 'Mississippi Tooling')

    await goTo(college, '/sheet/champions')
    await college.page.getByLabel('How far with COO of the foundry').selectOption({ label: 'Maybe' })
    await goTo(college, '/sheet/invitees')
    await addLeader(college, 'Owner of Mississippi Tooling', 'Mississippi Tooling, Inc.')
    for (const firm of ['Arsenal Optics', 'Bluff Bearings', 'Cordova Wire', 'Davenport Dies', 'Eldridge Presses', 'Fulton Foundry', 'Geneseo Gears', 'Hampton Hoists', 'Kewanee Boilers', 'Le Claire Lathes']) await addLeader(college, `Head of ${firm}`, firm)
    await sees(college, 'from 64 companies')
    await stored(board)
    await stored(college)
  })

  test('18: the preview shows new rows and both answers side by side; one look-alike is joined, “maybe” is kept', async () => {
    await onDay(board, '2027-04-14')
    await onDay(college, '2027-04-14')
    fromBoard = await saveFile(board)
    await openFile(college, fromBoard)
    const { page } = college
    await sees(college, /1 answer on which you differ/)
    await sees(college, /\d+ new rows/)
    const preview = await seen(college)
    for (const words of ['Yes', 'Maybe', 'Coordinator of the workforce board', 'Workforce dean', 'Mississippi Tooling']) expect(preview).toContain(words)
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await sees(college, 'The file is merged into')
    await page.getByRole('listitem', { name: /Mississippi Tooling, Inc\..*Mississippi Tooling|Mississippi Tooling and Mississippi Tooling, Inc\./ }).getByRole('button', { name: 'The same: keep “Mississippi Tooling”' }).click()
    await page.getByRole('listitem', { name: 'Owner of Mississippi Tooling and Owner of Mississippi Tooling' }).getByRole('button', { name: 'The same: keep the first' }).click()
    await sees(college, 'No two entries look alike.')
    await page.getByRole('link', { name: /^Open Quad Cities/ }).click()
    await goTo(college, '/sheet/champions')
    await row(grid(college, 'Business leaders we could ask'), 'COO of the foundry').getByRole('button', { name: 'Open COO of the foundry' }).click()
    const dialog = page.getByRole('dialog')
    const answers = dialog.getByRole('listitem').filter({ has: page.getByRole('button', { name: /Keep this one/ }) })
    // Neither knew of the other, so which of the two is named first is nobody's merit.
    expect((await answers.allInnerTexts()).sort().reverse()).toEqual([expect.stringMatching(/^Yes[^]*Coordinator of the workforce board/), expect.stringMatching(/^Maybe[^]*Workforce dean/)])
    await answers.filter({ hasText: 'Maybe' }).getByRole('button').click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await goTo(college, '/sheet/invitees')
    await sees(college, 'from 64 companies')
  })

  test('18: the file goes back, and both devices and their papers are equal', async () => {
    const back = await saveFile(college)
    await openFile(board, back)
    await board.page.getByRole('button', { name: 'Merge', exact: true }).click()
    await sees(board, 'You do not differ on anything in this file.')
    await board.page.getByRole('link', { name: /^Open Quad Cities/ }).click()
    await goTo(board, '/sheet/champions')
    expect(await board.page.getByLabel('How far with COO of the foundry').inputValue()).toBe('maybe')

    await college.page.setViewportSize({ width: 1280, height: 900 })
    for (const path of ['', '/step/prepare', '/sheet/champions', '/sheet/invitees', '/review/prepare', '/sheet/register']) {
      expect(await says(college, path), path).toBe(await says(board, path))
    }
    expect(await standing(college, 3)).toBe(await standing(board, 3))
    const sheet = await paper(board, 'step/prepare')
    expect(sheet).toContain('Mississippi Tooling')
    expect(await paper(college, 'step/prepare')).toBe(sheet)
    await openFile(college, await saveFile(board))
    await sees(college, /You have all of “Quad Cities manufacturing” already|is older than your work/)
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect([board.trouble, college.trouble]).toEqual([quiet, quiet])
  })
})
