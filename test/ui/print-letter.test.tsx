import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { invitationLetter } from '#worksheets/documents/invitation-letter.ts'
import { documents } from '#worksheets/documents/list.ts'
import { pageRules } from '#ui/print/page-rules.ts'
import { SheetView } from '#ui/print/sheet-view.tsx'
import { emptyInput, filledInput } from '../worksheets/documents/input.ts'

const filled = await filledInput()

describe('a letter on paper', () => {
  it('is its words alone: no title block, no head and no foot', () => {
    const [letter] = invitationLetter.make(filled)
    if (!letter) throw new Error('There is no letter.')
    const html = renderToStaticMarkup(<SheetView sheet={letter} />)
    expect(html).toContain('Dear neighbor in the trade,')
    expect(html).not.toContain('Prepare to launch')
    expect(pageRules([letter], 'letter')).toBe('@page sheet-1 { size: 8.5in 11in; margin: 0.8in 0.6in }')
  })
})

describe('every document on paper', () => {
  it.each(documents)('$id is drawn, blank and filled', (document) => {
    for (const sheet of [emptyInput, filled].flatMap((input) => document.make(input)).slice(0, 12)) {
      const html = renderToStaticMarkup(<SheetView sheet={sheet} />)
      expect(html.length).toBeGreaterThan(100)
      expect(html).not.toContain('undefined')
    }
  })
})
