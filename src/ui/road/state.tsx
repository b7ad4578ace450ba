import { useState, type ReactNode } from 'react'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { Banner } from '../kit/banner.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { announce } from '../kit/live-region.tsx'
import { PlainField } from '../kit/plain-field.tsx'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { roadWords as words } from './words.ts'
import css from './road.module.css'

const selectSettings = (view: View) => answersOf(view.book, settings, always)
const selectMayWrite = (view: View): boolean => view.mayWrite
const at = (field: string) => ({ worksheet: settings.id, field })

function useSetState(): (state: string, why: string | null) => void {
  const partnership = usePartnership()
  return (state, why) => partnership.setAll([
    { ref: at('state'), value: state },
    { ref: at('stateReason'), value: why },
    { ref: at('stateSince'), value: partnership.view().today },
  ])
}

/** Says that the partnership rests, since when and why, and takes it up again. */
export function Resting(): ReactNode {
  const own = useView(selectSettings)
  const mayWrite = useView(selectMayWrite)
  const set = useSetState()
  if (own.state === undefined || own.state === 'active') return null
  const resume = (): void => {
    set('active', null)
    announce(words.resumed)
  }
  return (
    <Banner level="notice" title={words.restingTitle[own.state]} actions={mayWrite && <Button onClick={resume}>{words.resume}</Button>}>
      {words.resting(own.stateSince ? shortDay(own.stateSince) : '', own.stateReason ?? '')}
    </Banner>
  )
}

/** The way to a partnership in another sector with the same team; not from the example or a copy. */
export function AnotherSector(): ReactNode {
  const base = useBase()
  const id = /^\/p\/([^/]+)$/.exec(base)?.[1]
  return id === undefined ? null : <LinkButton href={`~/new/with/${id}`} look="quiet">{words.anotherSector}</LinkButton>
}

/** Pauses, stops or merges the partnership, with a reason (G13). */
export function RestDialog(): ReactNode {
  const own = useView(selectSettings)
  const mayWrite = useView(selectMayWrite)
  const [isOpen, open] = useState(false)
  const [state, setState] = useState('paused')
  const [why, setWhy] = useState('')
  const set = useSetState()
  if (!mayWrite || (own.state !== undefined && own.state !== 'active')) return null
  const options = fieldOf(settings, 'state').options?.filter((option) => option.value !== 'active') ?? []
  const keep = (): void => {
    set(state, why.trim())
    open(false)
    setWhy('')
  }
  return (
    <>
      <Button look="quiet" onClick={() => open(true)}>{words.state}</Button>
      <Dialog
        open={isOpen} onClose={() => open(false)} title={words.state}
        actions={<Button look="primary" held={why.trim() === '' ? words.stateNeedsWhy : null} onClick={keep}>{words.stateKeep}</Button>}
      >
        <p>{words.stateHelp}</p>
        <fieldset className={css['choices']}>
          <legend>{words.stateChoice}</legend>
          {options.map((option) => (
            <label key={option.value} className={css['choice']}>
              <input type="radio" name="rest" value={option.value} checked={state === option.value} onChange={() => setState(option.value)} />
              {option.label}
            </label>
          ))}
        </fieldset>
        <PlainField label={words.stateWhy} help={words.stateWhyHelp}>
          {(parts) => <textarea {...parts} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />}
        </PlainField>
      </Dialog>
    </>
  )
}
