import type * as Y from 'yjs'
import { copyName, isCopy, madeAt, replacedIn, takenBackIn } from './copy-answers.ts'
import { answersMap, isStored, keyOf, partsOf, plainStamp, stampOf, type Stored } from './keys.ts'

/** Whether two documents are one lineage, whose updates belong together: both whole, or the same copy of a part. */
export function isOneLineage(one: Y.Doc, other: Y.Doc): boolean {
  return copyName(one) === copyName(other)
}

/**
 * A copy of a part (`circle.ts`) shares no history with the whole, so it never comes back as updates. It comes back
 * answer by answer: each answer given in the copy is put beside what stands here, under its own writer, and takes away
 * exactly the answers that its writer had seen and replaced. What somebody answered here meanwhile stays beside it.
 *
 * Where `ours` is itself such a copy and `theirs` is newer from the team (`when` is the ISO moment at which a whole
 * document was saved), it is brought up to date as well: what the team has replaced goes, what it has since written
 * comes, and the answers given in this copy stay. Doing it again changes nothing. Returns how many answers came in.
 */
export function mergeAnswers(ours: Y.Doc, theirs: Y.Doc, when: string): number {
  const here = held(ours)
  const there = held(theirs)
  const refresh = isCopy(ours) && (madeAt(theirs) ?? when) > (madeAt(ours) ?? '')
  const replacedHere = replacedBy(here)
  let taken = 0
  ours.transact(() => {
    for (const [identity, answer] of there) {
      const isGiven = answer.replaced !== null || refresh
      if (isGiven && !replacedHere.has(identity) && takeIn(ours, here, answer)) taken += 1
    }
    if (refresh) dropReplaced(ours, here, there, takenBackIn(theirs))
  })
  return taken
}

interface Held {
  readonly key: string
  readonly path: string
  readonly writer: string
  readonly stored: Stored
  /** What it replaced, where it was given in a copy of a part; null otherwise. */
  readonly replaced: readonly string[] | null
}
type HeldBy = ReadonlyMap<string, Held>

/** Every answer by what it is: its path, its writer and that writer's count, however it came to where it stands. */
function held(doc: Y.Doc): HeldBy {
  const found = new Map<string, Held>()
  doc.getMap<unknown>(answersMap).forEach((stored, key) => {
    const parts = partsOf(key)
    if (!parts || !isStored(stored)) return
    const { path, writer } = parts
    found.set(identityOf(path, stampOf(writer, stored[1])), { key, path, writer, stored, replaced: replacedIn(stored) })
  })
  return found
}

function identityOf(path: string, stamp: string): string {
  return `${path} ${plainStamp(stamp)}`
}

function replacedBy(here: HeldBy): ReadonlySet<string> {
  return new Set([...here.values()].flatMap(({ path, replaced }) => replaced?.map((stamp) => identityOf(path, stamp)) ?? []))
}

function takeIn(ours: Y.Doc, here: HeldBy, { path, writer, stored, replaced }: Held): boolean {
  const answers = ours.getMap<unknown>(answersMap)
  const [value, count, at, by] = stored
  // Two laptops may take in an earlier and a later answer of the same writer apart, so each has a key of its own.
  // A key that was here once and is gone tells that somebody has replied to that very answer.
  const key = takenKey(path, stampOf(writer, count))
  if (here.has(identityOf(path, stampOf(writer, count))) || answers._map.has(key)) return false
  answers.set(key, isCopy(ours) ? stored : [value, count, at, by])
  for (const stamp of replaced ?? []) {
    const seen = here.get(identityOf(path, stamp))
    if (seen) answers.delete(seen.key)
    else leaveTrace(answers, takenKey(path, stamp))
  }
  return true
}

function takenKey(path: string, stamp: string): string {
  const [writer, count] = plainStamp(stamp).split(':')
  return keyOf(path, `${writer ?? ''}~${count ?? ''}`)
}

// What was replaced in the copy may yet come by another way, and must then be known as replied to.
function leaveTrace(answers: Y.Map<unknown>, key: string): void {
  if (answers._map.has(key)) return
  answers.set(key, null)
  answers.delete(key)
}

/** Takes away what the team no longer holds: what was here from the start, and what it took in and replied to. */
function dropReplaced(ours: Y.Doc, here: HeldBy, there: HeldBy, takenBack: ReadonlySet<string>): void {
  const answers = ours.getMap<unknown>(answersMap)
  for (const [identity, { key, replaced }] of here) {
    if (there.has(identity)) continue
    if (replaced === null || takenBack.has(identity)) answers.delete(key)
  }
}
