import { useId, useState, type ReactNode } from 'react'
import type { Edit, StaleEdit } from '#worksheets/documents/edits.ts'
import type { Partnership, View } from '#session/partnership.ts'
import { Button } from '../kit/button.tsx'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { editRef } from './use-paper.ts'
import { paperWords as words } from './words.ts'
import css from './papers.module.css'

interface WordingProps {
  readonly document: string
  /** The paragraphs as they come without anybody's words, by key. */
  readonly usual: ReadonlyMap<string, string>
  readonly edits: Readonly<Record<string, Edit>>
  readonly stale: readonly StaleEdit[]
  /** The keys of words whose paragraph the paper no longer has. */
  readonly unused: readonly string[]
}

const selectMayWrite = (view: View): boolean => view.mayWrite

/** Each paragraph of a paper to be written otherwise; what is changed stays when the paper is made again. */
export function Wording({ document, usual, edits, stale, unused }: WordingProps): ReactNode {
  const mayWrite = useView(selectMayWrite)
  const changed = Object.keys(edits).filter((key) => usual.has(key)).length
  const partnership = usePartnership()
  if ((usual.size === 0 && unused.length === 0) || !mayWrite) return null
  return (
    <details className={css['part']} open={stale.length > 0 || unused.length > 0}>
      <summary>{words.summary}{changed > 0 && `: ${words.edited(changed)}`}</summary>
      <p className={css['quiet']}>{words.writeHelp}</p>
      <ol className={css['paragraphs']}>
        {[...usual].map(([key, text], at) => (
          <Paragraph key={key} document={document} paragraph={key} at={at + 1} usual={text} edit={edits[key] ?? null} stale={stale.find((one) => one.key === key) ?? null} />
        ))}
      </ol>
      {unused.length > 0 && (
        <section className={css['paragraphs']}>
          <p className={css['quiet']}>{words.unused}</p>
          {unused.map((key) => (
            <div key={key} className={css['paragraph']}>
              <p>{edits[key]?.text}</p>
              <div><Button look="quiet" onClick={() => forget(partnership, document, key)}>{words.forget}</Button></div>
            </div>
          ))}
        </section>
      )}
    </details>
  )
}

function forget(partnership: Partnership, document: string, key: string): void {
  partnership.setAll([{ ref: editRef(document, key, 'text'), value: null }, { ref: editRef(document, key, 'was'), value: null }])
}

interface ParagraphProps {
  readonly document: string
  readonly paragraph: string
  readonly at: number
  readonly usual: string
  readonly edit: Edit | null
  readonly stale: StaleEdit | null
}

function Paragraph({ document, paragraph, at, usual, edit, stale }: ParagraphProps): ReactNode {
  const partnership = usePartnership()
  const id = useId()
  const [typed, type] = useState<string | null>(null)
  const shown = typed ?? edit?.text ?? usual
  const put = (text: string | null, was: string | null): void => partnership.setAll([
    { ref: editRef(document, paragraph, 'text'), value: text }, { ref: editRef(document, paragraph, 'was'), value: was },
  ])
  const keep = (): void => {
    if (typed !== null && typed !== (edit?.text ?? usual)) put(typed, usual)
    type(null)
  }
  return (
    <li className={css['paragraph']}>
      <label htmlFor={id}>{words.paragraph(at)}</label>
      <textarea id={id} rows={Math.min(8, Math.max(2, Math.ceil(shown.length / 38)))} value={shown} onChange={(event) => type(event.target.value)} onBlur={keep} />
      {stale && <p className={css['quiet']}>{words.stale(stale.was, stale.now)}</p>}
      {edit && <div><Button look="quiet" onClick={() => put(null, null)}>{words.restore}</Button></div>}
    </li>
  )
}
