import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { Button } from '#ui/kit/button.tsx'
import { classNames } from '#ui/kit/class-names.ts'
import { FileSign } from '#ui/kit/signs.tsx'
import { openWords } from './words.ts'
import css from './open-file.module.css'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Where files are dropped or chosen. The button does all that dropping does. */
export function DropZone({ onFiles, quiet = false, kinds = openWords.hint }: {
  readonly onFiles: (files: readonly File[]) => void
  readonly quiet?: boolean
  /** Which files are meant, in a sentence. */
  readonly kinds?: string
}): ReactNode {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className={classNames(css['drop'], quiet && css['small'], isOver && css['over'])}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!quiet && <span className={css['dropSign']}><FileSign /></span>}
      <p className={css['dropWords']}><strong>{openWords.drop}</strong> <span className={css['quiet']}>{openWords.or}</span></p>
      <Button look={quiet ? 'plain' : 'primary'} large={!quiet} aria-describedby={hint} onClick={() => input.current?.click()}>{openWords.choose}</Button>
      <input
        ref={input} type="file" multiple hidden aria-label={openWords.choose} data-open-file
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <p id={hint} className={css['quiet']}>{kinds}</p>
    </div>
  )
}
