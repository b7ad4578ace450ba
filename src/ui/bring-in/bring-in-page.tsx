import type { ReactNode } from 'react'
import { DropZone } from '../open-file/drop-zone.tsx'
import { LookAlikes } from '../people/look-alikes.tsx'
import { Shell } from '../shell/shell.tsx'
import { PageCard } from './page-card.tsx'
import { usePages } from './use-pages.ts'
import { bringWords as words } from './words.ts'

/** Pages that were filled in elsewhere come back: each is read, shown change by change, and only then taken in. */
export function BringInPage(): ReactNode {
  const { files, add, close } = usePages()
  return (
    <Shell title={words.title} lead={words.lead}>
      <DropZone onFiles={add} quiet={files.length > 0} kinds={words.kinds} />
      {files.map((file) => <PageCard key={file.key} file={file} onClose={() => close(file.key)} />)}
      <LookAlikes title={words.alikes} />
    </Shell>
  )
}
