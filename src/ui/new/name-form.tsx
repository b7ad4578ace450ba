import { useRef, useState, type ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { newWords } from './words.ts'
import css from './new.module.css'

/** What a partnership begins with; only the name is required. */
export interface FirstAnswers {
  readonly name: string
  readonly region: string
}

interface NameFormProps {
  readonly submit: string
  /** Makes the partnership; false where more is asked first. Where it rejects, that is told and what was typed stays. */
  readonly onSubmit: (answers: FirstAnswers) => Promise<boolean>
  /** More to ask in the same form. */
  readonly children?: ReactNode
}

type State = 'asking' | 'nameless' | 'storing' | 'failed'

/** Asks for the name and the region of a partnership. */
export function NameForm({ submit, onSubmit, children }: NameFormProps): ReactNode {
  const [name, setName] = useState('')
  const [region, setRegion] = useState('')
  const [state, setState] = useState<State>('asking')
  const nameInput = useRef<HTMLInputElement>(null)
  const send = (): void => {
    if (state === 'storing') return
    if (name.trim() === '') {
      setState('nameless')
      nameInput.current?.focus()
      return
    }
    setState('storing')
    onSubmit({ name: name.trim(), region: region.trim() }).then((isMade) => !isMade && setState('asking'), () => setState('failed'))
  }
  return (
    <form className={css['form']} noValidate onSubmit={(event) => { event.preventDefault(); send() }}>
      {state === 'failed' && <Banner level="alarm" live>{newWords.failed}</Banner>}
      <PlainField label={newWords.name} message={state === 'nameless' ? newWords.nameMissing : null}>
        {(parts) => <input {...parts} ref={nameInput} value={name} autoComplete="off" aria-required="true" onChange={(event) => { setName(event.target.value); if (state === 'nameless') setState('asking') }} />}
      </PlainField>
      <PlainField label={newWords.region} help={newWords.regionHelp}>
        {(parts) => <input {...parts} value={region} autoComplete="off" onChange={(event) => setRegion(event.target.value)} />}
      </PlainField>
      {children}
      <div className={css['actions']}>
        <Button type="submit" look="primary" large>{state === 'storing' ? newWords.storing : submit}</Button>
      </div>
    </form>
  )
}
