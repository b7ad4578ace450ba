import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compactRows } from '#document/workbook-document.ts'
import { exampleWorld } from '#session/example/example-day.ts'
import { openExample } from '#session/example/open-example.ts'
import { appVersion } from '#session/identity.ts'
import { acceptFile } from '#session/open-file.ts'
import { openPartnership } from '#session/open-partnership.ts'
import type { Partnership } from '#session/partnership.ts'
import type { Storage } from '#storage/storage.ts'
import type { Ref } from '#worksheets/workbook.ts'
import { fileOf, newDevice, openGood } from '../session/file-rig.ts'
import { releases, whatStands } from './releases.ts'

const question: Ref = { worksheet: 'case-for-change', field: 'case' }
const table: Ref = { worksheet: 'case-for-change', field: 'wording' }

/**
 * Freezes what this version writes, as bytes, for every later one to read: the example, with all that two people who
 * work apart can do to it (two answers, a row removed by one and changed by the other, an entry joined). Throws where
 * this version was frozen already: what was released is never written again.
 */
export async function freeze(): Promise<string> {
  const folder = join(releases, appVersion)
  mkdirSync(folder)
  const [ana, bo] = [await newDevice(), await newDevice()]
  const id = await openExample({ storage: ana })
  const first = await openPartnership(ana, id, exampleWorld)
  const [kept = '', gone = ''] = first.addRows(table, [{ values: { say: 'Placements', instead: 'People hired' } }, { values: { say: 'Clients', instead: 'Neighbors' } }])
  await acceptFile(bo, await openGood(bo, await fileOf(first)))
  const second = await openPartnership(bo, id, exampleWorld)
  workApart(first, second, { kept, gone })
  await acceptFile(ana, await openGood(ana, await fileOf(second)))
  await first.saved()
  const file = await fileOf(first)
  writeFileSync(join(folder, 'file.sharedtable'), new Uint8Array(await file.arrayBuffer()))
  for (const doc of ['workbook', 'journal'] as const) writeFileSync(join(folder, `${doc}.row`), await rowOf(ana, id, doc))
  writeFileSync(join(folder, 'stands.json'), `${JSON.stringify(await whatStands(first), null, 1)}\n`)
  return folder
}

function workApart(ana: Partnership, bo: Partnership, rows: { readonly kept: string; readonly gone: string }): void {
  ana.set(question, 'Five of us called on one shop and none came back with an answer.', [])
  bo.set(question, 'One table would let an owner say it once.', [])
  ana.removeRow(table, rows.gone)
  ana.removeRow(table, rows.kept)
  bo.set({ ...table, row: rows.kept, column: 'say' }, 'Job placements', [])
  bo.join('people', bo.addPerson('Robin Sample'), bo.addPerson('Robyn Sample'))
}

async function rowOf(storage: Storage, id: string, doc: 'workbook' | 'journal'): Promise<Uint8Array> {
  const row = compactRows((await storage.load(id, doc)).rows)
  if (row === null) throw new Error(`The ${doc} has a gap.`)
  return row
}
