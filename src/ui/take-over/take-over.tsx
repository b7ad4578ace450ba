import { useRef, useState, type ReactNode } from 'react'
import { steps, type StepWords } from '#worksheets/catalogue.ts'
import { NameForm, type FirstAnswers } from '#ui/new/name-form.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { amiss, DoneBefore, nothingSaid, type Before } from './done-before.tsx'
import { Recorded, type Record } from './recorded.tsx'
import { takeOverWords as words } from './words.ts'
import css from './take-over.module.css'

interface Made {
  readonly id: string
  readonly name: string
  readonly records: readonly Record[]
  readonly at: StepWords
}

/** Brings in a partnership that existed before: how far it is, and when and by whom the steps before were done (G13). */
export function TakeOver(): ReactNode {
  const { own } = useDevices()
  const [made, setMade] = useState<Made | null>(null)
  const [at, setAt] = useState(2)
  const [sector, setSector] = useState('')
  const [said, setSaid] = useState<Readonly<{ [step: string]: Before }>>({})
  const [isChecked, check] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  if (made) return <Recorded {...made} />

  const today = own.today()
  const before = steps.filter((step) => step.number < at)
  const saidOf = (step: StepWords): Before => said[step.id] ?? nothingSaid
  const submit = async ({ name, region }: FirstAnswers): Promise<boolean> => {
    check(true)
    if (before.some((step) => amiss(saidOf(step), today))) {
      // What is amiss is marked in this same moment; the focus goes to the first of it once it is drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return false
    }
    const id = await own.create({ name, region, sector: sector.trim() })
    void own.askDurable().catch(() => undefined)
    const here = steps[at - 1] ?? steps[0]
    if (here) setMade({ id, name, at: here, records: before.map((step) => ({ step, ...saidOf(step) })) })
    return true
  }
  return (
    <OuterPage narrow title={words.title} lead={words.lead}>
      <div ref={form}>
        <NameForm submit={words.submit} onSubmit={submit}>
          <PlainField label={words.sector} help={words.sectorHelp}>
            {(parts) => <input {...parts} value={sector} autoComplete="off" onChange={(event) => setSector(event.target.value)} />}
          </PlainField>
          <StepChoice at={at} onChoose={setAt} />
          {before.map((step) => (
            <DoneBefore
              key={step.id}
              step={step}
              before={saidOf(step)}
              today={today}
              isChecked={isChecked}
              onChange={(next) => setSaid((all) => ({ ...all, [step.id]: next }))}
            />
          ))}
        </NameForm>
      </div>
    </OuterPage>
  )
}

function StepChoice({ at, onChoose }: { readonly at: number; readonly onChoose: (at: number) => void }): ReactNode {
  return (
    <fieldset className={css['part']} aria-describedby="step-help">
      <legend>{words.at}</legend>
      <span id="step-help" className={css['help']}>{words.atHelp}</span>
      <div className={css['choices']}>
        {steps.filter((step) => step.number > 1).map((step) => (
          <label key={step.id} className={css['choice']}>
            <input type="radio" name="step" checked={at === step.number} onChange={() => onChoose(step.number)} />
            {words.step(step.number, step.title)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
