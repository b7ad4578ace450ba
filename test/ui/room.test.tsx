import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { walk } from '#machines/walk.ts'
import { sheetForRoom, shownWorksheet } from '#ui/room/sheet-for-room.ts'
import { SlideView } from '#ui/room/slide-view.tsx'
import { slidesOf, type Slide } from '#ui/room/slides.ts'
import { buildWorkbook, withSecondAnswer } from '../fixtures/build-workbook.ts'

const people = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [
  [`-/register/people/p${at}/name`, `Person ${at}`], [`-/register/people/p${at}/phone`, `555-010${at}`], [`-/register/people/p${at}/doNotContact`, true],
]).flat())
const book = withSecondAnswer(buildWorkbook({ ...people, '-/settings/name': 'Valley Makers' }), '-/settings/name', 'Valley Metals', 'p1')
const view = { book, round: 'r1', walk: walk(book, '2027-02-02') }
const slidesFor = (worksheet: string): readonly Slide[] => slidesOf(sheetForRoom(view, worksheet), 'Step 1 of 6')
const drawn = (slides: readonly Slide[]): string => slides.map((slide) => renderToStaticMarkup(<SlideView slide={slide} level="h1" />)).join('\n')

describe('what the room sees', () => {
  it.each(catalogue.map((worksheet) => [worksheet.id]))('%s can be shown, one thing at a time', (id) => {
    const slides = slidesFor(id)
    expect(slides[0]?.type).toBe('title')
    for (const slide of slides) {
      expect(renderToStaticMarkup(<SlideView slide={slide} level="h1" />).match(/<h1/g)).toHaveLength(1)
      if (slide.type === 'rows') expect(slide.rows.length).toBeLessThanOrEqual(7)
    }
  })

  it('is never a phone number, a mark against a person, or a field that its definition keeps from the room', () => {
    const shown = drawn(slidesFor('register'))
    expect(shown).toContain('Person 0')
    expect(shown).not.toMatch(/555|Do not call|do not call|E-mail/)
    for (const worksheet of catalogue) {
      const hidden = outline(worksheet).filter((field) => !field.projected || field.circle === 'core team').map((field) => field.key)
      const keys = slidesFor(worksheet.id).flatMap((slide) => (slide.type === 'answer' ? [slide.block.ref.field] : slide.type === 'rows' ? [slide.table.ref.field] : []))
      expect(keys.filter((key) => hidden.includes(key)), worksheet.id).toEqual([])
    }
  })

  it('weighs two answers without saying whose they are', () => {
    const shown = drawn(slidesFor('settings'))
    expect(shown).toContain('Valley Makers')
    expect(shown).toContain('Valley Metals')
    expect(shown).not.toContain('Person 1')
  })

  it('takes a long list in parts and says which part', () => {
    const parts = slidesFor('register').filter((slide) => slide.type === 'rows' && slide.table.ref.field === 'people')
    expect(parts.map((slide) => slide.type === 'rows' && slide.rows.length)).toEqual([7, 7, 2])
    expect(drawn(parts)).toContain('15 to 16 of 16')
  })

  it('is named by the address, and an address that names nothing shows nothing', () => {
    expect([shownWorksheet('sheet/register'), shownWorksheet('review/launch')]).toEqual(['register', 'launch-review'])
    expect(['', 'sheet/none', 'review/none', 'print'].map(shownWorksheet)).toEqual([null, null, null, null])
  })
})
