import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { FileAccepted } from '#session/open-file.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { LinkButton } from '#ui/kit/button.tsx'
import { hrefOf } from '#ui/partnership/href-of.ts'
import { PartnershipProvider } from '#ui/partnership/partnership-context.tsx'
import { LookAlikes } from '#ui/people/look-alikes.tsx'
import { useOpened } from '#ui/start/use-opened.ts'
import { summaryOf } from './change-lists.tsx'
import { mergeWords } from './words.ts'
import css from './merge.module.css'

const words = mergeWords.done
type Merged = Extract<FileAccepted, { kind: 'merged' }>

interface MergeResultProps {
  readonly accepted: Merged
  readonly name: string
  /** False on a page of the partnership itself, which shows its look-alikes elsewhere. */
  readonly alone: boolean
}

/** What came of a merge: what is new, what to settle and where, and who looks entered twice. */
export function MergeResult({ accepted, name, alone }: MergeResultProps): ReactNode {
  const { id, changes, snapshot } = accepted
  const base = `/p/${id}`
  const open = changes.filter((change) => change.kind === 'disagreement' || change.kind === 'kept')
  return (
    <div className={css['preview']}>
      <Banner level="good" live title={words.title(name)} actions={alone && <LinkButton href={base} look="primary">{words.open(name)}</LinkButton>}>
        <p>{words.text(changes.length > 0 ? summaryOf(changes) : mergeWords.nothingSeen)}</p>
        <p>{words.send}</p>
      </Banner>
      <section className={css['changes']}>
        <h3 className={css['head']}>{words.settle}</h3>
        {open.length === 0 ? <p className={css['quiet']}>{words.settleNone}</p> : (
          <ul className={css['list']}>
            {open.map((change) => (
              <li key={Object.values(change.ref).join('/')} className={css['line']}>
                <span className={css['where']}>{change.worksheet}</span>
                <Link href={hrefOf(`~${base}`, change.ref)} className={css['label']}>{change.label}</Link>
                <span>{change.kind === 'kept' ? mergeWords.kept(change.by, change.after) : words.both(change.sides.map((side) => side.text))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {alone && <AlikesOf id={id} base={base} />}
      <p className={css['quiet']}><Link href={`~/copy/${snapshot}`}>{words.copy}</Link></p>
    </div>
  )
}

function AlikesOf({ id, base }: { readonly id: string; readonly base: string }): ReactNode {
  const opened = useOpened('own', id)
  if (opened === null || opened === 'not-here' || 'error' in opened) return null
  return (
    <PartnershipProvider base={base} partnership={opened.partnership}>
      <LookAlikes title={mergeWords.page.alikes} />
    </PartnershipProvider>
  )
}
