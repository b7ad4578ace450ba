import type { Group } from './region.ts'
import type { Base, IndustryProfile, ProfileRequest, Table } from './types.ts'
import { lacksRows } from './cells.ts'
import { geographyHint, mixesConnecticut } from './geography.ts'
import { levels } from './industry.ts'
import { naicsOf, periodText } from './period.ts'
import { NoAnswer } from './types.ts'

/** Throws `NoAnswer` for a question that contradicts itself. */
export function checkRequest({ counties, period, owns, since, base }: ProfileRequest): void {
  if (counties.length === 0) throw new NoAnswer('No county is chosen.')
  const nowhere = counties.find((area) => area.endsWith('999'))
  if (nowhere !== undefined) throw new NoAnswer(`${nowhere} holds jobs that belong to no county, so it is part of no region.`)
  if (owns.length === 0) throw new NoAnswer('No ownership is chosen.')
  if (owns.length > 1 && owns.some((own) => own === 0 || own > 5)) {
    throw new NoAnswer('Ownerships 0, 8 and 9 hold others within them, so they cannot be added to them.')
  }
  if (base.kind === 'areas' && base.areas.length === 0) throw new NoAnswer('No base is chosen.')
  if (mixesConnecticut(counties)) {
    throw new NoAnswer("Connecticut's counties and its planning regions cover the same land. Please choose one kind.")
  }
  if (!since) return
  if ((since.quarter === 0) !== (period.quarter === 0)) {
    throw new NoAnswer(`${periodText(since)} and ${periodText(period)} cannot be compared: one is a year's average and the other a quarter.`)
  }
  if (since.quarter !== period.quarter) {
    throw new NoAnswer(`${periodText(since)} and ${periodText(period)} are different quarters. The seasons would pass for growth.`)
  }
  if (since.year >= period.year) throw new NoAnswer('The earlier period has to be earlier.')
}

/** The base in words, for the line beside a quotient. */
export function describeBase(base: Base, tables: readonly Table[]): string {
  if (base.kind === 'published') return "United States, from the counties' published quotients"
  return tables.map((table) => (table.area === 'US000' ? 'United States' : table.title || table.area)).join(' and ')
}

/** Sentences that belong beside a profile. */
export function remarksOf(request: ProfileRequest, region: Group, industries: readonly IndustryProfile[], metro: Table | undefined): string[] {
  const { owns, base, since, period, level } = request
  const remarks: string[] = [
    'Quotients divide by all covered jobs of all owners, as the Bureau of Labor Statistics does.',
  ]
  if (base.kind === 'published') {
    remarks.push("No base is loaded, so quotients come from the counties' published ones, each weighted by all its covered jobs. They are right within 0.01.")
  }
  if (!since && request.overYear === true) remarks.push('Growth is over the year before, from the change that the Bureau publishes.')
  if (owns.length === 1 && owns[0] === 5) remarks.push('Private industry only: public schools, hospitals and utilities are not in these figures.')
  const withheld = industries.filter((one) => one.withheldIn.length > 0)
  if (withheld.length > 0) {
    remarks.push(`In ${withheld.length} of ${industries.length} industries, figures of some county are withheld; these show a range, not a number.`)
  }
  const gaps = [...new Set(region.views.filter(lacksRows).map((view) => view.table.title || view.table.area))]
  if (gaps.length > 0) remarks.push(`Rows are missing for ${gaps.join('; ')}: the rows there do not add up to the total. What may be in them shows as a range.`)
  if (base.kind === 'areas' && industries.length > 0 && industries.every((one) => one.lq.kind === 'none')) {
    remarks.push('The base has no figures at this level, so there is nothing to compare with.')
  }
  if (metro) {
    const use = request.useMetro === true ? 'Its published figures stand where counties are withheld.' : 'Its published figures stand beside ours.'
    remarks.push(`These counties are together ${metro.title || metro.area}. ${use}`)
  }
  if (since && naicsOf(since.year) !== naicsOf(period.year) && levels.indexOf(level) >= levels.indexOf('3-digit')) {
    remarks.push(
      `${since.year} is coded by NAICS ${naicsOf(since.year)} and ${period.year} by NAICS ${naicsOf(period.year)}. At this level industries were redrawn, so growth may be a change of codes.`,
    )
  }
  remarks.push(...region.tables.map((table) => geographyHint(table.area, period)).filter((hint) => hint !== ''))
  return remarks
}
