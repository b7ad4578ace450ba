import type { ReactNode } from 'react'
import { useProjector } from '../../kit/look.ts'
import { useView } from '../../partnership/partnership-context.tsx'
import { useTerms } from '../../settings/terms.ts'
import { ForceCard } from '../../task-forces/force-card.tsx'
import { useOverview } from '../../task-forces/use-overview.ts'
import { Panel } from '../panel.tsx'
import { Members } from './members.tsx'
import { forceSheetWords as words } from './words.ts'
import own from './members.module.css'

/** Above the worksheet of task forces: one card for each, with its members by side. */
export function TaskForcesView(): ReactNode {
  const terms = useTerms()
  const projector = useProjector()
  const today = useView((view) => view.today)
  const { lines } = useOverview()
  const active = lines.filter(({ force }) => force.active)
  if (active.length === 0) return null
  return (
    <Panel title={words.title(terms)} lead={words.lead}>
      <div className={own['cards']}>
        {active.map((line) => <ForceCard key={line.force.id} line={line} today={today} level="h3">{!projector && <Members force={line.force} />}</ForceCard>)}
      </div>
    </Panel>
  )
}
