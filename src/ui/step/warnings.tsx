import { useState, type ReactNode } from 'react'
import type { Warning } from '#machines/kit/step-facts.ts'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Link } from '../kit/link.tsx'
import { useProjector } from '../kit/look.ts'
import { PlainField } from '../kit/plain-field.tsx'
import { AlarmSign, NoticeSign } from '../kit/signs.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { stepPageWords as words } from './words.ts'
import css from './step.module.css'

/** Warnings of a step: each speaks once and goes quiet when the team says why it knows (G12). */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }): ReactNode {
  const open = warnings.filter((warning) => warning.known === null)
  const known = warnings.filter((warning) => warning.known !== null)
  if (warnings.length === 0) return null
  return (
    <section className={css['part']}>
      <h2>{words.warnings}</h2>
      <ul className={css['warnings']}>{open.map((warning) => <li key={`${warning.rule}:${warning.case}`}><WarningLine warning={warning} /></li>)}</ul>
      {known.length > 0 && (
        <details className={css['rest']}>
          <summary>{words.knownCount(known.length)}</summary>
          <ul className={css['warnings']}>
            {known.map((warning) => <li key={`${warning.rule}:${warning.case}`}>{warning.text} <span className={css['quiet']}>{words.known(warning.known ?? '')}</span></li>)}
          </ul>
        </details>
      )}
    </section>
  )
}

/** One warning: what it is, a way to the place, and a way to say that the team knows. */
export function WarningLine({ warning }: { readonly warning: Warning }): ReactNode {
  const base = useBase()
  const mayWrite = useView((view) => view.mayWrite)
  const [isAnswering, answer] = useState(false)
  if (useProjector() && warning.convenersOnly) return null
  return (
    <div className={classNames(css['warning'], css[warning.level])}>
      {warning.level === 'alarm' ? <AlarmSign /> : <NoticeSign />}
      <Link href={hrefOf(base, warning.ref)}>{warning.text}</Link>
      {mayWrite && <Button look="quiet" onClick={() => answer(true)}>{words.weKnow}</Button>}
      {isAnswering && <Because warning={warning} onClose={() => answer(false)} />}
    </div>
  )
}

function Because({ warning, onClose }: { readonly warning: Warning; readonly onClose: () => void }): ReactNode {
  const partnership = usePartnership()
  const [text, setText] = useState('')
  const keep = (): void => {
    if (text.trim() === '') return
    partnership.answerWarning(warning.rule, warning.case, text.trim())
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.weKnow} actions={<Button look="primary" onClick={keep}>{words.becauseKeep}</Button>}>
      <p>{warning.text}</p>
      <PlainField label={words.because} help={words.becauseHelp}>
        {(parts) => <textarea {...parts} rows={2} value={text} onChange={(event) => setText(event.target.value)} />}
      </PlainField>
    </Dialog>
  )
}
