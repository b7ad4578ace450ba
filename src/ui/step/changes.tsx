import { useState, type ReactNode } from 'react'
import { stepWords } from '#worksheets/catalogue.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { StepFacts } from '#machines/kit/step-facts.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { momentOf } from '../kit/fields/byline.tsx'
import { Link } from '../kit/link.tsx'
import { announce } from '../kit/live-region.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { WhoRecords } from './who-records.tsx'
import { stepPageWords as words } from './words.ts'
import css from './step.module.css'

/** What changed under a closed review, by whom, and what later rests on it; the team stands by its answers or looks again. */
export function Changes({ step, facts }: { readonly step: StepId; readonly facts: StepFacts }): ReactNode {
  const base = useBase()
  const partnership = usePartnership()
  const who = useView((view) => view.who)
  const today = useView((view) => view.today)
  const mayWrite = useView((view) => view.mayWrite)
  const [isAsking, ask] = useState(false)
  if (facts.signature !== 'outdated') return null
  const reaffirm = (person: string): void => {
    ask(false)
    if (partnership.reaffirm(step, { recordedBy: person })) announce(words.reaffirmed)
  }
  return (
    <section className={css['changes']} aria-labelledby="changes-title">
      <h2 id="changes-title">{words.changed}</h2>
      <p>{words.changedHelp}</p>
      <ul className={css['changeList']}>
        {facts.changes.map((change) => (
          <li key={`${change.kind} ${change.text}`}>
            <Link href={hrefOf(base, change.ref)}>{change.text}</Link>{' '}
            <span className={css['quiet']}>
              {[momentOf(change.at, today), words.rests(change.points), words.laterRests(change.laterSteps.map((later) => `“${stepWords(later).title}”`))].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <div className={css['buttons']}>
        {mayWrite && <Button look="primary" onClick={() => (who === null ? ask(true) : reaffirm(who))}>{words.reaffirm}</Button>}
        <LinkButton href={`${base}/review/${step}`}>{words.lookAgain}</LinkButton>
      </div>
      {mayWrite && <p className={css['quiet']}>{words.reaffirmHelp}</p>}
      <Dialog open={isAsking} onClose={() => ask(false)} title={words.whoReaffirms}>
        <WhoRecords label={words.whoReaffirms} help={words.whoReaffirmsHelp} button={words.reaffirm} onChosen={reaffirm} />
      </Dialog>
    </section>
  )
}
