import { useId, useMemo, useState, type ReactNode } from 'react'
import type { Circle } from '#worksheets/kit/field.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { flushDrafts } from '#ui/kit/fields/draft.ts'
import { clockTime } from '#ui/kit/moments.ts'
import { NoticeSign } from '#ui/kit/signs.tsx'
import { usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { Contents } from './contents-lists.tsx'
import { contentsFor } from './contents-for.ts'
import { saveToDisk, type Saved } from './save-to-disk.ts'
import { saveFileWords } from './words.ts'
import css from './save-file.module.css'

type Form = keyof typeof saveFileWords.forms
const circles: readonly Circle[] = ['core team', 'partners']
const forms: readonly Form[] = ['file', 'text']

/** Saving the partnership to a file: for whom, in which form, what is in it and what stays out. */
export function SavePage(): ReactNode {
  const book = useView((view) => view.book)
  const mayWrite = useView((view) => view.mayWrite)
  const [circle, setCircle] = useState<Circle>('core team')
  const [form, setForm] = useState<Form>('file')
  const [state, save] = useSaving(circle, form)
  const contents = useMemo(() => contentsFor(book, circle), [book, circle])
  return (
    <Shell title={saveFileWords.title} lead={saveFileWords.lead}>
      {!mayWrite && <Banner level="notice">{saveFileWords.readOnly}</Banner>}
      <Choice legend={saveFileWords.who} options={circles} words={saveFileWords.circles} chosen={circle} onChoose={setCircle} />
      <Contents contents={contents} circle={circle} />
      <Choice legend={saveFileWords.form} options={forms} words={saveFileWords.forms} chosen={form} onChoose={setForm} />
      <p className={css['record']}><NoticeSign /> {saveFileWords.record}</p>
      <div><Button look="primary" large onClick={save}>{state === 'making' ? saveFileWords.making : state === null ? saveFileWords.save : saveFileWords.saveElsewhere}</Button></div>
      {state !== 'making' && state !== null && <Outcome saved={state} />}
    </Shell>
  )
}

type Done = Exclude<Saved, { state: 'dismissed' }>

function useSaving(circle: Circle, form: Form): readonly [Done | 'making' | null, () => void] {
  const partnership = usePartnership()
  const [state, setState] = useState<Done | 'making' | null>(null)
  const save = (): void => {
    if (state === 'making') return
    flushDrafts()
    setState('making')
    const making = partnership.toFile(circle, form === 'text').then(({ bytes, name }) => saveToDisk(bytes, name))
    void making.catch((): Saved => ({ state: 'failed' })).then(async (saved) => {
      const isKept = saved.state === 'in-file' || saved.state === 'offered'
      // A partners' file does not hold everything, so Home never counts it as the second home of the work.
      if (isKept && circle === 'core team') await partnership.noteFile(saved.name).catch(() => undefined)
      setState(saved.state === 'dismissed' ? null : saved)
    })
  }
  return [state, save]
}

interface ChoiceProps<V extends string> {
  readonly legend: string
  readonly options: readonly V[]
  readonly words: Readonly<Record<V, { readonly label: string; readonly help: string }>>
  readonly chosen: V
  readonly onChoose: (option: V) => void
}

function Choice<V extends string>({ legend, options, words, chosen, onChoose }: ChoiceProps<V>): ReactNode {
  const id = useId()
  return (
    <fieldset className={css['choice']}>
      <legend>{legend}</legend>
      {options.map((option, at) => (
        <label key={option} className={css['option']}>
          <input
            type="radio" name={id} aria-labelledby={`${id}-${at}`} aria-describedby={`${id}-${at}-help`}
            checked={option === chosen} onChange={() => onChoose(option)}
          />
          <span>
            <span id={`${id}-${at}`} className={css['name']}>{words[option].label}</span>
            <span id={`${id}-${at}-help`} className={css['quiet']}>{words[option].help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Outcome({ saved }: { readonly saved: Done }): ReactNode {
  switch (saved.state) {
    case 'in-file':
      return <Banner level="good" live title={saveFileWords.inFile.title(clockTime(saved.at))}>{saveFileWords.inFile.text(saved.name)}</Banner>
    case 'offered':
      return <Banner level="notice" live title={saveFileWords.offered.title(clockTime(saved.at))}>{saveFileWords.offered.text(saved.name)}</Banner>
    case 'not-whole':
      return <Banner level="alarm" live title={saveFileWords.notWhole.title}>{saveFileWords.notWhole.text(saved.name)}</Banner>
    case 'failed':
      return <Banner level="alarm" live title={saveFileWords.failed.title}>{saveFileWords.failed.text}</Banner>
  }
}
