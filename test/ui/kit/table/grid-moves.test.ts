import { describe, expect, test } from 'vitest'
import { headLine, moved, next } from '#ui/kit/table/grid-moves.ts'

const lines = ['a', 'b', 'c']
const columns = ['x', 'y']

describe('keys in a table', () => {
  test('arrows go one cell, and stop at the edges', () => {
    expect(moved({ line: 'a', column: 'x' }, 'ArrowDown', false, lines, columns)).toEqual({ line: 'b', column: 'x' })
    expect(moved({ line: 'a', column: 'x' }, 'ArrowUp', false, lines, columns)).toEqual({ line: headLine, column: 'x' })
    expect(moved({ line: 'c', column: 'y' }, 'ArrowDown', false, lines, columns)).toBe(null)
    expect(moved({ line: 'c', column: 'y' }, 'ArrowRight', false, lines, columns)).toBe(null)
  })

  test('Home and End go along the row; with control through all rows', () => {
    expect(moved({ line: 'b', column: 'y' }, 'Home', false, lines, columns)).toEqual({ line: 'b', column: 'x' })
    expect(moved({ line: 'b', column: 'x' }, 'End', true, lines, columns)).toEqual({ line: 'c', column: 'y' })
    expect(moved({ line: 'c', column: 'y' }, 'Home', true, lines, columns)).toEqual({ line: 'a', column: 'x' })
  })

  test('Tab goes right, then on in the next row, and out at the end', () => {
    expect(next({ line: 'a', column: 'y' }, false, lines, columns)).toEqual({ line: 'b', column: 'x' })
    expect(next({ line: 'a', column: 'x' }, true, lines, columns)).toBe(null)
    expect(next({ line: 'c', column: 'y' }, false, lines, columns)).toBe(null)
  })
})
