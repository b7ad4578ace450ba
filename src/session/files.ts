import { forgetInJournal, journalToFile } from '#document/journal.ts'
import { partialCopy } from '#document/circle.ts'
import type { WorkbookDocument } from '#document/workbook-document.ts'
import type { Storage, UpdateLog } from '#storage/storage.ts'
import { seal, sealAsText } from '#sync/seal.ts'
import { fileName } from '#sync/file-name.ts'
import { personName } from '#machines/facts/names.ts'
import { reviewId } from '#worksheets/kit/review.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { leaves } from './circles.ts'
import type { Editing } from './editing.ts'
import { appVersion, epoch, randomId } from './identity.ts'
import type { Partnership, View } from './partnership.ts'
import type { UndoStack } from './undo.ts'

interface Parts {
  readonly storage: Storage
  readonly id: string
  readonly document: WorkbookDocument
  readonly log: UpdateLog
  readonly journalLog: UpdateLog
  readonly editing: Editing
  readonly undo: UndoStack
  readonly view: () => View
}

/** How a partnership leaves in a file, and how a person is removed from it for good. */
export function filesOf(parts: Parts): Pick<Partnership, 'toFile' | 'noteFile' | 'removePersonForGood' | 'takeOver'> {
  const { storage, id, view, editing } = parts
  return {
    toFile: (circle, asText = false) => toFile(parts, circle, asText),
    noteFile: (name) => storage.noteFile(id, { at: new Date().toISOString(), name }),
    removePersonForGood: (person) => removePerson(parts, person),
    takeOver: (step, { on, by, note }) => {
      const record = JSON.stringify({ kind: 'taken-over', on, facilitator: '', present: [], recordedBy: view().who ?? '', role: by, at: Date.now(), note })
      editing.record([{ ref: { worksheet: reviewId(step), field: 'closings', row: randomId(), column: 'record' }, value: record }], 'Recorded a step as done before')
    },
  }
}

async function toFile(parts: Parts, circle: 'core team' | 'partners', asText: boolean) {
  const { storage, id, document, journalLog, view } = parts
  await parts.log.flush()
  await journalLog.flush()
  const { book, who, today } = view()
  const name = answersOf(book, settings, always).name ?? 'Partnership'
  const by = who === null ? '' : personName(book, who)
  const sender = { minReader: 1, minWriter: epoch, appVersion, partnership: { id, name }, who: by, when: new Date().toISOString(), circle }
  const whole = document.toFile()
  // The journal tells who said what about whom, so it stays in the core team.
  const journal = circle === 'core team' ? journalToFile((await storage.load(id, 'journal')).rows) : null
  const workbook = circle === 'core team' ? whole : partialCopy(whole, circle, (path, value) => leaves(circle, path, value), sender.when).bytes
  const content = [{ name: 'workbook', bytes: workbook }, ...(journal ? [{ name: 'journal', bytes: journal }] : [])]
  if (asText) return { bytes: new TextEncoder().encode(await sealAsText(sender, content)), name: fileName(name, today, by, '.json') }
  return { bytes: await seal(sender, content), name: fileName(name, today, by) }
}

// The values go everywhere on this device: document, journal, rows and copies. What left in a file is beyond reach,
// and the screen says so.
async function removePerson(parts: Parts, person: string): Promise<{ readonly cleared: number }> {
  const { storage, id, document, log, journalLog, undo } = parts
  undo.clear()
  const cleared = document.forget((path) => path.split('/')[3] === person)
  await log.saved()
  await journalLog.flush()
  await storage.compact(id, 'journal', (rows) => forgetInJournal(rows, (path) => path.split('/')[3] === person), true)
  await storage.compact(id, 'workbook', () => document.toRow(), true)
  await storage.deleteSnapshots(id)
  await storage.keepMirrors()
  return { cleared }
}
