import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openShelf, type MemoryShelf } from '#labor-market/shelf.ts'
import { blankRow, tableOf, type Column, type Row } from '#labor-market/table.ts'
import type { Quarter, Table } from '#labor-market/types.ts'
import { loadBytes } from './load.ts'
import { notRun } from '../../tools/not-run.mjs'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** The real files beside the project, where they are. Ends a test as not run where they are not. */
export function sharedData(context: Parameters<typeof notRun>[0]): string {
  return existsSync(join(folder, 'SOURCES.md')) ? folder : notRun(context, '../shared is not here: the real figures lie there')
}

/** All files of the Quarterly Census there, by path from the folder. */
export const censusFiles = (): readonly string[] =>
  ['qcew-2016-quarterly-by-area', 'qcew-2016-quarterly-sector-rows', 'qcew-annual-slice-ohio', 'qcew-quarterly-slice'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
  )

/** Reads files of the folder onto a new shelf. */
export function shelfFrom(names: readonly string[]): MemoryShelf {
  const shelf = openShelf()
  for (const name of names) loadBytes(shelf, name, readFileSync(join(folder, name)), undefined, 1 << 16)
  return shelf
}

/** A file of the folder as text. */
export const readShared = (name: string): string => readFileSync(join(folder, name), 'utf8')

const measures: Readonly<Record<string, Column>> = {
  month1_emplvl: 'jobs1',
  month2_emplvl: 'jobs2',
  month3_emplvl: 'jobs',
  annual_avg_emplvl: 'jobs',
  total_qtrly_wages: 'wages',
  total_annual_wages: 'wages',
  qtrly_estabs_count: 'establishments',
}

/**
 * The nation as far as it could be solved from published quotients: 2016 by quarter as counts, and 2020 to 2023 as
 * shares of a whole of a billion. Good for quotients, for nothing else.
 */
export function impliedNation(): readonly Table[] {
  const groups = new Map<string, Map<string, Row>>()
  const put = (year: string, quarter: string, measure: string, own: string, code: string, value: number): void => {
    const rows = groups.get(`${year} ${quarter}`) ?? new Map<string, Row>()
    groups.set(`${year} ${quarter}`, rows)
    const industry = Number(code.slice(0, code.includes('-') ? 2 : 6))
    const row = rows.get(`${own} ${industry}`) ?? blankRow(Number(own), industry)
    const column = measures[measure]
    if (column) rows.set(`${own} ${industry}`, { ...row, [column]: Math.round(value) })
  }
  const whole = 1e9
  for (const cells of linesOf('derived/us_2016_implied_base.csv')) {
    const [year = '', quarter = '', measure = '', own = '', code = '', , , , , , , middle] = cells
    put(year, quarter, measure, own, code, Number(middle))
  }
  for (const cells of linesOf('derived/us_annual_implied_share_2020_2023.csv')) {
    const [year = '', measure = '', own = '', code = '', , , , share] = cells
    put(year, '0', measure, own, code, Number(share) * whole)
    put(year, '0', measure, '0', '10', whole)
  }
  return [...groups].map(([key, rows]) => {
    const [year, quarter] = key.split(' ').map(Number)
    return tableOf('US000', 'The nation, as solved', { year: year ?? 0, quarter: (quarter ?? 0) as Quarter }, [...rows.values()])
  })
}

const linesOf = (name: string): string[][] =>
  readShared(name).trim().split(/\r?\n/).slice(1).map((text) => text.split(','))
