import { useCallback, type ReactNode } from 'react'
import { stepWords, steps, worksheetsOf } from '#worksheets/catalogue.ts'
import type { StepId, Worksheet } from '#worksheets/kit/worksheet.ts'
import { longDay } from '#worksheets/kit/days.ts'
import type { Piece, Position, StepFacts } from '#machines/kit/step-facts.ts'
import type { View } from '#session/partnership.ts'
import { Banner } from '../kit/banner.tsx'
import { LinkButton } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { Link } from '../kit/link.tsx'
import { useProjector } from '../kit/look.ts'
import { CheckSign } from '../kit/signs.tsx'
import { StatusSign } from '../kit/status-sign.tsx'
import { VisuallyHidden } from '../kit/visually-hidden.tsx'
import { hrefOf, pageOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { useSheet } from '../partnership/use-field.ts'
import { appWords } from '../partnership/words.ts'
import { useSay } from '../settings/terms.ts'
import { Shell } from '../shell/shell.tsx'
import { MyNotes } from '../worksheet/my-notes.tsx'
import { progressOf } from '../worksheet/progress.ts'
import { RecentChanges } from '../worksheet/recent-changes.tsx'
import { worksheetWords } from '../worksheet/words.ts'
import { NextCard } from '../road/next-card.tsx'
import { Acts } from './acts.tsx'
import { Changes } from './changes.tsx'
import { Gate } from './gate.tsx'
import { LessonsFromBefore } from './lessons.tsx'
import { Warnings } from './warnings.tsx'
import { progressWords, stepPageWords as words } from './words.ts'
import css from './step.module.css'

const lists = new Map<StepId, readonly Worksheet[]>()

// What was decided and logged on a step; its review shows its own record.
function inStep(step: StepId): readonly Worksheet[] {
  const list = lists.get(step) ?? worksheetsOf(step)
  lists.set(step, list)
  return list
}

/** The facts of a step and where it stands, drawn again when either changed. */
export function useStep(step: StepId): { readonly facts: StepFacts; readonly position: Position } {
  const facts = useView(useCallback((view: View) => view.walk.facts[step], [step]))
  const position = useView(useCallback((view: View) => view.walk.positions[step], [step]))
  return { facts, position }
}

/** One step: what it is for, its work, its worksheets, and what holds its review. */
export function StepPage({ step }: { readonly step: StepId }): ReactNode {
  const base = useBase()
  const { facts, position } = useStep(step)
  const { number, title, purpose } = stepWords(step)
  const projector = useProjector()
  return (
    <Shell
      rail={step} eyebrow={appWords.stepOf(number)} title={title} lead={purpose}
      {...(step === 'scope' && { actions: <LinkButton href={`${base}/labor-market`}>{words.laborMarket}</LinkButton> })}
    >
      <p className={css['status']}><StatusSign position={position} closing={facts.closing} /></p>
      {position === 'ahead' && <Ahead step={step} />}
      <Changes step={step} facts={facts} />
      <NextAct step={step} facts={facts} position={position} />
      <LessonsFromBefore step={step} />
      <div className={css['two']}>
        <div className={css['work']}>
          <Pieces pieces={Object.values(facts.pieces)} />
          <section className={css['part']}>
            <h2>{words.worksheets}</h2>
            <ul className={css['sheets']}>
              {worksheetsOf(step).map((worksheet) => <SheetLine key={worksheet.id} worksheet={worksheet} href={pageOf(base, worksheet.id)} />)}
            </ul>
          </section>
        </div>
        <div className={css['work']}>
          <Gate step={step} facts={facts} position={position} />
          {!projector && <Warnings warnings={facts.warnings} />}
          <Acts step={step} facts={facts} />
          {!projector && <StepMargin step={step} facts={facts} />}
        </div>
      </div>
    </Shell>
  )
}

/** The one next thing to do on this step. */
function NextAct({ step, facts, position }: { readonly step: StepId; readonly facts: StepFacts; readonly position: Position }): ReactNode {
  const base = useBase()
  const review = `${base}/review/${step}`
  const piece = Object.values(facts.pieces).find((one) => !one.done)
  // What changed is asked about above, with its own button.
  if (position === 'reopened') return null
  if (position === 'closed') {
    const after = steps[stepWords(step).number]
    return after ? <div><LinkButton href={`${base}/step/${after.id}`} look="primary">{worksheetWords.next(after.title)}</LinkButton></div> : null
  }
  if (position === 'ready') return <NextCard text={words.readyText} href={review} label={words.closeReview} />
  if (piece) return <NextCard text={piece.text} href={hrefOf(base, piece.ref)} />
  return position === 'working' ? <NextCard text={words.holdText} href={review} label={words.holdReview} /> : null
}

function Ahead({ step }: { readonly step: StepId }): ReactNode {
  const base = useBase()
  const before = steps[stepWords(step).number - 2]
  if (!before) return null
  return (
    <Banner level="notice" actions={<LinkButton href={`${base}/review/${before.id}`}>{words.toThatReview}</LinkButton>}>
      {words.ahead} {words.aheadUntil(before.title)}
    </Banner>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const base = useBase()
  return (
    <section className={css['part']}>
      <h2>{words.pieces}</h2>
      <ul className={css['pieces']}>
        {pieces.map((piece) => (
          <li key={piece.id} className={classNames(css['piece'], piece.done && css['done'])}>
            <span className={css['tick']}>{piece.done && <CheckSign />}</span>
            <Link href={hrefOf(base, piece.ref)}>{piece.text}</Link>
            <VisuallyHidden>({piece.done ? words.pieceDone : words.pieceOpen})</VisuallyHidden>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SheetLine({ worksheet, href }: { readonly worksheet: Worksheet; readonly href: string }): ReactNode {
  const sheet = useSheet(worksheet.id)
  const say = useSay()
  const progress = progressOf(worksheet, sheet)
  const parts = [
    ...(progress.answered > 0 ? [progressWords.answered(progress.answered, progress.asked)] : []),
    ...progress.tables.slice(0, 2).map(({ table, rows }) => worksheetWords.rows(rows, table.rowName ?? 'row')),
  ]
  return (
    <li className={css['sheet']}>
      <Link href={href} className={css['sheetName']}>{say(worksheet.title)}</Link>
      <span className={css['quiet']}>{progress.isEmpty ? progressWords.empty : parts.join(' · ')}</span>
    </li>
  )
}

function StepMargin({ step, facts }: { readonly step: StepId; readonly facts: StepFacts }): ReactNode {
  const base = useBase()
  const today = useView((view) => view.today)
  const dates = facts.dates.filter((date) => date.on >= today).toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return (
    <>
      {dates.length > 0 && (
        <section className={css['part']}>
          <h2 className={css['small']}>{words.dates}</h2>
          <ul className={css['dates']}>
            {dates.slice(0, 6).map((date) => (
              <li key={`${date.on} ${date.text}`}><time dateTime={date.on}>{longDay(date.on)}</time> <Link href={hrefOf(base, date.ref)}>{date.text}</Link></li>
            ))}
          </ul>
        </section>
      )}
      <RecentChanges worksheets={inStep(step)} />
      <MyNotes place={step} />
    </>
  )
}
