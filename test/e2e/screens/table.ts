import type { Page } from 'playwright-core'
import { catalogue, reviewOf, steps } from '#worksheets/catalogue.ts'
import { emptyId, filledId } from '../../fixtures/filled-partnership.ts'
import { madeFigures } from '../../fixtures/made-figures.ts'
import type { Files } from './devices.ts'

/** One screen in one state. */
export interface Screen {
  /** The route as the router writes it; inside a partnership what follows its own address. */
  readonly route: string
  readonly state: string
  /** The address after the app's own, without a slash at its beginning. */
  readonly path: string
  /** What a person does there to bring about the state. */
  readonly reach?: (page: Page, files: Files) => Promise<unknown>
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const dialog = (page: Page) => page.getByRole('dialog').waitFor()
const press = (name: string | RegExp) => (page: Page) => button(page, name).click()
const ask = (name: string | RegExp) => async (page: Page) => {
  await button(page, name).click()
  await dialog(page)
}
const put = (file: keyof Files, then: string | RegExp) => async (page: Page, files: Files) => {
  await page.locator('input[data-open-file]').setInputFiles(files[file])
  await page.getByText(then).first().waitFor()
}

const figures = (...years: readonly number[]) => years.map((year) => ({ name: `${year}.annual by area.csv`, mimeType: 'text/csv', buffer: Buffer.from(madeFigures(year)) }))
const chart = (name: string, then: string) => async (page: Page) => {
  await page.locator('label', { hasText: name }).last().click()
  await page.getByText(then).first().waitFor()
}

/** Screens of a device on which nothing is yet, in this order: later ones find what earlier ones left. */
export const firstScreens: readonly Screen[] = [
  { route: '/', state: 'nothing yet', path: '' },
  { route: '/', state: 'the colors are being chosen', path: '', reach: (page) => page.locator('summary[aria-label="Colors"]').click() },
  { route: '', state: 'no such page', path: 'nowhere/at/all' },
  { route: '/p/:id/*?', state: 'not on this device', path: 'p/none' },
  { route: '/open/*?', state: 'no file yet', path: 'open' },
  { route: '/open/*?', state: 'a file that is none of ours', path: 'open', reach: put('broken', /./) },
  { route: '/open/*?', state: 'a file of a partnership that is new here', path: 'open', reach: put('filled', 'is not on this device yet') },
  { route: '/storage', state: 'nothing yet', path: 'storage' },
  { route: '/storage', state: 'the note for IT is open', path: 'storage', reach: (page) => page.locator('summary', { hasText: 'One page to print' }).click() },
  { route: '/storage', state: 'the browser offers to install', path: 'storage', reach: async (page) => {
    await page.getByText('Add to Home Screen').first().waitFor()
    await page.evaluate(() => dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve(), userChoice: Promise.resolve({ outcome: 'accepted' }) })))
    await button(page, 'Install Shared Table').waitFor()
  } },
  { route: '/storage', state: 'erasing, the word was not typed', path: 'storage', reach: async (page) => {
    await ask('Erase this device…')(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Erase this device' }).click()
  } },
  { route: '/new', state: 'the first question', path: 'new' },
  { route: '/new', state: 'no name given', path: 'new', reach: press(/^Next/) },
  { route: '/new', state: 'the second question', path: 'new', reach: async (page) => {
    await page.getByLabel('Name of the partnership').fill('A long name of a partnership in a long valley with many towns')
    await press(/^Next/)(page)
    await page.getByLabel('Name', { exact: true }).fill('Board coordinator')
    await page.getByLabel('Organization').fill('Workforce board')
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'Board coordinator' }).waitFor()
  } },
  { route: '/take-over', state: 'the first question', path: 'take-over' },
  { route: '/take-over', state: 'days and names are missing', path: 'take-over', reach: async (page) => {
    await page.getByLabel('Name of the partnership').fill('Begun before')
    await page.getByLabel('Step 4: Launch').check()
    await press('Record and go on')(page)
  } },
  { route: '/take-over', state: 'recorded', path: 'take-over', reach: async (page) => {
    await page.getByLabel('Name of the partnership').fill('Begun before')
    await page.getByLabel('Step 2: Define the scope').check()
    await page.getByLabel('When was it done?').fill('2026-03-02')
    await page.getByLabel('Who says so?').fill('core team')
    await press('Record and go on')(page)
    await page.getByText('as core team says').waitFor()
  } },
  { route: '/example', state: 'opened', path: 'example', reach: (page) => page.waitForURL(/\/example\/example-1/) },
  { route: '/example/:id/*?', state: 'its sources', path: 'example/example-1', reach: ask('Where it comes from') },
  { route: '/example/:id/*?', state: 'a review taken over', path: 'example/example-1/review/scope' },
  { route: '/example/again', state: 'put back', path: 'example/again', reach: (page) => page.waitForURL(/\/example\/example-2/) },
]

/** Screens of a device whose store was emptied from outside. */
export const lostScreens: readonly Screen[] = [
  { route: '/', state: 'work was lost', path: 'icon.svg', reach: async (page) => {
    // A page of the same origin that holds no connection, so that the deletion is not held up.
    await page.evaluate(() => new Promise((resolve) => {
      indexedDB.deleteDatabase('shared-table').onsuccess = resolve
    }))
    await page.goto(new URL('/', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Work that was on this device is missing' }).waitFor()
  } },
]

/** Screens of a device that holds the filled and the empty partnership, outside and around them; the last ones change them. */
export const fullScreens: readonly Screen[] = [
  { route: '/', state: 'two partnerships', path: '' },
  { route: '/new/with/:team', state: 'the same team', path: `new/with/${filledId}` },
  { route: '/storage', state: 'two partnerships', path: 'storage' },
  { route: '/storage', state: 'earlier copies', path: 'storage', reach: ask(/^Earlier copies/) },
  { route: '/open/*?', state: 'a file with nothing new', path: 'open', reach: put('filled', 'You have all of') },
  { route: '/open/*?', state: 'a merge is previewed', path: 'open', reach: put('later', 'would do') },
  { route: '/open/*?', state: 'merged', path: 'open', reach: async (page, files) => {
    await put('later', 'would do')(page, files)
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('The file is merged into').waitFor()
  } },
  { route: '/copy/:snapshot/*?', state: 'read only', path: 'storage', reach: async (page) => {
    await ask(/^Earlier copies of this|^Earlier copies.*Two Rivers/)(page)
    await page.getByRole('dialog').getByRole('link').first().click()
    await page.waitForURL(/\/copy\/\d+/)
  } },
  { route: '/copy/:snapshot/*?', state: 'a worksheet, read only', path: 'storage', reach: async (page) => {
    await ask(/^Earlier copies.*Two Rivers/)(page)
    await page.getByRole('dialog').getByRole('link').first().click()
    await page.waitForURL(/\/copy\/\d+/)
    await page.goto(`${page.url()}/sheet/case-for-change`)
  } },
  { route: '/', state: 'projector view hides the names', path: '', reach: async (page) => {
    await page.evaluate(() => sessionStorage.setItem('shared-table:projector', 'on'))
    await page.reload()
    await page.getByRole('button', { name: 'Leave projector view' }).waitFor()
    await page.evaluate(() => sessionStorage.clear())
  } },
  { route: '/storage', state: 'one is in the trash', path: 'storage', reach: async (page) => {
    await button(page, /Move to the trash.*begins/).click()
    await button(page, /Remove for good/).waitFor()
  } },
  { route: '/', state: 'one is in the trash', path: '' },
]

const filled = (route: string, state: string, path = route, reach?: Screen['reach']): Screen => ({ route, state, path: `p/${filledId}${path}`, ...(reach && { reach }) })
const empty = (route: string, path = route): Screen => ({ route, state: 'nothing yet', path: `p/${emptyId}${path}` })
const talk = '/sheet/case-for-change'

/** Screens inside a partnership. */
export const innerScreens: readonly Screen[] = [
  filled('', 'in the middle of its year'),
  empty(''),
  filled('', 'the menu is open', '', (page) => page.locator('summary[aria-label="Menu"]').click()),
  filled('', 'the laptop is passed on', '', ask(/^At this laptop/)),
  filled('', 'pausing', '', ask('Pause, stop or merge')),
  filled('', 'a warning is answered', '', ask('We know, because …')),
  filled('', 'no such page', '/nothing'),
  ...steps.map(({ id }) => filled('/step/:step', id, `/step/${id}`)),
  empty('/step/:step', '/step/support-team'),
  filled('/step/:step', 'who stands by the answers', '/step/support-team', ask('It still stands')),
  filled('/sheet/:worksheet', 'everything under “more” is open', talk, (page) => page.locator('main details > summary').first().click()),
  filled('/sheet/:worksheet', 'two answers', talk),
  filled('/sheet/:worksheet', 'more columns', '/sheet/champions', press(/more columns/)),
  filled('/sheet/:worksheet', 'a row is open', '/sheet/candidates', ask(/^Open /)),
  filled('/sheet/:worksheet', 'a row of two answers is open', '/sheet/task-forces', ask(/^Open /)),
  filled('/sheet/:worksheet', 'a cell is being written', '/sheet/candidates#sectors/s-manufacturing/name', async (page) => {
    await page.getByRole('gridcell', { name: 'Manufacturing', exact: true }).first().click()
    await page.keyboard.press('Enter')
    await page.locator('[role=grid] input').first().waitFor()
  }),
  filled('/sheet/:worksheet', 'a person is being picked', '/sheet/agreement', async (page) => {
    await page.locator('main details > summary').last().click()
    await page.getByRole('combobox').first().click()
    await page.keyboard.type('dean')
    await page.getByRole('option').first().waitFor()
  }),
  filled('/sheet/:worksheet', 'a row was removed', '/sheet/roster', async (page) => {
    await button(page, /^Remove Job center lead/).click()
    await button(page, 'Undo').waitFor()
  }),
  filled('/sheet/:worksheet', 'sorted and searched', '/sheet/invitees', async (page) => {
    await page.getByRole('searchbox').first().fill('works 0')
  }),
  ...steps.map(({ id }) => filled('/review/:step', id, `/review/${id}`)),
  empty('/review/:step', '/review/support-team'),
  filled('/review/:step', 'notes and voices are open', '/review/move-to-action', (page) => page.locator('summary', { hasText: 'one by one' }).click()),
  filled('/review/:step', 'taking a closing back', '/review/scope', ask('Take the closing back')),
  filled('/people', 'many'),
  empty('/people'),
  filled('/people', 'organizations', '/people', (page) => page.getByLabel('Organizations', { exact: true }).first().click()),
  filled('/people', 'one is open', '/people', (page) => page.locator('main li summary').first().click()),
  filled('/people', 'removing somebody for good', '/people', async (page) => {
    await page.locator('main li summary').first().click()
    await ask('Remove this person for good')(page)
  }),
  filled('/merge', 'where the team differs'),
  empty('/merge'),
  empty('/bring-in'),
  filled('/bring-in', 'a picture is refused', '/bring-in', async (page) => {
    await page.locator('input[data-open-file]').setInputFiles({ name: 'photo.jpg', mimeType: '', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]) })
    await page.getByText('The file is a picture').first().waitFor()
  }),
  empty('/bring-in/list'),
  filled('/bring-in/list', 'a list is read', '/bring-in/list', async (page) => {
    await page.locator('input[data-open-file]').setInputFiles({ name: 'list.csv', mimeType: '', buffer: Buffer.from('Name,Company,Email\nSam Okafor,River Castings,sam@river.example\nSam Okafor,River Castings,\n') })
    await page.locator('summary', { hasText: 'What the columns are' }).click()
    await page.getByRole('button', { name: 'Take in 2 lines' }).waitFor()
  }),
  filled('/papers/*?', 'the list', '/papers'),
  filled('/papers/*?', 'a letter in its own words', '/papers/invitation-letter', (page) => page.locator('summary', { hasText: 'Change the wording' }).click()),
  filled('/papers/*?', 'a hand-over pack', '/papers/hand-over-pack'),
  empty('/papers/*?', '/papers/launch-agenda'),
  filled('/save', 'for the core team'),
  filled('/save', 'for partners', '/save', async (page) => {
    await page.getByLabel('Partners', { exact: true }).check()
    await page.locator('summary', { hasText: 'Show the list by worksheet' }).first().click()
  }),
  filled('/task-forces', 'four'),
  empty('/task-forces'),
  filled('/task-forces', 'a call was logged', '/task-forces', ask(/^Log a call/)),
  filled('/actions', 'many'),
  empty('/actions'),
  filled('/journal', 'many'),
  empty('/journal'),
  filled('/settings', 'as it begins'),
  filled('/labor-market/:part?', 'no files yet', '/labor-market/files', (page) => page.getByText('No figures are on this device yet.').waitFor()),
  filled('/labor-market/:part?', 'no figures of the region yet', '/labor-market/profile', (page) => page.getByText('No figures are on this device yet for').waitFor()),
  filled('/labor-market/:part?', 'files were read, one was refused', '/labor-market/files', async (page) => {
    await page.locator('input[data-figure-files]').setInputFiles([...figures(2021, 2023), { name: 'none of ours.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }])
    await page.getByText('2 of 3 files were read').waitFor()
  }),
  filled('/labor-market/:part?', 'the columns of a state’s sheet are explained', '/labor-market/files', async (page) => {
    await page.locator('input[data-figure-files]').setInputFiles({ name: 'state.csv', mimeType: 'text/csv', buffer: Buffer.from('Area,NAICS,Year,Average Employment\nScott County Region,31,2015,120\nElsewhere,44,2015,*\n') })
    await button(page, /^Say what its columns mean/).click()
    await page.getByText('Take in the figures').waitFor()
  }),
  filled('/labor-market/:part?', 'the region', '/labor-market/region', (page) => page.getByText('4 counties are in the region').waitFor()),
  filled('/labor-market/:part?', 'a county is found', '/labor-market/region', async (page) => {
    await page.getByLabel('Find a county').fill('musc')
    await page.getByLabel('Muscatine County, Iowa').waitFor()
  }),
  empty('/labor-market/:part?', '/labor-market'),
  filled('/labor-market/:part?', 'the profile', '/labor-market/profile', (page) => page.locator('[data-profile]').waitFor()),
  filled('/labor-market/:part?', 'all columns', '/labor-market/profile', press('All columns')),
  filled('/labor-market/:part?', 'bars', '/labor-market/profile', chart('Bars', 'A hatched end')),
  filled('/labor-market/:part?', 'a trend', '/labor-market/profile', chart('Trend', 'The same as a table')),
  filled('/labor-market/:part?', 'a shaded map', '/labor-market/profile', chart('Map', 'as a table')),
  filled('/labor-market/:part?', 'screening', '/labor-market/choose', async (page) => {
    await page.locator('[data-drivers]').waitFor()
    await press('Show all')(page)
  }),
  filled('/labor-market/:part?', 'ranked by weights', '/labor-market/choose', (page) => page.getByLabel('By the weights').check()),
  filled('/print/*?', 'what to print', '/print'),
  filled('/print/*?', 'a worksheet', '/print/sheet/roster'),
  filled('/print/*?', 'a whole step', '/print/step/launch'),
  filled('/print/*?', 'no such page', '/print/sheet/none'),
  filled('/room/*?', 'what to show', '/room'),
  filled('/room/*?', 'a preview', '/room/sheet/priorities'),
  filled('/room/*?', 'shown', '/room/sheet/priorities', press('Show it to the room')),
]

/** Every worksheet with its answers, and a few with none. */
export const worksheetScreens: readonly Screen[] = [
  ...catalogue.filter((worksheet) => worksheet.step !== 'partnership' && !steps.some(({ id }) => reviewOf(id).worksheet === worksheet))
    .map(({ id }) => filled('/sheet/:worksheet', `${id}, with answers`, `/sheet/${id}`)),
  ...['roster', 'rubric', 'candidates', 'champions', 'invitees', 'attendance', 'marks', 'task-forces', 'red-flags']
    .map((id) => ({ route: '/sheet/:worksheet', state: `${id}, nothing yet`, path: `p/${emptyId}/sheet/${id}` })),
]
