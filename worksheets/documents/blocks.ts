import { stepWords } from '../catalogue.ts'
import { isDay, shortDay } from '../kit/days.ts'
import type { Circle } from '../kit/field.ts'
import { mayShow } from '../kit/sheet-blocks.ts'
import { isKnown, worksheetById } from '../catalogue.ts'
import type { Block, Listing, Paragraph, Sheet } from '../kit/sheet-tree.ts'
import { outline } from '../kit/worksheet.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import { always, answersOf, type Ref } from '../workbook.ts'
import type { DocumentDefinition, DocumentInput } from './document.ts'

/** Room for a few words that nobody recorded. */
export const blank = '____________________'

/** Whether a document made so may hold what the core team keeps to itself (G14). */
export function isForTeam(definition: Pick<DocumentDefinition, 'circle'>, input: Pick<DocumentInput, 'circle'>): boolean {
  return definition.circle === 'core team' && input.circle === 'core team'
}

interface PageParts {
  readonly title?: string
  readonly subtitle?: string
  /** Ends the id of the page where a document has several. */
  readonly part?: string
  readonly letter?: boolean
  readonly state?: Sheet['state']
  /** Labels of what the circle keeps out; they are dropped where the core team makes it. */
  readonly leftOut?: readonly string[]
}

/** One page of a document. */
export function pageOf(definition: DocumentDefinition, input: DocumentInput, blocks: readonly Block[], parts: PageParts = {}): Sheet {
  const forTeam = isForTeam(definition, input)
  return {
    format: 1, id: parts.part === undefined ? definition.id : `${definition.id}-${parts.part}`,
    title: parts.title ?? definition.title, step: placeOf(definition), subtitle: parts.subtitle ?? definition.purpose, lang: 'en',
    state: parts.state ?? 'filled', round: input.round, circle: forTeam ? 'core team' : 'partners',
    facts: {
      partnership: answersOf(input.book, settings, always).name ?? null, date: input.today,
      version: input.version ?? null, madeBy: input.madeBy ?? null,
    },
    blocks, leftOut: forTeam ? [] : (parts.leftOut ?? []),
    ...(parts.letter ? { letter: true as const } : {}),
  }
}

function placeOf({ step }: DocumentDefinition): Sheet['step'] {
  if (step === null) return null
  const { number, title } = stepWords(step)
  return { number, title }
}

/** Running text, as a list so that it can be left out where there is nothing to say. */
export function paragraph(key: string, text: string | null | undefined): readonly Paragraph[] {
  return text ? [{ type: 'paragraph', key, text }] : []
}

/** A heading of the second level with what stands under it; neither where nothing does. A list alone is headed by it. */
export function section(text: string, ...blocks: readonly (readonly Block[])[]): readonly Block[] {
  const all = blocks.flat()
  const [only] = all
  if (all.length === 1 && only?.type === 'listing') return [{ ...only, label: text }]
  return all.length === 0 ? [] : [{ type: 'heading', level: 2, text }, ...all]
}

/** Columns of a list with the width that each wants. */
export type Columns = readonly (readonly [label: string, width: number])[]

/** A list for reading, with room for more where asked; nothing where it would be empty. */
export function listing(label: string, columns: Columns, rows: readonly (readonly string[])[], room = 0): readonly Listing[] {
  if (rows.length === 0 && room === 0) return []
  return [{ type: 'listing', label, columns: columns.map(([text, width]) => ({ label: text, width })), rows, room }]
}

/** A list for reading only: columns after the first in which nobody wrote anything are left out. */
export function record(label: string, columns: Columns, rows: readonly (readonly string[])[]): readonly Listing[] {
  const wanted = columns.map((_, at) => at).filter((at) => at === 0 || rows.some((row) => (row[at] ?? '') !== ''))
  return listing(label, columns.filter((_, at) => wanted.includes(at)), rows.map((row) => wanted.map((at) => row[at] ?? '')))
}

/** `Feb 2, 2027`, or nothing. */
export function dayOr(day: string | null | undefined, otherwise = ''): string {
  return day ? shortDay(day) : otherwise
}

const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })

/** `Tuesday, February 2, 2027`; a day that the calendar does not have comes as it was typed. */
export function fullDay(day: string): string {
  if (!isDay(day)) return day
  return weekday.format(Date.parse(`${day}T00:00:00Z`))
}

/** `9:30 a.m.`, `noon` */
export function clock(time: string): string {
  const minutes = minuteOf(time)
  return minutes === 720 ? 'noon' : clockAt(minutes)
}

/** The minute of the day of a time as it is stored. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A minute of the day as a time on a clock. */
export function clockAt(minute: number): string {
  const hours = Math.floor(minute / 60) % 24
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minute % 60).padStart(2, '0')} ${hours < 12 ? 'a.m.' : 'p.m.'}`
}

/** `A`, `A and B`, `A, B and C` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** `1 company`, `3 companies`; the plural is given where it is not made with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}

/** The sentence with a stop at its end, if it has none. */
export function stopped(text: string): string {
  return /[.!?…:”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

/** Whether a text about that field or cell may be read by the circle; what is not known here stays in the core team. */
export function maySpeakOf(circle: Circle, ref: Ref): boolean {
  if (circle === 'core team') return true
  const field = isKnown(ref.worksheet) ? outline(worksheetById(ref.worksheet)).find((one) => one.key === ref.field) : undefined
  if (!field) return false
  const column = field.columns?.find((one) => one.key === ref.column)
  const making = { circle, audience: 'paper' } as const
  return mayShow(making, field) && (!column || mayShow(making, column))
}
