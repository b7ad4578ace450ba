import type { Cell, LevelView } from './cells.ts'
import type { Figure, Level, Ownership, Period, Shelf, Table } from './types.ts'
import { cellOf, totalCovered, viewLevel, yearEarlier } from './cells.ts'
import { geographyHint } from './geography.ts'
import { sum } from './figure.ts'
import { periodText } from './period.ts'
import { NoAnswer } from './types.ts'

/** One industry summed over areas and ownerships, with the areas in which it is withheld. */
export interface RegionCell extends Omit<Cell, 'isWithheld'> {
  readonly withheldIn: readonly string[]
}

/** Areas taken as one: their tables, and the views of one level, area by area and ownership by ownership. */
export interface Group {
  readonly tables: readonly Table[]
  readonly views: readonly LevelView[]
  readonly jobs: Figure
  readonly meanJobs: Figure
  readonly wages: Figure
  readonly establishments: Figure
}

/**
 * Takes areas as one, each once, in the order of their codes, so that the order of asking changes no digit. Throws
 * `NoAnswer` if an area has no figures of the period.
 */
export function groupAreas(areas: readonly string[], period: Period, owns: readonly Ownership[], level: Level, shelf: Shelf): Group {
  const tables = [...new Set(areas)].sort().map((area) => {
    const table = shelf(area, period)
    if (table) return table
    const hint = geographyHint(area, period)
    throw new NoAnswer(`The files have no figures for ${area} in ${periodText(period)}.${hint === '' ? '' : ` ${hint}`}`)
  })
  const all = (measure: 'jobs' | 'meanJobs' | 'wages' | 'establishments'): Figure => sum(tables.map((table) => totalCovered(table, measure)))
  return {
    tables,
    views: tables.flatMap((table) => [...new Set(owns)].sort((a, b) => a - b).map((own) => viewLevel(table, own, level))),
    jobs: all('jobs'),
    meanJobs: all('meanJobs'),
    wages: all('wages'),
    establishments: all('establishments'),
  }
}

/** The industries of a group that have a row anywhere in it, in order of their codes' text. */
export function industriesOf(group: Group): readonly number[] {
  const all = new Set(group.views.flatMap((view) => [...view.rows.keys()]))
  return [...all].sort((a, b) => (`${a}` < `${b}` ? -1 : 1))
}

/** Jobs of a year earlier in all of a group, as published; see `yearEarlier`. */
export const jobsYearEarlier = (group: Group, industry: number): Figure => sum(group.views.map((view) => yearEarlier(view, industry)))

/** One industry of a group: published cells added up, withheld ones as ranges. */
export function regionCell(group: Group, industry: number): RegionCell {
  const cells = group.views.map((view) => ({ area: view.table.area, cell: cellOf(view, industry) }))
  const all = (measure: 'establishments' | 'jobs' | 'meanJobs' | 'wages'): Figure => sum(cells.map(({ cell }) => cell[measure]))
  return {
    establishments: all('establishments'),
    jobs: all('jobs'),
    meanJobs: all('meanJobs'),
    wages: all('wages'),
    withheldIn: [...new Set(cells.filter(({ cell }) => cell.isWithheld).map(({ area }) => area))],
  }
}
