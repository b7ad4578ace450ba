import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Day } from '#worksheets/kit/days.ts'
import { isOpen } from '#machines/facts/5-move-to-action/forces.ts'
import { personName } from '#machines/facts/names.ts'
import type { Ref } from '#worksheets/workbook.ts'
import { Emblem } from '../kit/emblem.tsx'
import { useProjector } from '../kit/look.ts'
import { AlarmSign, CheckSign, NoticeSign } from '../kit/signs.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { WarningLine } from '../step/warnings.tsx'
import { LogCall } from './log-call.tsx'
import type { ForceLine } from './overview.ts'
import { forceWords as words } from './words.ts'
import css from './task-forces.module.css'

interface ForceCardProps {
  readonly line: ForceLine
  readonly today: Day
  readonly level?: 'h2' | 'h3'
  readonly children?: ReactNode
}

/** One task force at a glance; every line leads to the very field that it is read from. */
export function ForceCard({ line, today, level: Heading = 'h2', children }: ForceCardProps): ReactNode {
  const base = useBase()
  const projector = useProjector()
  const { force, warnings, now } = line
  const own = (column: string): string => hrefOf(base, at('forces', force.id, column))
  return (
    <article className={css['card']}>
      <header className={css['head']}>
        <div className={css['titles']}>
          <Heading className={css['title']}><Link href={own('priority')}>{force.title}</Link></Heading>
          {!force.active && <span className={css['quiet']}>{words.rests}</span>}
        </div>
        {!projector && <Emblem size={56} inside={force.balance.business} outside={force.balance.support + force.balance.unknown} />}
      </header>
      <QuickWin line={line} />
      <dl className={css['facts']}>
        <Fact name={words.lead_} href={own('lead')}><PersonOf id={force.lead} />{force.leadSide === 'support' && !projector && <span className={css['quiet']}> ({words.supportSide})</span>}</Fact>
        <Fact name={words.facilitator} href={own('facilitator')}><PersonOf id={force.facilitator} /></Fact>
        {!projector && <Fact name={words.members} href={hrefOf(base, at('members'))}>{words.balance(force.balance)}<Majority holds={force.balance.majority} /></Fact>}
        <Fact name={words.lastCall} href={hrefOf(base, at('calls'))}>{force.lastCall ? words.last(force.lastCall, today) : words.noneHeld}</Fact>
        <Fact name={words.nextCall} href={own('nextCall')}>{force.nextCall ? words.next(force.nextCall, today) : words.notSet}</Fact>
        <Fact name={words.actionsOf} href={hrefOf(base, at('actions'))}>
          {now.lateActions > 0 && !projector
            ? <span className={css['over']}><AlarmSign />{words.actionCount(force.actions.filter(isOpen).length, now.lateActions)}</span>
            : force.actions.length ? words.actionCount(force.actions.filter(isOpen).length, 0) : words.noActions}
        </Fact>
      </dl>
      {!projector && warnings.length > 0 && (
        <ul className={css['warnings']}>
          {warnings.map((warning) => <li key={`${warning.rule}:${warning.case}`}><WarningLine warning={warning} /></li>)}
        </ul>
      )}
      {children}
      {force.active && !projector && <div className={css['acts']}><LogCall force={force} /></div>}
    </article>
  )
}

const at = (field: string, row?: string, column?: string): Ref => ({ worksheet: 'task-forces', field, ...(row && column ? { row, column } : {}) })

function Fact({ name, href, children }: { readonly name: string; readonly href: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={css['fact']}>
      <dt><Link href={href}>{name}</Link></dt>
      <dd>{children}</dd>
    </div>
  )
}

function PersonOf({ id }: { readonly id: string | null }): ReactNode {
  const book = useView((view) => view.book)
  return id === null ? words.nobody : personName(book, id)
}

// G5: conveners alone see it; a shared screen shows no count of members.
function Majority({ holds }: { readonly holds: boolean | null }): ReactNode {
  if (holds === null) return null
  return <span className={holds ? css['good'] : css['flag']}>{holds ? <CheckSign /> : <NoticeSign />}{words.majority[`${holds}`]}</span>
}

function QuickWin({ line: { force, now, span } }: { readonly line: ForceLine }): ReactNode {
  const base = useBase()
  const href = hrefOf(base, at('forces', force.id, 'quickWin'))
  const done = force.quickWinDone
  return (
    <div className={css['win']}>
      <p className={css['winText']}><span className={css['quiet']}>{words.quickWin}</span> <Link href={href}>{force.quickWin || words.notNamed}</Link></p>
      {done && <p className={css['good']}><CheckSign />{words.doneOn(done, force.quickWinDay)}</p>}
      {!done && now.day !== null && (
        <>
          <span className={css['track']} aria-hidden="true"><span className={css['run']} style={{ inlineSize: `${runOf(now.day, span)}%` }} /></span>
          <p className={now.quickWinLate ? css['over'] : css['quiet']}>{words.dayOf(now.day, span)}{force.quickWinDue ? `, ${words.due(force.quickWinDue)}` : ''}</p>
        </>
      )}
      {!done && now.day === null && <p className={css['quiet']}>{words.countsFrom(force.planned)}</p>}
    </div>
  )
}

function runOf(day: number, span: number): number {
  return span <= 0 ? 100 : Math.min(100, Math.round((day * 100) / span))
}
