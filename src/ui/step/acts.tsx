import type { ReactNode } from 'react'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { isDay, shortDay } from '#worksheets/kit/days.ts'
import type { Act } from '#machines/kit/step-context.ts'
import type { StepFacts } from '#machines/kit/step-facts.ts'
import { actsOf } from '#session/acts.ts'
import { Button } from '../kit/button.tsx'
import { announce } from '../kit/live-region.tsx'
import { CheckSign } from '../kit/signs.tsx'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { fieldAt } from '../partnership/use-field.ts'
import { Holds } from './gate.tsx'
import { stepPageWords as words } from './words.ts'
import css from './step.module.css'

/** The acts of a step that a gate holds; a held one says why, in lines that lead to the place (G1). */
export function Acts({ step, facts }: { readonly step: StepId; readonly facts: StepFacts }): ReactNode {
  const acts = actsOf[step]
  if (acts.length === 0) return null
  return (
    <section className={css['part']}>
      <h2>{words.acts}</h2>
      <ul className={css['acts']}>
        {acts.map((act) => <li key={act.id}><OneAct step={step} act={act} holds={facts.acts[act.id] ?? []} /></li>)}
      </ul>
    </section>
  )
}

function OneAct({ step, act, holds }: { readonly step: StepId; readonly act: Act; readonly holds: StepFacts['holds'] }): ReactNode {
  const partnership = usePartnership()
  const done = useView((view) => {
    const edits = act.edits({ today: view.today, by: view.who ?? '', round: view.round })
    const values = edits.map(({ ref }) => fieldAt(view.book, view.round, ref)?.value ?? null)
    const day = values.find((value): value is string => typeof value === 'string' && isDay(value))
    return values.some((value) => value !== null) ? (day ?? '') : null
  })
  const mayWrite = useView((view) => view.mayWrite)
  const held = holds.length > 0 || !partnership.can(step, { act: act.id })
  const run = (): void => {
    if (partnership.act(step, act.id)) announce(words.actTold(act.label))
  }
  if (done !== null) {
    return <p className={css['free']}><CheckSign /> {act.label}: {isDay(done) ? words.actDone(shortDay(done)) : words.actDoneNoDay}</p>
  }
  return (
    <div className={css['act']}>
      <Button onClick={run} {...(held || !mayWrite ? { 'aria-disabled': true } : {})}>{act.label}</Button>
      {held && (
        <div>
          <p className={css['quiet']}>{words.actHeld}</p>
          <Holds holds={holds} />
        </div>
      )}
    </div>
  )
}
