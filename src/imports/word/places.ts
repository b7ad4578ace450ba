import type { Filled, Place } from '#worksheets/kit/carried.ts'
import type { AddedRows } from './added-rows.ts'
import { fieldAt } from './known-field.ts'
import type { Found, Target } from './walk.ts'
import { writtenIn } from './written.ts'

/** Who filled the file in, from the first of its title blocks where somebody wrote a name. */
export function byOf(found: Found): string {
  return found.targets.find((target) => target.key === 'by' && target.text.trim() !== '')?.text.trim() ?? ''
}

/** Gives what stands in a place, undefined where the file no longer has it or where nothing was decided. */
export function readPlaces(found: Found, rows: AddedRows, options: ReadonlyMap<string, readonly string[]>): (place: Place) => Filled | undefined {
  const byKey = new Map<string, Target[]>()
  for (const target of found.targets) {
    const known = byKey.get(target.key)
    if (known) known.push(target)
    else byKey.set(target.key, [target])
  }
  return (place) => {
    const added = rows.texts.get(place.key)
    if (added !== undefined) return added
    const all = byKey.get(place.key) ?? []
    const original = rows.original.get(place.key)
    const targets = original === undefined ? all : all.filter((target) => target.cell === original)
    const values = options.get(place.key)
    if (values) return chosenIn(place, targets, values)
    const agreed = targets.find((target) => target.part === 'agreed')
    if (agreed) return agreed.text.trim() === '' ? undefined : agreed.text.trim()
    const [target] = targets
    return target && writtenIn(place, target)
  }
}

// Boxes exclude nothing: of two where one may stand, the one that was not there before is meant; two new ones are kept as words.
function chosenIn(place: Place, targets: readonly Target[], values: readonly string[]): Filled | undefined {
  const boxes = targets.filter((target) => /^\d+$/.test(target.part))
  if (boxes.length === 0) return undefined
  const before = (Array.isArray(place.value) ? place.value : place.value === null ? [] : [place.value]).map(String)
  const ticked = values.filter((value, index) => {
    const box = boxes.find((one) => Number(one.part) === index)
    return box ? isTicked(box) : before.includes(value)
  })
  const others = before.filter((value) => !values.includes(value))
  if (ticked.length === before.length - others.length && ticked.every((value) => before.includes(value))) return before
  if (takesMany(place)) return [...ticked, ...others]
  if (ticked.length < 2) return ticked
  const fresh = ticked.filter((value) => !before.includes(value))
  return fresh.length === 1 ? fresh : ticked.join('; ')
}

function takesMany({ ref }: Place): boolean {
  const field = fieldAt(ref)
  const asked = ref.column === undefined ? field : field?.columns?.find((column) => column.key === ref.column)
  return asked?.kind === 'choices'
}

function isTicked(box: Target): boolean {
  if (box.ticked !== null) return box.ticked
  return /^[☒☑✓✔✗✘x]$/i.test(box.text.trim())
}
