import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from './browser.ts'
import { crash, goTo, keepPicture, onDay, patient, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { answer, cell, closeReview, grid, heldReview, nameGap, paste, pasteAt, pasteText, pick, row, setCell, unfold, write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

const team = [
  ['Coordinator of the workforce board', 'Workforce board'],
  ['Workforce dean', 'Community college'],
  ['Chamber president', 'Chamber of commerce'],
  ['CTE coordinator', 'School district'],
  ['Job center manager', 'Job center'],
  ['Director of the union', 'Machinists’ union'],
  ['Illinois board director', 'Illinois workforce board'],
  ['Adult education lead', 'Adult learning center'],
  ['University outreach lead', 'University'],
  ['Veterans’ representative', 'Veterans’ office'],
] as const

beforeAll(async () => {
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-01-12')
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

describe('the first meeting in the library, without a network', () => {
  test('1: work begins on the third screen, and the words say that it is on this device', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'Start a partnership' }).click()
    await page.getByLabel('Name of the partnership').fill('Quad Cities manufacturing')
    await page.getByLabel('Region').fill('Scott, Rock Island, Henry and Mercer')
    await page.getByRole('button', { name: 'Next: who is at the table' }).click()
    await sees(desk, 'is stored on this device')
    for (const [name, organization] of team) {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByLabel('Organization').fill(organization)
      await page.keyboard.press('Enter')
      await page.getByRole('listitem').filter({ hasText: name }).waitFor()
    }
    await page.getByRole('button', { name: 'Go to work' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who is at the table' }).waitFor()
    await stored(desk)
    expect(await grid(desk, 'People at the table').getByRole('row').count()).toBe(12)
  })

  test('2: ten paper slips are typed in two minutes, and no score is blended out of three', async () => {
    await goTo(desk, '/sheet/rubric')
    const began = Date.now()
    await write(desk, 'Date', '2027-01-12')
    await desk.page.getByLabel('Slip 1: Industry engagement').focus()
    const slips = [[2, 2, 1], [3, 2, 2], [3, 3, 2], [3, 3, 2], [4, 3, 3], [4, 4, 3], [4, 4, 3], [5, 4, 4], [5, 5, 4], [7, 6, 5]]
    for (const [one, two, three] of slips) {
      for (const key of [String(one), 'Tab', String(two), 'Tab', String(three), 'Enter']) await desk.page.keyboard.press(key)
    }
    expect(Date.now() - began).toBeLessThan(120_000)
    await sees(desk, '10 slips: median 4, from 2 to 7.')
    await sees(desk, '10 slips: median 3.5, from 2 to 6. That lies between two bands.')
    await sees(desk, '10 slips: median 3, from 1 to 5.')
    await sees(desk, 'Each dimension stands by itself, and the three are never added up.')
    await sees(desk, /Begin with step 1/)
    await write(desk, 'Team: industry engagement', '4')
    await write(desk, 'Team: regional coordination', '3')
    await write(desk, 'Team: pathway systems', '3')
    await stored(desk)
    await goTo(desk, '/step/support-team')
    await sees(desk, 'The team agreed on its three scores.')
  })

  test('3: two who come late and a stand-in are three rows in thirty seconds', async () => {
    await goTo(desk, '/sheet/roster')
    const { page } = desk
    const began = Date.now()
    for (const [name, organization, standIn] of [['County developer', 'County economic development', ''], ['Board chair', 'Workforce board', ''], ['Deputy of the dean', 'Community college', 'Workforce dean']] as const) {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByLabel('Organization', { exact: true }).fill(organization)
      await page.getByLabel('Here for', { exact: true }).fill(standIn)
      await page.keyboard.press('Enter')
      await row(grid(desk, 'People at the table'), name).waitFor()
    }
    expect(Date.now() - began).toBeLessThan(30_000)
    await expect.poll(() => cell(row(grid(desk, 'People at the table'), 'Deputy of the dean'), 'Here for').innerText(), patient).toBe('Workforce dean')
    expect(await grid(desk, 'People at the table').getByRole('row').count()).toBe(15)
    await stored(desk)
  })

  test('4: the chamber has two kinds in one row, and a kind that nobody here has stops being missing', async () => {
    await goTo(desk, '/sheet/register')
    const table = grid(desk, 'Organizations')
    const kinds = [
      'Workforce development board', 'Community or technical college', 'Chamber of commerce', 'K-12 or career-technical education', 'Job center',
      'Organized labor or apprenticeship', 'Workforce development board', 'Adult education', 'University', 'Veterans’ program',
    ]
    for (const [at, [, organization]] of team.entries()) await pasteAt(row(table, organization), 'Kinds', kinds[at] ?? '')
    await row(table, 'Chamber of commerce').getByRole('button', { name: 'Open Chamber of commerce' }).click()
    const dialog = desk.page.getByRole('dialog')
    await pick(desk, 'Kinds', 'Economic development', dialog)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => cell(row(table, 'Chamber of commerce'), 'Kinds').innerText(), patient).toMatch(/Chamber of commerce.*Economic development|Economic development.*Chamber of commerce/)
    expect(await table.getByRole('row').filter({ hasText: 'Chamber of commerce' }).count()).toBe(1)

    await goTo(desk, '/sheet/roster')
    await sees(desk, /^At the table: (education|workforce|economic development), .+ and .+\./)
    const before = Number(/(\d+) kinds are missing/.exec(await seen(desk))?.[1])
    await unfold(desk, /kinds are missing/)
    await desk.page.getByRole('listitem').filter({ hasText: 'Human services or TANF' }).first().waitFor()
    await desk.page.getByRole('button', { name: 'Not present here: Philanthropy' }).click()
    await sees(desk, `${before - 1} kinds are missing`)
    await desk.page.getByRole('button', { name: 'Missing after all: Philanthropy' }).waitFor()
  })

  test('5: twelve lines of the flip chart show three firms that four partners call on', async () => {
    await goTo(desk, '/sheet/outreach')
    await write(desk, 'Sector we looked at', 'Manufacturing')
    const lines = [
      'Workforce board: Northside Tool, River Castings, Prairie Hydraulics', 'Community college: Northside Tool, River Castings, Prairie Hydraulics',
      'Chamber of commerce: NORTHSIDE TOOL, River Castings, Prairie Hydraulics, Inc.', 'School district: Northside Tool, River Castings, Prairie Hydraulics',
      'Job center: Lock and Dam Fabricating', 'University: Lock and Dam Fabricating', 'Machinists’ union: Island Gear', 'Adult learning center: Island Gear',
      'Veterans’ office: Delta Foods', 'Illinois workforce board: Moline Paint', 'County economic development: Delta Foods', 'Workforce board: Moline Paint',
    ]
    await pasteText(desk.page.getByLabel('Who calls: which firms'), lines.join('\n'))
    await sees(desk, '3 firms are named by three or more.')
    for (const firm of ['Northside Tool', 'River Castings', 'Prairie Hydraulics']) {
      await desk.page.getByRole('listitem').filter({ hasText: firm }).filter({ hasText: 'named by 4: Workforce board, Community college, Chamber of commerce and School district' }).first().waitFor()
    }
    await stored(desk)
    await goTo(desk, '/step/support-team')
    await sees(desk, '12 lines on who calls on whom. 3 firms called on by three partners or more.')
  })

  test('6: the battery dies in the middle of a word, and nothing that was acknowledged is lost', async () => {
    await onDay(desk, '2027-01-12', '10:38')
    await goTo(desk, '/sheet/case-for-change')
    const said = 'Four of us call on the same tool shop and none of us comes back with an answer. One table would let its owner say it once.'
    await write(desk, 'Why we need a new way of working', said)
    await stored(desk)
    const address = desk.page.url()
    desk = await crash(desk)
    await desk.page.goto(desk.url)
    await sees(desk, 'Quad Cities manufacturing')
    expect(await seen(desk)).toMatch(/changed today at 10:3\d/i)
    await desk.page.goto(address)
    expect(await desk.page.getByLabel('Why we need a new way of working', { exact: true }).inputValue()).toBe(said)
    await sees(desk, 'Shared Table was closed without warning')
    await sees(desk, /Nothing that was saved is lost\. The last change was saved today at 10:3\d AM\./)
    await desk.page.getByRole('button', { name: 'All right' }).click()
    await stored(desk)
  })

  test('7: one sector to try, nine roles, and one board that wants to be informed only', async () => {
    await goTo(desk, '/sheet/first-sector')
    await write(desk, 'Sector to try', 'Manufacturing')
    await pick(desk, 'Who agreed to try it', ['Workforce board', 'Community college', 'Chamber of commerce', 'School district'])
    await goTo(desk, '/sheet/agreement')
    await paste(desk, 'Roles', 'Organization', team.map(([, organization]) => (organization === 'Illinois workforce board'
      ? [organization, 'Hears what is planned', 'Wants to be informed only'] : [organization, `Its part in the team, as agreed`, 'Agreed'])))
    await paste(desk, 'Convener, or two co-conveners', 'Organization', [['Workforce board', 'Coordinator of the workforce board', 'Confirmed'], ['Community college', 'Workforce dean', 'Not confirmed yet']])
    await stored(desk)
    await goTo(desk, '/review/support-team')
    await sees(desk, '9 organizations agreed to a role. One wants to be informed only.')
  })

  test('8: the review is closed with a named gap for what is only partly so', async () => {
    await onDay(desk, '2027-02-02')
    await goTo(desk, '/review/support-team')
    await heldReview(desk, '2027-02-02', 'Coordinator of the workforce board', team.slice(0, 8).map(([name]) => name))
    await sees(desk, 'Not confirmed yet: Community college.')
    await desk.page.getByRole('button', { name: 'Accept the 3 plain ones' }).click()
    await answer(desk, '1.2b', 'Partly')
    await sees(desk, '1.2b is “partly”: name a gap with an owner, a day and a reason.')
    await nameGap(desk, { what: 'The college’s trustees vote on February 18', points: ['1.2b'], owner: 'Workforce dean', due: '2027-02-19', why: 'The college is sure that they will agree' })
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on Feb 2, 2027')
    await stored(desk)
    await desk.page.reload()
    expect([await standing(desk, 1), await standing(desk, 2)]).toEqual(['closed', 'at work'])
    await goTo(desk, '')
    await sees(desk, 'The college’s trustees vote on February 18')
    await sees(desk, 'Workforce dean sees to it by Feb 19, 2027.')
  })

  test('10: the college confirms by phone: the gap is closed, and step 1 is not reopened', async () => {
    await onDay(desk, '2027-02-19')
    await goTo(desk, '/review/support-team')
    const gap = desk.page.locator('article[id^="gaps/"]')
    await gap.locator('summary').click()
    await write(desk, 'Closed on', '2027-02-19', gap)
    await write(desk, 'How it was closed', 'The trustees voted yes; the dean called', gap)
    await goTo(desk, '/sheet/agreement')
    await setCell(desk, row(grid(desk, 'Convener, or two co-conveners'), 'Community college'), 'Standing', 'Confirmed')
    await stored(desk)
    await goTo(desk, '')
    expect(await seen(desk)).not.toContain('trustees vote')
    expect([await standing(desk, 1), await standing(desk, 2)]).toEqual(['closed', 'at work'])
    await sees(desk, 'closed by the team on Feb 2, 2027')
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
