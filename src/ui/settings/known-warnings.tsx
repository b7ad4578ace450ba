import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { stepIds } from '#worksheets/kit/worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, type Ref } from '#worksheets/workbook.ts'
import { personName } from '#machines/facts/names.ts'
import type { View } from '#session/partnership.ts'
import { Button } from '../kit/button.tsx'
import { useProjector } from '../kit/look.ts'
import { showToast } from '../kit/toast.tsx'
import { anchorOf, hrefOf } from '../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { settingsWords as words } from './words.ts'
import css from './settings.module.css'

const table: Ref = { worksheet: 'settings', field: 'known' }
const selectKnown = (view: View) => answersOf(view.book, settings, always).known
const selectFacts = (view: View) => view.walk.facts

/** The warnings that the team has answered, each with its reason and a way to take the answer back (G12). */
export function KnownWarnings(): ReactNode {
  const base = useBase()
  const partnership = usePartnership()
  const projector = useProjector()
  const known = useView(selectKnown)
  const facts = useView(selectFacts)
  const book = useView((view) => view.book)
  const mayWrite = useView((view) => view.mayWrite)
  // They may name people and what went wrong: not for a shared screen (decisions 26).
  if (projector) return null
  const warnings = new Map(stepIds.flatMap((step) => facts[step].warnings).map((one) => [`${one.rule}:${one.case}`, one]))
  const takeBack = (row: string): void => {
    partnership.removeRow(table, row)
    showToast({ text: words.taken, action: { label: words.undo, run: () => partnership.restoreRow(table, row) } })
  }
  return (
    <section className={css['part']} id={anchorOf({ field: 'known' })}>
      <h2>{words.known}</h2>
      <p className={css['quiet']}>{known.length ? words.knownHelp : words.knownNone}</p>
      <ul className={css['known']}>
        {known.map((row) => {
          const warning = warnings.get(row.id)
          const text = warning?.text ?? words.past
          return (
            <li key={row.id} className={css['answered']}>
              <div className={css['answer']}>
                {warning ? <Link href={hrefOf(base, warning.ref)}>{text}</Link> : <span>{text}</span>}
                <span>{row.because ? words.because(row.because) : words.noReason}</span>
                <span className={css['quiet']}>{words.by(personName(book, row.by), row.on)}</span>
              </div>
              {mayWrite && <Button look="quiet" aria-label={words.takeBackOf(text)} onClick={() => takeBack(row.id)}>{words.takeBack}</Button>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
