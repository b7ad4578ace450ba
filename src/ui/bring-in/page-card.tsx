import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Returned } from '#worksheets/kit/carried.ts'
import type { FileChange } from '#session/open-file.ts'
import { asVoice, holdsReview, isOfPartnership, planReturned, wantedOf, type TakenEdit } from '#session/returned.ts'
import { findByName } from '#session/register.ts'
import { Banner } from '../kit/banner.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { announce } from '../kit/live-region.tsx'
import { momentDay } from '../kit/moments.ts'
import { showToast } from '../kit/toast.tsx'
import { ChangeLists } from '../merge/change-lists.tsx'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { PersonPicker } from '../step/who-records.tsx'
import type { PageFile } from './use-pages.ts'
import { bringWords as words } from './words.ts'
import css from '../open-file/open-file.module.css'
import own from './bring-in.module.css'

/** One file that came back: what it is, every change that it brings, and the choice to take them in. */
export function PageCard({ file, onClose }: { readonly file: PageFile; readonly onClose: () => void }): ReactNode {
  const title = useRef<HTMLHeadingElement>(null)
  const { stage } = file.now
  useEffect(() => {
    if (stage !== 'reading') title.current?.focus()
  }, [stage])
  return (
    <section className={css['file']} aria-label={file.name}>
      <div className={css['fileHead']}>
        <h2 ref={title} tabIndex={-1} className={css['fileName']}>{file.name}</h2>
        <Button look="quiet" aria-label={`${words.close}: ${file.name}`} onClick={onClose}>{words.close}</Button>
      </div>
      {file.now.stage === 'reading' && <output className={css['quiet']}>{words.reading(file.name)}</output>}
      {file.now.stage === 'refused' && <Banner level="alarm" live>{file.now.why}</Banner>}
      {file.now.stage === 'read' && <Read name={file.name} returned={file.now.returned} />}
    </section>
  )
}

function Read({ name, returned }: { readonly name: string; readonly returned: Returned }): ReactNode {
  const { id } = usePartnership()
  if (!isOfPartnership(returned, id)) return <Banner level="alarm" live>{words.other(returned.carried.name)}</Banner>
  return <Preview name={name} returned={returned} />
}

/** The place of a change, alike for an edit and for what it changes; a row that begins is one change. */
const placeOf = ({ ref, round }: Pick<FileChange, 'ref' | 'round'>): string => [round, ref.worksheet, ref.field, ref.row ?? '', ref.column ?? ''].join('/')
const rowOf = ({ ref, round }: Pick<FileChange, 'ref' | 'round'>): string => [round, ref.worksheet, ref.field, ref.row ?? '', ''].join('/')

function Preview({ name, returned }: { readonly name: string; readonly returned: Returned }): ReactNode {
  const partnership = usePartnership()
  const book = useView((view) => view.book)
  const mayWrite = useView((view) => view.mayWrite)
  const [state, setState] = useState<'open' | 'taken' | 'left'>('open')
  const [by, setBy] = useState<string | null>(() => (returned.by ? findByName(partnership.view().book, 'people', returned.by) ?? null : null))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [changes, setChanges] = useState<readonly FileChange[] | null>(null)
  // The ids of new rows stay the same while the page is looked at, whatever else is changed meanwhile.
  const isReview = holdsReview(returned)
  const [isVoice, setVoice] = useState(isReview)
  const plan = useMemo(() => planReturned(partnership.view(), isVoice ? asVoice(returned, by) : returned), [partnership, returned, isVoice, by])
  useEffect(() => {
    if (state !== 'open') return
    let isHere = true
    void partnership.previewTaken(wantedOf(plan, () => true), by ?? '').then((found) => isHere && setChanges(found))
    return () => {
      isHere = false
    }
  }, [partnership, plan, by, book, state])
  const isWanted = (one: Pick<FileChange, 'ref' | 'round'>): boolean => !without.has(placeOf(one)) && !without.has(rowOf(one))
  if (state === 'taken') return <Taken changes={changes ?? []} name={name} />
  if (state === 'left') return <p className={css['quiet']}>{words.notTaken}</p>
  if (changes === null) return <output className={css['quiet']}>{words.reading(name)}</output>
  const wanted = changes.filter(isWanted)
  const take = (): void => {
    partnership.takeIn(wantedOf(plan, (edit: TakenEdit) => isWanted(edit)), by ?? '', words.text(name))
    setState('taken')
    announce(words.taken(wanted.length, name))
    showToast({ text: words.taken(wanted.length, name), action: { label: words.undo, run: () => {
      if (partnership.undo() !== null) announce(words.undone)
    } } })
  }
  const tick = (change: FileChange): ReactNode => (
    <input
      type="checkbox" className={own['tick']} aria-label={words.takeOne(change.label)} checked={isWanted(change)}
      onChange={(event) => {
        const next = new Set(without)
        if (event.target.checked) next.delete(placeOf(change))
        else next.add(placeOf(change))
        setWithout(next)
      }}
    />
  )
  return (
    <div className={own['preview']}>
      <p className={css['quiet']}>{words.pages(returned.carried.sheets.map((sheet) => sheet.title))} · {words.made(momentDay(returned.carried.made))}</p>
      <Left left={plan.left} />
      {changes.length === 0 ? <p>{words.nothing}</p> : (
        <>
          <PersonPicker label={words.who} help={returned.by && by === null ? `${words.saysBy(returned.by)} ${words.whoHelp}` : words.whoHelp} person={by} onPerson={setBy} />
          {isReview && (
            <fieldset className={own['whose']}>
              <legend>{words.whose}</legend>
              <label className={own['choice']}><input type="radio" name={`whose ${name}`} checked={isVoice} onChange={() => setVoice(true)} /> {words.oneVoice}</label>
              <label className={own['choice']}><input type="radio" name={`whose ${name}`} checked={!isVoice} onChange={() => setVoice(false)} /> {words.teamVoice}</label>
            </fieldset>
          )}
          <ChangeLists changes={changes} before={mayWrite ? tick : undefined} />
          {mayWrite && (
            <div className={own['decide']}>
              <Button look="primary" held={wanted.length === 0 ? words.takeNone : null} onClick={take}>{words.take(wanted.length, changes.length)}</Button>
              <Button onClick={() => setState('left')}>{words.leave}</Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

function Left({ left }: { readonly left: readonly { readonly label: string; readonly text: string }[] }): ReactNode {
  if (left.length === 0) return null
  return (
    <Banner level="notice" title={words.left}>
      <p>{words.leftHelp}</p>
      <ul>{left.map((one, at) => <li key={at}>{words.leftLine(one.label, one.text)}</li>)}</ul>
    </Banner>
  )
}

function Taken({ changes, name }: { readonly changes: readonly FileChange[]; readonly name: string }): ReactNode {
  const base = useBase()
  const differs = changes.some((one) => one.kind === 'disagreement')
  return <Banner level="good" actions={differs && <LinkButton href={`${base}/merge`}>{words.toDiffer}</LinkButton>}>{words.taken(changes.length, name)}{differs && ` ${words.differ}`}</Banner>
}
