import { useEffect, type ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { useList } from '#ui/home/use-list.ts'
import { homeWords } from '#ui/home/words.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { Copies } from './copies.tsx'
import { Durable } from './durable.tsx'
import { Erase } from './erase.tsx'
import { Install } from './install.tsx'
import { ItNote } from './it-note.tsx'
import { Trash } from './trash.tsx'
import { storageWords } from './words.ts'

/** Where the work is kept: files, the browser's promise, the trash, the note for IT, and erasing this device. */
export function StoragePage(): ReactNode {
  const { own } = useDevices()
  const listed = useList(own)
  const isListed = typeof listed !== 'string'
  // The page is short until the list is read, so an address such as #trash is followed only then.
  useEffect(() => {
    if (isListed && location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [isListed])
  if (listed === 'reading') return <OuterPage title={storageWords.title} lead={homeWords.listed} />
  const entries = listed === 'failed' ? [] : listed
  const kept = entries.filter((entry) => entry.trashedAt === null)
  return (
    <OuterPage title={storageWords.title} lead={storageWords.lead}>
      {listed === 'failed' && <Banner level="alarm">{homeWords.listFailed}</Banner>}
      <Copies device={own} entries={kept} />
      <Durable device={own} />
      <Install />
      <Trash device={own} entries={entries.filter((entry) => entry.trashedAt !== null)} />
      <ItNote />
      <Erase entries={kept} />
    </OuterPage>
  )
}
