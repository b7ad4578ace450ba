import type { Returned, ReturnedAnswer } from '#worksheets/kit/carried.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { rowIdFrom, rowKeyOf } from '#worksheets/kit/row-keys.ts'
import { namesIn } from '#worksheets/kit/sheet-names.ts'
import { fieldOf, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { worksheetById } from '#worksheets/catalogue.ts'
import { always, rowsOf, rowWithId, sameAnswer, sheetOf, type Ref, type Round, type Row } from '#worksheets/workbook.ts'
import { namesOf, organizationName, personName } from '#machines/facts/names.ts'
import { randomId } from './identity.ts'
import type { View } from './partnership.ts'
import { plainName } from './register.ts'

/** An answer to be taken in from outside, at its place in its round, in reply to the stamps that its page had shown. */
export interface TakenEdit {
  readonly ref: Ref
  readonly round: Round
  readonly value: Json
  readonly basedOn: readonly string[]
}

type List = 'people' | 'organizations'

/** A name that the register does not have yet, under the id that it gets if an answer that names it is taken in. */
interface Fresh {
  readonly list: List
  readonly id: string
  readonly name: string
}

/** What taking a file in would do, before anybody agreed. */
export interface ReturnedPlan {
  readonly edits: readonly TakenEdit[]
  readonly fresh: readonly Fresh[]
  /** What was written and has no place: a row without the name that its table goes by, a question not known here. */
  readonly left: readonly { readonly label: string; readonly text: string }[]
}

interface Planning {
  readonly view: Pick<View, 'book' | 'round'>
  readonly known: Readonly<Record<List, Map<string, string>>>
  readonly fresh: Fresh[]
}

/** Whether a file belongs to this partnership; a blank page of none belongs to any. */
export function isOfPartnership(returned: Returned, id: string): boolean {
  return returned.carried.partnership === '' || returned.carried.partnership === id
}

/** Whether a file holds answers to the points of a review, which one person may have given alone. */
export function holdsReview(returned: Returned): boolean {
  return returned.answers.some(({ ref }) => isPointAnswer(ref))
}

function isPointAnswer(ref: Ref): boolean {
  return ref.worksheet.endsWith('-review') && ref.field === 'points' && ref.column === 'answer'
}

/**
 * The same file with its answers to the points of a review as the voice of one person, on a row of that person's own
 * (decisions 6): many who worked apart never overwrite each other or the team. The row bears the person's id where known.
 */
export function asVoice(returned: Returned, person: string | null): Returned {
  const row = person ?? randomId()
  const reasons = returned.answers.filter(({ ref }) => ref.worksheet.endsWith('-review') && ref.field === 'points' && ref.column !== 'answer')
  return {
    ...returned,
    answers: returned.answers.filter((one) => !reasons.includes(one)).map((one) => (isPointAnswer(one.ref)
      ? { ...one, ref: { worksheet: one.ref.worksheet, field: 'voices', row, column: one.ref.row ?? '' }, basedOn: [], was: null } : one)),
    unknown: [...returned.unknown, ...reasons.map((one) => ({ label: `${worksheetById(one.ref.worksheet).title}, ${one.ref.row ?? ''}`, text: wordsOf(one) }))],
  }
}

/** Finds the places of all answers of a file, the ids of those it names, and ids for the rows it begins. Changes nothing. */
export function planReturned(view: Pick<View, 'book' | 'round'>, returned: Returned): ReturnedPlan {
  const planning: Planning = { view, known: knownNames(view), fresh: [] }
  const left = returned.unknown.map(({ label, text }) => ({ label, text }))
  const inPlace = returned.answers.filter((one) => !isNew(one.ref))
  const edits = inPlace.map((one) => ({ ref: one.ref, round: roundOf(planning, one), value: valueOf(planning, one), basedOn: one.basedOn }))
  for (const answers of newRows(returned.answers)) {
    const row = rowOf(planning, answers)
    if (row === null) left.push({ label: labelOf(answers), text: answers.map(wordsOf).join(', ') })
    else edits.push(...row)
  }
  return { edits, fresh: planning.fresh, left }
}

/** The edits for which `isWanted` is true, and before them the names that they need in the register. */
export function wantedOf(plan: ReturnedPlan, isWanted: (edit: TakenEdit) => boolean): readonly TakenEdit[] {
  const wanted = plan.edits.filter(isWanted)
  const named = new Set(wanted.flatMap(({ value }) => (Array.isArray(value) ? value : [value])))
  const names = plan.fresh.filter(({ id }) => named.has(id)).map(({ list, id, name }): TakenEdit => ({
    ref: { worksheet: 'register', field: list, row: id, column: 'name' }, round: always, value: name, basedOn: [],
  }))
  return [...names, ...wanted]
}

function isNew(ref: Ref): boolean {
  return ref.row?.startsWith('new-') === true
}

function roundOf({ view }: Planning, { ref, round }: ReturnedAnswer): Round {
  return worksheetById(ref.worksheet).step === 'partnership' ? always : (round ?? view.round)
}

function fieldAt(ref: Ref): FieldOutline {
  return fieldOf(worksheetById(ref.worksheet), ref.field, ref.column)
}

// The answers of each row that somebody began, together.
function newRows(answers: readonly ReturnedAnswer[]): readonly (readonly ReturnedAnswer[])[] {
  const found = new Map<string, ReturnedAnswer[]>()
  for (const one of answers) {
    if (!isNew(one.ref)) continue
    const key = [one.ref.worksheet, one.ref.field, one.ref.row].join('/')
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

// Null where the row has no name by which its table goes.
function rowOf(planning: Planning, answers: readonly ReturnedAnswer[]): readonly TakenEdit[] | null {
  const [first] = answers
  if (!first) return []
  const { worksheet, field } = first.ref
  const values = Object.fromEntries(answers.map((one) => [one.ref.column ?? '', valueOf(planning, one)]))
  const key = rowKeyOf(worksheet, field)
  const id = key ? rowIdFrom(key, values) : null
  if (id === null && key && !key.free) return null
  const row = id ?? randomId()
  const edits = answers.map((one): TakenEdit => ({ ref: { ...one.ref, row }, round: roundOf(planning, one), value: values[one.ref.column ?? ''] ?? null, basedOn: [] }))
  const there = rowWithId(sheetOf(planning.view.book, worksheetById(worksheet), edits[0]?.round ?? planning.view.round).tables[field], row)
  return there ? edits.flatMap((edit) => besideWhatStands(edit, there)) : edits
}

/**
 * Someone who is on the list already, named by a second partner: a list of names grows by the new ones, what says the same
 * is not said twice, and what says otherwise stands beside what the list says.
 */
function besideWhatStands(edit: TakenEdit, there: Row): readonly TakenEdit[] {
  const cell = there.removed ? undefined : there.cells[edit.ref.column ?? '']
  const standing = cell?.value ?? null
  if (standing === null || standing === '') return [edit]
  if (!Array.isArray(edit.value) || !Array.isArray(standing)) return sameAnswer(standing, edit.value) ? [] : [edit]
  const all = [...standing, ...edit.value.filter((one) => !standing.some((other) => sameAnswer(one, other)))]
  return all.length === standing.length ? [] : [{ ...edit, value: all, basedOn: cell?.standing.map((one) => one.stamp) ?? [] }]
}

function labelOf(answers: readonly ReturnedAnswer[]): string {
  const [first] = answers
  if (!first) return ''
  const worksheet = worksheetById(first.ref.worksheet)
  return `${worksheet.title}, ${fieldOf(worksheet, first.ref.field).label}`
}

function wordsOf(answer: ReturnedAnswer): string {
  return answer.names?.join(', ') ?? (typeof answer.value === 'string' ? answer.value : JSON.stringify(answer.value))
}

function knownNames({ book }: Pick<View, 'book'>): Planning['known'] {
  const names = namesOf(book)
  const known: Planning['known'] = { people: new Map(), organizations: new Map() }
  for (const list of ['people', 'organizations'] as const) {
    for (const { id, name } of names[list].values()) if (name && !known[list].has(plainName(name))) known[list].set(plainName(name), id)
  }
  return known
}

function valueOf(planning: Planning, answer: ReturnedAnswer): Json {
  const { names, value } = answer
  if (names === null) return value
  const field = fieldAt(answer.ref)
  switch (field.kind) {
    case 'person': return names[0] === undefined ? null : idOf(planning, 'people', names[0])
    case 'organization': return names[0] === undefined ? null : idOf(planning, 'organizations', names[0])
    case 'people': return names.length === 0 ? null : names.map((name) => idOf(planning, 'people', name))
    case 'organizations': return names.length === 0 ? null : names.map((name) => idOf(planning, 'organizations', name))
    default: return names[0] === undefined ? null : rowNamed(planning, field, roundOf(planning, answer), names[0])
  }
}

function idOf(planning: Planning, list: List, name: string): string {
  const plain = plainName(name)
  const known = planning.known[list].get(plain)
  if (known !== undefined) return known
  const id = randomId()
  planning.known[list].set(plain, id)
  planning.fresh.push({ list, id, name: name.trim() })
  return id
}

// A row of another table is called by its name on paper. What no row is called is kept as it was written.
function rowNamed({ view: { book } }: Planning, field: FieldOutline, round: Round, name: string): string {
  const [worksheet = '', table = ''] = (field.refersTo ?? '').split('.')
  const names = namesIn(book, round, { person: (id) => personName(book, id), organization: (id) => organizationName(book, id) })
  const outline = fieldOf(worksheetById(worksheet), table)
  const ids = [...(outline.preset ?? []).map((row) => row.id), ...rowsOf(sheetOf(book, worksheetById(worksheet), round), table).map((row) => row.id)]
  const wanted = plainName(name)
  return ids.find((id) => plainName(names.row(field.refersTo ?? '', id)) === wanted) ?? name
}
