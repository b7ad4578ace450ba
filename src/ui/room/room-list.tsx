import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { reviewOf, stepWords, worksheetsOf } from '#worksheets/catalogue.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { useBase, useView } from '#ui/partnership/partnership-context.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import css from './room.module.css'
import { words } from './words.ts'

/** What can be shown to the room: the pages of the step that the team is at first. */
export function RoomList(): ReactNode {
  const here = useView((view) => view.walk.here)
  const others = stepIds.filter((step) => step !== here)
  return (
    <Shell title={words.title} lead={<p>{words.lead}</p>}>
      <StepPages step={here} />
      <p className={css['never']}>{words.never}</p>
      <section className={css['others']}>
        <h2>{words.others}</h2>
        {others.map((step) => (
          <details key={step} className={css['step']}>
            <summary>{words.stepNow(stepWords(step).number, stepWords(step).title)}</summary>
            <Pages step={step} />
          </details>
        ))}
      </section>
    </Shell>
  )
}

function StepPages({ step }: { readonly step: StepId }): ReactNode {
  const { number, title } = stepWords(step)
  return (
    <section className={css['others']}>
      <h2>{words.stepNow(number, title)}</h2>
      <Pages step={step} />
    </section>
  )
}

function Pages({ step }: { readonly step: StepId }): ReactNode {
  const base = useBase()
  return (
    <ul className={css['pages']}>
      {worksheetsOf(step).map((worksheet) => (
        <li key={worksheet.id}><Link href={`${base}/room/sheet/${worksheet.id}`}>{worksheet.title}</Link></li>
      ))}
      <li><Link href={`${base}/room/review/${step}`}>{reviewOf(step).title}</Link></li>
    </ul>
  )
}
