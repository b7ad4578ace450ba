import type { Edit } from '#document/edit.ts'
import { openDocument } from '#document/workbook-document.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, pathOf } from '#worksheets/workbook.ts'
import { walk } from '#machines/walk.ts'
import type { Storage } from '#storage/storage.ts'
import { appVersion, randomId } from './identity.ts'
import { summaryOf } from './summary.ts'
import { today } from './today.ts'

/** Makes a new partnership on this device: its document, its first row and its line on Home. `also` are more answers. Returns its id, which is random unless given. */
export async function foundPartnership(
  storage: Storage, answers: { readonly name: string; readonly region?: string; readonly sector?: string }, id = randomId(16), also: readonly Edit[] = [],
): Promise<string> {
  const document = openDocument(id)
  let count = 0
  const edits = Object.entries(answers).flatMap(([field, value]) =>
    value ? [{ path: pathOf(always, { worksheet: settings.id, field }), value, basedOn: [] }] : [])
  document.edit([...also, ...edits], { id: randomId(), by: '', now: Date.now, count: () => ++count })
  await storage.addPartnership(id, answers.name)
  const log = storage.log(id, 'workbook')
  log.append(document.toRow(), { strict: true })
  await log.saved()
  await putSummary(storage, id, document)
  document.close()
  return id
}

async function putSummary(storage: Storage, id: string, document: ReturnType<typeof openDocument>): Promise<void> {
  const row = await storage.partnership(id)
  const book = document.workbook()
  const summary = summaryOf(book, walk(book, today()))
  await storage.putSummary(id, { name: summary.name, summary, appVersion }, row?.lastRow ?? 0)
}

/** Reads a partnership and stores what Home shows of it. */
export async function refreshSummary(storage: Storage, id: string): Promise<void> {
  const document = openDocument()
  const { rows } = await storage.load(id, 'workbook')
  document.takeRows(rows)
  await putSummary(storage, id, document)
  document.close()
}
