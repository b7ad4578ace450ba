import { describe, expect, test } from 'vitest'
import { askSlip } from '#worksheets/documents/ask-slip.ts'
import { carriedOf, returnedFrom } from '#worksheets/kit/carried.ts'
import { everyone } from '#worksheets/documents/people.ts'
import { emptyInput, textOf, walkInput } from './input.ts'

const input = await walkInput('champions', '2027-04-09')
const slips = askSlip.make({ ...input, chosen: ['o-college'] })
const carried = carriedOf(slips, { partnership: 'walk', name: 'Walk', made: '2027-04-09T12:00:00Z', by: '', circle: 'partners' })

describe('the ask slip', () => {
  test('is for each partner, and shows nobody of our list', () => {
    expect(askSlip.parts?.(input)).toHaveLength(10)
    const text = JSON.stringify(slips)
    const shown = everyone(input.book).filter((person) => person.name && text.includes(person.name)).map((person) => person.name)
    expect(shown).toEqual(['Coordinator of the workforce board', 'Workforce dean'])
    expect(textOf(slips)).toContain('Which five business leaders do you know in Manufacturing, Scott, Rock Island, Henry and Mercer?')
  })

  test('has five empty rows with the columns of the invitation list', () => {
    const table = slips[0]?.blocks.find((block) => block.type === 'table')
    expect(table?.ref).toEqual({ worksheet: 'invitees', field: 'people' })
    expect(table?.columns.map((column) => column.label)).toEqual(['Business leader', 'Company', 'Can decide', 'Sub-sector', 'How well', 'Known by'])
    expect(table?.rows).toHaveLength(5)
  })

  test('brings back each row that was begun with the partner who knows the leader, and no other', () => {
    const returned = returnedFrom(carried, 'The dean', (place) => {
      if (place.ref.row !== 'new-1') return Array.isArray(place.value) ? place.text : place.value === null ? '' : place.text
      return { person: 'Ann Mill', organization: 'Mill Works', decides: true, howWell: ['trust'], subSector: '', knownBy: place.text }[place.ref.column ?? ''] ?? ''
    })
    expect(returned.unknown).toEqual([])
    expect(returned.answers.every((answer) => answer.ref.row === 'new-1' && answer.ref.worksheet === 'invitees' && answer.round === 'r1')).toBe(true)
    expect(Object.fromEntries(returned.answers.map(({ ref, value, names }) => [ref.column, names ?? value]))).toEqual({
      person: ['Ann Mill'], organization: ['Mill Works'], decides: true, howWell: 'trust', knownBy: ['o-college'],
    })
  })

  test('of nobody in particular leaves out who knows whom', () => {
    const table = askSlip.make(emptyInput)[0]?.blocks.find((block) => block.type === 'table')
    expect(table?.columns.map((column) => column.key)).not.toContain('knownBy')
    expect(table?.rows.every((row) => row.cells.every((cell) => cell.answer === null))).toBe(true)
  })
})
