import { expect, test } from 'vitest'
import { openShelf } from '#labor-market/shelf.ts'
import { singlefile } from '../../tools/bench/singlefile.mjs'
import { bytesOf, loadBytes } from './load.ts'

test('the made-up singlefile of the bench is read like a real one, and is the same each time', () => {
  const text = [...singlefile(2_000_000)].join('')
  expect([...singlefile(2_000_000)].join('')).toBe(text)
  expect(text.length).toBeGreaterThan(2_000_000)
  expect(text.length).toBeLessThan(2_200_000)
  const [report] = loadBytes(openShelf(), '2023.annual.singlefile.csv', bytesOf(text), undefined, 1 << 16)
  expect(report).toMatchObject({ shape: 'annual slice', skipped: 0, periods: [{ year: 2023, quarter: 0 }] })
  expect(report?.areas).toBeGreaterThan(10)
})
