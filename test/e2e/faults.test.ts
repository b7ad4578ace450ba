import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dist } from '../../tools/build.mjs'
import { faults, planted } from '../../tools/torture/faults.mjs'
import { buildVariant } from '../../tools/torture/variant.mjs'
import { launch } from './browser.ts'

const url = inject('appUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

// The merge of two copies is walked in the acceptance walk; `npm run torture` tries it as a fault, too.
const tried = Object.entries(faults).filter(([name]) => !name.startsWith('copied profile'))

test.each(tried)('the app stands this: %s', { timeout: 180_000 }, async (name, attempt) => {
  const newer = name.startsWith('two builds') ? buildVariant('newer') : ''
  expect(await attempt({ browser, url, older: dist, newer, planted: [] })).toEqual([])
})

test('each planted bug belongs to a fault that is tried', () => {
  expect(Object.values(planted).filter((name) => !(name in faults))).toEqual([])
})
