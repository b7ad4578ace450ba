import { describe, expect, it } from 'vitest'
import { defineReview, type PointAnswer } from '#worksheets/kit/review.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { reviews } from '#worksheets/catalogue.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { closingsOf, contradictsEvidence, gateIsOpen, reviewFacts } from '#machines/facts/review-facts.ts'
import { digestsOf, footingOf, restsOf } from '#machines/facts/manifest.ts'
import { knownBecause, thresholdsOf } from '#machines/facts/thresholds.ts'
import type { PointEvidence } from '#machines/kit/step-facts.ts'
import { buildWorkbook, withEntries, withSecondAnswer, withoutRow } from '../fixtures/build-workbook.ts'

// A small review of its own, so that what is tested here does not hang on the content of any step. It rests on
// a scalar and on two columns of a table of step 1.
const review = defineReview('support-team', 'A small review', [
  {
    id: '1', text: 'Is it so?',
    points: [
      { id: '1a', text: 'The sector is named.', help: 'Named.', restsOn: ['first-sector.sector'], mayNotApply: true },
      { id: '1b', text: 'The roles are agreed.', help: 'Agreed.', restsOn: ['agreement.roles.role'], mayNotApply: false },
    ],
  },
])

const at = 'r1/support-team-review'
const lines = (one: boolean | null, other: boolean | null): Record<string, PointEvidence> => ({
  '1a': { proposed: one === null ? null : one ? 'yes' : 'not yet', lines: [{ id: 'line', text: 'Named.', holds: one, refs: [{ worksheet: 'first-sector', field: 'sector' }] }] },
  '1b': { proposed: other === null ? null : other ? 'yes' : 'not yet', lines: [{ id: 'line', text: 'Agreed.', holds: other, refs: [{ worksheet: 'agreement', field: 'roles' }] }] },
})
const header = { [`${at}/heldOn`]: '2027-02-02', [`${at}/facilitator`]: 'p-1', [`${at}/present`]: ['p-1', 'p-2'] }
const answered = { ...header, [`${at}/points/1a/answer`]: 'yes', [`${at}/points/1b/answer`]: 'yes' }
const content = {
  '-/register/people/p-ana/name': 'Ana', 'r1/first-sector/sector': 'Manufacturing',
  'r1/agreement/roles/o-1/role': 'Convenes', 'r1/agreement/roles/o-1/agreed': 'yes', 'r1/agreement/roles/o-2/role': 'Brings figures',
}
const gap = { what: 'The trustees vote', covers: ['1b'], owner: 'p-2', due: '2027-02-19', reason: 'Their meeting is later' }
const gapEntries = (of: Partial<Record<keyof typeof gap, Json>>, id = 'g-1'): Record<string, Json> =>
  Object.fromEntries(Object.entries(of).map(([column, value]) => [`${at}/gaps/${id}/${column}`, value]))

function factsOf(book: Workbook, evidence = lines(true, true)) {
  return reviewFacts(book, 'r1', review, evidence)
}

function holdsOf(entries: Record<string, Json>, evidence = lines(true, true)): readonly string[] {
  return factsOf(buildWorkbook({ ...content, ...entries }), evidence).holds.map((hold) => `${hold.rule} ${hold.ref.field}${hold.ref.row ? `/${hold.ref.row}` : ''}${hold.ref.column ? `/${hold.ref.column}` : ''}`)
}

/** The review as it is closed on 2 February, with what it then rested on. */
function closed(book: Workbook, evidence = lines(true, true), record: Readonly<Record<string, Json>> = {}, id = 'c-1'): Workbook {
  const manifest = factsOf(book, evidence).manifest
  return withEntries(book, {
    [`${at}/closings/${id}/record`]: JSON.stringify({
      kind: 'closed', on: '2027-02-02', facilitator: 'p-1', present: ['p-1', 'p-2'], recordedBy: 'p-2', role: 'scribe', at: 2_000, manifest, ...record,
    }),
  })
}

describe('G2: a review', () => {
  it('is ready when its header is there and every point is yes', () => {
    expect(holdsOf(answered)).toEqual([])
  })

  it('asks for its day, who led it and who took part, each by itself', () => {
    expect(holdsOf({ ...answered, [`${at}/heldOn`]: null })).toEqual(['G2 heldOn'])
    expect(holdsOf({ ...answered, [`${at}/facilitator`]: null })).toEqual(['G2 facilitator'])
    expect(holdsOf({ ...answered, [`${at}/present`]: [] })).toEqual(['G2 present'])
  })

  it('names every point without an answer, and where to give it', () => {
    expect(holdsOf(header)).toEqual(['G2 points/1a/answer', 'G2 points/1b/answer'])
  })

  it('takes “does not apply” with a reason, and only where a point may be set aside', () => {
    const set = (point: string, reason?: string): Record<string, Json> => ({
      ...answered, [`${at}/points/${point}/answer`]: 'does not apply', ...(reason ? { [`${at}/points/${point}/reason`]: reason } : {}),
    })
    expect(holdsOf(set('1a'))).toEqual(['G2 points/1a/reason'])
    expect(holdsOf(set('1a', 'No such thing here'))).toEqual([])
    expect(holdsOf(set('1b', 'No such thing here'))).toEqual(['G2 points/1b/answer'])
  })

  it('asks why where the team says yes and the worksheets do not, and takes any reason', () => {
    expect(holdsOf(answered, lines(false, true))).toEqual(['G2 points/1a/reason'])
    expect(holdsOf({ ...answered, [`${at}/points/1a/reason`]: 'We know it from the phone' }, lines(false, true))).toEqual([])
  })

  it.each<[PointAnswer | null, PointAnswer | null, boolean]>([
    ['yes', 'yes', false], ['yes', 'partly', true], ['yes', 'not yet', true], ['yes', null, false],
    ['partly', 'yes', true], ['partly', 'partly', false], ['partly', 'not yet', false], ['not yet', 'partly', false], ['not yet', 'yes', true],
    ['does not apply', 'yes', false], [null, 'yes', false],
  ])('has “%s” against worksheets that show “%s”: contradicted is %s', (answer, proposed, contradicts) => {
    expect(contradictsEvidence(answer, proposed)).toBe(contradicts)
  })

  it('is never held by an empty worksheet: nothing recorded contradicts nothing', () => {
    expect(factsOf(buildWorkbook(answered), lines(null, null)).holds).toEqual([])
  })

  it('is held while two answers stand for a point', () => {
    const book = withSecondAnswer(buildWorkbook({ ...content, ...answered }), `${at}/points/1a/answer`, 'partly')
    expect(factsOf(book).holds).toMatchObject([{ rule: 'G2', ref: { field: 'points', row: '1a', column: 'answer' } }])
    const earlier = withSecondAnswer(buildWorkbook({ ...content, ...answered }), `${at}/points/1a/answer`, 'partly', 'p-ana', 5)
    expect(factsOf(earlier).points[0]).toMatchObject({ answer: 'yes', disputed: true, settled: false })
  })

  it('is not held when two people gave the same answer', () => {
    const book = withSecondAnswer(buildWorkbook({ ...content, ...answered }), `${at}/points/1a/answer`, 'yes')
    expect(factsOf(book).holds).toEqual([])
  })

  it('is held by a disagreement in a decision that it rests on, once, and names it', () => {
    const book = withSecondAnswer(buildWorkbook({ ...content, ...answered }), 'r1/first-sector/sector', 'Health care')
    expect(factsOf(book).holds.map((hold) => hold.ref)).toEqual([{ worksheet: 'first-sector', field: 'sector' }])
    const row = withSecondAnswer(buildWorkbook({ ...content, ...answered }), 'r1/agreement/roles/o-1/role', 'Listens')
    expect(factsOf(row).holds.map((hold) => hold.ref)).toEqual([{ worksheet: 'agreement', field: 'roles', row: 'o-1', column: 'role' }])
  })

  it('is not held by a disagreement in a log, nor in a row that was removed', () => {
    const book = buildWorkbook({ ...content, ...answered })
    expect(factsOf(withSecondAnswer(book, 'r1/agreement/roles/o-1/agreed', 'not yet')).holds).toEqual([])
    expect(factsOf(withoutRow(withSecondAnswer(book, 'r1/agreement/roles/o-1/role', 'Listens'), 'r1/agreement/roles/o-1')).holds).toEqual([])
  })

  it('gives every hold a sentence and a place to go to', () => {
    for (const hold of factsOf(buildWorkbook({}), {}).holds) {
      expect(hold.text).toMatch(/[.:]/)
      expect(hold.ref.worksheet).toBe('support-team-review')
    }
  })
})

describe('G1: a point that is not yes', () => {
  const partly = { ...answered, [`${at}/points/1b/answer`]: 'partly' }

  it('needs a named gap', () => {
    expect(holdsOf(partly, lines(true, false))).toEqual(['G1 gaps'])
    expect(holdsOf({ ...partly, ...gapEntries(gap) }, lines(true, false))).toEqual([])
  })

  it.each(['what', 'owner', 'due', 'reason'] as const)('has a gap that is not complete without its %s, and says so', (missing) => {
    const { [missing]: _left, ...rest } = gap
    expect(holdsOf({ ...partly, ...gapEntries(rest) }, lines(true, false))).toEqual([`G1 gaps/g-1/${missing}`])
  })

  it('is not covered by a gap for another point', () => {
    expect(holdsOf({ ...partly, ...gapEntries({ ...gap, covers: ['1a'] }) }, lines(true, false))).toEqual(['G1 gaps'])
  })

  it('shares a gap with others', () => {
    const both = { ...partly, [`${at}/points/1a/answer`]: 'not yet', ...gapEntries({ ...gap, covers: ['1a', '1b'] }) }
    expect(holdsOf(both, lines(false, false))).toEqual([])
    expect(factsOf(buildWorkbook({ ...content, ...both }), lines(false, false)).points.map((point) => point.gaps)).toEqual([['g-1'], ['g-1']])
  })

  it('needs a reason as well where the worksheets say more than the team', () => {
    expect(holdsOf({ ...partly, ...gapEntries(gap) })).toEqual(['G2 points/1b/reason'])
  })

  it('stays covered by a gap that has been closed since', () => {
    const entries = { ...partly, ...gapEntries(gap), [`${at}/gaps/g-1/closedOn`]: '2027-02-19' }
    expect(holdsOf(entries, lines(true, false))).toEqual([])
    expect(factsOf(buildWorkbook(entries), lines(true, false)).gaps).toMatchObject([{ id: 'g-1', complete: true, closedOn: '2027-02-19' }])
  })
})

describe('the gate', () => {
  it('is shut until a closing is recorded, and open after it', () => {
    const book = buildWorkbook({ ...content, ...answered })
    expect(gateIsOpen(book, 'r1', review)).toBe(false)
    expect(gateIsOpen(closed(book), 'r1', review)).toBe(true)
    expect(gateIsOpen(closed(book), 'r2', review)).toBe(false)
  })

  it('stays open when the step needs another look', () => {
    const book = withEntries(closed(buildWorkbook({ ...content, ...answered })), { 'r1/first-sector/sector': 'Health care' })
    expect(factsOf(book).signature).toBe('outdated')
    expect(gateIsOpen(book, 'r1', review)).toBe(true)
  })

  it('is shut again when the only closing is withdrawn, and the record stays', () => {
    const book = withEntries(closed(buildWorkbook({ ...content, ...answered })), { [`${at}/closings/c-1/withdrawn`]: 'Recorded by mistake' })
    expect(gateIsOpen(book, 'r1', review)).toBe(false)
    expect(factsOf(book)).toMatchObject({ signature: 'none', closing: null })
    expect(book.sheets[at]?.tables['closings']).toHaveLength(1)
  })

  it('G13: is open for a step that was taken over as done before, which rests on nothing recorded here', () => {
    const book = withEntries(buildWorkbook({}), {
      [`${at}/closings/c-0/record`]: JSON.stringify({ kind: 'taken-over', on: '2024-05-01', facilitator: '', present: [], recordedBy: 'p-2', role: 'convener', at: 5, note: 'Since 2024' }),
    })
    expect(gateIsOpen(book, 'r1', review)).toBe(true)
    expect(factsOf(book, lines(null, null))).toMatchObject({ signature: 'current', changes: [], closing: { kind: 'taken-over', on: '2024-05-01', note: 'Since 2024' } })
    expect(factsOf(withEntries(book, { 'r1/first-sector/sector': 'Health care' })).signature).toBe('current')
  })

  it.each([
    ['no JSON', 'closed'], ['null', 'null'], ['a list', '[]'], ['an unknown kind', JSON.stringify({ kind: 'approved', on: '2027-02-02' })],
    ['no manifest', JSON.stringify({ kind: 'closed', on: '2027-02-02', at: 1, recordedBy: 'p', present: [] })],
    ['a manifest of another format', JSON.stringify({ kind: 'closed', on: '2027-02-02', at: 1, recordedBy: 'p', present: [], manifest: { format: 2, digests: {}, evidence: {} } })],
  ])('is not opened by a record that is %s', (_, record) => {
    const book = buildWorkbook({ [`${at}/closings/c-1/record`]: record })
    expect(gateIsOpen(book, 'r1', review)).toBe(false)
    expect(factsOf(book).signature).toBe('none')
  })

  it('counts the latest of several closings, alike on every replica', () => {
    const first = closed(buildWorkbook({ ...content, ...answered }))
    const both = closed(first, lines(true, true), { on: '2027-02-03', at: 9_000 }, 'c-2')
    expect(closingsOf(both, 'r1', review).map((one) => one.id)).toEqual(['c-2', 'c-1'])
    const same = closed(closed(buildWorkbook(content), lines(true, true), {}, 'c-b'), lines(true, true), {}, 'c-a')
    expect(closingsOf(same, 'r1', review).map((one) => one.id)).toEqual(['c-a', 'c-b'])
  })
})

describe('G3: a closed review', () => {
  const book = closed(buildWorkbook({ ...content, ...answered }))
  const changesOf = (changed: Workbook, evidence = lines(true, true)) => factsOf(changed, evidence).changes

  it('rests on each decision, row by row, and on the truth of each line', () => {
    expect(factsOf(book).manifest).toMatchObject({ format: 1, evidence: { '1a/line': true, '1b/line': true } })
    expect(Object.keys(factsOf(book).manifest.digests).toSorted()).toEqual(['agreement/roles/o-1', 'agreement/roles/o-2', 'first-sector/sector'])
    expect(factsOf(book)).toMatchObject({ signature: 'current', changes: [] })
  })

  it('needs another look when a decision changes, and says what, by whom and for which points', () => {
    expect(changesOf(withEntries(book, { 'r1/first-sector/sector': 'Health care' }, { by: 'p-ana', at: 7_000 }))).toEqual([{
      kind: 'changed', ref: { worksheet: 'first-sector', field: 'sector' }, by: 'p-ana', at: 7_000,
      text: '“Sector to try” was changed by Ana.', points: ['1a'], laterSteps: [],
    }])
  })

  it('tells a row that was added, changed or taken out', () => {
    const added = withEntries(book, { 'r1/agreement/roles/o-3/role': 'Opens doors' }, { by: 'p-ana' })
    expect(changesOf(added)).toMatchObject([{ kind: 'added', by: 'p-ana', ref: { field: 'roles', row: 'o-3' }, points: ['1b'] }])
    expect(changesOf(withEntries(book, { 'r1/agreement/roles/o-1/role': 'Listens' }))).toMatchObject([{ kind: 'changed', ref: { row: 'o-1' } }])
    expect(changesOf(withoutRow(book, 'r1/agreement/roles/o-2', 'p-ana'))).toMatchObject([{ kind: 'removed', by: 'p-ana', ref: { row: 'o-2' } }])
  })

  it('stands again as soon as what changed is as it was', () => {
    const there = withEntries(book, { 'r1/first-sector/sector': 'Health care' })
    expect(factsOf(there).signature).toBe('outdated')
    expect(factsOf(withEntries(there, { 'r1/first-sector/sector': 'Manufacturing' })).signature).toBe('current')
  })

  it('does not mind logs: how far a yes has come, a gap closed, a note, another worksheet', () => {
    const later = withEntries(book, {
      'r1/agreement/roles/o-1/agreed': 'not yet', 'r1/agreement/roles/o-1/hours': 12, [`${at}/gaps/g-1/closedOn`]: '2027-02-19',
      'r1/roster/members/p-9/person': 'p-9', 'r1/first-sector/why': 'Because', [`${at}/notes`]: 'A good talk',
    })
    expect(factsOf(later)).toMatchObject({ signature: 'current', changes: [] })
  })

  it('does not mind the same answer written again by somebody else', () => {
    expect(factsOf(withEntries(book, { 'r1/first-sector/sector': 'Manufacturing' }, { by: 'p-ana', at: 9_999 })).signature).toBe('current')
    expect(factsOf(withSecondAnswer(book, 'r1/first-sector/sector', 'Manufacturing')).signature).toBe('current')
  })

  it('needs another look when an unread second answer arrives beside the one that was read', () => {
    expect(changesOf(withSecondAnswer(book, 'r1/first-sector/sector', 'Health care', 'p-ana'))).toMatchObject([{ kind: 'changed', by: 'p-ana' }])
    expect(changesOf(withSecondAnswer(book, 'r1/first-sector/sector', 'Health care', 'p-ana', 5))).toMatchObject([{ kind: 'changed' }])
  })

  it('has one fingerprint for two standing answers, whoever wrote first', () => {
    const one = withSecondAnswer(buildWorkbook({ 'r1/first-sector/sector': 'A' }), 'r1/first-sector/sector', 'B')
    const other = withSecondAnswer(buildWorkbook({ 'r1/first-sector/sector': 'B' }), 'r1/first-sector/sector', 'A')
    expect(digestsOf(other, 'r1', restsOf(review))).toEqual(digestsOf(one, 'r1', restsOf(review)))
  })

  it('minds a log where it makes a line of evidence untrue, and only then', () => {
    expect(changesOf(book, lines(true, false))).toMatchObject([{ kind: 'evidence', points: ['1b'], ref: { worksheet: 'agreement', field: 'roles' } }])
    expect(changesOf(book, lines(true, null))).toEqual([])
    const was = closed(buildWorkbook({ ...content, ...answered }), lines(false, null))
    expect(changesOf(was, lines(true, true))).toEqual([])
    expect(changesOf(was, lines(false, false))).toEqual([])
  })

  it('is current again once it is reaffirmed, and goes by that record from then on', () => {
    const moved = withEntries(book, { 'r1/first-sector/sector': 'Health care' })
    const again = closed(moved, lines(true, true), { kind: 'reaffirmed', on: '2027-03-02', at: 8_000 }, 'c-2')
    expect(factsOf(again)).toMatchObject({ signature: 'current', closing: { kind: 'reaffirmed', on: '2027-03-02' } })
    expect(factsOf(withEntries(again, { 'r1/first-sector/sector': 'Manufacturing' })).signature).toBe('outdated')
  })

  it('has the same manifest whatever the order of rows and of writing', () => {
    const one = buildWorkbook({ 'r1/agreement/roles/o-1/role': 'Convenes', 'r1/agreement/roles/o-2/role': 'Brings figures' })
    const other = buildWorkbook({ 'r1/agreement/roles/o-2/role': 'Brings figures', 'r1/agreement/roles/o-1/role': 'Convenes' }, { by: 'p-ana', at: 77 })
    expect(digestsOf(other, 'r1', restsOf(review))).toEqual(digestsOf(one, 'r1', restsOf(review)))
  })

  it('leaves out what is empty, so that an empty row that is begun changes nothing', () => {
    expect(factsOf(withEntries(book, { 'r1/agreement/roles/o-4/role': '', 'r1/agreement/roles/o-5/hours': 3 })).signature).toBe('current')
  })

  it('reads a text in one form, however an accent was typed', () => {
    const typed = closed(buildWorkbook({ ...answered, 'r1/first-sector/sector': 'Caf\u00e9s' }))
    expect(factsOf(withEntries(typed, { 'r1/first-sector/sector': 'Cafe\u0301s' })).signature).toBe('current')
  })

  it('names the later steps that rest on what changed', () => {
    const shared = reviews.flatMap((earlier, index) => restsOf(earlier).flatMap((rest) => {
      const later = reviews.slice(index + 1).filter((one) => restsOf(one).includes(rest)).map((one) => one.step)
      return later.length ? [{ earlier, rest, later }] : []
    }))
    expect(shared.length).toBeGreaterThan(0)
    for (const { earlier, rest, later } of shared) {
      const { worksheet, field, columns } = footingOf(rest)
      const cell = `${worksheet.step === 'partnership' ? '-' : 'r1'}/${worksheet.id}/${field.key}${columns ? `/row/${columns[0]?.key}` : ''}`
      const before = buildWorkbook({})
      const record = { kind: 'closed', on: '2027-02-02', facilitator: '', present: [], recordedBy: '', role: '', at: 1, manifest: reviewFacts(before, 'r1', earlier, {}).manifest }
      const after = withEntries(before, { [`r1/${earlier.worksheet.id}/closings/c/record`]: JSON.stringify(record), [cell]: 'x' })
      expect(reviewFacts(after, 'r1', earlier, {}).changes[0]?.laterSteps, rest).toEqual(later)
    }
  })
})

describe('G12: what the team works by', () => {
  it('is the method’s suggestion until the team sets its own number', () => {
    expect(thresholdsOf(buildWorkbook({}))).toMatchObject({ target: null, noticeGood: 28, noticeLeast: 21, quickWinDays: 60, quarterDays: 100 })
    expect(thresholdsOf(buildWorkbook({ '-/settings/noticeGood': 35, '-/settings/target': 20 }))).toMatchObject({ noticeGood: 35, target: 20 })
  })

  it('counts only what fits its field: a number typed as words changes nothing', () => {
    expect(thresholdsOf(buildWorkbook({ '-/settings/noticeGood': 'a month' })).noticeGood).toBe(28)
  })

  it('takes “we know, because …” for one case and stays awake for the next', () => {
    const book = buildWorkbook({ '-/settings/known/G8:2027-09-09/because': 'The host’s only date' })
    expect(knownBecause(book, 'G8', '2027-09-09')).toBe('The host’s only date')
    expect(knownBecause(book, 'G8', '2027-12-09')).toBeNull()
    expect(knownBecause(book, 'G7', '2027-09-09')).toBeNull()
  })
})
