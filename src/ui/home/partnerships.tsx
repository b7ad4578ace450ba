import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { HomeEntry } from '#session/device.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { LinkButton } from '#ui/kit/button.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { PartnershipLine } from './partnership-line.tsx'
import { Trashed } from './trashed.tsx'
import { homeWords } from './words.ts'
import css from './home.module.css'

interface PartnershipsProps {
  readonly entries: readonly HomeEntry[]
  /** How many are in the trash. */
  readonly trashed: number
  readonly isReadOnly: boolean
  readonly today: string
}

/** Home where there is work on this device: go on, find a partnership, or begin another. */
export function Partnerships({ entries, trashed, isReadOnly, today }: PartnershipsProps): ReactNode {
  return (
    <OuterPage title={homeWords.title}>
      {isReadOnly && <Banner level="notice">{homeWords.readOnly}</Banner>}
      <HomeActions last={entries[0]} />
      <Lines entries={entries} today={today} />
      <OtherWays />
      <Trashed count={trashed} />
    </OuterPage>
  )
}

// The next thing to do is nearly always to go on where one was.
function HomeActions({ last }: { readonly last: HomeEntry | undefined }): ReactNode {
  return (
    <div className={css['actions']}>
      {last && <LinkButton href={`/p/${last.id}`} look="primary">{homeWords.goOn(last.name)}</LinkButton>}
      <LinkButton href="/open">{homeWords.open}</LinkButton>
      <LinkButton href="/new">{homeWords.start}</LinkButton>
    </div>
  )
}

function OtherWays(): ReactNode {
  return (
    <p className={css['ways']}>
      <Link href="/take-over">{homeWords.takeOver}</Link>
      <Link href="/example">{homeWords.example}</Link>
    </p>
  )
}

// Fewer than this are seen at a glance.
const many = 8

function Lines({ entries, today }: { readonly entries: readonly HomeEntry[]; readonly today: string }): ReactNode {
  const [wanted, want] = useState('')
  const words = wanted.trim().toLowerCase()
  const shown = entries.filter((entry) => `${entry.name} ${entry.region} ${entry.sector}`.toLowerCase().includes(words))
  return (
    <>
      {entries.length > many && (
        <div className={css['find']}>
          <PlainField label={homeWords.find} help={<output>{homeWords.found(shown.length, entries.length)}</output>}>
            {(parts) => <input {...parts} type="search" value={wanted} onChange={(event) => want(event.target.value)} />}
          </PlainField>
        </div>
      )}
      {shown.length === 0 && <p>{homeWords.findNone}</p>}
      <ul className={css['list']}>
        {shown.map((entry) => <PartnershipLine key={entry.id} entry={entry} href={`/p/${entry.id}`} today={today} />)}
      </ul>
    </>
  )
}
