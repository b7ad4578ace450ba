import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleWorld } from '#session/example/example-day.ts'
import { appVersion } from '#session/identity.ts'
import { acceptFile } from '#session/open-file.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { fileOf, newDevice, openGood } from '../session/file-rig.ts'
import { freeze } from './freeze.ts'
import { releases, whatStands, type Stands } from './releases.ts'

// Before a release: `FREEZE=1 npx vitest run test/upgrade` writes its folder, once; it is committed and never touched.
if (process.env['FREEZE']) console.log(`Frozen: ${await freeze()}`)

const versions = readdirSync(releases)
const bytesOf = (version: string, name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(releases, version, name)))
const standsIn = (version: string): Stands => JSON.parse(readFileSync(join(releases, version, 'stands.json'), 'utf8')) as Stands // written by freeze.ts

it('this version is among those that were frozen', () => {
  expect(versions).toContain(appVersion)
})

describe.each(versions)('what version %s wrote', (version) => {
  it('is added from its file, and every answer stands as it stood', async () => {
    const storage = await newDevice()
    const opened = await openGood(storage, new File([bytesOf(version, 'file.sharedtable')], 'old.sharedtable'))
    const accepted = await acceptFile(storage, opened)
    expect(accepted.kind).toBe('added')
    const partnership = await openPartnership(storage, opened.header.partnership.id, exampleWorld)
    expect(await whatStands(partnership)).toEqual(standsIn(version))
  })

  it('is read from the rows of its database', async () => {
    const storage = await newDevice()
    await storage.addPartnership('old', '')
    for (const doc of ['workbook', 'journal'] as const) {
      storage.log('old', doc).append(bytesOf(version, `${doc}.row`))
      await storage.log('old', doc).saved()
    }
    const partnership = await openPartnership(storage, 'old', exampleWorld)
    expect(await whatStands(partnership)).toEqual(standsIn(version))
  })

  it('holds a disagreement, a row that was removed, one that was kept, and closed steps', () => {
    const { answers, rows, positions } = standsIn(version)
    expect(Object.values(answers).some((standing) => standing.length > 1)).toBe(true)
    expect(new Set(Object.values(rows))).toEqual(new Set(['removed', 'kept']))
    expect(Object.values(positions)).toContain('closed')
  })

  it('goes on: it is edited, saved, and opened again', async () => {
    const [storage, other] = [await newDevice(), await newDevice()]
    const opened = await openGood(storage, new File([bytesOf(version, 'file.sharedtable')], 'old.sharedtable'))
    await acceptFile(storage, opened)
    const partnership = await openPartnership(storage, opened.header.partnership.id, exampleWorld)
    partnership.set({ worksheet: 'settings', field: 'region' }, 'A region named later', [])
    const again = await openGood(other, await fileOf(partnership))
    await acceptFile(other, again)
    const there = await openPartnership(other, opened.header.partnership.id, exampleWorld)
    expect((await whatStands(there)).answers['-/settings/region']?.map(([value]) => value)).toContain('A region named later')
  })
})
