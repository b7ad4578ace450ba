import { definition } from '#worksheets/2-scope/definition.worksheet.ts'
import { answersOf, type Ref, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
import { countyNamed, type Atlas, type County } from '../map/atlas.ts'

type Line = RowOf<typeof definition, 'counties'>

/** The table of the working definition that is the footprint. */
export const countiesTable: Ref = { worksheet: 'definition', field: 'counties' }

/** The footprint of the working definition, as far as the map knows its counties. */
export interface Footprint {
  readonly picked: ReadonlySet<string>
  /** Left out on purpose. */
  readonly left: ReadonlySet<string>
  /** The rows in which a county stands, by its FIPS code; usually one. */
  readonly rows: ReadonlyMap<string, readonly string[]>
  /** What was typed and is no county of this map, or of several. */
  readonly unknown: readonly string[]
}

/** The county that a row means: by its number, else by its name and state. */
function countyOf(atlas: Atlas, line: Line): County | undefined {
  const byNumber = line.fips === undefined ? undefined : atlas.counties[atlas.numberOf.get(line.fips.trim().padStart(5, '0')) ?? -1]
  return byNumber ?? (line.county === undefined ? undefined : countyNamed(atlas, line.county, line.state ?? ''))
}

/** Reads the footprint of a round. A county that nobody marked counts as in, as people list what they mean. */
export function footprintOf(atlas: Atlas, book: Workbook, round: Round): Footprint {
  const [picked, left] = [new Set<string>(), new Set<string>()]
  const rows = new Map<string, string[]>()
  const unknown: string[] = []
  for (const line of answersOf(book, definition, round).counties) {
    const county = countyOf(atlas, line)
    if (county) {
      rows.set(county.fips, [...(rows.get(county.fips) ?? []), line.id])
      ;(line.inOut === 'out' ? left : picked).add(county.fips)
    } else if (line.county !== undefined) unknown.push(line.state ? `${line.county}, ${line.state}` : line.county)
  }
  for (const fips of picked) left.delete(fips)
  return { picked, left, rows, unknown }
}

/** The row that a county taken in from the map gets; its id is the county's, so that two laptops make the same one. */
export function rowFor(county: County) {
  return { id: `c-${county.fips}`, values: { county: county.name, state: county.stateName, inOut: 'in', fips: county.fips } } as const
}
