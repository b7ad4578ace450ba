/**
 * Types words into the page's long fields (private notes are not among them: the label speaks of the workbook) until it is stopped or the page is gone, as a person does (`person`: 80 to
 * 200 ms a key, rests between words, now and then a look around, a few words a field) or as nobody does (`nonstop`:
 * no rest at all, another field after each word, so that one write follows the other).
 * @param {import('playwright-core').Page} page
 * @param {{ pace: 'person' | 'nonstop', chance: ReturnType<typeof import('./chance.mjs').chanceFrom>, isOver: () => boolean, word: () => string }} how
 */
export async function typeOn(page, { pace, chance, isOver, word }) {
  const fields = await page.locator('main textarea:visible:not(#my-notes)').all()
  if (fields.length === 0) throw new Error('The page to type into has no field of several lines.')
  try {
    while (!isOver()) {
      await chance.one(fields).focus()
      await page.keyboard.press('Control+End')
      const words = pace === 'person' ? chance.whole(2, 6) : 1
      for (let turn = 0; turn < words && !isOver(); turn += 1) await typeWord(page, `${word()} `, pace, chance, isOver)
    }
  } catch (error) {
    if (!isOver()) throw error // a browser that was killed answers with an error, and that is what was wanted
  }
}

async function typeWord(page, text, pace, chance, isOver) {
  for (const key of text) {
    if (isOver()) return
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    if (pace === 'person') await rest(chance.between(80, 200))
  }
  if (pace === 'person') await rest(chance.next() < 0.15 ? chance.between(700, 2000) : chance.between(50, 300))
}

/** Resolves after so many milliseconds. */
export function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
