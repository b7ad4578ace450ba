import { useId, type ReactNode } from 'react'
import css from './field.module.css'

/** What an input needs to be named and described by what stands around it. */
interface FieldParts {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface PlainFieldProps {
  readonly label: ReactNode
  readonly help?: ReactNode
  /** What is amiss with what was entered, as a sentence; null where nothing is. */
  readonly message?: string | null
  readonly children: (parts: FieldParts) => ReactNode
}

/** A label, its help and one input, for forms that are not worksheets: the name of a new partnership, a date. */
export function PlainField({ label, help, message = null, children }: PlainFieldProps): ReactNode {
  const id = useId()
  const described = [help && `${id}-help`, message && `${id}-message`].filter(Boolean).join(' ')
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      {help && <span id={`${id}-help`} className={css['help']}>{help}</span>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': message ? true : undefined })}
      {message && <span id={`${id}-message`} className={css['message']}>{message}</span>}
    </div>
  )
}
