import { lazy, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { HomeEntry } from '#session/device.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { setProjector, useProjector } from '#ui/kit/look.ts'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { PartnershipLine } from './partnership-line.tsx'
import { Trashed } from './trashed.tsx'
import { useList } from './use-list.ts'
import { Welcome } from './welcome.tsx'
import { homeWords } from './words.ts'
import css from './home.module.css'

// Rarely needed, so not in the first load; it is precached like everything else.
const Recovery = lazy(async () => ({ default: (await import('#ui/recovery/recovery.tsx')).Recovery }))

/** Home: the partnerships of this device. Work that is missing is told first, and never by a welcome. */
export function Home(): ReactNode {
  const { own } = useDevices()
  const [isSettled, settle] = useState(false)
  const projector = useProjector()
  if (projector) return <Hidden />
  const { canary } = own
  if (!isSettled && (canary.outcome === 'emptied' || canary.outcome === 'behind')) {
    return <Recovery canary={canary} onSettled={() => void own.forgetLoss().then(() => settle(true))} />
  }
  return <List />
}

function Hidden(): ReactNode {
  return (
    <OuterPage title={homeWords.title} lead={homeWords.projector}>
      <div><Button look="primary" onClick={() => setProjector(false)}>{homeWords.projectorOff}</Button></div>
    </OuterPage>
  )
}

function List(): ReactNode {
  const { own } = useDevices()
  const listed = useList(own)
  if (listed === 'reading') return <OuterPage title={homeWords.title} lead={homeWords.listed} />
  if (listed === 'failed') return <OuterPage title={homeWords.title}><Banner level="alarm">{homeWords.listFailed}</Banner></OuterPage>
  const shown = listed.filter((entry) => entry.trashedAt === null)
  const trashed = listed.length - shown.length
  if (shown.length === 0) return <Welcome trashed={trashed} />
  return (
    <OuterPage title={homeWords.title}>
      {own.access() === 'read-only' && <Banner level="notice">{homeWords.readOnly}</Banner>}
      <HomeActions last={shown[0]} />
      <Lines entries={shown} today={own.today()} />
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
