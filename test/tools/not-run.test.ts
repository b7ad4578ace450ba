import { expect, test } from 'vitest'
import { countTests, notRun } from '../../tools/not-run.mjs'

const file = (status: string, ...assertionResults: { status: string; fullName: string; meta?: { notRun?: string } }[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults,
})

test('passed and failed tests are counted over all files', () => {
  const report = {
    testResults: [
      file('passed', { status: 'passed', fullName: 'a' }, { status: 'passed', fullName: 'b' }),
      file('failed', { status: 'passed', fullName: 'c' }, { status: 'failed', fullName: 'd' }),
    ],
  }
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1, notRun: [] })
})

test('a file that could not be loaded counts as a failure', () => {
  expect(countTests({ testResults: [file('failed'), file('passed', { status: 'passed', fullName: 'a' })] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    notRun: [],
  })
})

test('a run that ends badly without a failed test counts as a failure', () => {
  const report = { testResults: [file('passed', { status: 'passed', fullName: 'a' })] }
  expect(countTests(report, 1).failed).toBe(1)
  expect(countTests(report, null).failed).toBe(1)
  expect(countTests(report, 0).failed).toBe(0)
})

test('a test that did not run is neither passed nor failed, and says why', () => {
  const tests = [
    { status: 'skipped', fullName: 'prints', meta: { notRun: 'pdftotext is not installed' } },
    { status: 'todo', fullName: 'some day', meta: {} },
  ]
  expect(countTests({ testResults: [file('passed', ...tests)] }, 0)).toEqual({
    passed: 0,
    failed: 0,
    notRun: ['pdftotext is not installed (prints)', 'skipped in the code (some day)'],
  })
})

test('notRun marks the test and leaves it', () => {
  const task = { meta: {} }
  const skip = (note?: string): never => {
    throw new Error(note)
  }
  expect(() => notRun({ task, skip }, 'no printer')).toThrow('not run: no printer')
  expect(task.meta).toEqual({ notRun: 'no printer' })
})
