import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

describe('the rules', () => {
  const here = new URL('../..', import.meta.url).pathname
  const rules = readFileSync(join(here, 'machines/RULES.md'), 'utf8')
  const headings = [...rules.matchAll(/^## (G\d+) \S/gm)].map((found) => found[1] ?? '')
  const named = new Set(
    readdirSync(join(here, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(here, 'test', file), 'utf8').matchAll(/(?:it|test|describe)(?:\.\w+)*\(\s*['"`](G\d+): \S/g)].map((found) => found[1] ?? '')),
  )
  const all = Array.from({ length: 14 }, (_, index) => `G${index + 1}`)

  it('have one heading each, in order', () => {
    expect(headings).toEqual(all)
  })

  it('are each named by a test', () => {
    expect(headings.filter((rule) => !named.has(rule))).toEqual([])
  })

  it('are all that tests name', () => {
    expect([...named].filter((rule) => !headings.includes(rule))).toEqual([])
  })
})
