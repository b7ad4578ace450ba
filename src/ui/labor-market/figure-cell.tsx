import type { ReactNode } from 'react'
import type { Figure } from '#labor-market/types.ts'
import { VisuallyHidden } from '../kit/visually-hidden.tsx'
import { figureWords, type Format } from './figure-words.ts'
import css from './figure-cell.module.css'

/** A figure as a table says it: a number, a range in words, withheld, or a dash with its reason. */
export function FigureCell({ figure, format }: { readonly figure: Figure; readonly format: Format }): ReactNode {
  if (figure.kind === 'none') return <span className={css['none']} title={figure.why}><span aria-hidden="true">–</span><VisuallyHidden>{figure.why}</VisuallyHidden></span>
  return <span className={css[figure.kind]}>{figureWords(figure, format)}</span>
}
