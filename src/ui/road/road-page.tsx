import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { stepWords, steps } from '#worksheets/catalogue.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { longDay, shortDay } from '#worksheets/kit/days.ts'
import { always, answersOf, firstRound, roundNumber } from '#worksheets/workbook.ts'
import { personName } from '#machines/facts/names.ts'
import type { GapFacts } from '#machines/kit/step-facts.ts'
import type { Attention, Walk } from '#machines/walk.ts'
import type { View } from '#session/partnership.ts'
import { classNames } from '../kit/class-names.ts'
import { Emblem } from '../kit/emblem.tsx'
import { useProjector } from '../kit/look.ts'
import { AlarmSign, NoticeSign } from '../kit/signs.tsx'
import { StatusSign } from '../kit/status-sign.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { Shell } from '../shell/shell.tsx'
import { WarningLine } from '../step/warnings.tsx'
import { Lifecycle } from './lifecycle.tsx'
import { NextCard } from './next-card.tsx'
import { AnotherSector, RestDialog, Resting } from './state.tsx'
import { roadWords as words } from './words.ts'
import css from './road.module.css'

const selectWalk = (view: View): Walk => view.walk
const selectSettings = (view: View) => answersOf(view.book, settings, always)
const mostDates = 7

/** The whole partnership on one page: where each step stands, what comes next, what needs attention, what is ahead. */
export function RoadPage(): ReactNode {
  const walk = useView(selectWalk)
  const { region, sector } = useView(selectSettings)
  return (
    <Shell rail="overview" title={words.title} lead={words.plain([region ?? '', sector ?? '', walk.round === firstRound ? '' : words.round(roundNumber(walk.round))])} margin={<DatesAhead walk={walk} />}>
      <Resting />
      <Next walk={walk} />
      <AttentionList attention={walk.attention} />
      <StepsList walk={walk} />
      <Gaps gaps={walk.gaps} />
      <Lifecycle here={walk.here} />
      <div><RestDialog /><AnotherSector /></div>
    </Shell>
  )
}

function Next({ walk }: { readonly walk: Walk }): ReactNode {
  const base = useBase()
  if (!walk.active) return null
  if (!walk.next) return <p className={css['quiet']}>{words.allDone}</p>
  return <NextCard text={walk.next.text} href={hrefOf(base, walk.next.ref)} />
}

function StepsList({ walk }: { readonly walk: Walk }): ReactNode {
  const base = useBase()
  const at = steps.findIndex((step) => step.id === walk.here)
  return (
    <section className={css['part']}>
      <h2>{words.steps}</h2>
      <div className={css['plan']}>
        <div className={css['emblem']}><Emblem size={168} marks={steps.map((step) => walk.positions[step.id])} here={at} /></div>
        <ol className={css['steps']}>
          {steps.map(({ id, number, title }) => {
            const closing = walk.facts[id].closing
            return (
              <li key={id} className={classNames(css['step'], id === walk.here && css['stepHere'])}>
                <span className={css['number']}>{number}</span>
                <span className={css['stepWords']}>
                  <Link href={`${base}/step/${id}`}>{title}</Link>
                  <StatusSign position={walk.positions[id]} closing={closing} />
                </span>
                {id === walk.here && <span className={css['hereMark']}>{words.here}</span>}
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

function AttentionList({ attention }: { readonly attention: readonly Attention[] }): ReactNode {
  const base = useBase()
  const projector = useProjector()
  // What shames or concerns conveners only is not for the wall (decisions 26).
  const shown = projector ? [] : attention
  if (shown.length === 0) return null
  return (
    <section className={css['part']}>
      <h2>{words.attention}</h2>
      <ul className={css['list']}>
        {shown.map((one) => (
          <li key={`${one.step} ${one.text}`}>
            {one.warning ? <WarningLine warning={one.warning} /> : (
              <span className={classNames(css['attention'], css[one.level])}>
                {one.level === 'alarm' ? <AlarmSign /> : <NoticeSign />}
                <Link href={hrefOf(base, one.ref)}>{one.text}</Link>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Gaps({ gaps }: { readonly gaps: readonly GapFacts[] }): ReactNode {
  const base = useBase()
  const book = useView((view) => view.book)
  const today = useView((view) => view.today)
  const open = gaps.filter((gap) => gap.closedOn === null && gap.what)
  if (open.length === 0) return null
  return (
    <section className={css['part']}>
      <h2>{words.gaps}</h2>
      <p className={css['quiet']}>{words.gapsHelp}</p>
      <ul className={css['list']}>
        {open.map((gap) => (
          <li key={`${gap.step} ${gap.id}`} className={css['gap']}>
            <Link href={hrefOf(base, { worksheet: `${gap.step}-review`, field: 'gaps', row: gap.id })}>{gap.what}</Link>
            <span className={css['quiet']}>
              {gap.owner && gap.due ? words.gapOwner(personName(book, gap.owner), shortDay(gap.due)) : words.gapNoOwner}
              {gap.due !== null && gap.due < today && <strong className={css['late']}> {words.gapLate}</strong>} {words.gapStep(stepWords(gap.step).title)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DatesAhead({ walk }: { readonly walk: Walk }): ReactNode {
  const base = useBase()
  const later = walk.dates.length - mostDates
  return (
    <section className={css['part']}>
      <h2 className={css['small']}>{words.dates}</h2>
      {walk.dates.length === 0 && <p className={css['quiet']}>{words.noDates}</p>}
      <ul className={css['dates']}>
        {walk.dates.slice(0, mostDates).map((date) => (
          <li key={`${date.on} ${date.text}`}>
            <time dateTime={date.on}>{longDay(date.on)}</time>
            <Link href={hrefOf(base, date.ref)}>{date.text}</Link>
          </li>
        ))}
      </ul>
      {later > 0 && <p className={css['quiet']}>{words.earlier(later)}</p>}
    </section>
  )
}
