import type { Json } from '#worksheets/kit/canonical.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import type { Day } from '#worksheets/kit/days.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { Ref, Round, Workbook } from '#worksheets/workbook.ts'
import type { Said } from '#machines/kit/step-setup.ts'
import type { Walk } from '#machines/walk.ts'
import type { FileChange } from './open-file-changes.ts'
import type { TakenEdit } from './returned.ts'
import type { StepActor } from './steps.ts'
import type { SaveError, SnapshotLine } from '#storage/storage.ts'

/** What the label beside the title says; each word is tied to something that really happened (decisions 19). */
export type SaveLabel =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failing'; readonly error: SaveError; readonly pending: number }
  | { readonly state: 'read-only'; readonly why: 'newer-version' | 'newer-file' | 'copy' }

/** Everything that a screen of one partnership shows, at one moment. A new object only when something changed. */
export interface View {
  readonly book: Workbook
  readonly walk: Walk
  readonly round: Round
  readonly today: Day
  readonly save: SaveLabel
  /** The person at this laptop, by register id; null for "someone at this laptop". */
  readonly who: string | null
  readonly mayWrite: boolean
  readonly undo: { readonly text: string } | null
}

/** An entry of the journal: who changed what, from what to what. */
export interface JournalEntry {
  readonly key: string
  readonly path: string
  readonly by: string
  readonly at: number
  readonly from: Json
  readonly to: Json
}

/** Values for a new row, by column. */
export type RowValues = Readonly<Record<string, Json>>

/**
 * One partnership, open in this tab. The screens know nothing below it: no bytes, no Yjs, no database.
 * Every way in goes through `edit`; nothing here refuses to keep what somebody wrote.
 */
export interface Partnership {
  readonly id: string
  readonly view: () => View
  readonly subscribe: (listener: () => void) => () => void

  /** Sets a field or cell of this round. `basedOn` are the stamps that were on screen when the input took its value. */
  readonly set: (ref: Ref, value: Json, basedOn: readonly string[]) => void
  /** Several at once, as one step of undo. */
  readonly setAll: (edits: readonly { readonly ref: Ref; readonly value: Json; readonly basedOn?: readonly string[] }[], text?: string) => void
  /** Adds a row at the end and returns its id; give the id where the row is about one person or thing. */
  readonly addRow: (table: Ref, values?: RowValues, id?: string) => string
  /** Adds many rows as one step of undo: a pasted block, ten slips. */
  readonly addRows: (table: Ref, rows: readonly { readonly id?: string; readonly values: RowValues }[], text?: string) => readonly string[]
  readonly removeRow: (table: Ref, row: string) => void
  readonly restoreRow: (table: Ref, row: string) => void
  /** Puts a row before another, or at the end where `before` is null. */
  readonly moveRow: (table: Ref, row: string, before: string | null) => void

  /**
   * Takes answers in from a file, as one step of undo and in a voice of its own: `by` is who filled it in, by register id,
   * or empty. What was answered here since the page was made stays beside them.
   */
  readonly takeIn: (edits: readonly TakenEdit[], by: string, text: string) => void
  /** What taking them in would change, in words; nothing is changed. */
  readonly previewTaken: (edits: readonly TakenEdit[], by: string) => Promise<readonly FileChange[]>

  /** Finds a person or organization of that name or adds one; returns its id. */
  readonly addPerson: (name: string, values?: RowValues) => string
  readonly addOrganization: (name: string, values?: RowValues) => string
  /** Two entries that are one: `from` is read as `to` everywhere. Can be taken back. */
  readonly join: (kind: 'people' | 'organizations', from: string, to: string) => void
  readonly unjoin: (from: string) => void
  readonly keepApart: (one: string, other: string) => void
  /** Clears a person's values here, everywhere, compacts, and drops the snapshots. Not undone. */
  readonly removePersonForGood: (id: string) => Promise<{ readonly cleared: number }>

  /** Who is at this laptop; null for "someone". */
  readonly passTo: (person: string | null) => void

  /** The chart of a step at work: its desk says what this person has open. Told facts by the session alone. */
  readonly actor: (step: StepId) => StepActor
  /** What the chart of a step permits. */
  readonly can: (step: StepId, event: 'closing' | 'reaffirming' | 'withdrawing' | { readonly act: string }) => boolean
  readonly close: (step: StepId, said: Said) => boolean
  readonly reaffirm: (step: StepId, said: Said) => boolean
  readonly withdraw: (step: StepId, said: Said) => boolean
  readonly act: (step: StepId, act: string) => boolean
  /** Records an earlier step as done before the software came (G13). */
  readonly takeOver: (step: StepId, record: { readonly on: Day; readonly by: string; readonly note: string }) => void
  readonly answerWarning: (rule: string, caseId: string, because: string) => void

  readonly undo: () => string | null
  readonly journal: () => Promise<readonly JournalEntry[]>

  /** Notes of the circle "mine": this device only, in no file, print or projection. */
  readonly notes: {
    readonly read: (place: string) => string
    readonly write: (place: string, text: string) => void
    readonly subscribe: (listener: () => void) => () => void
  }

  /** Resolves when all that was written so far is stored. */
  readonly saved: () => Promise<void>
  readonly retry: () => Promise<void>
  /** The file, sealed, with its name. */
  readonly toFile: (circle: Circle, asText?: boolean) => Promise<{ readonly bytes: Uint8Array; readonly name: string }>
  /** Notes that a file was offered or, where it was read back, that the work is in it. */
  readonly noteFile: (name: string) => Promise<void>
  readonly snapshots: () => Promise<readonly SnapshotLine[]>
  /** Puts the partnership aside: writes what waits and lets go of everything. */
  readonly leave: () => Promise<void>
}
