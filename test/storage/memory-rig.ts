import { createMemoryDisk, emptyMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import { memoryMirrorHome } from '#storage/mirror-home.ts'
import type { Storage } from '#storage/storage.ts'
import { createHub, memoryHome, text, type Rig } from './rig.ts'

/** A device whose disk is memory. */
export async function memoryRig(): Promise<Rig> {
  const disk = createMemoryDisk()
  const hub = createHub()
  const homes = [memoryHome(), memoryHome()]
  const mirrorHome = memoryMirrorHome()
  const tabs: Storage[] = []
  return {
    hub,
    homes,
    mirrorHome,
    async open(options = {}) {
      const storage = await openMemoryStorage(disk, { epoch: 1, channel: hub.channel(), canaryHomes: homes, mirrorHome, ...options })
      tabs.push(storage)
      return storage
    },
    failNext(error, times) {
      disk.failing = { error, times }
    },
    stored: async (partnership, doc) =>
      disk.contents.updates
        .filter(row => row.partnership === partnership && row.doc === doc)
        .map(row => text(row.u)),
    async raiseEpoch(epoch) {
      disk.contents = { ...disk.contents, epoch }
    },
    async empty() {
      emptyMemoryDisk(disk)
    },
    async dispose() {
      disk.failing = { error: 'other', times: 0 }
      await Promise.all(tabs.map(tab => tab.close()))
    },
  }
}
