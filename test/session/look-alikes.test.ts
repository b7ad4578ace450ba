import { expect, test } from 'vitest'
import { lookAlikes } from '#session/look-alikes.ts'
import type { Field, Row, Workbook } from '#worksheets/workbook.ts'
import { buildWorkbook, type Entries } from '../fixtures/build-workbook.ts'

type Values = Readonly<Record<string, string>>

function bookOf(people: Readonly<Record<string, Values>>, organizations: Readonly<Record<string, Values>> = {}, more: Entries = {}) {
  const table = (name: string, rows: Readonly<Record<string, Values>>): [string, string][] => Object.entries(rows).flatMap(([id, values]) =>
    Object.entries(values).map(([column, value]): [string, string] => [`-/register/${name}/${id}/${column}`, value]))
  return buildWorkbook({ ...Object.fromEntries([...table('people', people), ...table('organizations', organizations)]), ...more })
}

const pairs = (...given: Parameters<typeof bookOf>): readonly string[] => lookAlikes(bookOf(...given)).map((pair) => `${pair.one} ${pair.other}: ${pair.why}`)

const twoPeople = (one: string, other: string): readonly string[] => pairs({ a: { name: one }, b: { name: other } })
const twoCompanies = (one: string, other: string): readonly string[] => pairs({}, { a: { name: one }, b: { name: other } })

test.each([
  ['Quad City Tooling', 'quad city  tooling', 'same name'],
  ['Quad City Tooling, Inc.', 'Quad City Tooling LLC', 'written differently'],
  ['The Miller Company', 'Miller Co', 'written differently'],
  ['Smith & Sons', 'Smith and Sons', 'same name'],
  ['Café Ángel', 'Cafe Angel', 'same name'],
  ['Harper Machine Works', 'Harper Machine Wroks', 'close spelling'],
  ['Scott Community College', 'SCC', 'initials'],
  ['Works Harper Machine', 'Harper Machine Works', 'words swapped'],
])('the organizations %s and %s are offered as one', (one, other, why) => {
  expect(twoCompanies(one, other)).toEqual([`a b: ${why}`])
})

test.each([
  ['Local 145', 'Local 146'],
  ['North Scott High School', 'South Scott High School'],
  ['Acme', 'Acne'],
  ['Harper Machine', 'Mercer Foundry'],
])('the organizations %s and %s are not offered as one', (one, other) => {
  expect(twoCompanies(one, other)).toEqual([])
})

test.each([
  ['Ana Lopez', 'ANA LÓPEZ', 'same name'],
  ['Dr. Ana Lopez', 'Ana Lopez', 'written differently'],
  ['Lopez Ana', 'Ana Lopez', 'words swapped'],
  ['Lopez, Ana', 'Ana Lopez', 'written differently'],
  ['A. Lopez', 'Ana Lopez', 'initials'],
  ['Jonathan Meier', 'Jonathon Meyer', 'close spelling'],
])('the people %s and %s are offered as one', (one, other, why) => {
  expect(twoPeople(one, other)).toEqual([`a b: ${why}`])
})

test('two people of one name in two organizations are offered last, and of a close name not at all', () => {
  const organizations = { o1: { name: 'Harper Machine' }, o2: { name: 'Mercer Foundry' } }
  expect(pairs({ a: { name: 'Ana Lopez', organization: 'o1' }, b: { name: 'Ana Lopez', organization: 'o2' } }, organizations)).toEqual(['a b: same name elsewhere'])
  expect(pairs({ a: { name: 'Jonathan Meier', organization: 'o1' }, b: { name: 'Jonathon Meier', organization: 'o2' } }, organizations)).toEqual([])
})

test('organizations that look alike count as one when their people are compared', () => {
  const organizations = { o1: { name: 'Harper Machine Inc' }, o2: { name: 'Harper Machine' } }
  expect(pairs({ a: { name: 'Jonathan Meier', organization: 'o1' }, b: { name: 'Jonathon Meier', organization: 'o2' } }, organizations))
    .toEqual(['o1 o2: written differently', 'a b: close spelling'])
})

test('the same e-mail or phone tells two names of one person', () => {
  expect(pairs({ a: { name: 'Bill Orr', email: 'orr@x.example' }, b: { name: 'William Orr', email: 'ORR@x.example' } })).toEqual(['a b: same e-mail'])
  expect(pairs({ a: { name: 'Bill Orr', phone: '(563) 555-0100' }, b: { name: 'Wm Orr', phone: '+1 563 555 0100' } })).toEqual(['a b: same phone'])
})

test('a phone that a whole office shares tells nothing', () => {
  const people = Object.fromEntries(['Ana Lopez', 'Bo Chen', 'Cy Dunn', 'Di Egan', 'Ed Fox'].map((name, at) => [`p${at}`, { name, phone: '5635550100' }]))
  expect(pairs(people)).toEqual([])
})

test('what was kept apart or joined is not offered again', () => {
  const two = { a: { name: 'Ana Lopez' }, b: { name: 'Ana Lopez' } }
  expect(pairs(two, {}, { '-/register/apart/a-b/other': 'b' })).toEqual([])
  expect(pairs(two, {}, { '-/register/aliases/a/to': 'b' })).toEqual([])
})

const letters = 'abcdefghijklmnoprstuvw'
const word = (seed: number): string => Array.from({ length: 6 }, (_, at) => letters[(seed * (at * 7 + 3) + (seed >> at)) % letters.length]).join('')

/** A register of so many people, in a tenth as many organizations, and two of them nearly of one name. */
function largeBook(size: number): Workbook {
  const people = Array.from({ length: size }, (_, at) => row(`p${at}`, { name: `${word(at % (size / 40))} ${word(at * 31 + 7)}`, organization: `o${at % (size / 10)}` }))
  const organizations = Array.from({ length: size / 10 }, (_, at) => row(`o${at}`, { name: `${word(at * 17)} ${word(at % 40)} Works` }))
  const two = [row('x', { name: 'Jonathan Meier' }), row('y', { name: 'Jonathon Meyer' })]
  return { id: 'w', readOnly: false, sheets: { '-/register': { fields: {}, tables: { people: [...people, ...two], organizations } } } }
}

function row(id: string, values: Values): Row {
  const cells = Object.entries(values).map(([column, value]): [string, Field] => {
    const said = { value, by: '', at: 1, stamp: `${id}:1` }
    return [column, { ...said, standing: [said], disputed: false }]
  })
  return { id, cells: Object.fromEntries(cells), order: id, removed: false, kept: false }
}

/** Milliseconds of this process's own work, which other work on the machine does not count towards. */
function workOf(act: () => void): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('ten times as many names take about ten times as long', { timeout: 30_000 }, () => {
  const [small, large] = [largeBook(500), largeBook(5000)]
  lookAlikes(small)
  const few = Math.min(...[1, 2, 3].map(() => workOf(() => lookAlikes(small))))
  const many = workOf(() => expect(lookAlikes(large)).toContainEqual({ kind: 'people', one: 'x', other: 'y', why: 'close spelling' }))
  console.info(`look-alikes: ${Math.round(few)} ms for 500 names, ${Math.round(many)} ms for 5,000`)
  expect(many / few).toBeLessThan(40)
})
