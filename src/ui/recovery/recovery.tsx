import { useState, type ReactNode } from 'react'
import type { CanaryReport } from '#session/device.ts'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { momentDay } from '#ui/kit/moments.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { SecondCopy } from './second-copy.tsx'
import { recoveryWords as words } from './words.ts'
import css from './recovery.module.css'

type Loss = Extract<CanaryReport, { readonly missing: unknown }>

interface RecoveryProps {
  readonly canary: Loss
  /** The person has seen what is missing and goes on. */
  readonly onSettled: () => void
}

/** Stands in place of Home where work that was here is gone: by name and date, and what to do. Never a welcome. */
export function Recovery({ canary, onSettled }: RecoveryProps): ReactNode {
  const { outcome, at, missing } = canary
  return (
    <OuterPage narrow title={words.title[outcome]} lead={words.lead[outcome](momentDay(at))}>
      <section className={css['part']}>
        <h2>{words.was}</h2>
        <ul className={css['list']}>
          {missing.map(({ id, name, changedAt, lastFile }) => (
            <li key={id}>
              <span><strong>{name}</strong>, {words.changed(momentDay(changedAt))}</span>
              <span className={css['quiet']}>{lastFile ? words.file(lastFile.name, momentDay(lastFile.at)) : words.noFile}</span>
            </li>
          ))}
        </ul>
      </section>
      <SecondCopy onSettled={onSettled} />
      <section className={css['part']}>
        <h2>{words.todo}</h2>
        <ol>{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        {outcome === 'behind' && <p>{words.behindSteps}</p>}
        <div className={css['actions']}>
          <LinkButton href="/open" large>{words.open}</LinkButton>
          <GoOn onSettled={onSettled} />
        </div>
      </section>
    </OuterPage>
  )
}

function GoOn({ onSettled }: { readonly onSettled: () => void }): ReactNode {
  const [isAsking, ask] = useState(false)
  return (
    <>
      <Button large onClick={() => ask(true)}>{words.goOn}</Button>
      <Dialog
        open={isAsking}
        onClose={() => ask(false)}
        title={words.goOnTitle}
        danger
        actions={<><Button onClick={() => ask(false)}>{words.stay}</Button><Button look="danger" onClick={onSettled}>{words.goOnYes}</Button></>}
      >
        <p>{words.goOnText}</p>
      </Dialog>
    </>
  )
}
