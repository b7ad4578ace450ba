import { openDocument, type WorkbookDocument } from '#document/workbook-document.ts'
import { takenIn } from './editing.ts'
import { randomId } from './identity.ts'
import { changesBetween, type FileChange } from './open-file-changes.ts'
import type { View } from './partnership.ts'
import type { TakenEdit } from './returned.ts'

/** What taking answers in would change, found on a clone of the document that is thrown away. */
export function previewTaken(
  document: WorkbookDocument, view: View, edits: readonly TakenEdit[], { by, now }: { readonly by: string; readonly now: number },
): readonly FileChange[] {
  const clone = openDocument()
  clone.takeRows([document.toRow()])
  const before = clone.workbook()
  let count = 0
  clone.edit(takenIn(view, edits), { id: randomId(), by, now: () => now, count: () => ++count })
  const changes = changesBetween(before, clone.workbook())
  clone.close()
  return changes
}
