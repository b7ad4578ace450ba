import { collectFaults, comesTrue, found, labelOf } from './case.mjs'

const warning = 'You meant to look at the working definition again'

/** Two pages stay open over midnight: a day that was ahead has passed, and both say so without being touched. */
export async function midnight({ browser, url }) {
  const context = await browser.newContext({ timezoneId: 'America/Chicago' })
  const check = collectFaults()
  try {
    const page = await context.newPage()
    const id = await found(page, url)
    const home = await context.newPage()
    for (const one of [page, home]) await one.clock.install({ time: new Date('2027-02-08T23:58:00-06:00') })
    await page.goto(`${url}p/${id}/sheet/definition`)
    await page.locator('[id="revisitOn"]').fill('2027-02-08')
    await page.locator('[id="revisitOn"]').blur()
    await page.clock.runFor(2000)
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the day was not stored')
    await page.goto(`${url}p/${id}`)
    await home.goto(url)
    const pages = { 'the page of the partnership': page, Home: home }
    for (const [name, one] of Object.entries(pages)) {
      await one.getByRole('heading', { name: 'Torture' }).or(one.getByText('Torture')).first().waitFor()
      await one.clock.runFor(3000)
      check.unless((await one.getByText(warning).count()) === 0, `${name} warned a day too early`)
    }
    for (const [name, one] of Object.entries(pages)) {
      await one.clock.fastForward('03:00')
      await one.clock.runFor(3000)
      check.unless(await comesTrue(() => one.getByText(warning).count()), `${name} did not notice that the day had passed`)
    }
    return check.faults
  } finally {
    await context.close()
  }
}
