import { gradeOf, sentencesIn, wordsIn } from './reading-grade.ts'

/** A text on screen or paper, and where it stands. */
export interface Text {
  readonly where: string
  readonly text: string
}

/** The grade that everybody reads who made it through ninth grade. */
export const grade = 9
// A grade says nothing of a name such as “Economic development”: it is a measure of sentences.
const fewestWords = 8
const longestSentence = 32

const british = /\b(?:(?:organ|recogn|real|summar|emphas|priorit|final|minim|maxim|special|apolog|critic|categor|util|modern)is(?:e|ation|ing)|analys(?:e|ed|ing)\b|centre|programme|judgement|licence|cheque|grey\b|whilst|towards|afterwards|fulfil\b|enrol\b|mould|(?:travel|label|cancel|model)l(?:ed|ing)|(?:lab|col|fav|neighb|behavi|hon|hum|harb|rum|vig)our)\w*/i
const notOurWords = /\b(?:employers?|stakeholders?|AARs?|after action|task-?forces?(?<!task forces?)|working groups?|committees?|chair(?:man|woman|person)s?|clients?|customers?|utili[sz]e\w*|leverag\w*|synerg\w*|facilitat(?:e|es|ing)\b|deliverables?|ecosystems?)\b/i

/** Sentences that are too hard or too long, one line each. `allowed` are parts of texts that may be, each with its reason. */
export function hardTexts(texts: readonly Text[], allowed: Readonly<Record<string, string>> = {}): readonly string[] {
  return without(texts, allowed)
    .filter(({ text }) => (wordsIn(text).length >= fewestWords && gradeOf(text) > grade) || sentencesIn(text).some((one) => wordsIn(one).length > longestSentence))
    .map(({ where, text }) => `${where}: grade ${gradeOf(text).toFixed(1)}: ${text}`)
}

/** Texts in British spelling, or with a second word for what has one already. */
export function strangeTexts(texts: readonly Text[], allowed: Readonly<Record<string, string>> = {}): readonly string[] {
  return without(texts, allowed).flatMap(({ where, text }) => {
    const found = british.exec(text) ?? notOurWords.exec(text)
    return found ? [`${where}: “${found[0]}” in: ${text}`] : []
  })
}

/** The grade of whole sentences read one after the other. */
export function gradeOfAll(texts: readonly Text[]): number {
  return gradeOf(texts.flatMap(({ text }) => sentencesIn(text)).filter((sentence) => /[.?!]$/.test(sentence)).join(' '))
}

function without(texts: readonly Text[], allowed: Readonly<Record<string, string>>): readonly Text[] {
  return texts.filter(({ text }) => !Object.keys(allowed).some((part) => text.includes(part)))
}
