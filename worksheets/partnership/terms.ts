import { always, answersOf, type Workbook } from '../workbook.ts'
import { settings } from './settings.worksheet.ts'

/** The words that a partnership may call by names of its own (decisions 29). */
export const termIds = ['task force', 'champion', 'chair', 'review', 'gap'] as const
export type TermId = (typeof termIds)[number]

/** A word for one and for several, in small letters unless the team wrote it otherwise. */
export interface Term {
  readonly one: string
  readonly many: string
}
export type Terms = Readonly<Record<TermId, Term>>

/** The words that this partnership uses: its own where it wrote them, else the usual ones. */
export function termsOf(book: Workbook): Terms {
  const own = ownTerms(book)
  const term = (id: TermId): Term => {
    const one = own.get(id) ?? id
    return { one, many: pluralOf(one) }
  }
  return { 'task force': term('task force'), champion: term('champion'), chair: term('chair'), review: term('review'), gap: term('gap') }
}

function ownTerms(book: Workbook): ReadonlyMap<string, string> {
  return new Map(answersOf(book, settings, always).terms.flatMap((row) => (row.ours?.trim() ? [[row.id, row.ours.trim()] as const] : [])))
}

/** `teams` of `team`, `allies` of `ally`, `coaches` of `coach`: as English makes most plurals. */
export function pluralOf(one: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(one)) return `${one}es`
  return /[^aeiou]y$/i.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`
}

/** The text with its first letter large, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('en-US') + text.slice(1)
}

/** Puts the partnership's own words into a text of ours. */
export type Say = (text: string) => string

/** Says everything as it is. */
export const asItIs: Say = (text) => text

const sayers = new Map<string, Say>()

/**
 * How this partnership says our texts. What stands in quotes is left alone: it is what people wrote. The same words give
 * the same function, so that what it made can be remembered by it.
 */
export function sayer(book: Workbook): Say {
  const own = [...ownTerms(book)].filter(([id, ours]) => ours !== id && (termIds as readonly string[]).includes(id))
  if (own.length === 0) return asItIs
  const key = JSON.stringify(own)
  const known = sayers.get(key) ?? makeSayer(new Map(own))
  sayers.set(key, known)
  return known
}

function makeSayer(own: ReadonlyMap<string, string>): Say {
  // "After Action Review" is a name and stays; longer words that begin alike are other words.
  const words = new RegExp(`(?<!After Action )\\b(?:(an?) )?(${[...own.keys()].join('|')})(s?)\\b`, 'gi')
  const replaced = (text: string): string => text.replaceAll(words, (_found: string, article: string | undefined, word: string, several: string) => {
    const ours = own.get(word.toLowerCase()) ?? word
    const said = several === '' ? ours : pluralOf(ours)
    const cased = /^\p{Lu}/u.test(word) ? capital(said) : said
    if (article === undefined) return cased
    return `${article.slice(0, 1)}${/^[aeiou]/i.test(said) ? 'n' : ''} ${cased}`
  })
  return (text) => text.split(/(“[^”]*”)/).map((part, at) => (at % 2 === 0 ? replaced(part) : part)).join('')
}
