import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { FileReadable } from '#session/open-file.ts'
import type { Partnership } from '#session/partnership.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { DropZone } from './drop-zone.tsx'
import { FileCard } from './file-card.tsx'
import { useOpenFiles } from './use-open-files.ts'
import { openWords } from './words.ts'
import css from './open-file.module.css'

const PartnershipApp = lazy(() => import('#ui/partnership/partnership-app.tsx'))
const lookBase = '/open/look'

/** Opening files from colleagues: each is looked through, shown, and only then taken in. */
export function OpenFilePage(): ReactNode {
  const { own } = useDevices()
  const files = useOpenFiles(own)
  const [place, go] = useLocation()
  const [looked, setLooked] = useState<Partnership | null>(null)
  const look = (opened: FileReadable): void => {
    void import('#session/open-copy.ts').then(({ openFileCopy }) => openFileCopy(opened)).then((partnership) => {
      if (!partnership) return
      setLooked(partnership)
      go(lookBase)
    })
  }
  if (looked && place.startsWith(lookBase)) {
    return <Suspense fallback={null}><PartnershipApp base={lookBase} partnership={looked} /></Suspense>
  }
  return (
    <OuterPage title={openWords.title} lead={openWords.lead}>
      <DropZone onFiles={files.add} quiet={files.files.length > 0} />
      {files.files.length === 0 && <About />}
      {files.files.map((file) => <FileCard key={file.key} file={file} files={files} onLook={look} />)}
    </OuterPage>
  )
}

function About(): ReactNode {
  return (
    <section className={css['about']}>
      <h2>{openWords.about.title}</h2>
      <ul>{openWords.about.lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  )
}
