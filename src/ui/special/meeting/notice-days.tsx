import type { ReactNode } from 'react'
import type { Round, Workbook } from '#worksheets/workbook.ts'
import { noticeOf } from '#machines/facts/3-prepare/meeting.ts'
import { thresholdsOf } from '#machines/facts/thresholds.ts'
import { classNames } from '../../kit/class-names.ts'
import { AlarmSign, CheckSign, NoticeSign } from '../../kit/signs.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { meetingWords as words } from './words.ts'
import css from '../special.module.css'
import own from './meeting.module.css'

interface NoticeLine {
  readonly level: 'good' | 'notice' | 'alarm' | 'unknown'
  readonly text: string
  readonly short: string | null
}

function noticeLine(book: Workbook, round: Round): NoticeLine {
  const { noticeGood, noticeLeast } = thresholdsOf(book)
  const { sentOn, days, short } = noticeOf(book, round, noticeLeast)
  const shortFor = short.length > 0 && days !== null && days >= noticeLeast ? words.shortFor(short.length, noticeLeast) : null
  if (sentOn === null) return { level: 'unknown', text: words.noLetters(noticeGood), short: null }
  if (days === null) return { level: 'unknown', text: words.noticeUnknown, short: null }
  if (days < noticeLeast) return { level: 'alarm', text: words.tooShort(days, noticeLeast), short: null }
  return days < noticeGood ? { level: 'notice', text: words.short(days, noticeGood), short: shortFor } : { level: 'good', text: words.good(days, noticeGood), short: shortFor }
}

const signs = { good: CheckSign, notice: NoticeSign, alarm: AlarmSign, unknown: NoticeSign } as const

/** The days of notice, by word, sign and color. */
export function NoticeDays(): ReactNode {
  const { level, text, short } = useFacts(noticeLine)
  const Sign = signs[level]
  return (
    <Panel title={words.notice}>
      <p className={classNames(css['sign'], own['notice'], level === 'unknown' ? own['unknown'] : css[level])}><Sign />{text}</p>
      {short && <p className={`${css['sign']} ${css['notice']}`}><NoticeSign />{short}</p>}
    </Panel>
  )
}
