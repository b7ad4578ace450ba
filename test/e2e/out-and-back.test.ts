import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { readPdf } from '#imports/pdf/read-pdf.ts'
import { readWord } from '#imports/word/read-word.ts'
import { filledByPdftk, optionOf, wordWith } from './filling.ts'
import { notRun } from '../../tools/not-run.mjs'
import { findProgram } from '../../tools/programs.mjs'
import { launch, screenshot } from './browser.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import { bring, goTo, keepPicture, quiet, sees, sitDown, stored, type Desk } from './walk/desk.ts'
import { takeAlong, type SavedFile } from './walk/files.ts'

let browser: Browser
let desk: Desk

beforeAll(async () => {
  browser = await launch()
  desk = await sitDown(browser, inject('appUrl'), '2027-04-12')
  await bring(desk, await walkFile('champions'))
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(() => browser.close())

const upload = ({ name, bytes }: SavedFile) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })
const card = (name: string) => desk.page.getByRole('region', { name, exact: true })

async function bringIn(...files: readonly SavedFile[]): Promise<void> {
  await goTo(desk, '/bring-in')
  await desk.page.locator('input[data-open-file]').setInputFiles(files.map(upload))
}

describe('pages leave as files and come back', () => {
  test.each([
    ['Word', /champions.*\.docx$/i, 'PK'], ['Excel', /\.xlsx$/, 'PK'], ['PDF to fill in', /\.pdf$/, '%PDF'], ['CSV tables', /\.(csv|zip)$/, ''], ['JSON', /\.json$/, '{'],
  ])('as %s, made on the device without a network', async (format, name, begins) => {
    const file = await takeAlong(desk, 'sheet/champions', format)
    expect(file.name).toMatch(name)
    expect(new TextDecoder().decode(file.bytes.subarray(0, begins.length))).toBe(begins)
    await desk.page.getByText(`Offered for saving: ${file.name}`).first().waitFor()
  })

  test('with the letterhead and the logo that the team set', async () => {
    const { page } = desk
    await goTo(desk, '/settings')
    await page.getByLabel('Letterhead', { exact: true }).fill('Quad Cities manufacturing\nRock Island')
    const png = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 300 })
      canvas.getContext('2d')?.fillRect(0, 0, 400, 300)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    const input = page.locator('input[data-logo]')
    await input.setInputFiles({ name: 'notes.txt', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await sees(desk, 'This file could not be read as a picture. Nothing was changed.')
    await input.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    await page.getByRole('img', { name: 'The logo of your partnership' }).waitFor()
    await stored(desk)
    const word = await takeAlong(desk, 'sheet/champions', 'Word')
    const parts = unzipSync(word.bytes)
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Rock Island')
  })

  test('nothing is taken in of a page that nobody wrote on, and a photo is refused in a sentence', async () => {
    const word = await takeAlong(desk, 'sheet/champions', 'Word')
    await bringIn(word, { name: 'photo.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4) })
    await sees(desk, 'Nothing was written on these pages that you do not have already.')
    await sees(desk, /The file is a picture/)
    await stored(desk)
  })

  test('two who were sent the same page stand side by side, and what was not wanted stays out', async (context) => {
    if (findProgram('pdftk') === undefined) notRun(context, 'pdftk is not installed')
    const { page } = desk
    const pdf = await takeAlong(desk, 'sheet/case-for-change?more', 'PDF to fill in')
    const word = await takeAlong(desk, 'sheet/case-for-change?more', 'Word')
    const places = (await readPdf(pdf.bytes)).carried.sheets.flatMap((sheet) => sheet.places)
    const keyOf = (field: string): string => places.find((place) => place.ref.field === field)?.key ?? ''
    const one = { name: 'dean.pdf', bytes: filledByPdftk(pdf.bytes, { [keyOf('case')]: 'One table for all of us, says the dean.', [keyOf('pitch')]: 'Call once, not nine times.' }) }
    const other = { name: 'board.docx', bytes: wordWith(word.bytes, { [keyOf('case')]: 'One door, says the board.' }) }
    expect((await readWord(other.bytes)).answers).toHaveLength(1)
    await bringIn(one, other)
    await card('dean.pdf').getByText('Call once, not nine times.').waitFor()
    await card('dean.pdf').getByRole('checkbox', { name: 'Take in: The same in one minute' }).uncheck()
    await screenshot(page, 'bring-in')
    await card('dean.pdf').getByRole('button', { name: 'Take in 1 change' }).click()
    await card('board.docx').getByRole('button', { name: 'Take in 1 change' }).click()
    await sees(desk, 'Answers on which you differ stand side by side until you settle them.')
    await goTo(desk, '/sheet/case-for-change')
    await sees(desk, 'One table for all of us, says the dean.')
    await sees(desk, 'One door, says the board.')
    expect(await page.locator('main').innerText()).not.toContain('Call once')
  })

  test('a review filled in by a second program lands as one person’s voice, and the team’s answer stays', async (context) => {
    if (findProgram('pdftk') === undefined) notRun(context, 'pdftk is not installed')
    const pdf = await takeAlong(desk, 'review/prepare', 'PDF to fill in')
    const place = (await readPdf(pdf.bytes)).carried.sheets.flatMap((sheet) => sheet.places).find(({ ref }) => ref.field === 'points' && ref.column === 'answer')
    const filled = { name: 'one partner.pdf', bytes: filledByPdftk(pdf.bytes, { [place?.key ?? '']: optionOf(pdf.bytes, place?.key ?? '') }) }
    await bringIn(filled)
    const one = card('one partner.pdf')
    await one.getByRole('radio', { name: /^One person’s/ }).waitFor()
    expect(await one.getByRole('radio', { name: /^One person’s/ }).isChecked()).toBe(true)
    await one.getByRole('button', { name: /^Take in/ }).click()
    await stored(desk)
    await goTo(desk, '/review/prepare')
    expect(await desk.page.locator(`article[id="points/${place?.ref.row}"]`).getByRole('radio', { checked: true }).count()).toBe(0)
  })

  test('nothing was refused, nothing went wrong, and nobody else was asked', () => {
    expect(desk.trouble).toEqual(quiet)
  })
})
