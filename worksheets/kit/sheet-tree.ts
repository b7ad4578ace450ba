import type { Json } from './canonical.ts'
import type { Day } from './days.ts'
import type { Circle, Kind } from './field.ts'
import type { Ref, Round } from '../workbook.ts'

/**
 * A page before anybody draws it: what stands on it and in which order, and nothing about how it looks. Print, and
 * each other format, draws this one tree. Blank it is the page for wall and pen; with answers it is the record.
 */
export interface Sheet {
  readonly format: 1
  /** The id of the worksheet; `cover-…` for the list in front of a pack. */
  readonly id: string
  readonly title: string
  /** The step it belongs to; null for what belongs to the partnership as a whole. */
  readonly step: { readonly number: number; readonly title: string } | null
  readonly subtitle: string
  readonly lang: 'en'
  readonly state: 'blank' | 'filled'
  /** The round that the answers are of; null on a blank page of no partnership. */
  readonly round: Round | null
  readonly circle: Circle
  readonly facts: SheetFacts
  readonly blocks: readonly Block[]
  /** The labels of what the circle keeps out, so that the page can say so; never a value. */
  readonly leftOut: readonly string[]
  /** Set for a letter: it has no title block, and its paragraphs are all that it says. The title is only for the file. */
  readonly letter?: true
}

/** What head and foot of a page say. A null is a line to write on, or nothing. */
interface SheetFacts {
  readonly partnership: string | null
  readonly date: Day | null
  /** Short text that two equal workbooks share. */
  readonly version: string | null
  readonly madeBy: string | null
}

export type Block =
  | Heading | Help | Line | Tick | Choice | Table | Note | EvidenceList | Signature | Contents
  | Paragraph | Listing | Tents | PageBreak

interface Heading {
  readonly type: 'heading'
  readonly level: 2 | 3
  readonly text: string
}

interface Help {
  readonly type: 'help'
  readonly text: string
}

/** What stands in a field or cell. `value` is as stored; `text` is for reading. */
export interface Answer {
  readonly value: Json
  readonly text: string
  /** False where it was kept as typed and does not fit its field, so that nothing counts it. */
  readonly counts: boolean
  /** More than one entry where people differ: each answer with who gave it. Empty otherwise. */
  readonly differing: readonly Differing[]
}

export interface Differing {
  readonly value: Json
  readonly text: string
  readonly by: string
  /** Milliseconds by the writer's clock. */
  readonly at: number
}

/** What lets an answer written on the page find its way back, and not overwrite what the page did not show. */
interface Answerable {
  readonly ref: Ref
  /** The stamps of what the page shows in this place: empty on a blank page. */
  readonly basedOn: readonly string[]
  readonly answer: Answer | null
}

interface Labelled {
  readonly label: string
  readonly help: string | null
}

/** A label with its value, or with room to write. */
export interface Line extends Answerable, Labelled {
  readonly type: 'line'
  readonly kind: Exclude<Kind, 'tick' | 'choice' | 'choices' | 'table'>
  readonly unit: string | null
  readonly withheld: boolean
  /** How many lines to write on; 0 for room beside the label. */
  readonly lines: number
}

/** A box to tick; the answer's value is true where it is ticked. */
export interface Tick extends Answerable, Labelled {
  readonly type: 'tick'
}

/** All options with a box each. `other` is what stands there and is none of the options. */
export interface Choice extends Answerable, Labelled {
  readonly type: 'choice'
  readonly many: boolean
  readonly options: readonly ChosenOption[]
  readonly other: string | null
}

interface ChosenOption {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

export interface Table extends Labelled {
  readonly type: 'table'
  readonly ref: Ref
  readonly rowName: string
  /** The heading over the names of preset rows; null where the table has none. */
  readonly names: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly SheetRow[]
  /** Rows may be added beside these. */
  readonly grows: boolean
}

export interface Column {
  readonly key: string
  readonly label: string
  readonly help: string | null
  readonly kind: Exclude<Kind, 'table'>
  readonly unit: string | null
  readonly withheld: boolean
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** About how many letters wide it wants to be: a share, not a measure. */
  readonly width: number
}

/** One row. `id` is null for an empty row to write in, which becomes a new row when it comes back. */
export interface SheetRow {
  readonly id: string | null
  /** The name of a preset row; null for the others. */
  readonly name: string | null
  readonly cells: readonly Cell[]
  /** Somebody removed it while somebody else changed it, so it stays. */
  readonly kept: boolean
}

/** The cell of the column at the same place. `ref` is null in an empty row. */
export interface Cell {
  readonly ref: Ref | null
  readonly basedOn: readonly string[]
  readonly answer: Answer | null
}

interface Note {
  readonly type: 'note'
  readonly text: string
}

/** What the worksheets say beside a point of a review. */
export interface EvidenceList {
  readonly type: 'evidence'
  readonly lines: readonly { readonly text: string; readonly holds: boolean | null }[]
}

/** The record of a closing, or the room for one. A null text is a line to write on. */
export interface Signature {
  readonly type: 'signature'
  readonly title: string
  readonly text: string
  readonly entries: readonly { readonly label: string; readonly text: string | null }[]
}

/** The list of a pack. */
export interface Contents {
  readonly type: 'contents'
  readonly entries: readonly { readonly title: string; readonly purpose: string; readonly id: string }[]
}

/** Running text of a document that leaves, such as a letter; whoever sends it may change it first. Lines are kept. */
export interface Paragraph {
  readonly type: 'paragraph'
  /** Names the paragraph in its document, so that a change to it is kept when the document is made again. */
  readonly key: string
  readonly text: string
}

/** A table for reading or for pen, which carries no answers back. Each row has as many texts as there are columns. */
export interface Listing {
  readonly type: 'listing'
  readonly label: string
  /** `width` is about how many letters wide a column wants to be: a share, not a measure. */
  readonly columns: readonly { readonly label: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
  /** Empty rows to write in, after the others. */
  readonly room: number
}

/** Name tents: each folds once and stands on a table, with the same name on both sides. */
export interface Tents {
  readonly type: 'tents'
  readonly tents: readonly { readonly name: string; readonly under: string }[]
}

/** What follows begins on a page of its own. */
interface PageBreak {
  readonly type: 'page break'
}
