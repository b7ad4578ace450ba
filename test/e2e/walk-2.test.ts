import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { walkFile } from '../fixtures/walk/make.ts'
import { launch } from './browser.ts'
import { bring, goTo, keepPicture, onDay, printed, quiet, seen, sees, sitDown, standing, stored, type Desk } from './walk/desk.ts'
import { answer, cell, choose, closeReview, grid, heldReview, paste, pick, row, setCell, write } from './walk/writing.ts'

let browser: Browser
let desk: Desk

// Beats 1 to 8 and 10 are walked in the browser by walk-1; here their workbook comes in a file, as by mail.
beforeAll(async () => {
  const file = await walkFile('team')
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-02-16')
  await bring(desk, file)
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

describe('the scope is drawn with figures and with what the team knows', () => {
  test('9: a figure that its source keeps back says so, and is never a zero', async () => {
    await goTo(desk, '/sheet/candidates')
    await paste(desk, 'Candidates', 'Sector', [
      ['Manufacturing', '22,996', '$1,283', '1.48', 'Quarterly census, metropolitan row', 'December 2016'],
      ['Transport', '5989', '865', '0.94', 'Quarterly census, metropolitan row', 'December 2016'],
      ['Health care', 'withheld', 'withheld', '', 'Quarterly census, metropolitan row', 'December 2016'],
    ])
    await write(desk, 'Average pay of all jobs in the region', '1,015')
    await choose(desk, 'Pay is given for', 'A week')
    await row(grid(desk, 'Candidates'), 'Health care').getByRole('button', { name: 'Open Health care' }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.locator('summary').click()
    await write(desk, 'Jobs: at least', '22185', dialog)
    await write(desk, 'Where the range comes from', 'Three published counties', dialog)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await stored(desk)
    const table = desk.page.getByRole('region', { name: 'Figures of all candidates' })
    const line = async (name: string): Promise<readonly string[]> => table.getByRole('row').filter({ has: desk.page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell').allInnerTexts()
    expect(await line('Jobs here')).toEqual(['22,996', '5,989', 'withheld; at least 22,185'])
    expect(await line('Average pay')).toEqual(['$1,283 a week', '$865 a week', 'withheld'])
    expect((await line('Against the average here'))[0]).toBe('1.26 times')
    expect((await line('Concentration (LQ)')).map((text) => text.slice(0, 4))).toEqual(['1.48', '0.94', 'not '])
    expect(await cell(row(grid(desk, 'Candidates'), 'Health care'), 'Jobs here').innerText()).toBe('withheld')
  })

  test('11: first, next and parked; a county stays out for now, with a reason and a day to look again', async () => {
    await onDay(desk, '2027-03-02')
    await goTo(desk, '/sheet/candidates')
    await setCell(desk, row(grid(desk, 'Candidates'), 'Manufacturing'), 'What we know that figures miss', 'Two plants plan new lines')
    await goTo(desk, '/sheet/sector-decision')
    const ranking = grid(desk, 'Our choice')
    for (const [sector, rank] of [['Manufacturing', 'First'], ['Health care', 'Next'], ['Transport', 'Parked']] as const) await setCell(desk, row(ranking, sector), 'First, next or parked', rank)
    await write(desk, 'Decided on', '2027-03-02')
    await pick(desk, 'Who took part in the choice', ['Workforce board', 'Community college', 'Chamber of commerce'])
    await goTo(desk, '/sheet/definition')
    await paste(desk, 'Segments of the industry', 'Segment', ['Machining', 'Castings', 'Hydraulics', 'Fabrication', 'Food plants'].map((segment) => [segment, 'In']))
    await paste(desk, 'Counties', 'County', [
      ['Scott', 'In', 'Iowa'], ['Rock Island', 'In', 'Illinois'], ['Henry', 'In', 'Illinois'], ['Mercer', 'In', 'Illinois'],
      ['Muscatine', 'Out, for now', 'Iowa', 'Its plants look the other way', '1/18/2028'],
    ])
    await write(desk, 'Why this size', 'People cross the river to work every day.')
    await choose(desk, 'Would a business leader find that this makes sense?', 'Yes')
    await choose(desk, 'Does it follow the industry, and not the lines of agencies?', 'Yes')
    await write(desk, 'We look at it again on', '2028-01-18')
    await stored(desk)
    await goTo(desk, '/review/scope')
    await sees(desk, /^In: Scott.+ and Mercer.+Out, for now: Muscatine/)
    await sees(desk, 'Education, workforce and economic development took part in the choice.')
    await goTo(desk, '/step/scope')
    await sees(desk, 'First: Manufacturing. Next: Health care. Parked: Transport.')
  })

  test('12: hands and the word of the one who differs are kept, and the step is printed on Letter', async () => {
    await goTo(desk, '/review/scope')
    await heldReview(desk, '2027-03-02', 'Coordinator of the workforce board', ['Coordinator of the workforce board', 'Workforce dean', 'Chamber president'])
    await desk.page.getByRole('button', { name: /^Accept the \d plain ones?$/ }).click()
    const point = desk.page.locator('article[id="points/2.2"]')
    await answer(desk, '2.2', 'Yes')
    await point.locator('summary').filter({ hasText: 'The room says' }).click()
    await write(desk, 'Hands for', '8', point)
    await write(desk, 'Hands against', '1', point)
    await write(desk, 'What the others said', 'The developer wants Muscatine in', point)
    await closeReview(desk, 'Coordinator of the workforce board')
    await sees(desk, 'Closed by the team on Mar 2, 2027')
    expect(await standing(desk, 3)).toBe('at work')

    await goTo(desk, '/print/step/scope')
    await desk.page.getByLabel('Core team only', { exact: true }).check()
    await sees(desk, /wants Muscatine in/)
    const { pages, sizes } = await printed(desk)
    expect(pages).toBeGreaterThan(3)
    expect(sizes.toSorted()).toEqual(['612 × 792', '792 × 612'])
    await desk.page.getByLabel('Partners', { exact: true }).check()
    await sees(desk, 'Muscatine')
    expect(await seen(desk)).not.toContain('wants Muscatine in')
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})

