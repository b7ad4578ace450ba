import { describe, expect, it } from 'vitest'
import { moveToActionWorksheets } from '#worksheets/5-move-to-action/index.ts'
import { influence } from '#worksheets/5-move-to-action/influence.worksheet.ts'
import { momentum } from '#worksheets/5-move-to-action/momentum.worksheet.ts'
import { partnerRoles } from '#worksheets/5-move-to-action/partner-roles.worksheet.ts'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import { fieldOf, outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'

const columns = (field: FieldOutline): readonly FieldOutline[] => field.columns ?? []

describe('the worksheets of step 5', () => {
  it('rest on few decisions: what each task force works on, how partners come in, and what is wanted', () => {
    const decisions = moveToActionWorksheets.flatMap((worksheet) => outline(worksheet).flatMap((field) => [
      ...(field.nature === 'decision' && !field.columns ? [`${worksheet.id}.${field.key}`] : []),
      ...columns(field).filter((column) => column.nature === 'decision').map((column) => `${worksheet.id}.${field.key}.${column.key}`),
    ]))
    expect(decisions).toEqual([
      'task-forces.forces.priority', 'task-forces.forces.title', 'partner-roles.howDrawnIn', 'partner-roles.whereTheyAdd', 'plan.text',
    ])
  })

  it('ask first only for what a task force needs', () => {
    const first = columns(fieldOf(taskForces, 'forces')).filter((column) => !column.more).map((column) => column.key)
    expect(first).toEqual(['priority', 'lead', 'facilitator', 'success', 'quickWin', 'quickWinDone', 'nextCall'])
  })

  it('keep judgments about people and offers that were held back from the room (G14)', () => {
    const quiet = [...outline(influence), fieldOf(partnerRoles, 'offers')].flatMap((field) => [field, ...columns(field)])
    expect(quiet.filter((field) => field.projected || field.circle !== 'core team').map((field) => field.key)).toEqual([])
  })

  it('show the duties of five groups until a team writes its own', () => {
    const rows = fieldOf(partnerRoles, 'groups').preset ?? []
    expect(rows.map((row) => row.id)).toEqual(['champions', 'industry', 'conveners', 'core', 'community'])
    expect(rows.every((row) => typeof row.values?.['duty'] === 'string')).toBe(true)
  })

  it('ask about momentum anew each time, in five questions', () => {
    expect(momentum.inherits).toBe(false)
    expect(fieldOf(momentum, 'questions').preset).toHaveLength(5)
  })

  it('refuse to count a date that no calendar has, a state that nobody knows and a head that is less than none', () => {
    const cell = (table: 'forces' | 'members' | 'calls', column: string, value: unknown) => fieldOf(taskForces, table, column).schema.safeParse(value).success
    expect(cell('forces', 'quickWinDone', '2027-13-01')).toBe(false)
    expect(cell('forces', 'quickWinDone', 'soon')).toBe(false)
    expect(cell('members', 'role', 'boss')).toBe(false)
    expect(cell('calls', 'business', -1)).toBe(false)
    expect(cell('calls', 'business', 0)).toBe(true)
  })
})
