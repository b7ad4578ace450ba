import type { ReactNode } from 'react'
import { industryTitle } from '#labor-market/industry.ts'
import { periodText } from '#labor-market/period.ts'
import type { Clash, Figures, Source } from '#session/labor-market/figures.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { formats, periodWords } from '../figure-words.ts'
import { fileWords as words } from './words.ts'

/** Files that contradict each other, each pair asked about once; nothing is guessed. */
export function Clashes({ figures, clashes }: { readonly figures: Figures; readonly clashes: readonly Clash[] }): ReactNode {
  const pairs = new Map(clashes.map((one) => [one.sources.map((source) => source.id).join('-'), one]))
  return (
    <>
      {[...pairs].map(([pair, clash]) => (
        <Banner
          key={pair} level="alarm" title={words.clash(clash.title || clash.area, periodWords(periodText(clash.period)).toLowerCase())}
          actions={clash.sources.map((source, at) => <Choice key={source.id} figures={figures} winner={source} loser={clash.sources[1 - at] ?? source} />)}
        >
          {words.clashText(industryTitle(clash.industry), said(clash.jobs[0]), said(clash.jobs[1]), clash.rows)}
        </Banner>
      ))}
    </>
  )
}

const said = (jobs: number): string => (jobs < 0 ? 'withheld' : words.jobs(formats.count(jobs)))

function Choice({ figures, winner, loser }: { readonly figures: Figures; readonly winner: Source; readonly loser: Source }): ReactNode {
  return <Button onClick={() => void figures.prefer(winner.id, loser.id)}>{words.use(winner.file, winner.vintage)}</Button>
}
