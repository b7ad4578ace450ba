import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, isKnown, reviews, steps, worksheetById, worksheetsOf } from '#worksheets/catalogue.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import { fieldOf, outline, stepIds, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { footingOf } from '#machines/facts/manifest.ts'

const pointIds = {
  'support-team': ['1.1a', '1.1b', '1.2a', '1.2b'],
  scope: ['2.1a', '2.1b', '2.1c', '2.2'],
  prepare: ['3.1a', '3.1b', '3.2', '3.3a', '3.3b', '3.3c'],
  launch: ['4.1', '4.2', '4.3', '4.4a', '4.4b', '4.5a', '4.5b'],
  'move-to-action': ['5.1a', '5.1b', '5.2', '5.3', '5.4a', '5.4b', '5.5', '5.6'],
  sustain: ['6.1a', '6.1b', '6.1c', '6.1d', '6.2', '6.3'],
} as const
const questionCounts = { 'support-team': 2, scope: 2, prepare: 3, launch: 5, 'move-to-action': 6, sustain: 3 } as const

const others = [
  '2.3', '2.4', '3.A', '3.B', '3.C', '3.D',
  ...Array.from({ length: 14 }, (_, index) => `G${index + 1}`),
  ...Array.from({ length: 8 }, (_, index) => `P${index + 1}`),
  'W1a', 'W1b', 'W1c', 'W1d', 'W1e', 'W2', 'W3a', 'W3b', 'W3c', 'W3d', 'W3e', 'W3f', 'W4', 'W5', 'W6',
  'M2', 'M3', 'M4', 'M5',
]

const root = new URL('../../', import.meta.url).pathname
const examples = import.meta.glob<Record<string, unknown>>('../../worksheets/*/*.example.ts', { eager: true })

function allFields(): { readonly where: string; readonly field: FieldOutline }[] {
  return catalogue.flatMap((worksheet) =>
    outline(worksheet).flatMap((field) => [
      { where: `${worksheet.id}.${field.key}`, field },
      ...(field.columns ?? []).map((column) => ({ where: `${worksheet.id}.${field.key}.${column.key}`, field: column })),
    ]),
  )
}

describe('the catalogue', () => {
  it('has six steps in the order of the method', () => {
    expect(steps.map((step) => step.id)).toEqual([...stepIds])
    expect(steps.map((step) => step.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(reviews.map((review) => review.step)).toEqual([...stepIds])
  })

  it('gives every worksheet a place, an id of its own, a title and a purpose', () => {
    const ids = catalogue.map((worksheet) => worksheet.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const worksheet of catalogue) {
      expect(worksheet.id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(['partnership', ...stepIds]).toContain(worksheet.step)
      expect(worksheet.title.length).toBeGreaterThan(3)
      expect(worksheet.purpose).toMatch(/[.?]$/)
    }
  })

  it.each(stepIds)('has worksheets for %s', (step) => {
    expect(worksheetsOf(step).length).toBeGreaterThan(1)
  })

  it('uses keys that can be stored and never need renaming', () => {
    // The columns of a review's voices are named by the points, which carry a dot.
    const keys = allFields().filter(({ where }) => !/-review\.voices\./.test(where))
    expect(keys.filter(({ field }) => !/^[A-Za-z][A-Za-z0-9-]*$/.test(field.key)).map(({ where }) => where)).toEqual([])
  })

  it('gives preset rows ids of their own that can be stored', () => {
    for (const { where, field } of allFields()) {
      const ids = (field.preset ?? []).map((row) => row.id)
      expect(new Set(ids).size, where).toBe(ids.length)
      expect(ids.filter((id) => /[/@~]/.test(id)), where).toEqual([])
    }
  })

  it('shows preset values that fit their columns', () => {
    for (const { where, field } of allFields()) {
      for (const row of field.preset ?? []) {
        for (const [key, value] of Object.entries(row.values ?? {})) {
          const column = field.columns?.find((one) => one.key === key)
          expect(column?.schema.safeParse(value).success, `${where} ${row.id} ${key}`).toBe(true)
        }
      }
    }
  })

  it('refers to rows of tables that are there', () => {
    const broken = allFields().filter(({ field }) => {
      if (field.refersTo === undefined) return false
      const [id = '', table = ''] = field.refersTo.split('.')
      return !isKnown(id) || !outline(worksheetById(id)).some((one) => one.key === table && one.kind === 'table')
    })
    expect(broken.map(({ where, field }) => `${where} → ${field.refersTo}`)).toEqual([])
  })

  it('never requires an answer', () => {
    for (const worksheet of catalogue) expect(worksheet.answers.safeParse({}).success, worksheet.id).toBe(true)
  })

  it('G14: keeps phones and mail addresses from the room and from partners', () => {
    const open = allFields().filter(({ field }) => /phone|e-?mail/i.test(field.label) && field.kind === 'text' && (field.projected || field.circle !== 'core team'))
    expect(open.map(({ where }) => where)).toEqual([])
  })

  it('G14: shows the room nothing that only the core team may read', () => {
    const shown = allFields().filter(({ field }) => field.circle === 'core team' && field.projected)
    expect(shown.map(({ where }) => where)).toEqual([])
  })
})

describe('the six reviews', () => {
  it.each(stepIds)('ask of %s what the method asks, point for point', (step) => {
    const review = reviews.find((one) => one.step === step)
    expect(review && pointsOf(review).map((point) => point.id)).toEqual([...pointIds[step]])
    expect(review?.questions.length).toBe(questionCounts[step])
  })

  it('ask 21 questions with 35 points', () => {
    expect(reviews.flatMap((review) => review.questions)).toHaveLength(21)
    expect(reviews.flatMap(pointsOf)).toHaveLength(35)
  })

  it('let no team set aside 3.1, 4.1 and 5.1b', () => {
    const fixed = reviews.flatMap(pointsOf).filter((point) => !point.mayNotApply).map((point) => point.id)
    for (const id of ['3.1a', '4.1', '5.1b']) expect(fixed).toContain(id)
    expect(fixed.filter((id) => !/^(3\.1[ab]|4\.1|5\.1b)$/.test(id))).toEqual([])
  })

  it('rest on fields that are there', () => {
    for (const point of reviews.flatMap(pointsOf)) for (const rest of point.restsOn) expect(() => footingOf(rest), `${point.id} ${rest}`).not.toThrow()
  })

  it('rest on decisions and on the numbers that the team works by, not on logs', () => {
    const living = reviews.flatMap(pointsOf).flatMap((point) =>
      point.restsOn.filter((rest) => {
        const [id = '', key = '', column] = rest.split('.')
        if (id === 'settings') return false
        const field = fieldOf(worksheetById(id), key, column)
        return field.kind === 'table' ? !field.columns?.some((one) => one.nature === 'decision') : field.nature !== 'decision'
      }).map((rest) => `${point.id} ${rest}`),
    )
    expect(living).toEqual([])
  })

  it('say what to look for at each point', () => {
    for (const point of reviews.flatMap(pointsOf)) expect(point.help.length, point.id).toBeGreaterThan(10)
  })
})

describe('examples', () => {
  const found = Object.entries(examples).map(([path, module]) => ({ id: basename(path, '.example.ts'), exported: Object.values(module) }))

  it('stand beside every worksheet of the six steps', () => {
    const ids = new Set(found.map((one) => one.id))
    const without = stepIds.flatMap(worksheetsOf).filter((worksheet) => !ids.has(worksheet.id)).map((worksheet) => worksheet.id)
    expect(without).toEqual([])
  })

  it.each(found)('of $id fits its worksheet, field for field', ({ id, exported }) => {
    expect(isKnown(id)).toBe(true)
    expect(exported).toHaveLength(1)
    // Unknown keys are dropped by parsing, so a misspelled one shows as a difference.
    expect(worksheetById(id).answers.parse(exported[0])).toEqual(exported[0])
  })

  it.each(found)('of $id names no row twice', ({ id, exported }) => {
    for (const [key, value] of Object.entries(exported[0] ?? {})) {
      const ids = Array.isArray(value) ? value.flatMap((row: unknown) => (typeof row === 'object' && row !== null && 'id' in row ? [row.id] : [])) : []
      expect(new Set(ids).size, `${id}.${key}`).toBe(ids.length)
    }
  })
})

describe('the content of the method', () => {
  const text = globSync(['worksheets/**/*.ts', 'machines/**/*.{ts,md}'], { cwd: root }).map((path) => readFileSync(root + path, 'utf8')).join('\n')

  it.each([...Object.values(pointIds).flat(), ...others])('carries %s', (id) => {
    // Its parts may be named with a slash or a range after it, but never as part of another id.
    expect(new RegExp(`(?<![\\w.])${id.replace('.', '\\.')}(?![\\w])`).test(text)).toBe(true)
  })
})
