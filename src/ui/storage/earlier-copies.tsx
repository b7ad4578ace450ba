import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Device, HomeEntry, SnapshotLine } from '#session/device.ts'
import { Button } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { momentWords } from '#ui/kit/moments.ts'
import { storageWords } from './words.ts'
import css from './storage-page.module.css'

interface EarlierCopiesProps {
  readonly device: Device
  readonly entry: HomeEntry
  readonly open: boolean
  readonly onClose: () => void
}

/** The copies from before something large was done to a partnership; each opens to read only. */
export function EarlierCopies({ device, entry, open, onClose }: EarlierCopiesProps): ReactNode {
  return (
    <Dialog open={open} onClose={onClose} title={storageWords.copies.copiesOf(entry.name)} actions={<Button onClick={onClose}>{storageWords.close}</Button>}>
      <p>{storageWords.snapshots.lead}</p>
      <Lines device={device} id={entry.id} />
    </Dialog>
  )
}

function Lines({ device, id }: { readonly device: Device; readonly id: string }): ReactNode {
  const [lines, setLines] = useState<readonly SnapshotLine[] | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    device.snapshots(id).then((found) => isWanted && setLines(found), () => isWanted && setLines('failed'))
    return () => {
      isWanted = false
    }
  }, [device, id])
  if (lines === null) return null
  if (lines === 'failed') return <p>{storageWords.failed}</p>
  if (lines.length === 0) return <p>{storageWords.snapshots.none}</p>
  return (
    <ul className={css['list']}>
      {lines.map((line) => (
        <li key={line.id}>
          <span>{storageWords.snapshots.line(line.reason, momentWords(line.at, device.today()))}</span>
          <Link href={`/copy/${line.id}`}>{storageWords.snapshots.open}</Link>
        </li>
      ))}
    </ul>
  )
}
