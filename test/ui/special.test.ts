import { describe, expect, it } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { invitees } from '#worksheets/3-prepare/invitees.worksheet.ts'
import { marksCheck } from '#machines/facts/4-launch/marks.ts'
import { guestsOf } from '#ui/special/attendance/expected.ts'
import { outcomeEdits, type Outcome } from '#ui/special/invitees/log-outcome.ts'
import { suspectsOf } from '#ui/special/marks/suspects.ts'
import { specials } from '#ui/special/specials.tsx'
import { views } from '#ui/special/views.ts'
import { buildWorkbook, withEntries } from '../fixtures/build-workbook.ts'

describe('a special view', () => {
  it.each(Object.keys(specials))('of %s belongs to a worksheet that there is, and offers fields that it has', (id) => {
    const worksheet = catalogue.find((one) => one.id === id) ?? expect.fail(`no worksheet ${id}`)
    const keys = outline(worksheet).map((field) => field.key)
    expect(specials[id]?.covers.filter((field) => !keys.includes(field))).toEqual([])
    expect(views[id]).toBeTypeOf('function')
  })

  it('is announced for each one that is written', () => {
    expect(Object.keys(views).toSorted()).toEqual(Object.keys(specials).toSorted())
  })
})

describe('a count of marks that is off', () => {
  const counted = (counts: Readonly<Record<string, number>>) => marksCheck(buildWorkbook({
    'r1/marks/voters': 21, ...Object.fromEntries(Object.entries(counts).flatMap(([id, count]) => [[`r1/opportunities/clusters/${id}/title`, id], [`r1/marks/counts/${id}/cluster`, id], [`r1/marks/counts/${id}/count`, count]])),
  }), 'r1')

  it('points at the line whose digits were turned round: 72, not 63', () => {
    const check = counted({ talent: 21, directory: 15, automation: 21, transport: 9, rest: 6 })
    expect([check.counted, check.expected]).toEqual([72, 63])
    expect(suspectsOf(check).map(({ label, said, meant, kind }) => ({ label, said, meant, kind }))).toEqual([
      { label: 'talent', said: 21, meant: 12, kind: 'turned' }, { label: 'automation', said: 21, meant: 12, kind: 'turned' },
    ])
  })

  it('points at a line that was counted twice', () => {
    expect(suspectsOf(counted({ talent: 30, directory: 15, automation: 18, transport: 15 })).map((one) => [one.label, one.meant])).toEqual([['talent', 15]])
  })

  it('points at nothing where no single line explains it, or nothing is wrong', () => {
    expect(suspectsOf(counted({ talent: 30, directory: 15, automation: 12, transport: 8 }))).toEqual([])
    expect(suspectsOf(counted({ talent: 21, directory: 15, automation: 12, transport: 15 }))).toEqual([])
  })
})

describe('a call to an invited leader', () => {
  const book = buildWorkbook({ 'r1/invitees/people/ana/person': 'ana', 'r1/invitees/people/ana/sentOn': '2027-04-20' })
  const log = (from: typeof book, outcome: Outcome, on: string) => {
    const row = answersOf(from, invitees, 'r1').people[0] ?? expect.fail('no row')
    return outcomeEdits(row, outcome, on)
  }
  const apply = (from: typeof book, edits: ReturnType<typeof log>['edits']) =>
    withEntries(from, Object.fromEntries(edits.map(({ ref, value }) => [`r1/invitees/people/${ref.row}/${ref.column}`, value])))

  it('is the first one, then the second, and a message is no reply', () => {
    const once = apply(book, log(book, 'message', '2027-05-03').edits)
    const twice = apply(once, log(once, 'yes', '2027-05-10').edits)
    expect(answersOf(twice, invitees, 'r1').people[0]).toMatchObject({
      call1: '2027-05-03', call1Result: 'message', call2: '2027-05-10', call2Result: 'reached', reply: 'yes', repliedOn: '2027-05-10',
    })
    expect(answersOf(once, invitees, 'r1').people[0]).not.toHaveProperty('reply')
  })

  it('is taken back to what stood before', () => {
    const maybe = withEntries(book, { 'r1/invitees/people/ana/reply': 'maybe' })
    const { edits, back } = log(maybe, 'no', '2027-05-03')
    expect(answersOf(apply(apply(maybe, edits), back), invitees, 'r1').people[0]).toEqual(answersOf(maybe, invitees, 'r1').people[0])
  })
})

describe('who is expected in the room', () => {
  const book = buildWorkbook({
    '-/register/organizations/mill/name': 'Mill', '-/register/organizations/mill/kinds': ['business'], '-/register/organizations/board/name': 'Board', '-/register/organizations/board/kinds': ['board'],
    ...Object.fromEntries(['ana', 'bo', 'cy', 'di'].flatMap((id) => [[`-/register/people/${id}/name`, id], [`-/register/people/${id}/organization`, id === 'di' ? 'board' : 'mill']])),
    'r1/invitees/people/ana/person': 'ana', 'r1/invitees/people/ana/reply': 'yes',
    'r1/invitees/people/bo/person': 'bo', 'r1/invitees/people/bo/reply': 'no',
    'r1/roster/members/di/person': 'di',
    'r1/attendance/people/cy/person': 'cy', 'r1/attendance/people/cy/came': true,
  })

  it('is everyone who said yes, the partners at the table and whoever is there already, each on a side and once', () => {
    expect(guestsOf(book, 'r1').map((guest) => [guest.who, guest.side, guest.row?.came === true])).toEqual([['ana', 'industry', false], ['cy', 'industry', true], ['di', 'support', false]])
    const ticked = withEntries(book, { 'r1/attendance/people/ana/person': 'ana', 'r1/attendance/people/ana/came': true })
    expect(guestsOf(ticked, 'r1').filter((guest) => guest.who === 'ana')).toHaveLength(1)
  })
})
