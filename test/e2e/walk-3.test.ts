import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, onDay, patient, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { saveFile } from './walk/files.ts'
import { answer, cell, closeReview, grid, heldReview, nameGap, paste, pasteAt, pick, row, setCell, unfold, write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

// Beats 1 to 12 are walked in the browser by walk-1 and walk-2; here their workbook comes in a file, as by mail.
beforeAll(async () => {
  const file = await walkFile('scope')
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-03-11')
  await bring(desk, file)
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

describe('a few business leaders are won', () => {
  test('13: a pair convenes, nine pledge at once, one has other words, one is outstanding and named', async () => {
    await goTo(desk, '/sheet/convening')
    await paste(desk, 'Convener, or a pair', 'Organization', [['Workforce board', 'Coordinator of the workforce board', 'yes'], ['Community college', 'Workforce dean', 'yes']])
    await desk.page.getByRole('button', { name: 'Bring in 10 from “Who is at the table”' }).click()
    const pledges = grid(desk, 'Pledges of the partners')
    await row(pledges, 'Workforce board').waitFor()
    await desk.page.getByRole('checkbox', { name: 'Veterans’ office', exact: true }).first().uncheck()
    await desk.page.getByRole('button', { name: /^Mark 9 as yes on Mar 11/ }).click()
    await sees(desk, 'One partner has not said yes.')
    await row(pledges, 'Machinists’ union').getByRole('button', { name: 'Open Machinists’ union' }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.locator('summary').click()
    await write(desk, 'With these words changed', '“Act” reads “act with those who work there”', dialog)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await stored(desk)
    await goTo(desk, '/step/prepare')
    await sees(desk, 'Workforce board and Community college convene.')
    await sees(desk, '9 partners said yes. Still open: Veterans’ office.')
  })

  test('15: of five candidates three are chosen, and a remark in my notes is in no file, print or projection', async () => {
    await goTo(desk, '/sheet/champions')
    await write(desk, 'Who can decide in this industry', 'Owners of shops and presidents of plants')
    await paste(desk, 'Business leaders we could ask', 'Business leader', [
      ['Owner of the machine shop', 'Northside Tool'], ['President of the hydraulics plant', 'Prairie Hydraulics'], ['COO of the foundry', 'River Castings'],
      ['Plant manager of Island Gear', 'Island Gear'], ['Owner of Delta Foods', 'Delta Foods'],
    ])
    const remark = 'The owner and the president have not spoken since the lawsuit'
    await desk.page.getByLabel('My notes').fill(remark)
    await desk.page.getByLabel('My notes').blur()
    await stored(desk)
    for (const name of ['Owner of the machine shop', 'President of the hydraulics plant', 'COO of the foundry']) await desk.page.getByLabel(`How far with ${name}`).selectOption({ label: 'Shortlisted' })
    await stored(desk)

    const { bytes } = await saveFile(desk)
    const inFile = Buffer.from(bytes).toString('latin1')
    expect(inFile).toContain('Owner of the machine shop')
    expect(inFile).not.toContain('lawsuit')
    await goTo(desk, '/print/sheet/champions')
    await desk.page.getByLabel('Core team only', { exact: true }).check()
    await sees(desk, 'Owner of the machine shop')
    expect(await desk.page.locator('body').innerText()).not.toContain('lawsuit')
    await goTo(desk, '/room/sheet/champions')
    expect(await desk.page.locator('body').innerText()).not.toContain('lawsuit')
    await goTo(desk, '/sheet/champions')
    expect(await desk.page.getByLabel('My notes').inputValue()).toBe(remark)
  })

  test('16: the owner signs and welcomes, the president signs and hosts, the COO says maybe', async () => {
    await onDay(desk, '2027-04-09')
    await goTo(desk, '/sheet/champions')
    const { page } = desk
    for (const [name, status, parts] of [
      ['Owner of the machine shop', 'Yes', ['Signs the invitation', 'Welcomes everyone']],
      ['President of the hydraulics plant', 'Yes', ['Signs the invitation', 'Hosts']],
      ['COO of the foundry', 'Maybe', []],
    ] as const) {
      await page.getByLabel(`How far with ${name}`).selectOption({ label: status })
      for (const part of parts) await page.getByRole('checkbox', { name: `${part}: ${name}` }).check()
    }
    await goTo(desk, '/sheet/meeting')
    await write(desk, 'Day of the launch', '2027-05-20')
    await write(desk, 'From', '09:00')
    await write(desk, 'To', '11:00')
    await pick(desk, 'Host', 'Prairie Hydraulics')
    await sees(desk, 'The launch is on Thu, May 20, 2027, in 41 days.')
    await stored(desk)
    await goTo(desk, '/review/prepare')
    await sees(desk, '2 business leaders have said yes: Owner of the machine shop and President of the hydraulics plant.')
    await sees(desk, 'Said maybe: COO of the foundry.')
    await sees(desk, 'Will welcome everyone: Owner of the machine shop.')
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})

describe('the letters go out, and the day moves', () => {
  // Beats 17 and 18, two laptops and their files, are walked by walk-4.
  test('19: the COO says yes, and the letter with three signers passes its checks', async () => {
    await desk.page.context().close()
    desk = await sitDown(browser, inject('appUrl'), '2027-04-16')
    await bring(desk, await walkFile('merged'))
    await goTo(desk, '/sheet/champions')
    await desk.page.getByLabel('How far with COO of the foundry').selectOption({ label: 'Yes' })
    await desk.page.getByRole('checkbox', { name: 'Signs the invitation: COO of the foundry' }).check()
    await goTo(desk, '/sheet/invitation')
    await write(desk, 'What it is', 'Leaders of our industry meet for two hours and say what would help all of us to grow. Public partners sit around us and listen.')
    await write(desk, 'Why now', 'Plants here want to grow, and each of us looks for the same people.')
    await pick(desk, 'Reply to', 'Owner of the machine shop')
    await write(desk, 'Reply by', '2027-05-07')
    await stored(desk)
    const checks = await seen(desk)
    expect(checks).toContain('3 business leaders sign it.')
    expect(checks).toContain('It has no words of our trade.')
    expect(checks.match(/not yet/g) ?? [], 'nothing that the letter can have already is missing').toHaveLength(0)
    await goTo(desk, '/step/prepare')
    await desk.page.getByRole('button', { name: 'Make the invitation final' }).click()
    await sees(desk, /Make the invitation final: Done on Apr 16, 2027/)
  })

  test('20: 64 letters get one day at once, thirty days ahead', async () => {
    await onDay(desk, '2027-04-20')
    await goTo(desk, '/sheet/invitees')
    await sees(desk, '64 leaders have no letter on record.')
    await write(desk, 'Sent on', '2027-04-20')
    await desk.page.getByRole('button', { name: 'Mark 64 as sent on Apr 20, 2027' }).click()
    await goTo(desk, '/sheet/invitation')
    await write(desk, 'Letters went out on', '2027-04-20')
    await unfold(desk, /^More/)
    await write(desk, 'Day that the letters name', '2027-05-20')
    await goTo(desk, '/sheet/meeting')
    await sees(desk, 'Good: the letters give 30 days. You want 28 or more.')
    await stored(desk)
  })

  test('21: the launch moves, everyone who holds the old day is listed, and the countdown is done anew', async () => {
    await onDay(desk, '2027-04-29')
    await goTo(desk, '/sheet/meeting')
    await write(desk, 'Day of the launch', '2027-05-27')
    await sees(desk, 'The leaders were told May 20, 2027, and the plan says May 27, 2027.')
    await desk.page.getByRole('button', { name: 'Record the change from May 20, 2027 to May 27, 2027' }).click()
    await sees(desk, '64 people still to tell:')
    await sees(desk, 'Good: the letters give 37 days.')
    await sees(desk, 'The launch is on Thu, May 27, 2027, in 28 days.')
    expect(await seen(desk)).toMatch(/Apr 27, 2027\s+30 days before\s+The letters go out\./)
    await goTo(desk, '')
    await sees(desk, '64 people hold a letter with the old date or place.')
    await goTo(desk, '/sheet/meeting')
    await desk.page.getByRole('checkbox', { name: 'Told: Owner of the machine shop' }).click()
    await desk.page.getByRole('button', { name: 'Mark all 63 as told today' }).click()
    await sees(desk, 'Nobody is left to tell.')
    await stored(desk)
  })

  test('22: calls are logged in two taps on a phone, and “do not call again” shows on every list', async () => {
    const { page } = desk
    await onDay(desk, '2027-05-06')
    await page.setViewportSize({ width: 390, height: 800 })
    await goTo(desk, '/sheet/invitees')
    const first = page.getByRole('button', { name: /^Called / }).first()
    const name = ((await first.getAttribute('aria-label')) ?? '').replace('Called ', '')
    await first.click()
    await page.getByRole('group', { name: `What ${name} said` }).getByRole('button', { name: 'Yes', exact: true }).click()
    await page.getByRole('status').filter({ hasText: `${name}: yes` }).first().waitFor()
    const second = page.getByRole('button', { name: /^Called / }).first()
    const tired = ((await second.getAttribute('aria-label')) ?? '').replace('Called ', '')
    expect(tired).not.toBe(name)
    await second.click()
    await page.getByRole('button', { name: 'Do not call again' }).click()
    await sees(desk, 'One leader is not to be called or written to again.')
    await page.setViewportSize({ width: 1280, height: 900 })
    await goTo(desk, '/sheet/invitees')
    await expect.poll(() => cell(row(grid(desk, 'Leaders to invite'), tired), 'Business leader').innerText(), patient).toContain('do not contact')
    await goTo(desk, '/people')
    await page.getByLabel('Which of them').selectOption({ label: 'Do not contact' })
    await sees(desk, tired)
  })

  test('23: room and rehearsal are prepared ahead while step 3 is open', async () => {
    await onDay(desk, '2027-05-14')
    await goTo(desk, '/sheet/room')
    await write(desk, 'Seats at the inner table, for business', '26')
    await write(desk, 'Seats around it, for partners', '12')
    await pick(desk, 'Facilitator', 'University outreach lead')
    await pick(desk, 'Scribe', 'CTE coordinator')
    await setCell(desk, row(grid(desk, 'Agenda'), 'Who takes what'), 'Who leads', 'COO of the foundry')
    await write(desk, 'Rehearsed on', '2027-05-14')
    await stored(desk)
    await goTo(desk, '/step/launch')
    await sees(desk, 'You can prepare this step ahead: nothing here is locked.')
    await sees(desk, '26 seats at the inner table, 12 around it.')
    await sees(desk, 'The agenda takes 120 of 120 minutes.')
  })

  test('24: review 3 counts 24 yes, 6 maybe, 14 no and 20 silent against the team’s own number', async () => {
    await onDay(desk, '2027-05-18')
    await goTo(desk, '/sheet/invitees')
    const list = grid(desk, 'Leaders to invite')
    const replies = [...Array.from({ length: 24 }, () => 'Yes'), ...Array.from({ length: 6 }, () => 'Maybe'), ...Array.from({ length: 14 }, () => 'No')]
    await pasteAt(list.getByRole('row').nth(1), 'Reply', replies.join('\n'))
    await stored(desk)
    await goTo(desk, '/review/prepare')
    await sees(desk, '24 yes, 6 maybe, 14 no, 20 silent.')
    await sees(desk, '24 said yes. Your own number is 20.')
    await heldReview(desk, '2027-05-18', 'Coordinator of the workforce board', ['Coordinator of the workforce board', 'Workforce dean', 'Owner of the machine shop'])
    await desk.page.getByRole('button', { name: 'Accept the 5 plain ones' }).click()
    await answer(desk, '3.3c', 'Partly')
    await nameGap(desk, { what: 'Silent leaders are still to be called twice', points: ['3.3c'], owner: 'Chamber president', due: '2027-05-24', why: 'Enough have said yes' })
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on May 18, 2027')
    expect(await standing(desk, 4)).toBe('at work')
  })

  test('25: the COO leaves the firm: attention, two other signers, two papers that name the COO, and nothing is blocked', async () => {
    await onDay(desk, '2027-05-24')
    await goTo(desk, '/people')
    await desk.page.getByLabel('Find by name').fill('COO of the foundry')
    await desk.page.locator('summary').filter({ hasText: 'COO of the foundry' }).click()
    await desk.page.getByRole('checkbox', { name: 'Has left the organization' }).check()
    await goTo(desk, '')
    await sees(desk, 'COO of the foundry has left the company and stands as a champion. 2 other leaders sign, so 3.1 still holds. Look at the letter and the agenda, which name this leader.')
    expect([await standing(desk, 3), await standing(desk, 4)]).toEqual(['closed', 'at work'])
    await goTo(desk, '/step/launch')
    await desk.page.getByRole('button', { name: 'Open the meeting' }).waitFor()
    expect(await desk.page.getByRole('button', { name: 'Open the meeting' }).getAttribute('aria-disabled')).toBeNull()
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
