import { memo, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reviewId, type Point, type PointAnswer } from '#worksheets/kit/review.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { refText, type Ref } from '#worksheets/workbook.ts'
import type { Evidence, GapFacts, PointFacts } from '#machines/kit/step-facts.ts'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { CheckSign, CloseSign } from '../kit/signs.tsx'
import { useProjector } from '../kit/look.ts'
import { VisuallyHidden } from '../kit/visually-hidden.tsx'
import { anchorOf, hrefOf } from '../partnership/href-of.ts'
import { useBase, usePartnership } from '../partnership/partnership-context.tsx'
import { outlineAt } from '../partnership/use-field.ts'
import { reviewWords as words } from './words.ts'
import { useSay } from '../settings/terms.ts'
import css from './review.module.css'

interface PointCardProps {
  readonly step: StepId
  readonly point: Point
  readonly facts: PointFacts
  readonly gaps: readonly GapFacts[]
  readonly fixed: boolean
  readonly onNameGap: (point: string) => void
}

const answerKeys: Readonly<Record<string, PointAnswer>> = { y: 'yes', p: 'partly', n: 'not yet', d: 'does not apply' }

/** One point: what the worksheets show, what the team says, and why, where the two differ. */
export const PointCard = memo(function PointCard({ step, point, facts, gaps, fixed, onNameGap }: PointCardProps): ReactNode {
  const partnership = usePartnership()
  const ref: Ref = { worksheet: reviewId(step), field: 'points', row: point.id }
  const anchor = anchorOf(ref)
  const [wantsReason, wantReason] = useState(false)
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    const answer = answerKeys[event.key.toLowerCase()]
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if (!answer || !isRadio || fixed || event.ctrlKey || event.metaKey || event.altKey || (answer === 'does not apply' && !point.mayNotApply)) return
    event.preventDefault()
    const standing = partnership.view().book.sheets[`${partnership.view().round}/${ref.worksheet}`]?.tables['points']?.find((row) => row.id === point.id)?.cells['answer']
    partnership.set({ ...ref, column: 'answer' }, answer, standing?.standing.map((one) => one.stamp) ?? [])
    if (answer === 'yes') focusNext(event.currentTarget)
  }
  const say = useSay()
  const reasonKind = facts.answer === 'does not apply' ? 'does not apply' : facts.contradicts ? 'differs' : 'plain'
  const showsReason = reasonKind !== 'plain' || facts.reason !== '' || wantsReason
  const needsGap = (facts.answer === 'partly' || facts.answer === 'not yet') && facts.gaps.length === 0
  return (
    <article className={classNames(css['point'], facts.settled && css['settled'])} id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-text`} onKeyDown={keys}>
      <header className={css['pointHead']}>
        <h3 id={`${anchor}-text`}><span className={css['pointId']}>{point.id}</span> {say(point.text)}</h3>
        <span className={css['settledSign']}>{facts.settled && <CheckSign />}<VisuallyHidden>{facts.settled ? words.settled : words.open}</VisuallyHidden></span>
      </header>
      <p className={css['quiet']}>{say(point.help)}</p>
      <div className={css['sides']}>
        <EvidenceLines facts={facts} />
        <div className={css['side']}>
          <Answer reference={ref} point={point} fixed={fixed} />
          {showsReason && <FieldBlock reference={{ ...ref, column: 'reason' }} label={words.reasonFor[reasonKind]} help={null} fixed={fixed} />}
          <Gaps facts={facts} gaps={gaps} point={point} step={step} />
          {!fixed && (
            <div className={css['pointActs']}>
              {needsGap && <Button onClick={() => onNameGap(point.id)}>{words.nameGap}</Button>}
              {!showsReason && facts.answer !== null && <Button look="quiet" onClick={() => wantReason(true)}>{words.addReason}</Button>}
            </div>
          )}
          <RoomSays reference={ref} fixed={fixed} />
        </div>
      </div>
    </article>
  )
})

function Answer({ reference, point, fixed }: { readonly reference: Ref; readonly point: Point; readonly fixed: boolean }): ReactNode {
  const column: Ref = { ...reference, column: 'answer' }
  const whole = outlineAt(column)
  const outline = useMemo(
    () => (point.mayNotApply ? whole : { ...whole, options: whole.options?.filter((option) => option.value !== 'does not apply') ?? [] }),
    [point, whole],
  )
  return <FieldBlock reference={column} outline={outline} label={words.answer} help={null} fixed={fixed} />
}

function EvidenceLines({ facts }: { readonly facts: PointFacts }): ReactNode {
  if (facts.lines.length === 0) return null
  return (
    <div className={css['evidence']}>
      <p className={css['evidenceTitle']}>{words.evidence}</p>
      <ul className={css['lines']}>{facts.lines.map((line) => <EvidenceLine key={line.id} line={line} />)}</ul>
      <p className={css['proposed']}>{facts.proposed ? words.proposed[facts.proposed] : words.noProposal}</p>
    </div>
  )
}

function EvidenceLine({ line }: { readonly line: Evidence }): ReactNode {
  const base = useBase()
  const [first, ...others] = line.refs
  const look = line.holds === null ? 'unknown' : line.holds ? 'holds' : 'fails'
  return (
    <li className={classNames(css['line'], css[look])}>
      <span className={css['lineSign']}>{line.holds === true ? <CheckSign /> : line.holds === false ? <CloseSign /> : <span className={css['ring']} />}</span>
      <span>
        {first ? <Link href={hrefOf(base, first)}>{line.text}</Link> : line.text}
        {others.slice(0, 2).map((ref, at) => <Link key={refText(ref)} href={hrefOf(base, ref)} className={css['also']} aria-label={`${line.text} (${at + 2})`}>→</Link>)}
      </span>
      <VisuallyHidden>({line.holds === null ? words.notRecorded : line.holds ? words.holds : words.holdsNot})</VisuallyHidden>
    </li>
  )
}

function Gaps({ facts, gaps, point, step }: Pick<PointCardProps, 'facts' | 'gaps' | 'point' | 'step'>): ReactNode {
  const base = useBase()
  const covering = gaps.filter((gap) => gap.covers.includes(point.id))
  if (covering.length === 0 || facts.answer === 'yes') return null
  return (
    <ul className={css['covered']}>
      {covering.map((gap) => (
        <li key={gap.id}><Link href={hrefOf(base, { worksheet: reviewId(step), field: 'gaps', row: gap.id })}>{words.coverBy(gap.what || words.gapUntitled)}</Link>{gap.complete ? '' : ` · ${words.gapMissing}`}</li>
      ))}
    </ul>
  )
}

function RoomSays({ reference, fixed }: { readonly reference: Ref; readonly fixed: boolean }): ReactNode {
  if (useProjector()) return null
  return (
    <details className={css['fold']}>
      <summary>{words.room2}</summary>
      <div className={css['hands']}>
        {(['handsFor', 'handsAgainst', 'dissent'] as const).map((column) => <FieldBlock key={column} reference={{ ...reference, column }} fixed={fixed} />)}
      </div>
    </details>
  )
}

function focusNext(card: HTMLElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>('article[id^="points/"]')]
  const next = cards[cards.indexOf(card) + 1]?.querySelector<HTMLElement>('input[type="radio"]')
  next?.focus()
}
