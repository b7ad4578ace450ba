import type { ReactNode } from 'react'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import { storageWords } from './words.ts'

/** Says, to who cannot see the line, which partnership a button is about. */
export function Of({ name }: { readonly name: string }): ReactNode {
  return <VisuallyHidden>{storageWords.copies.of(name)}</VisuallyHidden>
}
