import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { Link } from './link.tsx'
import css from './button.module.css'
import { classNames } from './class-names.ts'

/** `primary` is the next thing to do, one a screen; `danger` cannot be taken back. */
type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

interface Look {
  readonly look?: ButtonLook
  readonly large?: boolean
  readonly children: ReactNode
}

const lookOf = ({ look = 'plain', large = false }: Look, className?: string): string =>
  classNames(css['button'], css[look], large && css['large'], className)

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'disabled'> {
  /** Why it cannot be pressed now, as a sentence. The button stays reachable by keyboard and says so. */
  readonly held?: string | null | undefined
}

/** A button. It is never simply greyed out: what holds it is a sentence beneath it. */
export function Button({ look, large, held, className, onClick, children, ...rest }: ButtonProps): ReactNode {
  const reason = useId()
  const button = (
    <button
      type="button"
      {...rest}
      className={lookOf({ ...(look && { look }), ...(large && { large }), children }, className)}
      {...(held && { 'aria-disabled': true, 'aria-describedby': reason })}
      onClick={(event) => (held ? event.preventDefault() : onClick?.(event))}
    >
      {children}
    </button>
  )
  if (!held) return button
  return (
    <span>
      {button}
      <span id={reason} className={css['held']}>
        {held}
      </span>
    </span>
  )
}

interface LinkButtonProps extends Look {
  /** An address of this app; wouter takes it without loading the page again. */
  readonly href: string
  readonly className?: string
  readonly onClick?: () => void
}

/** A link to another screen that looks like a button. */
export function LinkButton({ href, look, large, className, onClick, children }: LinkButtonProps): ReactNode {
  return (
    <Link href={href} className={lookOf({ ...(look && { look }), ...(large && { large }), children }, className)} {...(onClick && { onClick })}>
      {children}
    </Link>
  )
}
