// Words of our own trade that mean little to a business leader.
const jargon = ['wioa', 'ojt', 'etpl', 'participants', 'stakeholders', 'employers', 'jobseekers', 'braided', 'aar']

/** The words of the trade that stand in a text, in lower case, each once. */
export function jargonIn(text: string): readonly string[] {
  const words = new Set(text.toLowerCase().match(/[a-z]+/g) ?? [])
  return jargon.filter((word) => words.has(word))
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}
