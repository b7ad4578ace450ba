import type { ReactNode } from 'react'
import { stepWords } from '#worksheets/catalogue.ts'
import type { PositionChange } from '#session/open-file.ts'
import { StatusSign } from '#ui/kit/status-sign.tsx'
import { NextSign } from '#ui/kit/signs.tsx'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import { mergeWords } from './words.ts'
import css from './merge.module.css'

/** The steps that a merge would move: where each stands now, and where it would stand. */
export function Positions({ positions }: { readonly positions: readonly PositionChange[] }): ReactNode {
  const moved = positions.filter((one) => one.before !== one.after || one.closedBefore?.on !== one.closedAfter?.on || one.closedBefore?.kind !== one.closedAfter?.kind)
  return (
    <section className={css['changes']}>
      <h4 className={css['head']}>{mergeWords.positions}</h4>
      {moved.length === 0 ? <p className={css['quiet']}>{mergeWords.positionsSame}</p> : <ul className={css['list']}>{moved.map((one) => <Moved key={one.step} one={one} />)}</ul>}
    </section>
  )
}

function Moved({ one }: { readonly one: PositionChange }): ReactNode {
  const { number, title } = stepWords(one.step)
  return (
    <li className={css['line']}>
      <span className={css['label']}>{mergeWords.step(number, title)}</span>
      <span className={css['said']}>
        <StatusSign position={one.before} closing={one.closedBefore} />
        <NextSign /><VisuallyHidden> {mergeWords.becomes} </VisuallyHidden>
        <StatusSign position={one.after} closing={one.closedAfter} />
      </span>
    </li>
  )
}
