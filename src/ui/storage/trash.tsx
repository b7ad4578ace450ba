import { useState, type ReactNode } from 'react'
import type { Device, HomeEntry } from '#session/device.ts'
import { Button } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { localDay, momentDay } from '#ui/kit/moments.ts'
import { showToast } from '#ui/kit/toast.tsx'
import { Of } from './of.tsx'
import { storageWords } from './words.ts'
import css from './storage-page.module.css'

const words = storageWords.trash
const trashDays = 30

/** The partnerships in the trash: brought back at once, removed for good after thirty days and on request only. */
export function Trash({ device, entries }: { readonly device: Device; readonly entries: readonly HomeEntry[] }): ReactNode {
  return (
    <section className={css['part']} id="trash">
      <h2>{words.title}</h2>
      <p>{entries.length === 0 ? words.empty : words.lead}</p>
      {entries.length > 0 && (
        <ul className={css['list']}>
          {entries.map((entry) => <Trashed key={entry.id} device={device} entry={entry} />)}
        </ul>
      )}
    </section>
  )
}

/** The moment from which a partnership may be removed for good. */
function removableFrom(trashedAt: string): Date {
  return new Date(Date.parse(trashedAt) + trashDays * 24 * 60 * 60 * 1000)
}

function Trashed({ device, entry }: { readonly device: Device; readonly entry: HomeEntry }): ReactNode {
  const [isAsking, ask] = useState(false)
  const { id, name } = entry
  const from = removableFrom(entry.trashedAt ?? '')
  const restore = (): void => void device.restore(id).then(
    () => showToast({ text: words.restored(name) }),
    () => showToast({ text: storageWords.failed }),
  )
  const purge = (): void => {
    ask(false)
    device.purge(id).then((result) => showToast({ text: words.results[result](name) }), () => showToast({ text: storageWords.failed }))
  }
  return (
    <li>
      <div className={css['about']}>
        <strong>{name}</strong>
        <span className={css['quiet']}>{words.since(momentDay(entry.trashedAt ?? ''))}</span>
      </div>
      <div className={css['actions']}>
        <Button onClick={restore}>{words.restore}<Of name={name} /></Button>
        <Button
          look="quiet"
          held={localDay(from) > device.today() ? words.notYet(momentDay(from.toISOString())) : null}
          onClick={() => ask(true)}
        >
          {words.purge}<Of name={name} />
        </Button>
      </div>
      <Dialog
        open={isAsking}
        onClose={() => ask(false)}
        title={words.askTitle(name)}
        danger
        actions={<><Button onClick={() => ask(false)}>{words.keep}</Button><Button look="danger" onClick={purge}>{words.yes}</Button></>}
      >
        <p>{words.askText}</p>
      </Dialog>
    </li>
  )
}
