import { useId, type ReactNode } from 'react'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { classNames } from '../kit/class-names.ts'
import { phases, roadWords as words } from './words.ts'
import css from './road.module.css'

// Both curves are drawn from what the method says in words: heavy, lower, light at the launch, rising again.
const effort = 'M0 34 C40 8 70 10 100 26 S170 62 200 70 S245 88 262 88 S310 64 340 42 S440 30 500 40'
const momentum = 'M0 96 C80 92 140 84 200 74 S280 60 320 48 S430 22 500 12'

/** The life of a partnership in five phases, with how much work each usually takes, and where this one is. */
export function Lifecycle({ here }: { readonly here: StepId }): ReactNode {
  const id = useId()
  const current = phases.find((phase) => (phase.steps as readonly StepId[]).includes(here))
  return (
    <figure className={css['figure']} aria-labelledby={id}>
      <figcaption id={id} className={css['caption']}>{words.figure}</figcaption>
      <p className={css['quiet']}>{words.figureNote}</p>
      <div className={css['plot']}>
        <svg viewBox="0 0 500 104" preserveAspectRatio="none" role="img" aria-label={`${words.figureText} ${current ? words.phaseHere(current.label) : ''}`}>
          {[100, 200, 300, 400].map((x) => <line key={x} x1={x} x2={x} y1="0" y2="104" className={css['division']} />)}
          <path d={momentum} className={css['momentum']} />
          <path d={effort} className={css['effort']} />
          <line x1="0" x2="500" y1="103" y2="103" className={css['ground']} />
        </svg>
      </div>
      <ol className={css['phases']}>
        {phases.map((phase) => (
          <li key={phase.id} className={classNames(css['phase'], phase === current && css['phaseHere'])} {...(phase === current && { 'aria-current': 'step' as const })}>
            <span className={css['phaseName']}>{phase.label}</span>
            <span className={css['moves']}>{phase.moves}</span>
            {phase === current && <span className={css['hereMark']}>{words.here}</span>}
          </li>
        ))}
      </ol>
      <ul className={css['legend']} aria-hidden="true">
        <li><span className={css['effortKey']} /> {words.effort}</li>
        <li><span className={css['momentumKey']} /> {words.momentum}</li>
      </ul>
    </figure>
  )
}
