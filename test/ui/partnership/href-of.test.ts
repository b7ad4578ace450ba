import { describe, expect, test } from 'vitest'
import { anchorOf, hrefOf, placeOf } from '#ui/partnership/href-of.ts'

describe('the address of a field', () => {
  test('leads to its worksheet, and a review’s to the review page', () => {
    expect(hrefOf('/p/1', { worksheet: 'roster', field: 'members', row: 'p-1', column: 'core' })).toBe('/p/1/sheet/roster#members/p-1/core')
    expect(hrefOf('/p/1', { worksheet: 'scope-review', field: 'points', row: '2.1a' })).toBe('/p/1/review/scope#points/2.1a')
    expect(hrefOf('/example/1', { worksheet: 'settings', field: 'target' })).toBe('/example/1/settings#target')
  })

  test('reads back as the same place, whatever signs an id has', () => {
    const place = { field: 'known', row: 'G4:2027-04-20 /#', column: 'because' }
    expect(placeOf(`#${anchorOf(place)}`)).toEqual(place)
    expect(placeOf('')).toBe(null)
    expect(placeOf('#%E0%A4%A')).toEqual({ field: '%E0%A4%A' })
  })
})
