/**
 * Every text in a module of words, by its name in it. Slots are filled with a short word, and numbers both with one and
 * with three, so that both forms of a sentence are there. Lists are filled with two.
 */
export function textsIn(words: unknown, name = ''): readonly { readonly name: string; readonly text: string }[] {
  if (typeof words === 'string') return [{ name, text: words }]
  if (typeof words === 'function') return called(words as Filled).flatMap((text) => textsIn(text, name))
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, name ? `${name}.${key}` : key))
}

type Filled = (...slots: readonly unknown[]) => unknown
const fillings = [['it', 'that', 'them', 'such'], [1, 1, 1, 1], [3, 5, 3, 3], [1, 'it', 'it', 'it'], [['it', 'this'], 2, 3, 4], ['it', ['it'], 2, 3]] as const

// Which slots are numbers, texts or lists is not to be seen from outside, so each filling is tried and the texts that come whole are kept.
function called(words: Filled): readonly unknown[] {
  const made = fillings.flatMap((slots) => {
    try {
      return [words(...slots)]
    } catch {
      return []
    }
  })
  const whole = made.filter((text) => typeof text !== 'string' || !/undefined|NaN|\[object/.test(text))
  return [...new Set(whole)]
}
