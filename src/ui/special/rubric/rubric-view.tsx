import type { ReactNode } from 'react'
import { dimensionIds, dimensions, type DimensionId } from '#worksheets/1-support-team/rubric-bands.ts'
import { rubricSummary, type DimensionSummary } from '#machines/facts/1-support-team/rubric.ts'
import { FieldBlock } from '../../kit/fields/field-block.tsx'
import { useProjector } from '../../kit/look.ts'
import { NextSign } from '../../kit/signs.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { BandsTable } from './bands-table.tsx'
import { DotStrip } from './dot-strip.tsx'
import { SlipGrid } from './slip-grid.tsx'
import { rubricWords as words } from './words.ts'
import css from '../special.module.css'
import own from './rubric.module.css'

const teamField: Readonly<Record<DimensionId, string>> = { engagement: 'teamEngagement', coordination: 'teamCoordination', pathways: 'teamPathways' }

/** The rubric: what the scores mean, slips typed fast, the spread of each dimension, and the team's own score beside it. */
export function RubricView(): ReactNode {
  const summary = useFacts(rubricSummary)
  const projector = useProjector()
  return (
    <>
      <BandsTable open={projector} />
      {!projector && <SlipGrid />}
      <Panel title={words.spread} lead={words.spreadHelp}>
        {dimensionIds.map((id) => <Dimension key={id} id={id} summary={summary.dimensions[id]} />)}
      </Panel>
      {summary.advice.length > 0 && (
        <Panel title={words.advice}>
          <ul className={own['advice']}>{summary.advice.map((one) => <li key={one.id}><NextSign />{one.text}</li>)}</ul>
        </Panel>
      )}
    </>
  )
}

function Dimension({ id, summary }: { readonly id: DimensionId; readonly summary: DimensionSummary }): ReactNode {
  const { label, question } = dimensions[id]
  const { spread, team, band, score } = summary
  return (
    <div className={own['dimension']}>
      <h3>{label}</h3>
      <p className={css['quiet']}>{question}</p>
      {spread ? <DotStrip spread={spread} team={team} /> : <p className={css['quiet']}>{words.noSlips}</p>}
      <p>
        {spread && <>{words.summary(spread.count, spread.median, spread.least, spread.most)} </>}
        {team !== null && <>{words.teamAt(team)} </>}
        {score !== null && (band ? words.inBand(band) : words.between)}
      </p>
      <FieldBlock reference={{ worksheet: 'rubric', field: teamField[id] }} help={null} />
    </div>
  )
}
