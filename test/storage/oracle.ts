import type { PlantedBug } from '#storage/planted.ts'
import { bytes, until, type Rig } from './rig.ts'

const planted = globalThis as { __sharedTablePlanted?: readonly PlantedBug[] }

/** Runs with the bug planted, and digs it up again. */
export async function withBug<T>(bug: PlantedBug | null, work: () => Promise<T>): Promise<T> {
  planted.__sharedTablePlanted = bug === null ? [] : [bug]
  try {
    return await work()
  } finally {
    delete planted.__sharedTablePlanted
  }
}

/** Words that were said to be stored while the disk failed under them, and are not on it. */
export async function lostAfterAck(rig: Rig, error: 'quota' | 'other'): Promise<readonly string[]> {
  const storage = await rig.open()
  await storage.addPartnership('p', 'Quad Cities')
  const log = storage.log('p', 'workbook')
  const lost: string[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    if (turn % 2 === 1) rig.failNext(error, 1)
    log.append(bytes(`word-${turn}`))
    await log.saved()
    const onDisk = await rig.stored('p', 'workbook')
    if (!onDisk.includes(`word-${turn}`)) lost.push(`word-${turn}`)
  }
  return lost
}

/** Rows that a tab wrote although a newer app had forbidden it. */
export async function writtenAgainstEpoch(rig: Rig): Promise<readonly string[]> {
  const storage = await rig.open()
  await storage.addPartnership('p', 'Quad Cities')
  const log = storage.log('p', 'workbook')
  await rig.raiseEpoch({ minReader: 1, minWriter: 2 })
  log.append(bytes('old words'))
  await log.flush()
  return await rig.stored('p', 'workbook')
}

/** A full disk that nobody was told of: true when no state ever said `quota` while the words were not stored. */
export async function isQuotaSilent(rig: Rig): Promise<boolean> {
  const storage = await rig.open()
  await storage.addPartnership('p', 'Quad Cities')
  const log = storage.log('p', 'workbook')
  let wasTold = false
  log.subscribe(state => {
    if (state.error === 'quota' && state.pending > 0) wasTold = true
  })
  rig.failNext('quota', 2)
  log.append(bytes('words'))
  await until('the log settles', () => log.state().state === 'idle')
  return !wasTold
}
