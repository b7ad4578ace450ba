import { expect, test } from 'vitest'
import { sectorDecision } from '#worksheets/2-scope/sector-decision.worksheet.ts'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import { fieldOf, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { namesIn } from '#worksheets/kit/sheet-names.ts'
import { sheetOf, type Workbook } from '#worksheets/workbook.ts'
import { rowLabel } from '#machines/facts/manifest.ts'
import { buildWorkbook } from '../fixtures/build-workbook.ts'

const book = buildWorkbook({
  '-/register/people/p-owner/name': 'Machine shop owner',
  'r1/priorities/priorities/talent/title': 'Talent that knows us',
  'r1/task-forces/forces/talent/priority': 'talent',
  'r1/task-forces/forces/talent/lead': 'p-owner',
  'r1/task-forces/forces/talent/quickWin': 'Three tours',
  'r1/task-forces/members/talent-p-owner/force': 'talent',
  'r1/task-forces/members/talent-p-owner/person': 'p-owner',
  'r1/task-forces/forces/f-9/lead': 'p-owner',
  'r1/candidates/sectors/s-1/name': 'Manufacturing',
  'r1/sector-decision/ranking/s-1/sector': 's-1',
  'r1/sector-decision/ranking/s-1/reason': 'It pays well.',
})

function labelOf(from: Workbook, worksheet: Worksheet, table: string, id: string): string {
  return rowLabel(from, sheetOf(from, worksheet, 'r1').tables[table]?.find((row) => row.id === id), fieldOf(worksheet, table))
}

test('a task force is called like its priority, never like the person who leads it', () => {
  expect(labelOf(book, taskForces, 'forces', 'talent')).toBe('Talent that knows us')
  const onPaper = namesIn(book, 'r1', { person: () => 'a person', organization: () => 'a firm' })
  expect(onPaper.row('task-forces.forces', 'talent')).toBe('Talent that knows us')
})

test('a rank is called like its sector, never like its reason', () => {
  expect(labelOf(book, sectorDecision, 'ranking', 's-1')).toBe('Manufacturing')
})

test('a row with an id of its own is called by its first words', () => {
  expect(labelOf(book, taskForces, 'members', 'talent-p-owner')).toBe('Machine shop owner')
  expect(labelOf(book, taskForces, 'forces', 'f-9')).toBe('Machine shop owner')
})
