import type { GrowthClass, Verdict } from '#labor-market/drivers.ts'
import type { Ownership } from '#labor-market/types.ts'
import { counted, listed } from '#machines/facts/names.ts'
import type { CriterionKey } from './criteria.ts'

interface SourceParts {
  readonly owns: readonly Ownership[]
  readonly base: string
  readonly vintage: string
  readonly ranges: readonly string[]
}

const owners: Readonly<Record<Ownership, string>> = {
  0: 'all owners', 1: 'federal government', 2: 'state government', 3: 'local government', 5: 'private industry', 8: 'all government', 9: 'all owners but the federal government',
}

/** All words of screening and choosing. */
export const chooseWords = {
  source: ({ owns, base, vintage, ranges }: SourceParts) => [
    `Quarterly Census of Employment and Wages, ${listed(owns.map((own) => owners[own]))}`, `LQ of all covered jobs against ${base}`,
    ...(vintage ? [`files of ${vintage}`] : []), ...(ranges.length ? [`not exact: ${ranges.join(', ')}`] : []),
  ].join('; '),
  rangeFrom: (given: number, names: readonly string[]) => `${counted(given, 'published county', 'published counties')}; withheld in ${listed(names)}`,
  tests: 'Which sectors drive the region?',
  testsLead: 'One of three tests is enough: many jobs, pay above the average here, or more of it here than elsewhere. “Open” means that the figures do not decide, because one is withheld or a range.',
  testsTable: 'Driver tests of all sectors',
  sector: 'Sector',
  test: { jobs: 'Many jobs', pay: 'Pay', concentration: 'Concentration' },
  marked: (mark: string) => `mark: ${mark}`,
  class: 'Class',
  classes: { growth: 'growth', emerging: 'emerging', other: 'other', open: 'open' } satisfies Readonly<Record<GrowthClass, string>>,
  classHelp: 'Growth: more of it here than in the area compared with, and gaining jobs. Emerging: not more, and gaining. Other: not gaining. Open: there is no earlier period to compare with, or a figure is withheld.',
  noClass: 'Add files of an earlier year to see which sectors grow and which come up.',
  verdicts: { yes: 'yes', no: 'no', open: 'open' } satisfies Readonly<Record<Verdict, string>>,
  onlySize: 'large, but low paid',
  callers: 'Who calls on it',
  callersCount: (count: number) => (count === 0 ? 'not known' : counted(count, 'partner')),
  act: 'Candidate',
  take: 'Take in',
  takeOf: (title: string) => `Take in: ${title}`,
  refresh: 'Is one',
  again: 'Refresh',
  againOf: (title: string) => `Refresh: ${title}`,
  full: 'Six candidates are plenty. Take one off the list first.',
  taken: (title: string) => `${title} is a candidate now, with its figures of today.`,
  takenAgain: (title: string) => `The figures of ${title} are taken again.`,
  showAll: 'Show all',
  showDrivers: 'Only those that drive',
  rank: 'Rank the candidates',
  rankLead: 'The order and the weights are yours: agree on them before you look. They stand on the page “First, next, parked”.',
  rankNone: 'Take two sectors or more into the candidates, and they are ranked here.',
  notFound: (names: readonly string[]) => `Not ranked, because these figures have no such industry: ${names.join('; ')}. Give them one NAICS code in the candidates.`,
  criteria: 'What matters most, in your order',
  criterion: {
    jobs: 'Many jobs', pay: 'Pay against the region', concentration: 'Concentration (LQ)', growth: 'Growth', outreach: 'Partners who call on it', readiness: 'Readiness of its firms',
  } satisfies Readonly<Record<CriterionKey, string>>,
  mark: 'Enough is',
  markOf: (name: string) => `What is enough: ${name}`,
  weight: 'Weight',
  weightOf: (name: string) => `Weight of ${name}`,
  weightHelp: 'Weight 0 leaves it out.',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number) => `${name} is number ${place} now.`,
  how: 'How to rank',
  byOrder: 'By the order: whoever passes the first is ahead',
  byWeights: 'By the weights: a mean of all, each set between 0 and 1',
  place: (best: number, worst: number) => (best === worst ? `${best}` : `${best} to ${worst}`),
  places: 'Table of the places',
  placeHead: 'Place',
  placeHelp: 'A place such as “1 to 3” means that withheld figures leave it open.',
  leads: (names: readonly string[]) => (names.length === 1 ? `${names[0]} leads, whatever the withheld figures are.` : `These may lead; withheld or equal figures leave it open: ${listed(names)}.`),
  sensitivity: 'What would change the winner',
  sensitivityNone: 'No other order of these criteria puts another sector first.',
  sensitivityWeights: 'No single weight changes who leads.',
  otherOrder: (order: readonly string[], names: readonly string[]) => `${names.length === 1 ? `${names[0]} would lead` : `These might lead: ${listed(names)}`}, in the order ${order.map((one) => one.toLowerCase()).join(', ')}.`,
  idle: (names: readonly string[]) => `Not counted, because nothing is known by it yet: ${listed(names.map((one) => one.toLowerCase()))}.`,
  tip: (name: string, now: string, at: string, rival: string) => `If the weight of “${name}” went from ${now} to ${at}, ${rival} could lead.`,
  sureFirst: 'Nobody leads for sure now: withheld or equal figures decide, not weights.',
  dropped: 'Step by step',
  droppedIn: (name: string, names: readonly string[]) => (names.length === 0 ? `${name}: all stay.` : `${name}: ${listed(names)} ${names.length === 1 ? 'falls' : 'fall'} away.`),
  ground: 'What we know that figures miss',
  groundNone: 'Nobody has written it down yet.',
  groundWrite: 'Write it down',
  rankOf: 'Our choice',
  rankChoices: { '': 'not decided', first: 'First', next: 'Next', parked: 'Parked' },
  rankSet: (title: string, rank: string) => `${title}: ${rank}.`,
  toDecision: 'Say why, on “First, next, parked”',
  working: 'This is a working choice. You look at it again whenever you learn more; nobody expects it to be right for ever.',
  footprint: 'Does the region fit the sector?',
  footprintLead: (title: string) => `Checked for ${title}. Each is a suggestion: change the region, or say why you know better.`,
  footprintFine: 'Nothing stands out: the region is neither too small nor too big as far as the figures tell.',
  footprintNone: 'Choose a sector as first, and the region is checked for it here.',
  tooSmall: (known: string, needed: number, isSure: boolean) => `${isSure ? 'Too small:' : 'Perhaps too small:'} ${known} places of business of the sector lie in the region, and about ${needed} invitations are needed to fill the room.`,
  tooBig: (miles: number, most: number) => `Perhaps too big: it is about ${miles} miles across, and people stay away beyond ${most}.`,
  inPieces: (parts: readonly string[]) => `It lies in ${parts.length} pieces that do not touch: ${parts.join(' / ')}.`,
  oneState: (name: string) => `It is exactly ${name}. Does the industry end at that line, too?`,
  neighbor: (name: string, jobs: string, lq: string) => `${name} shares the sector and is left out: ${jobs} jobs, LQ ${lq}.`,
  toRegion: 'Change the region',
} as const
