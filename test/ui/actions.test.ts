import { describe, expect, it } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { actionList, filtered, isLate, type ActionItem } from '#ui/actions/action-list.ts'
import { actionSheets } from '#ui/actions/action-sheets.ts'
import { groupsOf, textOf } from '#ui/actions/groups.ts'
import { buildWorkbook, withEntries } from '../fixtures/build-workbook.ts'

const today = '2027-08-05'
const book = buildWorkbook({
  '-/settings/name': 'Valley Makers',
  '-/register/people/ana/name': 'Ana', '-/register/people/bo/name': 'Bo', '-/register/people/cy/name': 'Cy',
  'r1/priorities/priorities/q1/title': 'Talent', 'r1/priorities/priorities/q1/champion': 'cy', 'r1/priorities/priorities/q1/promise': 'Bring two plants',
  'r1/task-forces/forces/q1/priority': 'q1', 'r1/task-forces/forces/q1/lead': 'cy', 'r1/task-forces/forces/q1/facilitator': 'ana',
  'r1/task-forces/forces/q1/quickWin': 'Three tours', 'r1/task-forces/forces/q1/quickWinDue': '2027-08-09', 'r1/task-forces/forces/q1/nextCall': '2027-08-12',
  'r1/task-forces/actions/a1/force': 'q1', 'r1/task-forces/actions/a1/action': 'Call counselors', 'r1/task-forces/actions/a1/owner': 'bo', 'r1/task-forces/actions/a1/due': '2027-08-01',
  'r1/task-forces/actions/a2/force': 'q1', 'r1/task-forces/actions/a2/action': 'Print maps', 'r1/task-forces/actions/a2/doneOn': '2027-07-01',
  'r1/scope-review/gaps/g1/what': 'One county is open', 'r1/scope-review/gaps/g1/owner': 'ana', 'r1/scope-review/gaps/g1/due': '2027-09-01',
  'r1/launch-review/lessons/l1/kind': 'change', 'r1/launch-review/lessons/l1/lesson': 'Send the agenda early',
  'r1/launch-review/lessons/l2/kind': 'keep', 'r1/launch-review/lessons/l2/lesson': 'The round of names',
  'r1/champions/candidates/cy/person': 'cy', 'r1/champions/candidates/cy/asker': 'ana', 'r1/champions/candidates/cy/followUpOn': '2027-08-04',
  'r1/red-flags/flags/one-grant/response': 'Ask a second funder',
})
const list = actionList(book, 'r1', today)
const texts = (items: readonly ActionItem[]): readonly string[] => items.map((one) => one.text)
const find = (text: string): ActionItem => list.find((one) => one.text === text) ?? expect.fail(`${text} is not on the list`)

describe('the list of actions', () => {
  it('brings together what was written on many pages, what is due first on top and what has no day last', () => {
    expect(texts(list.filter((one) => one.due !== null))).toEqual([
      'Call counselors', 'Talk again with Cy', 'Three tours', 'Call of “Talent”', 'One county is open',
    ])
    expect(texts(list.filter((one) => one.due === null)).toSorted()).toEqual(['Ask a second funder', 'Bring two plants', 'Print maps', 'Send the agenda early'])
  })

  it('leaves out what a review keeps, and the three usual steps while nobody took one up', () => {
    expect(texts(list)).not.toContain('The round of names')
    expect(list.some((one) => one.ref.worksheet === 'next-steps')).toBe(false)
    const taken = withEntries(book, { 'r1/next-steps/steps/send/owner': 'bo' })
    expect(texts(actionList(taken, 'r1', today))).toContain('Send the letters and call until enough say yes')
  })

  it('marks done only in fields that no review rests on, and takes that back', () => {
    for (const edit of list.flatMap((one) => [...(one.finish ?? []), ...(one.reopen ?? [])])) {
      expect(fieldOf(worksheetById(edit.ref.worksheet), edit.ref.field, edit.ref.column).nature, JSON.stringify(edit.ref)).toBe('living')
    }
    for (const action of [find('Call counselors'), find('Bring two plants')]) {
      const written = Object.fromEntries((action.finish ?? []).map(({ ref, value }) => [`r1/${ref.worksheet}/${ref.field}/${ref.row}/${ref.column}`, value]))
      const after = actionList(withEntries(book, written), 'r1', today).find((one) => one.key === action.key)
      expect([action.done, after?.done]).toEqual([false, true])
    }
  })

  it('says that something is late only from the day after its day, and never of what is done or has no day', () => {
    expect(isLate(find('Call counselors'), today)).toBe(true)
    expect(isLate({ done: false, due: today }, today)).toBe(false)
    expect(isLate(find('Print maps'), today)).toBe(false)
    expect(isLate(find('Bring two plants'), today)).toBe(false)
  })

  it('is filtered by person, by kind and by how soon', () => {
    const ask = (filter: Partial<Parameters<typeof filtered>[1]>): readonly string[] => texts(filtered(list, { person: '', kind: '', when: 'open', ...filter }, today))
    expect(ask({ person: 'ana' })).toEqual(['Talk again with Cy', 'Call of “Talent”', 'One county is open'])
    expect(ask({ kind: 'gap' })).toEqual(['One county is open'])
    expect(ask({ when: 'late' })).toEqual(['Call counselors', 'Talk again with Cy'])
    expect(ask({ when: 'week' })).toEqual(['Call counselors', 'Talk again with Cy', 'Three tours', 'Call of “Talent”'])
    expect(ask({ when: 'done' })).toEqual(['Print maps'])
    expect(ask({ person: '-' })).toEqual(expect.arrayContaining(['Send the agenda early']))
  })

  it('becomes text for a mail, under headings, with who and by when', () => {
    const names: Readonly<Record<string, string>> = { ana: 'Ana', bo: 'Bo', cy: 'Cy' }
    const nameOf = (id: string): string => names[id] ?? id
    const text = textOf('Valley Makers', groupsOf(filtered(list, { person: '', kind: '', when: 'open' }, today), 'date', today, nameOf), today, nameOf)
    expect(text).toContain('Late\n- Call counselors | Bo | Aug 1, 2027, 4 days late | Talent')
    expect(text).toContain('- Bring two plants | Cy | promised at the launch | Talent')
    expect(groupsOf(list, 'person', today, nameOf).map((group) => group.name)).toEqual(['Ana', 'Bo', 'Cy', 'Nobody yet'])
  })

  it('is printed for partners without what conveners keep to themselves', () => {
    const printed = (circle: 'partners' | 'core team'): string => JSON.stringify(actionSheets('actions', { book, round: 'r1', today }, { circle, emptyRows: 0 }))
    expect(printed('core team')).toContain('Talk again with Cy')
    expect(printed('partners')).toContain('Call counselors')
    expect(printed('partners')).not.toMatch(/Talk again|second funder|Print maps/)
    expect(actionSheets('sheet/roster', { book, round: 'r1', today }, { circle: 'partners', emptyRows: 0 })).toBeNull()
  })
})
