import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { shortDay, type Day } from '#worksheets/kit/days.ts'
import { countdown, type CountdownLine } from '#machines/facts/3-prepare/countdown.ts'
import { meetingFacts } from '#machines/facts/3-prepare/meeting.ts'
import { classNames } from '../../kit/class-names.ts'
import { AlarmSign, CheckSign, WaitSign } from '../../kit/signs.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { ChangeOfDay } from './change-of-day.tsx'
import { NoticeDays } from './notice-days.tsx'
import { meetingWords as words } from './words.ts'
import css from '../special.module.css'
import own from './meeting.module.css'

/** Above date and place: the notice that the letters give, a change with whom to tell, and the countdown. */
export function MeetingView(): ReactNode {
  const { date } = useFacts(meetingFacts)
  return (
    <>
      <ChangeOfDay />
      {date !== null && <><NoticeDays /><Countdown date={date} /></>}
    </>
  )
}

function Countdown({ date }: { readonly date: Day }): ReactNode {
  const lines = useFacts(countdown)
  const today = useView((view) => view.today)
  const next = lines.find((line) => line.done !== true && line.on >= today)
  return (
    <Panel title={words.countdown} lead={words.until(date, today)}>
      <ol className={own['countdown']}>{lines.map((line) => <Line key={line.id} line={line} today={today} isNext={line === next} />)}</ol>
    </Panel>
  )
}

function Line({ line, today, isNext }: { readonly line: CountdownLine; readonly today: Day; readonly isNext: boolean }): ReactNode {
  const base = useBase()
  const late = line.done === false && line.on < today
  const state = line.done === true ? words.done : late ? words.late : line.done === null ? words.unknown : line.on < today ? words.open : words.soon
  return (
    <li className={classNames(own['line'], isNext && own['next'])} {...(isNext && { 'aria-current': 'step' })}>
      <span className={own['when']}><time dateTime={line.on}>{shortDay(line.on)}</time><span className={css['quiet']}>{words.ago(line.days)}</span></span>
      <Link href={hrefOf(base, line.ref)}>{line.text}</Link>
      <span className={classNames(css['sign'], own['state'], line.done === true ? css['good'] : late ? css['alarm'] : css['quiet'])}>
        {line.done === true ? <CheckSign /> : late ? <AlarmSign /> : line.done === false ? <WaitSign /> : null}{state}
      </span>
    </li>
  )
}
