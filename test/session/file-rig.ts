import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import type { Storage } from '#storage/storage.ts'
import { foundPartnership } from '#session/found-partnership.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { openFile, type FileOpened, type FileReadable } from '#session/open-file.ts'
import type { Partnership } from '#session/partnership.ts'

/** A device with its database in memory. */
export async function newDevice(): Promise<Storage> {
  return openMemoryStorage(createMemoryDisk(), { epoch: 1, canaryHomes: [] })
}

/** A device with one partnership, open. */
export async function newTeam(name = 'Quad Cities manufacturing'): Promise<{ readonly storage: Storage; readonly id: string; readonly team: Partnership }> {
  const storage = await newDevice()
  const id = await foundPartnership(storage, { name, region: 'Quad Cities' })
  return { storage, id, team: await openPartnership(storage, id) }
}

/** The file of a partnership, as a browser would hand it over. */
export async function fileOf(team: Partnership, circle: 'core team' | 'partners' = 'core team', asText = false): Promise<File> {
  const { bytes, name } = await team.toFile(circle, asText)
  return new File([bytes.slice()], name)
}

/** Opens a file that must be readable. */
export async function openGood(storage: Storage, file: Blob): Promise<FileReadable> {
  const opened = await openFile(storage, file)
  if (opened.kind === 'refused') throw new Error(`The file was refused: ${opened.refusal.code}`)
  return opened
}

/** Opens a file that must be refused, and gives the reason. */
export async function whyRefused(storage: Storage, file: Blob): Promise<string> {
  const opened: FileOpened = await openFile(storage, file)
  if (opened.kind !== 'refused') throw new Error(`The file was taken as ${opened.kind}.`)
  return opened.refusal.code
}
