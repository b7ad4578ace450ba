import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import type { SaveLabel as Label } from '#session/partnership.ts'
import type { Position } from '#machines/kit/step-facts.ts'
import { Button } from '#ui/kit/button.tsx'
import { Emblem } from '#ui/kit/emblem.tsx'
import { clockTime, localDay, momentWords } from '#ui/kit/moments.ts'
import { planWords, positionWords } from '#ui/kit/position-words.ts'
import { SaveFailure } from '#ui/kit/save-failure.tsx'
import { SaveLabel } from '#ui/kit/save-label.tsx'
import { failureWords } from '#ui/kit/save-words.ts'
import { StatusSign } from '#ui/kit/status-sign.tsx'

const positions: readonly Position[] = ['ahead', 'working', 'ready', 'closed', 'reopened']
const textOf = (markup: string): string => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()

test('each position has a shape of its own and words of its own', () => {
  const drawn = positions.map((position) => renderToStaticMarkup(<StatusSign position={position} closing={{ kind: 'closed', on: '2027-02-02' }} />))
  expect(new Set(drawn.map((markup) => markup.replaceAll(/class="[^"]*"/g, '').match(/<svg.*<\/svg>/)?.[0])).size).toBe(positions.length)
  expect(drawn.map(textOf)).toEqual([
    'not begun, can be prepared ahead', 'at work', 'ready to close', 'closed by the team on Feb 2, 2027', 'needs another look',
  ])
})

test('a closed step says its day where the day is known', () => {
  expect(positionWords('closed')).toBe('closed by the team')
  expect(positionWords('closed', { kind: 'closed', on: '2027-02-02' })).toBe('closed by the team on Feb 2, 2027')
  expect(positionWords('closed', { kind: 'taken-over', on: '2027-02-02' }), 'nobody closed it here').toBe('recorded as done before, on Feb 2, 2027')
})

test('the emblem as a balance draws one seat a head, and an empty table where nobody sits', () => {
  const seats = (inside: number, outside: number): number => renderToStaticMarkup(<Emblem inside={inside} outside={outside} />).match(/<circle/g)?.length ?? 0
  expect(seats(22, 13)).toBe(1 + 22 + 13)
  expect(seats(0, 0)).toBe(1 + 2)
})

test('the emblem as a plan is told in words to who cannot see it', () => {
  const marks: readonly Position[] = ['closed', 'ready', 'working', 'ahead', 'ahead', 'ahead']
  const words = planWords('The six steps', marks)
  expect(words).toBe('The six steps: step 1 closed, step 2 ready to close, step 3 at work, step 4 not begun, step 5 not begun, step 6 not begun.')
  expect(renderToStaticMarkup(<Emblem marks={marks} here={1} label={words} />)).toContain(`aria-label="${words}"`)
})

test('a held button stays reachable and its reason belongs to it', () => {
  const markup = renderToStaticMarkup(<Button held="The review needs a date first.">Close the review</Button>)
  const reason = /<span id="([^"]+)"[^>]*>The review needs a date first\.<\/span>/.exec(markup)?.[1]
  expect(markup).toContain('aria-disabled="true"')
  expect(markup).not.toMatch(/\sdisabled/)
  expect(markup).toContain(`aria-describedby="${reason}"`)
})

test('the label says "on this device", and the time only once something was stored', () => {
  const at = '2027-02-02T10:42:00'
  const said = (label: Label): string => textOf(renderToStaticMarkup(<SaveLabel label={label} />))
  expect(said({ state: 'saved', at: null })).toBe('Saved on this device')
  expect(said({ state: 'saved', at })).toBe(`Saved on this device at ${clockTime(at)}`)
  expect(said({ state: 'saving' })).toBe('Saving…')
  expect(said({ state: 'failing', error: 'quota', pending: 3 })).toBe('Not saved yet')
})

test('every failure to save says what happened, that the words are still here, and what to do', () => {
  for (const [error, { title, text }] of Object.entries(failureWords)) {
    expect(`${title} ${text}`, error).toMatch(/still in this window/)
    expect(text, error).toMatch(/file/)
    const label: Label = { state: 'failing', error: error as keyof typeof failureWords, pending: 1 } // the keys are those of the table
    const markup = renderToStaticMarkup(<Router ssrPath="/"><SaveFailure label={label} onRetry={() => undefined} fileHref="/p/x/save" /></Router>)
    expect(markup).toContain('role="alert"')
  }
})

test('while all is well nothing is told', () => {
  expect(renderToStaticMarkup(<SaveFailure label={{ state: 'saved', at: null }} onRetry={() => undefined} fileHref="" />)).toBe('')
})

test('moments are told as today with the time, or as a day', () => {
  const moment = new Date(2027, 1, 2, 10, 42).toISOString()
  expect(momentWords(moment, '2027-02-02')).toBe(`today at ${clockTime(moment)}`)
  expect(momentWords(moment, '2027-02-03')).toBe('Feb 2, 2027')
  expect(momentWords('not a moment', '2027-02-03')).toBe('not a moment')
  expect(localDay(new Date(2027, 0, 5))).toBe('2027-01-05')
})
