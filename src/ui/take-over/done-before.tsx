import type { ReactNode } from 'react'
import type { StepWords } from '#worksheets/catalogue.ts'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { takeOverWords as words } from './words.ts'
import css from './take-over.module.css'

/** What is said of one step that was done before. */
export interface Before {
  readonly on: string
  readonly by: string
  readonly note: string
}

export const nothingSaid: Before = { on: '', by: '', note: '' }

/** What is still amiss with what was said of a step, or null. */
export function amiss(before: Before, today: string): { readonly on: string | null; readonly by: string | null } | null {
  const on = before.on === '' ? words.onMissing : before.on > today ? words.onAhead : null
  const by = before.by.trim() === '' ? words.byMissing : null
  return on || by ? { on, by } : null
}

interface DoneBeforeProps {
  readonly step: StepWords
  readonly before: Before
  readonly today: string
  readonly isChecked: boolean
  readonly onChange: (before: Before) => void
}

/** When a step was done before, who says so, and a note. */
export function DoneBefore({ step, before, today, isChecked, onChange }: DoneBeforeProps): ReactNode {
  const wrong = isChecked ? amiss(before, today) : null
  return (
    <fieldset className={css['step']}>
      <legend>{words.before(step.number, step.title)}</legend>
      <div className={css['pair']}>
        <PlainField label={words.on} help={words.onHelp} message={wrong?.on ?? null}>
          {(parts) => <input {...parts} type="date" max={today} value={before.on} onChange={(event) => onChange({ ...before, on: event.target.value })} />}
        </PlainField>
        <PlainField label={words.by} help={words.byHelp} message={wrong?.by ?? null}>
          {(parts) => <input {...parts} value={before.by} onChange={(event) => onChange({ ...before, by: event.target.value })} />}
        </PlainField>
      </div>
      <PlainField label={words.note} help={words.noteHelp}>
        {(parts) => <textarea {...parts} rows={2} value={before.note} onChange={(event) => onChange({ ...before, note: event.target.value })} />}
      </PlainField>
    </fieldset>
  )
}
