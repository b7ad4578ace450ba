import type { ReactNode } from 'react'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { refText } from '#worksheets/workbook.ts'
import type { Hold, Position, StepFacts } from '#machines/kit/step-facts.ts'
import { LinkButton } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { Link } from '../kit/link.tsx'
import { CheckSign } from '../kit/signs.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase } from '../partnership/partnership-context.tsx'
import { stepPageWords as words } from './words.ts'
import css from './step.module.css'

const shownAtOnce = 10

interface GateProps {
  readonly step: StepId
  readonly facts: StepFacts
  readonly position: Position
}

/** What holds the review, in sentences; each leads to the place, and goes when it is met. */
export function Gate({ step, facts, position }: GateProps): ReactNode {
  const base = useBase()
  const { holds } = facts
  const isOpen = holds.length === 0
  const review = `${base}/review/${step}`
  return (
    <section className={classNames(css['gate'], isOpen && css['gateOpen'])} aria-labelledby="gate-title">
      <h2 id="gate-title">{words.gate}</h2>
      {position === 'closed' && isOpen && <p>{words.closedHelp}</p>}
      {position !== 'closed' && isOpen && (
        <>
          <p className={css['free']}><CheckSign /> {words.gateOpen}</p>
          <p>{position === 'reopened' ? words.gateReopened : words.gateOpenHelp}</p>
        </>
      )}
      {!isOpen && (
        <>
          <p>{position === 'ahead' ? words.gateAhead(holds.length) : words.gateCount(holds.length)}</p>
          <Holds holds={holds} />
          <p className={css['quiet']}>{words.gateHow}</p>
        </>
      )}
      <LinkButton href={review}>{words.openReview}</LinkButton>
    </section>
  )
}

/** The sentences of a gate or an act, each a link to the very field. */
export function Holds({ holds }: { readonly holds: readonly Hold[] }): ReactNode {
  const base = useBase()
  const line = (hold: Hold): ReactNode => (
    <li key={`${refText(hold.ref)} ${hold.text}`}><Link href={hrefOf(base, hold.ref)}>{hold.text}</Link></li>
  )
  const rest = holds.slice(shownAtOnce)
  return (
    <>
      <ul className={css['holds']}>{holds.slice(0, shownAtOnce).map(line)}</ul>
      {rest.length > 0 && (
        <details className={css['rest']}>
          <summary>{words.gateMore(rest.length)}</summary>
          <ul className={css['holds']}>{rest.map(line)}</ul>
        </details>
      )}
    </>
  )
}
