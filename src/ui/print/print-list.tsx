import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { reviewOf, stepWords, worksheetsOf } from '#worksheets/catalogue.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { LinkButton } from '#ui/kit/button.tsx'
import { useBase, useView } from '#ui/partnership/partnership-context.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import css from './print-list.module.css'
import { words } from './words.ts'

/** All that can be printed: each step as a pack, each of its sheets, the review, and the lists of the partnership. */
export function PrintList(): ReactNode {
  const base = useBase()
  const here = useView((view) => view.walk.here)
  return (
    <Shell
      title={words.listTitle} lead={<p>{words.listLead}</p>}
      actions={<LinkButton href={`${base}/print/step/${here}`} look="primary">{words.packOf(stepWords(here).number)}</LinkButton>}
    >
      <div className={css['list']}>
        {stepIds.map((step) => <StepSheets key={step} step={step} open={step === here} />)}
        <details className={css['step']}>
          <summary>{words.whole}</summary>
          <ul className={css['sheets']}>
            <li><Link href={`${base}/print/all`}>{words.packOfAll}</Link></li>
            <li><Link href={`${base}/papers`}>{words.papers}</Link></li>
            <li><Link href={`${base}/print/actions`}>{words.actions}</Link></li>
            <li><Link href={`${base}/print/sheet/register`}>{words.register}</Link></li>
            <li><Link href={`${base}/print/sheet/settings`}>{words.settings}</Link></li>
          </ul>
        </details>
      </div>
    </Shell>
  )
}

function StepSheets({ step, open }: { readonly step: StepId; readonly open: boolean }): ReactNode {
  const base = useBase()
  const { number, title } = stepWords(step)
  return (
    <details className={css['step']} open={open}>
      <summary>{words.stepLine(number, title)}</summary>
      <ul className={css['sheets']}>
        <li><Link href={`${base}/print/step/${step}`}>{words.packOf(number)}</Link></li>
        {worksheetsOf(step).map((worksheet) => <li key={worksheet.id}><Link href={`${base}/print/sheet/${worksheet.id}`}>{worksheet.title}</Link></li>)}
        <li><Link href={`${base}/print/review/${step}`}>{reviewOf(step).title}</Link></li>
      </ul>
    </details>
  )
}
