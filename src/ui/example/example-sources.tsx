import { useState, type ReactNode } from 'react'
import { sources } from '#session/example/sources.ts'
import { Button } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { exampleWords as words } from './words.ts'

/** A button that tells which published texts the example is taken from. */
export function ExampleSources(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>{words.sources}</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={words.sources}>
        <p>{words.sourcesHelp}</p>
        <ul>{Object.values(sources).map(({ id, where }) => <li key={id}>{where}</li>)}</ul>
        <p>{words.sourcesGap}</p>
      </Dialog>
    </>
  )
}
