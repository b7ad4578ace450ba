import { useMemo, type ReactNode } from 'react'
import { stepWords, worksheetById, worksheetsOf } from '#worksheets/catalogue.ts'
import { saidOutline } from '#worksheets/kit/said-outline.ts'
import { outline, type FieldOutline, type StepId, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { LinkButton } from '../kit/button.tsx'
import { AfterPaint } from '../kit/after-paint.tsx'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { Link } from '../kit/link.tsx'
import { useProjector } from '../kit/look.ts'
import { DataTable } from '../kit/table/data-table.tsx'
import { anchorOf, pageOf } from '../partnership/href-of.ts'
import { useBase } from '../partnership/partnership-context.tsx'
import { appWords } from '../partnership/words.ts'
import { useSay } from '../settings/terms.ts'
import { Shell } from '../shell/shell.tsx'
import { WorksheetMargin } from './margin.tsx'
import { specialOf } from './special-of.ts'
import { worksheetWords } from './words.ts'
import css from './worksheet.module.css'

/** One worksheet: what a gate needs first, the rest folded away, everything saved as it is written. */
export function WorksheetPage({ id }: { readonly id: string }): ReactNode {
  const base = useBase()
  const worksheet = worksheetById(id)
  const step = worksheet.step === 'partnership' ? null : stepWords(worksheet.step)
  const projector = useProjector()
  // A table needs the whole width of the page, so its margin folds under it.
  const isWide = outline(worksheet).some((field) => field.columns && !field.more)
  return (
    <Shell
      rail={step?.id ?? null} title={worksheet.title} lead={worksheet.purpose}
      {...(isWide ? {} : { margin: <WorksheetMargin worksheet={worksheet} /> })}
      eyebrow={step ? <Link href={`${base}/step/${step.id}`}>{appWords.stepOf(step.number)} · {step.title}</Link> : worksheetWords.wholePartnership}
    >
      <WorksheetFields worksheet={worksheet} />
      {step && <Onward worksheet={worksheet} step={step.id} />}
      {isWide && !projector && <aside className={css['below']} aria-label={worksheetWords.margin}><AfterPaint>{() => <WorksheetMargin worksheet={worksheet} />}</AfterPaint></aside>}
    </Shell>
  )
}

// Kept by the machinery itself and shown in words of their own elsewhere.
const ownScreens: Readonly<Record<string, readonly string[]>> = { settings: ['known', 'rounds', 'logo', 'papers'], register: ['aliases', 'apart'] }

function WorksheetFields({ worksheet }: { readonly worksheet: Worksheet }): ReactNode {
  const projector = useProjector()
  const special = specialOf(worksheet.id)
  const say = useSay()
  const fields = useMemo(() => {
    const hidden = [...(ownScreens[worksheet.id] ?? []), ...(special?.covers ?? [])]
    return outline(worksheet).filter((field) => !hidden.includes(field.key) && (!projector || field.projected)).map((field) => saidOutline(field, say))
  }, [worksheet, special, projector, say])
  const first = fields.filter((field) => !field.more)
  const more = fields.filter((field) => field.more)
  return (
    <div className={css['sheet']}>
      {special && <special.View />}
      {first.map((field) => <OneField key={field.key} worksheet={worksheet.id} field={field} />)}
      {more.length > 0 && (
        <details className={css['more']}>
          <summary>{worksheetWords.more(more.length)}</summary>
          <div className={css['sheet']}>
            <AfterPaint>{() => more.map((field) => <OneField key={field.key} worksheet={worksheet.id} field={field} />)}</AfterPaint>
          </div>
        </details>
      )}
    </div>
  )
}

/** A field of a worksheet with its heading, whatever its kind. */
function OneField({ worksheet, field }: { readonly worksheet: string; readonly field: FieldOutline }): ReactNode {
  if (!field.columns) return <FieldBlock reference={{ worksheet, field: field.key }} />
  const anchor = anchorOf({ field: field.key })
  return (
    <section className={css['tableField']} id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>{field.label}</h2>
      {field.help && <p className={css['quiet']}>{field.help}</p>}
      <DataTable worksheet={worksheet} table={field} labelledBy={`${anchor}-title`} />
    </section>
  )
}

function Onward({ worksheet, step }: { readonly worksheet: Worksheet; readonly step: StepId }): ReactNode {
  const base = useBase()
  const all = worksheetsOf(step)
  const at = all.indexOf(worksheet)
  const before = all[at - 1]
  const after = all[at + 1]
  return (
    <nav className={css['onward']} aria-label={stepWords(step).title}>
      {before
        ? <LinkButton href={pageOf(base, before.id)} look="quiet">{worksheetWords.previous(before.title)}</LinkButton>
        : <LinkButton href={`${base}/step/${step}`} look="quiet">{worksheetWords.toStep(stepWords(step).title)}</LinkButton>}
      {after
        ? <LinkButton href={pageOf(base, after.id)} look="primary">{worksheetWords.next(after.title)}</LinkButton>
        : <LinkButton href={`${base}/review/${step}`} look="primary">{worksheetWords.toReview}</LinkButton>}
    </nav>
  )
}
