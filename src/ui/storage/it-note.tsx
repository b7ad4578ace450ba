import type { ReactNode } from 'react'
import { Button } from '#ui/kit/button.tsx'
import { itNote } from './erase-words.ts'
import css from './storage-page.module.css'

/** One page for whoever manages this computer: what is kept where, and what to allow. */
export function ItNote(): ReactNode {
  return (
    <section className={css['part']} id="it">
      <h2>{itNote.title}</h2>
      <details>
        <summary>{itNote.lead}</summary>
        <dl className={css['terms']}>
          {itNote.points.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={() => print()}>{itNote.print}</Button>
      </details>
    </section>
  )
}
