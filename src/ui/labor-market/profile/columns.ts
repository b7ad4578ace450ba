import type { Figure, IndustryProfile } from '#labor-market/types.ts'
import { formats, type Format } from '../figure-words.ts'
import type { Reading } from './compute.ts'
import { columnWords } from './words.ts'

/** One column of the profile: what it is called, what it says, and how it is computed. */
export interface Column {
  readonly key: string
  readonly label: string
  /** How the figure is made, in a sentence; it goes with the figure wherever it goes. */
  readonly formula: string
  readonly format: Format
  readonly figure: (one: IndustryProfile) => Figure
  /** Shown only on demand. */
  readonly more: boolean
}

const missing: Figure = { kind: 'none', why: 'Its figures are not here.' }

/** The columns of a profile, in the order in which a team reads them. */
export function columnsOf(reading: Reading): readonly Column[] {
  const { profile, stateLq, shifts } = reading
  // Without an earlier period: growth over the year before, as published, where it is.
  const hasSince = profile.request.since !== undefined
  const hasGrowth = hasSince || profile.industries.some((one) => one.change.kind === 'exact')
  const column = (key: keyof typeof columnWords, format: Format, figure: Column['figure'], more = false): Column => ({ key, ...columnWords[key], format, figure, more })
  return [
    column('jobs', formats.count, (one) => one.jobs),
    column('lq', formats.ratio, (one) => one.lq),
    ...(stateLq ? [column('stateLq', formats.ratio, (one) => stateLq.get(one.code) ?? missing)] : []),
    column('pay', formats.dollars, (one) => one.weeklyPay),
    column('payAgainst', formats.ratio, (one) => one.payAgainstRegion),
    column('establishments', formats.count, (one) => one.establishments),
    ...(hasGrowth ? [column('change', formats.change, (one) => one.change), column('growth', formats.growth, (one) => one.growth)] : []),
    column('share', formats.percent, (one) => one.share, true),
    column('above', formats.change, (one) => one.jobsAboveBase, true),
    ...(hasSince ? [column('yearly', formats.growth, (one) => one.yearlyGrowth, true)] : []),
    column('wageLq', formats.ratio, (one) => one.wageLq, true),
    column('payLq', formats.ratio, (one) => one.payLq, true),
    column('privateLq', formats.ratio, (one) => one.privateLq, true),
    ...(shifts ? (['shiftBase', 'shiftMix', 'shiftOwn'] as const).map((key) => column(key, formats.change, (one) => shifts.get(one.code)?.[partOf[key]] ?? missing, true)) : []),
  ]
}

const partOf = { shiftBase: 'base', shiftMix: 'industryMix', shiftOwn: 'competitive' } as const

/** What a figure is worth for putting rows in order: its middle, and nothing where it is not known. */
export function worth(figure: Figure): number {
  if (figure.kind === 'exact') return figure.value
  if (figure.kind === 'between') return (figure.low + figure.high) / 2
  return figure.kind === 'withheld' ? (figure.atLeast ?? -Infinity) : -Infinity
}
