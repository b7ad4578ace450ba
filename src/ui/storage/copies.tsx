import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Device, HomeEntry } from '#session/device.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { clockTime, momentWords } from '#ui/kit/moments.ts'
import { showToast } from '#ui/kit/toast.tsx'
import { Of } from './of.tsx'
import { EarlierCopies } from './earlier-copies.tsx'
import { saveOne } from './save-one.ts'
import { storageWords } from './words.ts'
import css from './storage-page.module.css'

const words = storageWords.copies

/** Each partnership with its last file, a file at a click, the way to the trash, and its earlier copies. */
export function Copies({ device, entries }: { readonly device: Device; readonly entries: readonly HomeEntry[] }): ReactNode {
  return (
    <section className={css['part']} id="copies">
      <h2>{words.title}</h2>
      {entries.length === 0 && <p>{words.none}</p>}
      <ul className={css['list']}>
        {entries.map((entry) => <Copy key={entry.id} device={device} entry={entry} />)}
      </ul>
    </section>
  )
}

type Saving = 'no' | 'making' | 'failed' | { readonly file: string; readonly at: string }

function Copy({ device, entry }: { readonly device: Device; readonly entry: HomeEntry }): ReactNode {
  const [saving, setSaving] = useState<Saving>('no')
  const [isOpen, open] = useState(false)
  const save = (): void => {
    if (saving === 'making') return
    setSaving('making')
    saveOne(device, entry.id).then((file) => setSaving({ file, at: new Date().toISOString() }), () => setSaving('failed'))
  }
  return (
    <li>
      <LastFile entry={entry} today={device.today()} />
      <div className={css['actions']}>
        <Button onClick={save}>{saving === 'making' ? words.saving : words.save}<Of name={entry.name} /></Button>
        <Button look="quiet" onClick={() => open(true)}>{words.copies}<Of name={entry.name} /></Button>
        <Button look="quiet" onClick={() => putInTrash(device, entry)}>{words.trash}<Of name={entry.name} /></Button>
      </div>
      {saving === 'failed' && <div className={css['full']}><Banner level="alarm" live>{words.failed(entry.name)}</Banner></div>}
      {typeof saving === 'object' && <div className={css['full']}><Banner level="good" live>{words.offered(saving.file, clockTime(saving.at))}</Banner></div>}
      <EarlierCopies device={device} entry={entry} open={isOpen} onClose={() => open(false)} />
    </li>
  )
}

function LastFile({ entry, today }: { readonly entry: HomeEntry; readonly today: string }): ReactNode {
  const { lastFile, changedAt } = entry
  const isBehind = lastFile !== null && Date.parse(changedAt) > Date.parse(lastFile.at)
  return (
    <div className={css['about']}>
      <Link href={`/p/${entry.id}`}>{entry.name}</Link>
      <span className={css['quiet']}>{words.changed}: {momentWords(changedAt, today)}</span>
      <span className={css['quiet']}>
        {words.file}: {lastFile ? momentWords(lastFile.at, today) : words.never}
        {isBehind && <span className={css['due']}>, {words.since}</span>}
      </span>
    </div>
  )
}

function putInTrash(device: Device, { id, name }: HomeEntry): void {
  device.trash(id).then(
    () => showToast({ text: words.trashed(name), action: { label: words.undo, run: () => void device.restore(id).catch(() => showToast({ text: storageWords.failed })) } }),
    () => showToast({ text: storageWords.failed }),
  )
}
