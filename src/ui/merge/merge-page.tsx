import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Device } from '#session/device.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { DropZone } from '#ui/open-file/drop-zone.tsx'
import { FileCard } from '#ui/open-file/file-card.tsx'
import { useOpenFiles } from '#ui/open-file/use-open-files.ts'
import { hrefOf } from '#ui/partnership/href-of.ts'
import { useBase, useView } from '#ui/partnership/partnership-context.tsx'
import { LookAlikes } from '#ui/people/look-alikes.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { openPlaces } from './disagreements.ts'
import { mergeWords } from './words.ts'
import css from './merge.module.css'

const words = mergeWords.page

/** Inside a partnership: open a colleague's file, see where the team differs, and join what was entered twice. */
export function MergePage(): ReactNode {
  const device = useDevice()
  const files = useOpenFiles(device)
  const mayWrite = useView((view) => view.mayWrite)
  return (
    <Shell title={words.title} lead={words.lead}>
      {mayWrite ? <DropZone onFiles={files.add} quiet={files.files.length > 0} /> : <Banner level="notice">{words.copy}</Banner>}
      {files.files.map((file) => <FileCard key={file.key} file={file} files={files} inside />)}
      <Differ />
      <LookAlikes title={words.alikes} />
      <p className={css['quiet']}>{words.earlier} <Link href="~/storage">{words.storage}</Link>.</p>
    </Shell>
  )
}

function useDevice(): Device | null {
  const devices = useDevices()
  const isExample = useBase().startsWith('/example')
  const [device, setDevice] = useState<Device | null>(isExample ? null : devices.own)
  useEffect(() => {
    if (isExample) void devices.open('example').then(setDevice)
  }, [devices, isExample])
  return device
}

function Differ(): ReactNode {
  const base = useBase()
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const places = useMemo(() => openPlaces(book, round), [book, round])
  return (
    <section className={css['changes']}>
      <h2>{words.differ}</h2>
      <p className={css['quiet']}>{places.length === 0 ? words.differNone : words.differHelp}</p>
      {places.length > 0 && (
        <ul className={css['list']}>
          {places.map((place) => (
            <li key={Object.values(place.ref).join('/')} className={css['line']}>
              <span className={css['where']}>{place.worksheet}</span>
              <Link href={hrefOf(base, place.ref)} className={css['label']}>{place.label}</Link>
              {place.kind === 'kept' && <span>{mergeWords.heads.kept}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
