import type { ReactNode } from 'react'
import type { SaveLabel } from '#session/partnership.ts'
import { Banner } from './banner.tsx'
import { Button, LinkButton } from './button.tsx'
import { failureWords, readOnlyWords } from './save-words.ts'

interface SaveFailureProps {
  readonly label: SaveLabel
  readonly onRetry: () => void
  /** Where this partnership is saved to a file. */
  readonly fileHref: string
}

/** Tells, and has spoken, that words are not stored or cannot be changed here; nothing while all is well. */
export function SaveFailure({ label, onRetry, fileHref }: SaveFailureProps): ReactNode {
  if (label.state === 'read-only') return <Banner level="notice" live>{readOnlyWords[label.why]}</Banner>
  if (label.state !== 'failing') return null
  const { title, text } = failureWords[label.error]
  return (
    <Banner
      level="alarm"
      live
      title={title}
      actions={
        <>
          <Button look="plain" onClick={onRetry}>Try again</Button>
          <LinkButton href={fileHref}>Save to a file</LinkButton>
        </>
      }
    >
      {text}
    </Banner>
  )
}
