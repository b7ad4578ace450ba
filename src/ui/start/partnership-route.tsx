import { lazy, Suspense, type ReactNode } from 'react'
import type { Which } from '#session/device.ts'
import { LinkButton } from '#ui/kit/button.tsx'
import { Opening } from './opening.tsx'
import { ProblemPage } from './problem-page.tsx'
import { useOpened } from './use-opened.ts'
import { startWords } from './words.ts'
import css from './start.module.css'

const PartnershipApp = lazy(() => import('#ui/partnership/partnership-app.tsx'))

/** One partnership under its address: opened here, handed to its screens, put aside when one goes elsewhere. */
export function PartnershipRoute({ which, id, base }: { readonly which: Which; readonly id: string; readonly base: string }): ReactNode {
  const opened = useOpened(which, id)
  if (opened === null) return <Opening />
  if (opened === 'not-here') {
    const actions = <div className={css['actions']}><LinkButton href="/open" look="primary">{startWords.notHere.file}</LinkButton><LinkButton href="/">{startWords.broken.home}</LinkButton></div>
    return <ProblemPage title={startWords.notHere.title} text={startWords.notHere.text} actions={actions} />
  }
  if ('error' in opened) throw opened.error
  return (
    <Suspense fallback={<Opening />}>
      <PartnershipApp base={base} partnership={opened.partnership} />
    </Suspense>
  )
}
