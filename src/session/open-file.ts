import { compactRows } from '#document/workbook-document.ts'
import type { SaveError, Storage } from '#storage/storage.ts'
import type { EnvelopeHeader, Refusal } from '#sync/envelope.ts'
import { ENVELOPE_LIMITS, unseal } from '#sync/unseal.ts'
import { refreshSummary } from './found-partnership.ts'
import { epoch } from './identity.ts'
import { liveDocument } from './live-documents.ts'
import type { BookFacts, PositionChange, PreviewInput, PreviewOutcome } from './open-file-preview.ts'
import type { ChangeKind, FileChange } from './open-file-changes.ts'
import { runPreview, type RunOutcome } from './run-preview.ts'
import { today } from './today.ts'

export type { BookFacts, ChangeKind, FileChange, PositionChange }

/** Why a file is not taken: what is wrong with the file itself, with what is in it, or with this device. */
export type FileRefusal =
  | Refusal
  | Extract<RunOutcome, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly code: 'no-workbook' | 'unreadable' | 'device-read-only' }

/** Who made a file, when, and for whom. */
export type FileHeader = Pick<EnvelopeHeader, 'partnership' | 'who' | 'when' | 'circle' | 'appVersion'>

type Outcome = Exclude<PreviewOutcome, { kind: 'refused' }>

/** A file that somebody chose, looked through. Nothing here has changed yet. */
export type FileOpened =
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: FileRefusal }
  | {
    readonly kind: Outcome['kind']; readonly fileName: string; readonly header: FileHeader; readonly outcome: Outcome
    /** The partnership is here, in the trash. */
    readonly inTrash: boolean
    readonly parts: Parts
  }
export type FileReadable = Exclude<FileOpened, { kind: 'refused' }>

type Parts = Pick<PreviewInput, 'workbook' | 'journal' | 'newer'>

/** What taking a file in did. `not-stored`: it is in this window and not yet on this device. */
export type FileAccepted =
  | { readonly kind: 'added'; readonly id: string; readonly facts: BookFacts }
  | {
    readonly kind: 'merged'; readonly id: string; readonly facts: BookFacts; readonly changes: readonly FileChange[]
    readonly positions: readonly PositionChange[]; readonly snapshot: number
  }
  | { readonly kind: 'nothing-new'; readonly id: string }
  | { readonly kind: 'not-stored'; readonly id: string; readonly error: SaveError }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }

/**
 * Opens a file that somebody chose and tells what taking it in would do: its size and digest first, then what is in
 * it, in a worker that can be ended. Rejects only where this device's own storage cannot be read.
 */
export async function openFile(storage: Storage, file: Blob, fileName = nameOf(file)): Promise<FileOpened> {
  const unsealed = await unseal(file, { reader: epoch, writer: epoch, ...ENVELOPE_LIMITS }).catch(() => null)
  if (unsealed === null) return refused(fileName, { kind: 'refused', code: 'unreadable' })
  if (unsealed.kind === 'refused') return refused(fileName, unsealed)
  const { header } = unsealed
  const bytesOf = (name: string): Uint8Array | null => unsealed.parts.find((part) => part.name === name)?.bytes ?? null
  const workbook = bytesOf('workbook')
  if (workbook === null) return refused(fileName, { kind: 'refused', code: 'no-workbook' })
  const parts: Parts = { workbook, journal: bytesOf('journal'), newer: unsealed.readOnly !== null }
  const outcome = await preview(storage, header, parts)
  if (outcome.kind === 'refused') return refused(fileName, outcome)
  const row = await storage.partnership(header.partnership.id)
  return { kind: outcome.kind, fileName, header, outcome, parts, inTrash: row !== null && row.trashedAt !== null }
}

/**
 * Takes a file in after the person agreed. The preview is made again against what is here now, a copy of both
 * documents is kept, then the rows are stored and flushed to the disk. Works whether or not the partnership is open.
 */
export async function acceptFile(storage: Storage, opened: FileReadable): Promise<FileAccepted> {
  if (storage.access() !== 'read-write') return { kind: 'refused', refusal: { kind: 'refused', code: 'device-read-only' } }
  const { header, parts } = opened
  const { id, name } = header.partnership
  const outcome = await preview(storage, header, parts)
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome }
  if (outcome.kind === 'copy') return { kind: 'nothing-new', id }
  if (opened.inTrash) await storage.restore(id)
  if (outcome.kind === 'same' || outcome.kind === 'older') return { kind: 'nothing-new', id }
  const snapshot = outcome.kind === 'known' ? await keepCopy(storage, id, header) : 0
  if (outcome.kind === 'new') await storage.addPartnership(id, outcome.facts.name || name)
  const error = await store(storage, id, outcome.rows)
  if (error !== null) return { kind: 'not-stored', id, error }
  await refreshSummary(storage, id)
  const { facts } = outcome
  return outcome.kind === 'new'
    ? { kind: 'added', id, facts }
    : { kind: 'merged', id, facts, snapshot, changes: outcome.changes, positions: outcome.positions }
}

async function preview(storage: Storage, header: FileHeader, parts: Parts): Promise<RunOutcome> {
  const { id } = header.partnership
  const isHere = (await storage.partnership(id)) !== null
  if (isHere) await Promise.all([storage.log(id, 'workbook').flush(), storage.log(id, 'journal').flush()])
  const ours = isHere
    ? { workbook: (await storage.load(id, 'workbook')).rows, journal: (await storage.load(id, 'journal')).rows }
    : null
  return runPreview({ ...parts, id, when: header.when, today: today(), ours })
}

async function keepCopy(storage: Storage, id: string, header: FileHeader): Promise<number> {
  const whole = async (doc: 'workbook' | 'journal'): Promise<Uint8Array | null> => {
    const { rows } = await storage.load(id, doc)
    return rows.length > 0 ? compactRows(rows) : null
  }
  const [workbook, journal] = await Promise.all([whole('workbook'), whole('journal')])
  const reason = header.who ? `Before the file of ${header.who} came in` : 'Before a file came in'
  return storage.snapshotBefore(id, reason, { workbook: workbook ?? new Uint8Array(), journal })
}

async function store(storage: Storage, id: string, rows: { readonly workbook: Uint8Array | null; readonly journal: Uint8Array | null }): Promise<SaveError | null> {
  const log = storage.log(id, 'workbook')
  if (rows.workbook) {
    // First into the document that is open here, so that the summary stored beside the rows is of all of them.
    liveDocument(storage, id)?.takeRows([rows.workbook])
    log.append(rows.workbook, { strict: true })
  }
  if (rows.journal) storage.log(id, 'journal').append(rows.journal, { strict: true })
  await Promise.all([log.flush(), storage.log(id, 'journal').flush()])
  const states = [log.state(), storage.log(id, 'journal').state()]
  return states.find((state) => state.state === 'failing')?.error ?? null
}

function refused(fileName: string, refusal: FileRefusal): FileOpened {
  return { kind: 'refused', fileName, refusal }
}

function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : ''
}
