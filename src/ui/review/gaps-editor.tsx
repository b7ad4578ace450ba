import { useMemo, type ReactNode } from 'react'
import { pointsOf, reviewId } from '#worksheets/kit/review.ts'
import { reviewOf } from '#worksheets/catalogue.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { Ref } from '#worksheets/workbook.ts'
import type { GapFacts } from '#machines/kit/step-facts.ts'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { showToast } from '../kit/toast.tsx'
import { anchorOf } from '../partnership/href-of.ts'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { outlineAt } from '../partnership/use-field.ts'
import { reviewWords as words } from './words.ts'
import css from './review.module.css'

interface GapsEditorProps {
  readonly step: StepId
  readonly gaps: readonly GapFacts[]
  readonly onAdd: () => void
}

/** The named gaps of a review, each a card; closing one later changes nothing that the review rests on. */
export function GapsEditor({ step, gaps, onAdd }: GapsEditorProps): ReactNode {
  const mayWrite = useView((view) => view.mayWrite)
  return (
    <section className={css['part']} id={anchorOf({ field: 'gaps' })} tabIndex={-1} aria-labelledby="gaps-title">
      <h2 id="gaps-title">{words.gaps}</h2>
      <p className={css['quiet']}>{words.gapsHelp}</p>
      {gaps.map((gap) => <GapCard key={gap.id} step={step} gap={gap} mayWrite={mayWrite} />)}
      {mayWrite && <div><Button onClick={onAdd}>{words.addGap}</Button></div>}
    </section>
  )
}

function GapCard({ step, gap, mayWrite }: { readonly step: StepId; readonly gap: GapFacts; readonly mayWrite: boolean }): ReactNode {
  const partnership = usePartnership()
  const table: Ref = { worksheet: reviewId(step), field: 'gaps' }
  const row: Ref = { ...table, row: gap.id }
  const covers = useCoverOptions(step)
  const remove = (): void => {
    partnership.removeRow(table, gap.id)
    showToast({ text: words.gapRemoved, action: { label: words.undo, run: () => partnership.restoreRow(table, gap.id) } })
  }
  return (
    <article className={classNames(css['gap'], gap.complete && css['gapDone'])} id={anchorOf(row)} tabIndex={-1} aria-label={gap.what || words.gapUntitled}>
      <FieldBlock reference={{ ...row, column: 'what' }} />
      <FieldBlock reference={{ ...row, column: 'covers' }} outline={covers} />
      <div className={css['pair']}>
        <FieldBlock reference={{ ...row, column: 'owner' }} />
        <FieldBlock reference={{ ...row, column: 'due' }} />
      </div>
      <FieldBlock reference={{ ...row, column: 'reason' }} />
      <details className={css['fold']} open={gap.closedOn !== null}>
        <summary>{gap.closedOn ? words.gapClosed(shortDay(gap.closedOn)) : outlineAt({ ...row, column: 'closedOn' }).label}</summary>
        <div className={css['pair']}>
          <FieldBlock reference={{ ...row, column: 'closedOn' }} />
          <FieldBlock reference={{ ...row, column: 'closedNote' }} />
        </div>
      </details>
      {mayWrite && <div><Button look="quiet" onClick={remove}>{words.removeGap}</Button></div>}
    </article>
  )
}

// The label of an option is the whole point; here its number and first words are enough to find it.
function useCoverOptions(step: StepId) {
  return useMemo(() => {
    const outline = outlineAt({ worksheet: reviewId(step), field: 'gaps', row: '-', column: 'covers' })
    return { ...outline, options: pointsOf(reviewOf(step)).map((point) => ({ value: point.id, label: `${point.id} ${point.text}` })) }
  }, [step])
}
