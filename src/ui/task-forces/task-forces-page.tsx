import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Day } from '#worksheets/kit/days.ts'
import { personName } from '#machines/facts/names.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { useProjector } from '../kit/look.ts'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { useTerms } from '../settings/terms.ts'
import { Shell } from '../shell/shell.tsx'
import { WarningLine } from '../step/warnings.tsx'
import { ForceCard } from './force-card.tsx'
import { wantsAttention, type ForceLine, type Overview } from './overview.ts'
import { useOverview } from './use-overview.ts'
import { forceWords as words } from './words.ts'
import css from './task-forces.module.css'

type Part = 'all' | 'attention' | 'mine'

/** A convener's Monday: every task force on one screen. */
export function TaskForcesPage(): ReactNode {
  const projector = useProjector()
  const base = useBase()
  const terms = useTerms()
  const today = useView((view) => view.today)
  const overview = useOverview()
  const [part, setPart] = useState<Part>('all')
  const active = overview.lines.filter(({ force }) => force.active)
  const resting = overview.lines.filter(({ force }) => !force.active)
  const parts = useParts(active)
  const sheet = `${base}/sheet/task-forces`
  return (
    <Shell
      rail="move-to-action" title={words.title(terms)} lead={words.lead(terms)}
      actions={<><LinkButton href={`${base}/actions`}>{words.actions}</LinkButton><LinkButton href={sheet} look="quiet">{words.toPage}</LinkButton></>}
    >
      {overview.lines.length === 0 && <Empty actions={<LinkButton href={sheet} look="primary">{words.form(terms)}</LinkButton>}><p>{words.none(terms)}</p></Empty>}
      {active.length > 1 && !projector && (
        <fieldset className={css['parts']}>
          <legend>{words.show}</legend>
          {(['all', 'attention', 'mine'] as const).filter((one) => one !== 'mine' || parts.mine.length > 0).map((one) => (
            <label key={one} className={css['part']}>
              <input type="radio" name="part" checked={part === one} onChange={() => setPart(one)} />
              <span>{words[one](parts[one].length)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {overview.without.length > 0 && <p className={css['without']}><Link href={hrefOf(base, { worksheet: 'task-forces', field: 'forces' })}>{words.without(overview.without.map((one) => one.title), terms)}</Link></p>}
      {active.length > 0 && parts[part].length === 0 && <p>{words.noneShown}</p>}
      <div className={css['cards']}>{parts[part].map((line) => <ForceCard key={line.force.id} line={line} today={today} />)}</div>
      {resting.length > 0 && (
        <details className={css['resting']}>
          <summary>{words.resting(resting.length)}</summary>
          <div className={css['cards']}>{resting.map((line) => <ForceCard key={line.force.id} line={line} today={today} />)}</div>
        </details>
      )}
      <Meetings overview={overview} today={today} />
    </Shell>
  )
}

function useParts(active: readonly ForceLine[]): Readonly<Record<Part, readonly ForceLine[]>> {
  const who = useView((view) => view.who)
  return {
    all: active, attention: active.filter(wantsAttention),
    mine: active.filter(({ force }) => who !== null && (force.facilitator === who || force.lead === who)),
  }
}

function Meetings({ overview: { meetings, meetingWarnings, drop }, today }: { readonly overview: Overview; readonly today: Day }): ReactNode {
  const base = useBase()
  const book = useView((view) => view.book)
  const projector = useProjector()
  const { last, next } = meetings
  return (
    <section className={css['meetings']}>
      <h2><Link href={hrefOf(base, { worksheet: 'quarterly', field: 'meetings' })}>{words.meetings}</Link></h2>
      {!last && !next && <p className={css['quiet']}>{words.noMeeting}</p>}
      {(last || next) && <p>{last && words.lastMeeting(last.on, last.business)} {next ? words.nextMeeting(next.on, today) : words.noNext}</p>}
      {!projector && meetingWarnings.map((warning) => <WarningLine key={`${warning.rule}:${warning.case}`} warning={warning} />)}
      {!projector && drop?.missing && drop.missing.length > 0 && (
        <>
          <p>{words.toCall}</p>
          <ul>{drop.missing.map(({ person, mayContact }) => <li key={person}>{personName(book, person)}{!mayContact && ` (${words.quiet})`}</li>)}</ul>
        </>
      )}
    </section>
  )
}
