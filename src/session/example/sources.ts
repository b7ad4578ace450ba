/** A published text that the example is taken from. It stands in the register, so that each answer names it. */
export interface Source {
  /** The register id that stands as the writer of each answer taken from this text. */
  readonly id: string
  readonly name: string
  readonly title: string
  /** Where it was published, as text: the app never asks another site for anything. */
  readonly where: string
  /** Milliseconds: noon in Wyoming on the day of publication, where the day is known. */
  readonly at: number
}

const noon = (day: string): number => Date.parse(`${day}T19:00:00Z`)

/** The texts, the earliest first. The day of the Bulletin's text is not printed on it; it tells of December 2018. */
export const sources = {
  october11: {
    id: 'x-workforce-october-11', name: 'Workforce Services release, October 11', title: 'Published text',
    where: 'Wyoming Department of Workforce Services, news of October 11, 2018', at: noon('2018-10-11'),
  },
  october31: {
    id: 'x-workforce-october-31', name: 'Workforce Services release, October 31', title: 'Published text',
    where: 'Wyoming Department of Workforce Services, news of October 31, 2018', at: noon('2018-10-31'),
  },
  county10: {
    id: 'x-county-10', name: 'County 10 report', title: 'Published text',
    where: 'County 10, report on the day after the launch of November 29, 2018', at: noon('2018-11-30'),
  },
  council: {
    id: 'x-business-council', name: 'Business Council release', title: 'Published text',
    where: 'Wyoming Business Council, news release of December 11, 2018', at: noon('2018-12-11'),
  },
  bulletin: {
    id: 'x-buffalo-bulletin', name: 'Buffalo Bulletin report', title: 'Published text',
    where: 'Buffalo Bulletin, report of December 2018 on the new model in Wyoming', at: noon('2018-12-19'),
  },
} as const satisfies Readonly<Record<string, Source>>
export type SourceId = keyof typeof sources
