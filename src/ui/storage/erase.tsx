import { useState, type ReactNode } from 'react'
import { eraseDevice, type EraseReport, type HomeEntry } from '#session/device.ts'
import { Button } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { tellErased } from '#ui/start/erased.ts'
import { eraseWords as words } from './erase-words.ts'
import { saveOne } from './save-one.ts'
import css from './storage-page.module.css'

/** Erases this device: offers files first, takes a typed word, and says afterwards what was erased and what was found. */
export function Erase({ entries }: { readonly entries: readonly HomeEntry[] }): ReactNode {
  const [isAsking, ask] = useState(false)
  return (
    <section className={css['part']} id="erase">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <div><Button onClick={() => ask(true)}>{words.start}</Button></div>
      <Dialog open={isAsking} onClose={() => ask(false)} title={words.ask} danger>
        <EraseForm entries={entries} onKeep={() => ask(false)} />
      </Dialog>
    </section>
  )
}

function EraseForm({ entries, onKeep }: { readonly entries: readonly HomeEntry[]; readonly onKeep: () => void }): ReactNode {
  const devices = useDevices()
  const [typed, type] = useState('')
  const [state, setState] = useState<'asking' | 'not-typed' | 'erasing'>('asking')
  const erase = (): void => {
    if (typed.trim() !== words.word) return setState('not-typed')
    setState('erasing')
    void eraseDevice(devices.opened()).then((report: EraseReport) => tellErased(report))
  }
  return (
    <form className={css['form']} onSubmit={(event) => { event.preventDefault(); erase() }}>
      <p>{words.first}</p>
      {entries.length > 0 && <SaveAll entries={entries} />}
      <PlainField label={words.type(words.word)} message={state === 'not-typed' ? words.notTyped(words.word) : null}>
        {(parts) => <input {...parts} value={typed} autoComplete="off" autoCapitalize="characters" onChange={(event) => type(event.target.value)} />}
      </PlainField>
      <div className={css['actions']}>
        <Button onClick={onKeep}>{words.keep}</Button>
        <Button type="submit" look="danger">{state === 'erasing' ? words.erasing : words.yes}</Button>
      </div>
    </form>
  )
}

type Saved = 'no' | 'making' | { readonly count: number; readonly failed: readonly string[] }

function SaveAll({ entries }: { readonly entries: readonly HomeEntry[] }): ReactNode {
  const { own } = useDevices()
  const [saved, setSaved] = useState<Saved>('no')
  const saveAll = async (): Promise<void> => {
    setSaved('making')
    const failed: string[] = []
    // One after the other: each loads a whole workbook, and old laptops have little room.
    for (const { id, name } of entries) await saveOne(own, id).catch(() => failed.push(name))
    setSaved({ count: entries.length - failed.length, failed })
  }
  return (
    <>
      <div><Button onClick={() => void saveAll()}>{saved === 'making' ? words.saving : words.saveAll}</Button></div>
      <output>
        {typeof saved === 'object' && <>{words.saved(saved.count)} {saved.failed.length > 0 && words.someFailed(saved.failed.join(', '))}</>}
      </output>
    </>
  )
}
