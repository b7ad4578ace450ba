import type { KeyboardEvent, ReactNode } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Ref } from '#worksheets/workbook.ts'
import { typed } from '#worksheets/kit/typed.ts'
import { whyNotCounted } from '../kit/fields/why-not-counted.ts'
import { inputText } from '../kit/fields/shown.ts'
import { useDraft } from '../kit/fields/use-draft.ts'
import { outlineAt, useField } from '../partnership/use-field.ts'
import { useView } from '../partnership/partnership-context.tsx'
import css from './special.module.css'

interface CellInputProps {
  readonly id: string
  readonly reference: Ref
  readonly label: string
  readonly write: (value: Json, basedOn: readonly string[]) => void
  /** Where Enter leads. */
  readonly onEnter?: () => void
  /** What shows until somebody answers. */
  readonly placeholder?: string
}

/** A small input for one figure of a grid. It saves by itself; what does not count stays, and says so. */
export function CellInput({ id, reference, label, write, onEnter, placeholder }: CellInputProps): ReactNode {
  const outline = outlineAt(reference)
  const field = useField(reference)
  const mayWrite = useView((view) => view.mayWrite)
  const draft = useDraft({ field, shown: inputText(field?.value), parse: (text) => typed(outline, text), write })
  const message = whyNotCounted(outline, field?.value)
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !onEnter) return
    event.preventDefault()
    draft.flush()
    onEnter()
  }
  return (
    <span className={css['cellInput']}>
      <input
        id={id} type="text" inputMode="numeric" autoComplete="off" aria-label={label} aria-invalid={message ? true : undefined} readOnly={!mayWrite}
        aria-describedby={message ? `${id}-message` : undefined} value={draft.text} placeholder={placeholder}
        onChange={(event) => draft.type(event.target.value)} onFocus={(event) => { draft.focus(); event.target.select() }} onBlur={draft.blur} onKeyDown={enter}
      />
      {message && <span id={`${id}-message`} className={css['cellMessage']}>{message}</span>}
    </span>
  )
}
