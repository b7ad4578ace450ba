import { z } from 'zod'
import { choice, date, longText, number, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const more = { nature: 'living', more: true } as const
const judgment = { yes: 'Yes', partly: 'Partly', 'not yet': 'Not yet' } as const
const inOut = { in: 'In', out: 'Out, for now' } as const

/**
 * The working definition: which segments and counties are in and out. It is meant to move at the edges, so each
 * revision is dated and cheap: it asks the team for one more look and takes nothing away (P6).
 */
export const definition = defineWorksheet({
  id: 'definition',
  step: 'scope',
  title: 'Working definition',
  purpose: 'Draw the sector and the region: not too small, not too big, and good enough to begin.',
  answers: z.object({
    segments: table(
      {
        segment: text({ label: 'Segment' }),
        inOut: choice(inOut, { label: 'In or out' }),
        reason: text({ label: 'Why', ...living }),
        naics: text({ label: 'NAICS codes', ...more }),
        firms: number({ label: 'Firms you know of', ...more }),
      },
      { label: 'Segments of the industry', rowName: 'segment', rows: 6, help: 'Such as machine shops, foundries, food plants.' },
    ),
    // 2.2
    counties: table(
      {
        county: text({ label: 'County' }),
        inOut: choice(inOut, { label: 'In or out' }),
        state: text({ label: 'State', ...living }),
        reason: text({ label: 'Why', ...living }),
        lookAgainOn: date({ label: 'Look again on', ...living, more: true }),
        fips: text({ label: 'County number (FIPS)', ...more, help: 'The map writes it, so that figures find the county.' }),
      },
      { label: 'Counties', rowName: 'county', rows: 8, help: 'State lines do not matter to an industry. Also name a county that you leave out on purpose.' },
    ),
    whySize: longText({ label: 'Why this size', help: 'Why not wider, and why not narrower, in a sentence or two.' }),
    // 2.3
    makesSenseToBusiness: choice(judgment, { label: 'Would a business leader find that this makes sense?' }),
    // 2.4
    followsIndustry: choice(judgment, {
      label: 'Does it follow the industry, and not the lines of agencies?',
      help: 'Think of where people live who work there, and of who buys from whom.',
    }),
    revisitOn: date({ label: 'We look at it again on', ...living }),
    decidedOn: date({ label: 'Agreed on', ...living, more: true }),
    // G3
    revisions: table(
      {
        on: date({ label: 'Date', ...living }),
        what: text({ label: 'What changed', ...living }),
        why: text({ label: 'Why', ...living }),
        by: person({ label: 'Who', ...living }),
      },
      { label: 'Revisions', rowName: 'revision', rows: 4, ...living, help: 'Changes at the edges are normal. Date them, so that everyone works with the same list.' },
    ),
    sectorLabel: text({ label: 'What we call the sector to its leaders', ...more }),
    sharedOpportunity: longText({ label: 'What all of them could win together', ...more }),
    firmsInside: number({ label: 'Firms inside', ...more, help: 'If there are fewer firms than you mean to invite, it is too small.' }),
    longestDrive: number({ label: 'Longest drive to a meeting', ...more, unit: 'minutes', help: 'Beyond 90 minutes people stay away.' }),
    sharedJobs: text({ label: 'Jobs that the segments share', ...more }),
    tradeWithEachOther: choice(judgment, { label: 'Would they buy from, hire from or compete with each other?', ...more }),
    oneAgencyArea: tick({ label: 'It is exactly the area of one agency', ...more, help: 'If so, ask once more whether the industry ends there.' }),
    commuting: longText({ label: 'Where people live and work', ...more }),
  }),
})
