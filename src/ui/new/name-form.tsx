import { useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
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
  /** The region to begin with. */
  readonly region?: string
  /** Makes the partnership; false where more is asked first. Where it rejects, that is told and what was typed stays. */
  readonly onSubmit: (answers: FirstAnswers) => Promise<boolean>
  /** More to ask in the same form. */
  readonly children?: ReactNode
}

/** Asks for the name and the region of a partnership. What was typed stays until the partnership is made. */
export function NameForm({ submit, region = '', onSubmit, children }: NameFormProps): ReactNode {
  const [hasFailed, setFailed] = useState(false)
  const { register, handleSubmit, formState: { errors, isSubmitting } } = useForm<FirstAnswers>({ defaultValues: { name: '', region } })
  const send = handleSubmit(async ({ name, region }) => {
    setFailed(false)
    await onSubmit({ name: name.trim(), region: region.trim() }).catch(() => setFailed(true))
  })
  return (
    <form className={css['form']} noValidate onSubmit={(event) => void send(event)}>
      {hasFailed && <Banner level="alarm" live>{newWords.failed}</Banner>}
      <PlainField label={newWords.name} message={errors.name?.message ?? null}>
        {(parts) => <input {...parts} {...register('name', { validate: (name) => name.trim() !== '' || newWords.nameMissing })} autoComplete="off" aria-required="true" />}
      </PlainField>
      <PlainField label={newWords.region} help={newWords.regionHelp}>
        {(parts) => <input {...parts} {...register('region')} autoComplete="off" />}
      </PlainField>
      {children}
      <div className={css['actions']}>
        <Button type="submit" look="primary" large>{isSubmitting ? newWords.storing : submit}</Button>
      </div>
    </form>
  )
}
