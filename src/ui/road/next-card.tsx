import { useId, type ReactNode } from 'react'
import { LinkButton } from '../kit/button.tsx'
import { NextSign } from '../kit/signs.tsx'
import { roadWords as words } from './words.ts'
import css from './road.module.css'

interface NextCardProps {
  readonly text: string
  readonly href: string
  readonly label?: string
}

/** The one next thing to do, in a sentence, with the one primary action of the screen. */
export function NextCard({ text, href, label = words.nextGo }: NextCardProps): ReactNode {
  const title = useId()
  return (
    <section className={css['next']} aria-labelledby={title}>
      <h2 id={title} className={css['nextTitle']}>{words.next}</h2>
      <p className={css['nextText']}>{text}</p>
      <LinkButton href={href} look="primary" large>{label} <NextSign /></LinkButton>
    </section>
  )
}
