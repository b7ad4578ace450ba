import type { Figure, IndustryProfile } from '#labor-market/types.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import type { RowValues } from '#session/partnership.ts'
import { figureWords, formats, jobsOfPeriod } from '../figure-words.ts'
import type { Reading } from '../profile/compute.ts'
import { chooseWords as words } from './words.ts'

/** A figure as a worksheet holds it: a number only where it is exact; a range is withheld, and said in words beside it. */
function held(figure: Figure, round: (value: number) => number): number | 'withheld' | null {
  if (figure.kind === 'exact') return round(figure.value)
  return figure.kind === 'none' ? null : 'withheld'
}

const whole = (value: number): number => Math.round(value)
const hundredths = (value: number): number => Math.round(value * 100) / 100

function vintages(reading: Reading): string {
  const dates = [...new Set(reading.sources.flatMap((one) => (one.vintage ? [one.vintage] : [])))].toSorted().map(shortDay)
  return dates.length === 0 ? '' : dates.length === 1 ? (dates[0] ?? '') : `${dates[0]} to ${dates.at(-1)}`
}

/** What the source of a figure is, in one line that goes wherever the figure goes: release, owners, base, files, ranges in words. */
function sourceLine(reading: Reading, industry: IndustryProfile, baseTitle: string): string {
  const ranges = ([
    ['jobs', industry.jobs, formats.count], ['LQ', industry.lq, formats.ratio], ['pay a week', industry.weeklyPay, formats.dollars],
  ] as const).flatMap(([label, figure, format]) => (figure.kind === 'between' || figure.kind === 'withheld' ? [`${label} ${figureWords(figure, format)}`] : []))
  return words.source({ owns: reading.profile.request.owns, base: baseTitle, vintage: vintages(reading), ranges })
}

/**
 * The figures of an industry as they stand now, for the row of a candidate: frozen with source, period and vintage.
 * Withheld stays withheld. A range is never one number: its ends go to “at least” and “at most”, and into words.
 */
export function candidateValues(reading: Reading, industry: IndustryProfile, baseTitle: string, nameOf: (county: string) => string, callers: readonly string[]): RowValues {
  const { choices } = reading
  const { jobs, growth, withheldIn } = industry
  const years = choices.since === '' ? 1 : Number(choices.period.slice(0, 4)) - Number(choices.since.slice(0, 4))
  const counties = reading.profile.request.counties.length
  return {
    name: industry.title, naics: industry.code,
    jobs: held(jobs, whole), pay: held(industry.weeklyPay, whole), lq: held(industry.lq, hundredths), firms: held(industry.establishments, whole),
    jobsAtLeast: jobs.kind === 'between' ? whole(jobs.low) : jobs.kind === 'withheld' ? (jobs.atLeast ?? null) : null,
    jobsAtMost: jobs.kind === 'between' ? whole(jobs.high) : null,
    rangeFrom: withheldIn.length === 0 ? null : words.rangeFrom(counties - withheldIn.length, withheldIn.map(nameOf)),
    source: sourceLine(reading, industry, baseTitle), period: capital(jobsOfPeriod(choices.period)),
    change: growth.kind === 'exact' ? Math.round(growth.value * 1000) / 10 : null,
    changeYears: growth.kind === 'exact' ? years : null,
    ...(callers.length > 0 ? { existingOutreach: [...callers] } : {}),
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What is the same for all candidates: the region's own jobs and pay, and what it is compared with. */
export function frameValues(reading: Reading, counties: readonly string[]): RowValues {
  const { profile, choices } = reading
  const isNation = choices.base === 'published' || choices.base === 'US000'
  return {
    ...(profile.totalCovered.kind === 'exact' ? { regionJobs: profile.totalCovered.value } : {}),
    ...(profile.weeklyPay.kind === 'exact' ? { regionPay: whole(profile.weeklyPay.value) } : {}),
    payPer: 'week', base: isNation ? 'us' : 'state', regionFigured: counties.join('; '),
  }
}
