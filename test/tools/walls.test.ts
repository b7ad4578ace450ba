import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { root } from '../../tools/bootstrap.mjs'
import { checkModule, checkWalls, lintOverrides } from '../../tools/walls.mjs'

const made: string[] = []
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

function project(files: Readonly<Record<string, string>>): string {
  const top = mkdtempSync(join(tmpdir(), 'walls-'))
  made.push(top)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
  }
  return top
}

test('the rooms of this project keep their walls', () => {
  const { modules, imports, faults } = checkWalls(root)
  expect(faults).toEqual([])
  expect(modules).toBeGreaterThan(0)
  expect(imports).toBeGreaterThan(0)
})

test('a project in which nothing is found is a fault, not a success', () => {
  expect(checkWalls(project({ 'README.md': 'empty' })).faults).toHaveLength(1)
})

test('one forbidden import planted in a file deep in a room is found', () => {
  const clean = { 'machines/kit/a.ts': `import { x } from '#worksheets/x.ts'\n`, 'worksheets/x.ts': 'export const x = 1\n' }
  expect(checkWalls(project(clean)).faults).toEqual([])
  const planted = { ...clean, 'worksheets/kit/deep/b.ts': `import { a } from '#machines/kit/a.ts'\n` }
  expect(checkWalls(project(planted)).faults).toEqual(['worksheets/kit/deep/b.ts: worksheets may not import #machines/kit/a.ts.'])
})

describe('each way of importing is seen', () => {
  const ways = {
    'a statement': `import { a } from '#machines/a.ts'`,
    'for its effect': `import '#machines/a.ts'`,
    'a type': `import type { A } from '#machines/a.ts'`,
    'a type in line': `import { type A } from '#machines/a.ts'`,
    'a type by import()': `export type B = import('#machines/a.ts').A`,
    'the type of a module': `export type B = typeof import('#machines/a.ts')`,
    'a re-export': `export { a } from '#machines/a.ts'`,
    'a re-export of all': `export * from '#machines/a.ts'`,
    'a dynamic import': `export const later = () => import('#machines/a.ts')`,
    'a relative path': `import { a } from '../../machines/a.ts'`,
    'a worker': `export const w = () => new Worker(new URL('../../machines/a.ts', import.meta.url))`,
    'a computed name': `export const any = (name: string) => import(name)`,
    'a library of another room': `import * as Y from 'yjs'`,
    'part of a library': `import 'react-dom/client'`,
    "Node's own": `import { readFileSync } from 'node:fs'`,
  }
  for (const [way, text] of Object.entries(ways)) {
    test(way, () => expect(checkModule('src/storage/planted.ts', text).faults).toHaveLength(1))
  }
})

describe('what the table allows', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['worksheets/a.ts', `import { z } from 'zod'`],
    ['machines/a.ts', `import { setup } from 'xstate'; import type { W } from '#worksheets/w.ts'`],
    ['src/document/a.ts', `import * as Y from 'yjs'; import { w } from '#worksheets/w.ts'; import './b.ts'`],
    ['src/session/a.ts', `import '#document/a.ts'; import '#storage/a.ts'; import '#sync/a.ts'; import '#machines/a.ts'`],
    ['src/ui/deep/a.tsx', `import './a.css'; import '../kit/b.tsx'; export const later = () => import('#exports/a.ts')`],
    ['src/ui/deep/b.tsx', `import type { A } from '#exports/a.ts'`],
    ['src/main.tsx', `import './ui/a.css'; import '#ui/a.tsx'; import { z } from 'zod'; import 'react-dom/client'`],
  ]
  for (const [path, text] of allowed) test(path, () => expect(checkModule(path, text).faults).toEqual([]))
})

test('screens load the exports only when they are needed', () => {
  expect(checkModule('src/ui/a.tsx', `import { a } from '#exports/a.ts'`).faults).toHaveLength(1)
})

test('a screen knows neither storage nor the document', () => {
  const text = `import '#storage/a.ts'; import '#document/a.ts'; import '#sync/a.ts'; import 'dexie'; import 'xstate'; import 'zod'`
  expect(checkModule('src/ui/a.tsx', text).faults).toHaveLength(6)
})

test('worksheets and machines have neither clock nor chance', () => {
  const text = `export const now = () => [Date.now(), new Date(), Math.random(), crypto.randomUUID()]`
  expect(checkModule('machines/a.ts', text).faults).toHaveLength(4)
  expect(checkModule('worksheets/a.ts', text).faults).toHaveLength(4)
  expect(checkModule('src/session/a.ts', text).faults).toEqual([])
  expect(checkModule('machines/a.ts', `export const day = new Date(Date.UTC(2027, 1, 2))`).faults).toEqual([])
})

test('a folder that is no room is a fault', () => {
  expect(checkModule('src/helpers/a.ts', 'export const a = 1').faults).toHaveLength(1)
})

test('the linter has the walls of the table (node tools/walls.mjs --write)', () => {
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as { overrides: readonly { rules: object }[] }
  expect(config.overrides.filter(({ rules }) => 'no-restricted-imports' in rules)).toEqual(lintOverrides())
})
