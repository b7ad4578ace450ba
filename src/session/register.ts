import { namesOf } from '#machines/facts/names.ts'
import type { Workbook } from '#worksheets/workbook.ts'

/** A name with case, accents, spaces and signs set aside, so that two spellings of one name meet. */
export function plainName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The id of the person or organization of that very name, if the register has one. */
export function findByName(book: Workbook, kind: 'people' | 'organizations', name: string, organization?: string): string | undefined {
  const wanted = plainName(name)
  const found = [...namesOf(book)[kind].values()].filter((one) => plainName(one.name ?? '') === wanted)
  if (kind === 'organizations' || organization === undefined) return found[0]?.id
  return found.find((one) => 'organization' in one && one.organization === organization)?.id
}
