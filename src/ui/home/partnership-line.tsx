import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { HomeEntry } from '#session/device.ts'
import { classNames } from '#ui/kit/class-names.ts'
import { Emblem } from '#ui/kit/emblem.tsx'
import { momentWords } from '#ui/kit/moments.ts'
import { isPosition, planWords } from '#ui/kit/position-words.ts'
import { AlarmSign, NoticeSign } from '#ui/kit/signs.tsx'
import { homeWords } from './words.ts'
import css from './partnership-line.module.css'

const attentionShown = 3

interface PartnershipLineProps {
  readonly entry: HomeEntry
  readonly href: string
  readonly today: string
}

/** One partnership on Home: what it is, where it stands, what comes next, what needs attention, where its copies are. */
export function PartnershipLine({ entry, href, today }: PartnershipLineProps): ReactNode {
  const marks = entry.positions.filter(isPosition)
  const here = marks.findIndex((position) => position !== 'closed')
  return (
    <li className={css['line']}>
      <div className={css['plan']}>
        {marks.length === 6 ? <Emblem size={84} marks={marks} here={here === -1 ? 5 : here} label={planWords(homeWords.plan(entry.name), marks)} /> : <Emblem size={84} />}
      </div>
      <div className={css['main']}>
        <h2 className={css['name']}><Link href={href}>{entry.name}</Link></h2>
        <p className={css['quiet']}>{homeWords.about(entry.region || homeWords.noRegion, entry.sector || homeWords.noSector)}</p>
        <p>{entry.stale && entry.positions.length === 0 ? homeWords.stale : entry.where}</p>
        {entry.next && entry.state === 'active' && <p className={css['next']}><strong>{homeWords.next}</strong> {entry.next}</p>}
        <Attention entry={entry} />
      </div>
      <Kept entry={entry} today={today} />
    </li>
  )
}

function Attention({ entry: { attention } }: { readonly entry: HomeEntry }): ReactNode {
  if (attention.length === 0) return null
  const rest = attention.length - attentionShown
  return (
    <ul className={css['attention']}>
      {attention.slice(0, attentionShown).map(({ level, text }) => (
        <li key={text}>
          <span className={css[level]}>{level === 'alarm' ? <AlarmSign /> : <NoticeSign />}</span>
          <span>{text}</span>
        </li>
      ))}
      {rest > 0 && <li>{homeWords.more(rest)}</li>}
    </ul>
  )
}

function Kept({ entry, today }: { readonly entry: HomeEntry; readonly today: string }): ReactNode {
  const [date] = entry.dates
  return (
    <div className={css['kept']}>
      {date && <p>{homeWords.dates(momentWords(`${date.on}T12:00`, ''), date.text)}</p>}
      <p>{homeWords.changed(momentWords(entry.changedAt, today))}</p>
      <p className={classNames(!entry.lastFile && css['only'])}>{entry.lastFile ? homeWords.file(momentWords(entry.lastFile.at, today)) : homeWords.noFile}</p>
    </div>
  )
}
