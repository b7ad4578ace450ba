import type { ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { LinkButton } from '#ui/kit/button.tsx'
import { useProjector } from '#ui/kit/look.ts'
import { ExampleSources } from './example-sources.tsx'
import { exampleWords as words } from './words.ts'

/** Says on every page of the example that it is one; nothing on a team's own pages. */
export function ExampleNote({ base }: { readonly base: string }): ReactNode {
  const projector = useProjector()
  if (!base.startsWith('/example/')) return null
  const actions = (
    <>
      <ExampleSources />
      <LinkButton href="/example/again" look="quiet">{words.again}</LinkButton>
      <LinkButton href="/new">{words.own}</LinkButton>
    </>
  )
  return <Banner level="good" title={words.title} actions={projector ? null : actions}>{words.text}</Banner>
}
