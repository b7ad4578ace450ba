import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspectScreens } from './screens/inspect-screens.ts'
import { firstScreens, fullScreens, innerScreens, lostScreens, type Screen } from './screens/table.ts'

inspectScreens([
  { name: 'a device on which nothing is yet', screens: firstScreens, taken: [] },
  { name: 'a device that lost its work', screens: lostScreens, taken: ['filled'] },
  { name: 'a device with two partnerships', screens: fullScreens, taken: ['filled', 'empty'] },
])

describe('the table of screens', () => {
  const routesIn = (file: string, pattern: RegExp): readonly string[] =>
    [...readFileSync(new URL(`../../src/ui/${file}`, import.meta.url), 'utf8').matchAll(pattern)].map((found) => found[1] ?? '')
  const missing = (routes: readonly string[], screens: readonly Screen[]): readonly string[] =>
    routes.filter((route) => !screens.some((screen) => screen.route === route))

  test('has every route of the app in some state', () => {
    const routes = routesIn('app.tsx', /<Route(?: path="([^"]+)")?>/g)
    expect(routes.length).toBeGreaterThan(8)
    expect(missing(routes, [...firstScreens, ...fullScreens])).toEqual([])
  })

  test('has every route of a partnership in some state', () => {
    const routes = routesIn('partnership/partnership-app.tsx', /<Route path=\{(?:base|`\$\{base\}([^`]*)`)\}/g)
    expect(routes.length).toBeGreaterThan(10)
    expect(missing(routes, innerScreens)).toEqual([])
  })
})
