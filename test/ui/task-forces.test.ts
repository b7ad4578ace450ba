import { describe, expect, it } from 'vitest'
import { walk } from '#machines/walk.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { capital, pluralOf, termsOf } from '#worksheets/partnership/terms.ts'
import { overviewOf, wantsAttention, type Overview } from '#ui/task-forces/overview.ts'
import { forceWords } from '#ui/task-forces/words.ts'
import { buildWorkbook, closeStep, withEntries } from '../fixtures/build-workbook.ts'

const today = '2027-08-05'
const base = closeStep(closeStep(closeStep(closeStep(buildWorkbook({
  '-/register/organizations/mill/name': 'Mill', '-/register/organizations/mill/kinds': ['business'],
  '-/register/organizations/board/name': 'Board', '-/register/organizations/board/kinds': ['board'],
  '-/register/people/ana/name': 'Ana', '-/register/people/ana/organization': 'mill', '-/register/people/bo/name': 'Bo', '-/register/people/bo/organization': 'board',
  'r1/priorities/priorities/q1/title': 'Talent', 'r1/priorities/priorities/q2/title': 'Transport', 'r1/priorities/priorities/q3/title': 'Suppliers',
  'r1/task-forces/forces/q1/priority': 'q1', 'r1/task-forces/forces/q1/lead': 'ana',
  'r1/task-forces/forces/q2/priority': 'q2',
}), 'support-team', '2027-02-02'), 'scope', '2027-03-02'), 'prepare', '2027-05-18'), 'launch', '2027-06-01')
const see = (book: Workbook): Overview => overviewOf(book, 'r1', today, walk(book, today).facts['move-to-action'].warnings)
const q1 = (book: Workbook) => see(book).lines.find((line) => line.force.id === 'q1') ?? expect.fail('no task force')

describe('the task forces on one screen', () => {
  it('say that a number is not known yet where nobody recorded it, and never 0', () => {
    const empty = see(base).lines.find((line) => line.force.id === 'q2')
    expect([empty?.now.day, empty?.now.silentFor, empty?.force.balance.majority]).toEqual([null, null, null])
    expect(forceWords.balance({ business: 0, support: 0, unknown: 0, majority: null })).toBe('not known yet')
  })

  it('name the priorities that nobody works on', () => {
    expect(see(base).without.map((one) => one.title)).toEqual(['Suppliers'])
  })

  it('count the days of the quick win from the first call that was held', () => {
    const called = withEntries(base, { 'r1/task-forces/calls/c1/force': 'q1', 'r1/task-forces/calls/c1/date': '2027-06-15', 'r1/task-forces/calls/c1/held': true })
    expect([q1(called).now.day, q1(called).span]).toEqual([51, 60])
    expect(forceWords.dayOf(51, 60)).toBe('Day 51 of 60')
    expect(forceWords.dayOf(63, 60)).toBe('Day 63: 3 days over the 60')
  })

  it('ask for attention after long silence, or when an action is late, and go quiet once the team says why', () => {
    const silent = withEntries(base, { 'r1/task-forces/calls/c1/force': 'q1', 'r1/task-forces/calls/c1/date': '2027-06-15', 'r1/task-forces/calls/c1/held': true, 'r1/task-forces/forces/q1/quickWin': 'A list' })
    expect(q1(silent).warnings.map((one) => one.text)).toEqual(['Talent: 51 days without a call.'])
    const known = withEntries(silent, { '-/settings/known/G7:silent:q1:2027-06-15/because': 'The lead was away' })
    expect(wantsAttention(q1(known))).toBe(false)
    const late = withEntries(known, { 'r1/task-forces/actions/a1/force': 'q1', 'r1/task-forces/actions/a1/action': 'Call', 'r1/task-forces/actions/a1/due': '2027-08-01' })
    expect(wantsAttention(q1(late))).toBe(true)
  })

  it('tell the balance as a matter of conveners', () => {
    const outnumbered = withEntries(base, { 'r1/task-forces/members/m1/force': 'q1', 'r1/task-forces/members/m1/person': 'bo' })
    const warning = q1(outnumbered).warnings.find((one) => one.rule === 'G5')
    expect(warning?.convenersOnly).toBe(true)
  })
})

describe('the words of a partnership', () => {
  it('are the usual ones until somebody renames them', () => {
    expect(termsOf(base)['task force']).toEqual({ one: 'task force', many: 'task forces' })
    const renamed = withEntries(base, { '-/settings/terms/task force/ours': 'action team', '-/settings/terms/gap/ours': 'open issue' })
    expect(termsOf(renamed)['task force']).toEqual({ one: 'action team', many: 'action teams' })
    expect(forceWords.title(termsOf(renamed))).toBe('Action teams')
    expect(termsOf(renamed).champion.one).toBe('champion')
  })

  it.each([['ally', 'allies'], ['coach', 'coaches'], ['boss', 'bosses'], ['day', 'days'], ['chair', 'chairs']])('%s becomes %s', (one, many) => {
    expect(pluralOf(one)).toBe(many)
  })

  it('begin a sentence with a large letter', () => {
    expect(capital('gap')).toBe('Gap')
  })
})
