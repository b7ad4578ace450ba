import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { champions, leader } from '../fixtures/walk/cast.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, onDay, printed, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { openFile, saveFile } from './walk/files.ts'
import { answer, closeReview, grid, heldReview, nameGap, paste, passTo, pick, row, setCell, write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

// Beats 1 to 25 are walked in the browser by walk-1 to walk-4; here their workbook comes in a file, as by mail.
beforeAll(async () => {
  const file = await walkFile('prepared')
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-05-27')
  await bring(desk, file)
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

const guest = (name: string) => desk.page.getByRole('checkbox', { name })
const groups = ['Talent', 'Suppliers', 'Automation', 'Transport', 'Housing', 'Image', 'Rules']

describe('the launch, at the host’s plant, without a network', () => {
  test('26: the step is printed before anyone comes, and there are twelve seats around the table', async () => {
    await goTo(desk, '/step/launch')
    await sees(desk, '26 seats at the inner table, 12 around it.')
    await goTo(desk, '/print/step/launch')
    expect((await printed(desk)).pages).toBeGreaterThan(8)
  })

  test('27: 22 from business and 13 partners are ticked, and only the facilitator sees the balance', async () => {
    const { page } = desk
    await goTo(desk, '/step/launch')
    await page.getByRole('button', { name: 'Open the meeting' }).click()
    await sees(desk, 'Open the meeting: Done on May 27, 2027')
    await goTo(desk, '/sheet/attendance')
    const yes = [1, 2, ...Array.from({ length: 17 }, (_, at) => at + 4)].map((at) => leader(at).name)
    const maybe = [25, 26].map((at) => leader(at).name)
    for (const name of [...yes, ...maybe]) await guest(name).first().check()
    const partners = ['Coordinator of the workforce board', 'Workforce dean', 'Chamber president', 'CTE coordinator', 'Job center manager', 'Director of the union', 'Illinois board director', 'Adult education lead', 'University outreach lead', 'Veterans’ representative']
    for (const name of partners) await guest(name).first().check()
    const walkIn = async (name: string, company: string): Promise<void> => {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByLabel('Company or organization').fill(company)
      await page.keyboard.press('Enter')
      await guest(name).first().waitFor()
    }
    await walkIn('Owner of Bettendorf Bearings', 'Northside Tool')
    await walkIn('Aide of the board', 'Workforce board')
    await walkIn('Assistant of the dean', 'Community college')
    await walkIn('County official', 'County government')
    await sees(desk, 'Of 1 person the side is not known.')
    await setCell(desk, row(grid(desk, 'People at the launch'), 'County official'), 'Side', 'Support')
    const more = async (name: string): Promise<void> => page.getByRole('button', { name: `More about ${name}` }).click()
    await more(maybe[1] ?? '')
    await page.getByRole('checkbox', { name: 'Stand-in' }).check()
    await more(maybe[1] ?? '')
    await more(leader(5).name)
    await page.getByRole('checkbox', { name: 'Came late' }).check()
    await more(leader(5).name)
    await more(leader(6).name)
    await page.getByLabel('Left at', { exact: true }).fill('11:20')
    await page.keyboard.press('Tab')
    await page.getByRole('img', { name: 'The inner table has 22 from business, the outer ring 13 from the support side.' }).waitFor()
    await sees(desk, '1 stand-in among them')
    await sees(desk, /1 came late, 1 left early, \d walk-ins/)
    expect(await guest(champions[2].name).count(), 'the COO has left and said yes: nobody ticks a name that is gone').toBeLessThanOrEqual(1)
    await stored(desk)
    await goTo(desk, '/room/sheet/attendance')
    expect(await page.locator('body').innerText()).not.toMatch(/the outer ring|from the support side|Bettendorf/)
    await goTo(desk, '/step/launch')
    await sees(desk, '22 from business and 13 from the support side came.')
  })

  test('28: 31 opportunities and 24 lines of what they take stand in seven groups, with no names on the wall', async () => {
    await goTo(desk, '/sheet/opportunities')
    const { page } = desk
    await paste(desk, 'Opportunities', 'Opportunity', Array.from({ length: 31 }, (_, at) => [`An idea for all of us, number ${at + 1}`]))
    await paste(desk, 'What it takes', 'What it takes', Array.from({ length: 24 }, (_, at) => [`A thing that it takes, number ${at + 1}`]))
    await paste(desk, 'Groups', 'Name of the group', groups.map((name) => [name]))
    await row(grid(desk, 'Opportunities'), /number 1\b/).getByRole('button', { name: /^Open An idea/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('summary').click()
    await pick(desk, 'Who said it', 'Owner of the machine shop', dialog)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await stored(desk)
    await goTo(desk, '/room/sheet/opportunities')
    const wall = await page.locator('body').innerText()
    expect(wall).toContain('An idea for all of us, number 1')
    expect(wall).not.toContain('Owner of the machine shop')
    await goTo(desk, '/step/launch')
    await sees(desk, '31 opportunities and 24 lines on what they take, in 7 groups.')
  })

  test('30: 72 marks are not 63, before anyone announces them', async () => {
    await goTo(desk, '/sheet/marks')
    const { page } = desk
    await write(desk, 'Leaders who placed marks', '21')
    await page.getByRole('button', { name: 'Add a line for the rest' }).click()
    for (const [group, count] of [['Talent', 21], ['Suppliers', 15], ['Automation', 21], ['Transport', 9], ['The rest', 6]] as const) await write(desk, `Marks for ${group}`, String(count))
    await sees(desk, '72 marks are counted, not 63 (21 leaders × 3).')
    await sees(desk, '“Automation”: 21 may be 12')
    await write(desk, 'Marks for Automation', '12')
    await sees(desk, '63 marks are counted, as it should be (21 leaders × 3).')
    await stored(desk)
  })

  test('31: a priority is not yet owned until a business leader takes it, and all calls are in time', async () => {
    await goTo(desk, '/sheet/priorities')
    await paste(desk, 'Priorities', 'Priority', [
      ['Talent that is ready for the floor', 'President of the hydraulics plant', 'Opens the plant to counselors', '6/10/2027', 'Talent and education'],
      ['A directory of local suppliers', leader(4).name, 'Brings one more firm', '6/15/2027', 'Supply chain'],
      ['Automation that small shops can afford', leader(5).name, 'Brings one more firm', '6/17/2027', 'Technology'],
      ['Rides for the second shift', '', '', '6/24/2027', 'Transport'],
    ])
    await goTo(desk, '/step/launch')
    await sees(desk, 'Not yet owned: Rides for the second shift.')
    await goTo(desk, '/sheet/priorities')
    await setCell(desk, row(grid(desk, 'Priorities'), 'Rides for'), 'Business leader who takes it', 'Owner of the machine shop')
    await setCell(desk, row(grid(desk, 'Priorities'), 'Rides for'), 'What they promised', 'Asks the bus company')
    await goTo(desk, '/step/launch')
    await sees(desk, '4 priorities, each taken by a business leader.')
    await sees(desk, 'Every priority has a day for its first call.')
    expect(await seen(desk)).not.toContain('after the launch. Between')
  })

  test('29 and 32: what partners would offer waits in the debrief; the summary goes out without private notes', async () => {
    await goTo(desk, '/sheet/launch-day')
    await write(desk, 'Meeting closed on', '2027-05-27')
    await goTo(desk, '/sheet/debrief')
    await write(desk, 'Held on', '2027-05-27')
    await desk.page.getByLabel('We wait with offers until a task force asks').check()
    await paste(desk, 'Heard and offered', 'Partner', Array.from({ length: 9 }, (_, at) => [
      ['Workforce board', 'Community college', 'Chamber of commerce', 'School district', 'Job center', 'Machinists’ union', 'Adult learning center', 'University', 'Veterans’ office'][at] ?? '',
      'They want to be asked first', `An offer that waits, number ${at + 1}`, at === 1 ? 'Our dean began to pitch a program' : '',
    ]))
    await stored(desk)
    await goTo(desk, '/step/launch')
    await sees(desk, 'The partners talked it over. 9 offers kept until a task force asks.')
    await onDay(desk, '2027-05-28')
    await goTo(desk, '/sheet/summary')
    await write(desk, 'First sentences', 'Twenty-two of us met and chose four priorities.')
    await pick(desk, 'Chair who approved it', 'Owner of the machine shop')
    await write(desk, 'Approved on', '2027-05-28')
    await write(desk, 'Sent on', '2027-05-28')
    await stored(desk)
    for (const path of ['/print/sheet/summary', '/sheet/plan', '/room/sheet/summary']) {
      await goTo(desk, path)
      expect(await desk.page.locator('body').innerText(), path).not.toMatch(/pitch a program|offer that waits/)
    }
    await goTo(desk, '/print/step/launch')
    await desk.page.getByLabel('Partners', { exact: true }).check()
    await sees(desk, 'Twenty-two of us met')
    expect(await desk.page.locator('body').innerText()).not.toMatch(/pitch a program|offer that waits/)
  })

  test('33: two answer one point apart; the review waits until it is settled, and closes with a gap for food plants', async () => {
    await onDay(desk, '2027-06-01')
    const college = await sitDown(browser, inject('appUrl'), '2027-06-01')
    await bring(college, await saveFile(desk))
    await passTo(college, 'Workforce dean')
    await passTo(desk, 'Coordinator of the workforce board')
    await goTo(college, '/review/launch')
    await answer(college, '4.4b', 'Not yet')
    const apart = await saveFile(college)
    await college.close()

    await goTo(desk, '/review/launch')
    await sees(desk, '22 from business came, 1 of them standing in for somebody. Your own number is 20.')
    await sees(desk, '4 of 5 sub-sectors were there. Missing: Food plants.')
    await answer(desk, '4.4b', 'Yes')
    await openFile(desk, apart)
    await desk.page.getByRole('button', { name: 'Merge', exact: true }).click()
    await sees(desk, 'The file is merged into')
    await desk.page.getByRole('link', { name: /^Open Quad Cities/ }).click()
    await goTo(desk, '/review/launch')
    await sees(desk, 'Two answers stand for 4.4b: settle which one is the team’s.')
    const point = desk.page.locator('article[id="points/4.4b"]')
    expect(await point.getByRole('listitem').filter({ has: desk.page.getByRole('button') }).allInnerTexts()).toEqual([expect.stringMatching(/^(Yes|Not yet)/), expect.stringMatching(/^(Yes|Not yet)/)])
    await point.getByRole('listitem').filter({ hasText: 'Coordinator of the workforce board' }).getByRole('button', { name: /Keep this one/ }).click()
    await heldReview(desk, '2027-06-01', 'Coordinator of the workforce board', ['Coordinator of the workforce board', 'Workforce dean', 'Owner of the machine shop'])
    await desk.page.getByRole('button', { name: /^Accept the \d plain ones?$/ }).click()
    await answer(desk, '4.1', 'Partly')
    await nameGap(desk, { what: 'Leaders of food plants were not there', points: ['4.1'], owner: 'Chamber president', due: '2027-09-09', why: 'Enough leaders came to begin' })
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on Jun 1, 2027')
    expect([await standing(desk, 4), await standing(desk, 5)]).toEqual(['closed', 'at work'])
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
