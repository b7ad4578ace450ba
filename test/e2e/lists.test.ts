import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, screenshot } from './browser.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { bring, goTo, keepPicture, quiet, sees, sitDown, stored, type Desk } from './walk/desk.ts'
import { grid, row } from './walk/writing.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-04-12')
  await bring(desk, await walkFile('champions'))
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

const csv = (...lines: readonly string[]) => Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)

async function choose(name: string, buffer: Buffer): Promise<void> {
  await goTo(desk, '/bring-in/list')
  await desk.page.locator('input[data-open-file]').setInputFiles({ name, mimeType: '', buffer })
}

describe('lists that people have already', () => {
  test('a Google list: who is here is known again, the wish not to be written to comes along, and one undo takes it back', async () => {
    const { page } = desk
    await choose('contacts.csv', csv(
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value',
      'Wanda,,Ortiz,"Arsenal Optics, Inc.",Owner,"met at the fair\nlikes trains",* myContacts,* Work,wanda@arsenal.example,563-555-0101',
      'Owner of,,the machine shop,Northside Tool,Owner,,* myContacts,,owner@northside.example,',
      ',,,,,,,,someone@example.com,',
    ))
    await sees(desk, '“contacts.csv” reads like a list from Google Contacts: 3 lines.')
    await sees(desk, /1 person is here already/)
    await sees(desk, 'There was no name in this row, so the e-mail address stands in its place.')
    await screenshot(page, 'bring in list')
    await page.getByLabel('Put them on').selectOption({ label: 'Leaders to invite as well' })
    await page.getByRole('button', { name: 'Take in 3 lines' }).click()
    await sees(desk, '3 lines taken in from “contacts.csv”.')
    await stored(desk)
    await goTo(desk, '/sheet/invitees')
    await row(grid(desk, 'Leaders to invite'), 'Wanda Ortiz').waitFor()
  })

  test('an Outlook list, and a column that was taken for the wrong thing', async () => {
    const { page } = desk
    await choose('outlook.csv', csv('First Name,Last Name,Company,Job Title,E-mail Address,Keywords', 'Sam,Okafor,River Castings,Buyer,sam@river.example,friend'))
    await sees(desk, /reads like a list from Outlook: 1 line\./)
    await page.locator('summary').filter({ hasText: 'What the columns are' }).click()
    await page.getByLabel('What “Job Title” is').selectOption({ label: 'Left out' })
    await page.getByRole('button', { name: 'Take in 1 line' }).click()
    await sees(desk, '1 line taken in from “outlook.csv”.')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByRole('button', { name: 'Take in 1 line' }).waitFor()
    await stored(desk)
    await goTo(desk, '/people')
    expect(await page.locator('main').innerText()).not.toContain('Sam Okafor')
  })

  test('five thousand lines are read, and what is no list is refused in a sentence', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `Person ${at},Company ${at % 900},p${at}@example.com`)
    await choose('many.csv', csv('Name,Company,Email', ...lines))
    await sees(desk, /5,000 new people/)
    await choose('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]))
    await sees(desk, /This is a picture, and lists cannot be read from it\./)
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
