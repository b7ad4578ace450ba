/**
 * Ends a Vitest test that cannot run here, because a program that it needs is absent: `notRun(context, 'pdftotext is not
 * installed')`, where context is the test function's first argument. `npm test` prints `not run: reason` for it and
 * counts it as neither passed nor failed; `.ci/run` counts it as failed. Never returns.
 * @param {{ task: { meta: object }, skip: (note?: string) => never }} context
 * @param {string} reason
 * @returns {never}
 */
export function notRun(context, reason) {
  Object.assign(context.task.meta, { notRun: reason })
  return context.skip(`not run: ${reason}`)
}

/**
 * The counts of one run from Vitest's JSON report: `{ passed, failed, notRun }`, where notRun holds a line for each test
 * that did not run and why. A file that could not be loaded counts as one failed test, and so does an error outside of
 * every test, which shows in the exit code alone. A skipped or unwritten test does not pass for a run one.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string, meta?: { notRun?: string } }[] }[] }} report
 * @param {number | null} exitCode
 */
export function countTests(report, exitCode) {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counted = tests.filter((test) => test.status === 'failed').length + broken
  const notRun = tests
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => `${test.meta?.notRun ?? 'skipped in the code'} (${test.fullName})`)
  return { passed, failed: counted === 0 && exitCode !== 0 ? 1 : counted, notRun }
}
