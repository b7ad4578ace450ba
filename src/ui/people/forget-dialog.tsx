import { useState, type ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { flushDrafts } from '#ui/kit/fields/draft.ts'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { showToast } from '#ui/kit/toast.tsx'
import { usePartnership } from '#ui/partnership/partnership-context.tsx'
import type { Entry } from './entries.ts'
import { peopleWords } from './words.ts'

const words = peopleWords.dialog

interface ForgetDialogProps {
  readonly entry: Entry
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks, and asks for the name, before a person is cleared here for good; says what it cannot reach. */
export function ForgetDialog({ entry, open, onClose }: ForgetDialogProps): ReactNode {
  const partnership = usePartnership()
  const [typed, type] = useState('')
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking')
  const isSure = typed.trim() === entry.name
  const forget = (): void => {
    if (state === 'working') return
    setState('working')
    flushDrafts()
    // Those who were joined to this entry are the same person.
    const all = [...entry.joined.map((one) => one.id), entry.id]
    void Promise.all(all.map((id) => partnership.removePersonForGood(id))).then(
      (reports) => {
        showToast({ text: words.done(entry.name, reports.reduce((sum, report) => sum + report.cleared, 0)) })
        onClose()
      },
      () => setState('failed'),
    )
  }
  return (
    <Dialog
      open={open} onClose={onClose} title={words.title(entry.name)} danger
      actions={<><Button onClick={onClose}>{words.cancel}</Button><Button look="danger" held={isSure ? null : words.held} onClick={forget}>{words.button}</Button></>}
    >
      <p>{words.does}</p>
      <p>{words.not}</p>
      <p>{words.texts}</p>
      <PlainField label={words.type(entry.name)}>
        {(parts) => <input {...parts} type="text" autoComplete="off" value={typed} onChange={(event) => type(event.currentTarget.value)} />}
      </PlainField>
      {state === 'failed' && <Banner level="alarm" live>{words.failed}</Banner>}
    </Dialog>
  )
}
