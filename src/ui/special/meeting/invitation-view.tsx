import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { letterChecks } from '#machines/facts/3-prepare/letter.ts'
import { classNames } from '../../kit/class-names.ts'
import { CheckSign, NoticeSign } from '../../kit/signs.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { ChangeOfDay } from './change-of-day.tsx'
import { NoticeDays } from './notice-days.tsx'
import { meetingWords as words } from './words.ts'
import css from '../special.module.css'
import own from './meeting.module.css'

/** Above the letter: a change of day with whom to tell, the notice, and what a good letter has. */
export function InvitationView(): ReactNode {
  const base = useBase()
  const checks = useFacts(letterChecks)
  return (
    <>
      <ChangeOfDay />
      <NoticeDays />
      <Panel title={words.letter} lead={words.letterLead}>
        <ul className={css['list']}>
          {checks.map((check) => (
            <li key={check.id} className={own['check']}>
              <Link href={hrefOf(base, check.ref)}>{check.text}</Link>
              <span className={classNames(css['sign'], own['state'], check.holds === true ? css['good'] : check.holds === false ? css['notice'] : css['quiet'])}>
                {check.holds === true ? <CheckSign /> : check.holds === false ? <NoticeSign /> : null}{words.holds[`${check.holds}`]}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
