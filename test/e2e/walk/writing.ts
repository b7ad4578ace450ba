import type { Locator, Page } from 'playwright-core'
import type { Desk } from './desk.ts'

/** Writes into a field by its label and leaves it. */
export async function write({ page }: Desk, label: string, text: string, within: Page | Locator = page): Promise<void> {
  const input = within.getByLabel(label, { exact: true })
  await input.fill(text)
  await input.blur()
}

/** Picks one of a few by its words. */
export async function choose({ page }: Desk, label: string, option: string, within: Page | Locator = page): Promise<void> {
  await within.getByRole('radiogroup', { name: label }).getByLabel(option, { exact: true }).check()
}

/** Finds somebody or something by name in a field, or adds it, and takes it with Enter. */
export async function pick({ page }: Desk, label: string, names: string | readonly string[], within: Page | Locator = page): Promise<void> {
  const box = within.getByRole('combobox', { name: label, exact: true })
  for (const name of typeof names === 'string' ? [names] : names) {
    if ((await box.inputValue()) === name) continue
    await box.click()
    await box.fill(name)
    await box.press('Enter')
  }
}

/** Opens what is folded away under "more". */
export async function unfold({ page }: Desk, words: string | RegExp): Promise<void> {
  const fold = page.locator('summary').filter({ hasText: words }).first()
  if (!(await fold.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open))) await fold.click()
}

/** A table of the page by its heading. */
export function grid({ page }: Desk, name: string): Locator {
  return page.getByRole('grid', { name, exact: true })
}

/** A row of a table that holds these words. */
export function row(table: Locator, words: string | RegExp): Locator {
  return table.getByRole('row').filter({ hasText: words }).first()
}

/** A cell of a row, by the name of its column. */
export function cell(of: Locator, column: string): Locator {
  return of.locator(`[data-label="${column}"]`)
}

/** Pastes a block of cells, as copied from a spreadsheet, into the empty line at the end of a table. */
export async function paste(desk: Desk, table: string, column: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await pasteAt(grid(desk, table).getByRole('row').last(), column, rows.map((one) => one.join('\t')).join('\n'))
}

/** Pastes a text into a cell of a row. The clipboard of a machine is one for all tests, so each brings its own. */
export async function pasteAt(of: Locator, column: string, text: string): Promise<void> {
  const at = cell(of, column)
  await at.click()
  await pasteText(at, text)
}

/** Pastes a text where the person is. */
export async function pasteText(at: Locator, text: string): Promise<void> {
  await at.focus()
  await at.evaluate((target, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Writes into one cell of a row that is there: text, a name, a day, or one of a list. */
export async function setCell(desk: Desk, of: Locator, column: string, value: string): Promise<void> {
  const at = cell(of, column)
  await at.dblclick()
  const input = at.locator('input, select, textarea').first()
  await input.waitFor()
  const kind = await input.evaluate((element) => element.tagName)
  if (kind === 'SELECT') await input.selectOption({ label: value })
  else await input.fill(value)
  await desk.page.keyboard.press('Enter')
}

/** Answers a point of a review, by its words. */
export async function answer(desk: Desk, point: string, option: 'Yes' | 'Partly' | 'Not yet' | 'Does not apply', reason?: string): Promise<void> {
  const card = desk.page.locator(`article[id="points/${point}"]`)
  await choose(desk, 'Your team’s answer', option, card)
  if (reason === undefined) return
  const box = card.getByLabel(/^Why|^Reason$/)
  if (!(await box.isVisible())) await card.getByRole('button', { name: 'Add a reason' }).click()
  await box.fill(reason)
  await box.blur()
}

/** Names a gap on the review page: what, which points, who, by when, why. */
export async function nameGap(desk: Desk, gap: { readonly what: string; readonly points: readonly string[]; readonly owner: string; readonly due: string; readonly why: string }): Promise<void> {
  const [first = ''] = gap.points
  await desk.page.locator(`article[id="points/${first}"]`).getByRole('button', { name: 'Name a gap for this point' }).click()
  const card = desk.page.locator('article[id^="gaps/"]').last()
  await card.waitFor()
  await write(desk, 'What is missing', gap.what, card)
  for (const point of gap.points.slice(1)) await card.getByLabel(new RegExp(`^${point.replace('.', '\\.')} `)).check()
  await pick(desk, 'Who sees to it', gap.owner, card)
  await write(desk, 'By when', gap.due, card)
  await write(desk, 'Why we go on without it', gap.why, card)
}

/** The header of a review: when, who led it, who took part. */
export async function heldReview(desk: Desk, on: string, led: string, present: readonly string[]): Promise<void> {
  await write(desk, 'Date of the review', on)
  await pick(desk, 'Who led the talk', led)
  await pick(desk, 'Who took part', present)
}

/** Closes a review that nothing holds, recorded by somebody. */
export async function closeReview(desk: Desk, by: string): Promise<void> {
  await desk.page.getByRole('button', { name: 'Close the review', exact: true }).click()
  const dialog = desk.page.getByRole('dialog')
  await pick(desk, 'Recorded by', by, dialog)
  await dialog.getByRole('button', { name: 'Close the review', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Passes the laptop on to somebody who is in the list of people. */
export async function passTo({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('button', { name: /^At this laptop:/ }).click()
  const dialog = page.getByRole('dialog')
  const find = dialog.getByLabel('Find a name')
  if (await find.isVisible()) await find.fill(name)
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await dialog.waitFor({ state: 'hidden' })
}
