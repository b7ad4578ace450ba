import { useEffect, useReducer, useState, type ReactNode } from 'react'
import { createDraft } from '../kit/fields/draft.ts'
import { usePartnership } from '../partnership/partnership-context.tsx'
import { worksheetWords } from './words.ts'
import css from './worksheet.module.css'

/** Notes of the circle "mine": they never enter the workbook (G14). `place` is the worksheet or step they belong to. */
export function MyNotes({ place }: { readonly place: string }): ReactNode {
  const { notes } = usePartnership()
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const [draft] = useState(() => createDraft(() => ({ parse: (text) => text, write: (text) => notes.write(place, typeof text === 'string' ? text : ''), changed: draw })))
  useEffect(() => {
    const stop = notes.subscribe(draw)
    return () => {
      stop()
      draft.flush()
    }
  }, [notes, draft])
  const text = draft.text() ?? notes.read(place)
  return (
    <div className={css['notes']}>
      <label htmlFor="my-notes">{worksheetWords.notes}</label>
      <p className={css['quiet']} id="my-notes-help">{worksheetWords.notesHelp}</p>
      <textarea
        id="my-notes" rows={4} value={text} aria-describedby="my-notes-help"
        onChange={(event) => draft.type(event.target.value)} onFocus={draft.focus} onBlur={draft.blur}
      />
    </div>
  )
}
