import { useSelector } from '@xstate/react'
import { useEffect, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { reviewOf, steps, stepWords } from '#worksheets/catalogue.ts'
import { reviewId } from '#worksheets/kit/review.ts'
import { fieldOf, type StepId } from '#worksheets/kit/worksheet.ts'
import type { Position, StepFacts } from '#machines/kit/step-facts.ts'
import type { StepActor } from '#session/steps.ts'
import { Banner } from '../kit/banner.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { useProjector } from '../kit/look.ts'
import { StatusSign } from '../kit/status-sign.tsx'
import { DataTable } from '../kit/table/data-table.tsx'
import { showToast } from '../kit/toast.tsx'
import { anchorOf, hrefOf } from '../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { Shell } from '../shell/shell.tsx'
import { Changes } from '../step/changes.tsx'
import { Holds } from '../step/gate.tsx'
import { useStep } from '../step/step-page.tsx'
import { ClosingDialog } from './closing-dialog.tsx'
import { GapsEditor } from './gaps-editor.tsx'
import { PointCard } from './point-card.tsx'
import { ClosingRecord } from './record.tsx'
import { Voices } from './voices.tsx'
import { reviewWords as words } from './words.ts'
import { useSay } from '../settings/terms.ts'
import css from './review.module.css'

/** The team review of a step: questions with their points and evidence, gaps, lessons, and its closing. */
export function ReviewPage({ step }: { readonly step: StepId }): ReactNode {
  const base = useBase()
  const { facts, position } = useStep(step)
  const review = reviewOf(step)
  const { number, title } = stepWords(step)
  const nameGap = useNameGap(step)
  const fixed = facts.signature === 'current'
  const projector = useProjector()
  const say = useSay()
  return (
    <Shell
      rail={step} title={review.title} lead={review.worksheet.purpose}
      eyebrow={<Link href={`${base}/step/${step}`}>{words.eyebrow(number, title)}</Link>}
      actions={<>
        <LinkButton href={`${base}/print/review/${step}`} look="quiet">{words.print}</LinkButton>
        <LinkButton href={`${base}/room/review/${step}`} look="quiet">{words.room}</LinkButton>
      </>}
    >
      <div className={css['review']}>
        <Progress facts={facts} position={position} />
        {position === 'ahead' && <AheadNote step={step} />}
        <ClosingRecord step={step} facts={facts} />
        <Changes step={step} facts={facts} />
        <Header step={step} fixed={fixed} />
        {!fixed && <AcceptPlain step={step} facts={facts} />}
        {fixed && <p className={css['quiet']}>{words.fixed}</p>}
        {!fixed && !projector && <p className={css['keys']}>{words.keys}</p>}
        {review.questions.map((question) => (
          <section key={question.id} className={css['question']} aria-labelledby={`question-${question.id}`}>
            <h2 id={`question-${question.id}`}>{words.question(question.id, say(question.text))}</h2>
            {question.points.map((point) => {
              const found = facts.points.find((one) => one.id === point.id)
              return found && <PointCard key={point.id} step={step} point={point} facts={found} gaps={facts.gaps} fixed={fixed} onNameGap={nameGap} />
            })}
          </section>
        ))}
        <GapsEditor step={step} gaps={facts.gaps} onAdd={() => nameGap(null)} />
        <Lessons step={step} />
        {!projector && <Voices review={review} />}
        <Close step={step} facts={facts} position={position} />
      </div>
    </Shell>
  )
}

function Header({ step, fixed }: { readonly step: StepId; readonly fixed: boolean }): ReactNode {
  const worksheet = reviewId(step)
  return (
    <section className={css['part']} aria-labelledby="talk-title">
      <h2 id="talk-title">{words.header}</h2>
      <p className={css['quiet']}>{words.headerHelp}</p>
      <div className={css['pair']}>
        <FieldBlock reference={{ worksheet, field: 'heldOn' }} fixed={fixed} />
        <FieldBlock reference={{ worksheet, field: 'facilitator' }} fixed={fixed} />
      </div>
      <FieldBlock reference={{ worksheet, field: 'present' }} fixed={fixed} />
    </section>
  )
}

/** Fills every point that nobody answered and that the worksheets show to be so; one undo takes it back. */
function AcceptPlain({ step, facts }: { readonly step: StepId; readonly facts: StepFacts }): ReactNode {
  const partnership = usePartnership()
  const mayWrite = useView((view) => view.mayWrite)
  const plain = facts.points.filter((point) => point.proposed === 'yes' && point.answer === null && !point.disputed)
  if (plain.length === 0 || !mayWrite) return null
  const accept = (): void => {
    partnership.setAll(
      plain.map((point) => ({ ref: { worksheet: reviewId(step), field: 'points', row: point.id, column: 'answer' }, value: 'yes' })),
      words.plainDone(plain.length),
    )
    showToast({ text: `${words.plainDone(plain.length)}.`, action: { label: words.undo, run: () => void partnership.undo() } })
  }
  return (
    <Banner level="good" title={words.plainTitle(plain.length)} actions={<Button look="primary" onClick={accept}>{words.plain(plain.length)}</Button>}>
      {words.plainHelp}
    </Banner>
  )
}

/** Adds a gap, for a point where one is given, and goes to it. */
function useNameGap(step: StepId): (point: string | null) => void {
  const base = useBase()
  const partnership = usePartnership()
  const [, navigate] = useLocation()
  const [add] = useState(() => (point: string | null): void => {
    const table = { worksheet: reviewId(step), field: 'gaps' }
    const row = partnership.addRow(table, point === null ? {} : { covers: [point] })
    navigate(hrefOf(base, { ...table, row, column: 'what' }))
  })
  return add
}

function AheadNote({ step }: { readonly step: StepId }): ReactNode {
  const before = steps[stepWords(step).number - 2]
  return before ? <Banner level="notice" title={words.aheadTitle}>{words.aheadHelp(before.title)}</Banner> : null
}

function Lessons({ step }: { readonly step: StepId }): ReactNode {
  const { worksheet } = reviewOf(step)
  const table = fieldOf(worksheet, 'lessons')
  return (
    <section className={css['part']} id={anchorOf({ field: 'lessons' })} tabIndex={-1} aria-labelledby="lessons-title">
      <h2 id="lessons-title">{words.lessons}</h2>
      <p className={css['quiet']}>{words.lessonsHelp}</p>
      <DataTable worksheet={worksheet.id} table={table} labelledBy="lessons-title" />
    </section>
  )
}

function Close({ step, facts, position }: { readonly step: StepId; readonly facts: StepFacts; readonly position: Position }): ReactNode {
  const mayWrite = useView((view) => view.mayWrite)
  const actor = useDesk(step, facts)
  const isReady = useSelector(actor, (desk) => desk.can({ type: 'closing.asked' }) || desk.matches({ desk: 'confirming' }))
  const isClosing = useSelector(actor, (desk) => desk.matches({ desk: 'confirming' }))
  if (facts.signature === 'current' || !mayWrite) return null
  return (
    <section className={css['close']} id="close" tabIndex={-1} aria-labelledby="close-title">
      <h2 id="close-title">{isReady ? words.readyTitle : words.holdTitle}</h2>
      {isReady ? <p>{words.readyHelp}</p> : <Holds holds={facts.holds} />}
      {position === 'ahead' && <AheadNote step={step} />}
      {isReady && <Button look="primary" large onClick={() => actor.send({ type: 'closing.asked' })}>{words.close}</Button>}
      {isClosing && <ClosingDialog step={step} facts={facts} onClose={() => actor.send({ type: 'closing.dismissed' })} />}
    </section>
  )
}

/** The chart of a step, with its review open on this person's desk for as long as the page is. */
function useDesk(step: StepId, { begun, signature }: StepFacts): StepActor {
  const actor = usePartnership().actor(step)
  // A closing puts the review away, and the gate before may open while this page is: then it is laid out again.
  useEffect(() => actor.send({ type: 'review.opened' }), [actor, begun, signature])
  useEffect(() => () => {
    actor.send({ type: 'closing.dismissed' })
    actor.send({ type: 'review.left' })
  }, [actor])
  return actor
}

function Progress({ facts, position }: { readonly facts: StepFacts; readonly position: Position }): ReactNode {
  const settled = facts.points.filter((point) => point.settled).length
  const toEnd = (): void => {
    const end = document.getElementById('close')
    end?.scrollIntoView({ block: 'center' })
    end?.focus({ preventScroll: true })
  }
  return (
    <div className={css['progress']}>
      <StatusSign position={position} closing={facts.closing} />
      {facts.signature !== 'current' && (
        <>
          <span aria-live="polite">{words.progress(settled, facts.points.length)}</span>
          <span className={css['quiet']}>{facts.holds.length ? words.holdCount(facts.holds.length) : words.readyHelp}</span>
          <Button look="quiet" onClick={toEnd}>{words.toEnd}</Button>
        </>
      )}
    </div>
  )
}
