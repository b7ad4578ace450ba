// Endings whose e is not spoken, and groups of vowels: right for most English words, and the same for all of them.
function syllablesIn(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (ending) => ending[0] ?? '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/** The words of a text: letters with apostrophes and hyphens inside. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[A-Za-z]+(?:[’'][a-z]+)*/g) ?? []
}

/** The sentences of a text; what ends without a stop is one too. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!:])\s+/).filter((sentence) => wordsIn(sentence).length > 0)
}

/**
 * The Flesch-Kincaid grade of a text: the school year that can read it. Negative for the shortest sentences of short
 * words; zero where there are no words.
 */
export function gradeOf(text: string): number {
  const words = wordsIn(text)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59
}
