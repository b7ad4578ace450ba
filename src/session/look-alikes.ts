import { aliasesOf, always, resolve, rowsOf, type Workbook } from '#worksheets/workbook.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { alikeOrganizations, alikePeople, likenesses, pairKey, type LookAlike } from '#worksheets/kit/look-alikes.ts'
import { namesOf, type Person } from '#machines/facts/names.ts'

const mostOffered = 300

/**
 * Pairs of people and organizations that look the same and were neither joined nor kept apart, the surest first.
 * Names are compared only within groups that share a key, so that five thousand take well under a second.
 */
export function lookAlikes(book: Workbook): readonly LookAlike[] {
  const { people, organizations } = namesOf(book)
  const apart = apartIn(book)
  const companies = alikeOrganizations([...organizations.values()]).filter((pair) => !apart.has(pairKey(pair.one, pair.other)))
  const sameCompany = new Set(companies.map((pair) => pairKey(pair.one, pair.other)))
  const aliases = aliasesOf(book)
  const where = (person: Person): string => (person.organization === undefined ? '' : resolve(aliases, person.organization))
  const persons = alikePeople([...people.values()], (one, other) => {
    const [here, there] = [where(one), where(other)]
    return here === '' || there === '' || here === there || sameCompany.has(pairKey(here, there))
  }).filter((pair) => !apart.has(pairKey(pair.one, pair.other)))
  return [...companies, ...persons].toSorted(bySureness).slice(0, mostOffered)
}

function bySureness(one: LookAlike, other: LookAlike): number {
  return likenesses.indexOf(one.why) - likenesses.indexOf(other.why) || (pairKey(one.one, one.other) < pairKey(other.one, other.other) ? -1 : 1)
}

function apartIn(book: Workbook): ReadonlySet<string> {
  const sheet = book.sheets[`${always}/${register.id}`]
  return new Set(sheet ? rowsOf(sheet, 'apart').map((row) => row.id) : [])
}
