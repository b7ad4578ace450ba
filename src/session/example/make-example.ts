import type { Storage } from '#storage/storage.ts'
import { foundPartnership } from '../found-partnership.ts'
import { openPartnership } from '../open-partnership.ts'
import type { Partnership } from '../partnership.ts'
import { doneBefore } from './act-content.ts'
import { content, type Written } from './content.ts'
import { exampleWorld } from './example-day.ts'
import { callsAreKnown } from './launch-content.ts'
import { sources, type SourceId } from './sources.ts'

/** Its name says what it is wherever it goes: in the header, on paper, on a wall, in a file. */
const name = 'Example: Fremont County Healthcare Leadership Table'

/**
 * Writes the example into a database under the given id, through the same door as everybody's answers: each as said
 * by the published text that it is taken from, on the day of that text.
 */
export async function makeExample(storage: Storage, id: string): Promise<void> {
  await foundPartnership(storage, { name }, id)
  let now = 0
  const partnership = await openPartnership(storage, id, { ...exampleWorld, now: () => now })
  const as = (from: SourceId): void => {
    now = sources[from].at
    partnership.passTo(sources[from].id)
  }
  for (const { from, written } of content) {
    as(from)
    for (const each of written) write(partnership, each)
  }
  as('bulletin')
  for (const { step, on, note } of doneBefore) partnership.takeOver(step, { on, by: 'Published texts', note })
  as('council')
  for (const each of callsAreKnown.cases) partnership.answerWarning('G7', each, callsAreKnown.because)
  partnership.passTo(null)
  await partnership.saved()
  await partnership.leave()
}

function write(partnership: Partnership, written: Written): void {
  if ('table' in written) partnership.addRows(written.table, written.rows)
  else partnership.setAll([written])
}

