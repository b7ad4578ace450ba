import type { Day } from '../kit/days.ts'
import type { Circle } from '../kit/field.ts'
import { mayShow } from '../kit/sheet-blocks.ts'
import type { SheetNames } from '../kit/sheet-names.ts'
import type { Sheet } from '../kit/sheet-tree.ts'
import { outline, type StepId, type Worksheet } from '../kit/worksheet.ts'
import type { Side } from '../partnership/register.worksheet.ts'
import { rowsOf, sheetOf, type Ref, type Round, type Workbook } from '../workbook.ts'

/** A paper that is put together from what the team entered, such as a letter or a hand-over pack. */
export interface DocumentDefinition {
  readonly id: string
  readonly title: string
  /** The step it is made in; null for what belongs to the partnership as a whole. */
  readonly step: StepId | null
  /** One sentence: what it is for. */
  readonly purpose: string
  /** `partners` for what goes to others and never holds what the core team keeps; `core team` for what can hold it (G14). */
  readonly circle: Circle
  /** What it can be made for one by one, such as letters or callers; absent where there is only one. */
  readonly parts?: (input: DocumentInput) => readonly DocumentPart[]
  /** The pages. Of the parts, those that were chosen, else all of them. Never empty: without answers it is a blank form. */
  readonly make: (input: DocumentInput) => readonly Sheet[]
  /** The worksheets whose answers stand in it, so that it can be told where people differ on one of them. */
  readonly reads: readonly Worksheet[]
  /** What a good one has; none of it keeps anybody from sending. */
  readonly checks?: (input: DocumentInput) => readonly DocumentCheck[]
}

/** One of the things that a document can be made for. */
export interface DocumentPart {
  readonly id: string
  readonly label: string
  /** What is known of it already, such as that its letter went out; null for nothing. */
  readonly note: string | null
}

/** One check. `holds` is null where there is nothing to check yet. Where it does not hold, `text` says what to do. */
export interface DocumentCheck {
  readonly id: string
  readonly text: string
  readonly holds: boolean | null
  readonly ref: Ref | null
}

/** Everything that a document is made from. */
export interface DocumentInput {
  readonly book: Workbook
  readonly round: Round
  readonly today: Day
  readonly names: SheetNames
  readonly circle: Circle
  readonly facts: DocumentFacts
  /** The ids of the parts that are wanted; absent for all. */
  readonly chosen?: readonly string[] | undefined
  /** The people of a list that somebody filtered, by id; only what is made of lists of people asks for it. */
  readonly people?: readonly string[] | undefined
  /** Short text that two equal workbooks share. */
  readonly version?: string | undefined
  readonly madeBy?: string | undefined
}

/** What the rules of the steps know and this room does not. */
export interface DocumentFacts {
  readonly sideOfPerson: (id: string) => Side | undefined
  readonly sideOfOrganization: (id: string) => Side | undefined
  /** Where each step stands in words, and the day on which its review was closed. */
  readonly steps: readonly { readonly id: StepId; readonly stands: string; readonly closedOn: Day | null }[]
  /** The one thing to do next. */
  readonly next: FactLine | null
  readonly attention: readonly FactLine[]
  readonly dates: readonly FactDate[]
  /** Business leaders who said yes, sign the invitation and are still there, by id. */
  readonly signers: readonly string[]
  /** Invited people who may be called and whose answer is still open, by id. */
  readonly toCall: readonly string[]
  readonly forces: readonly FactForce[]
  /** The day of the next full meeting; null where none is set. */
  readonly nextMeeting: Day | null
  /** Days before the launch under which a letter is late. */
  readonly noticeLeast: number
  /** Days without a call after which a task force is asked about. */
  readonly silentDays: number
}

/** A sentence, and the field that it speaks of. `team` lines are for those who run the partnership only. */
export interface FactLine {
  readonly text: string
  readonly ref: Ref
  readonly team: boolean
}

/** A date ahead. */
export interface FactDate {
  readonly on: Day
  readonly text: string
  readonly kind: 'meeting' | 'call' | 'deadline' | 'gap' | 'review'
  readonly ref: Ref
  readonly person: string | null
}

/** What is counted for a task force rather than typed. */
export interface FactForce {
  readonly id: string
  readonly title: string
  readonly active: boolean
  readonly quickWinDue: Day | null
  readonly lastCall: Day | null
  readonly nextCall: Day | null
}

/** Makes a document. Throws, at start-up, where the id could not stand in an address. */
export function defineDocument(definition: DocumentDefinition): DocumentDefinition {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(definition.id)) throw new Error(`${definition.id} is no id for a document.`)
  return definition
}

/** The parts that were chosen, in the order of the document; all of them where nobody chose. */
export function chosenParts(definition: DocumentDefinition, input: DocumentInput): readonly DocumentPart[] {
  const parts = definition.parts?.(input) ?? []
  return input.chosen === undefined ? parts : parts.filter((part) => input.chosen?.includes(part.id))
}

/** What a good document has, and where people still differ on what it says. */
export function checksOf(definition: DocumentDefinition, input: DocumentInput): readonly DocumentCheck[] {
  return [...differences(definition, input), ...(definition.checks?.(input) ?? [])]
}

function differences(definition: DocumentDefinition, input: DocumentInput): readonly DocumentCheck[] {
  const circle = definition.circle === 'partners' ? 'partners' : input.circle
  const tell = (label: string, ref: Ref): DocumentCheck => ({
    id: `differs-${ref.worksheet}-${ref.field}-${ref.row ?? ''}-${ref.column ?? ''}`, holds: false, ref,
    text: `People differ on “${label}”. Settle it before this leaves, or read it over with care.`,
  })
  return definition.reads.flatMap((worksheet) => {
    const standing = sheetOf(input.book, worksheet, input.round)
    return outline(worksheet).filter((field) => mayShow({ circle, audience: 'paper' }, field)).flatMap((field) => {
      const ref: Ref = { worksheet: worksheet.id, field: field.key }
      if (standing.fields[field.key]?.disputed) return [tell(field.label, ref)]
      return rowsOf(standing, field.key).flatMap((row) => (field.columns ?? [])
        .filter((column) => row.cells[column.key]?.disputed && mayShow({ circle, audience: 'paper' }, column))
        .map((column) => tell(column.label, { ...ref, row: row.id, column: column.key })))
    })
  })
}
