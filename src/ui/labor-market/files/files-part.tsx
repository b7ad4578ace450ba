import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import type { Figures, ImportLine } from '#session/labor-market/figures.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { classNames } from '../../kit/class-names.ts'
import { Empty } from '../../kit/empty.tsx'
import { FileSign } from '../../kit/signs.tsx'
import { useBase } from '../../partnership/partnership-context.tsx'
import { periodsWords, sizeWords } from '../figure-words.ts'
import { useFiguresView } from '../use-figures.ts'
import { Clashes } from './clashes.tsx'
import { MapSheet } from './map-sheet.tsx'
import { mapSheetWords } from './map-sheet-words.ts'
import { Sources } from './sources.tsx'
import { fileWords as words } from './words.ts'
import css from './files.module.css'

/** Files in: dropped or chosen, read with progress, listed, and taken away again. */
export function FilesPart({ figures }: { readonly figures: Figures }): ReactNode {
  const base = useBase()
  const { sources, imports, clashes } = useFiguresView(figures)
  const has = sources.length > 0
  return (
    <div className={css['files']}>
      <Drop onFiles={(files) => void figures.take(files)} quiet={has || imports.length > 0} />
      {imports.length > 0 && <Queue figures={figures} imports={imports} />}
      <Clashes figures={figures} clashes={clashes} />
      {has ? <Sources figures={figures} sources={sources} /> : imports.length === 0 && <Empty><p>{words.none}</p></Empty>}
      <details className={css['where']} open={!has}>
        <summary>{words.where}</summary>
        <ul>{words.whereLines.map((line) => <li key={line}>{line}</li>)}</ul>
      </details>
      {has && (
        <div className={css['row']}>
          <LinkButton href={`${base}/labor-market/region`} look="primary">{words.toRegion}</LinkButton>
          <LinkButton href={`${base}/labor-market/profile`} look="quiet">{words.toProfile}</LinkButton>
        </div>
      )}
    </div>
  )
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

function Drop({ onFiles, quiet }: { readonly onFiles: (files: readonly File[]) => void; readonly quiet: boolean }): ReactNode {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={classNames(css['drop'], quiet && css['small'], isOver && css['over'])} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {!quiet && <span className={css['dropSign']}><FileSign /></span>}
      <p><strong>{words.drop}</strong> <span className={css['quiet']}>{words.or}</span></p>
      <Button look={quiet ? 'plain' : 'primary'} large={!quiet} aria-describedby={hint} onClick={() => input.current?.click()}>{words.choose}</Button>
      <input
        ref={input} type="file" multiple hidden aria-label={words.choose} data-figure-files
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <p id={hint} className={css['quiet']}>{words.hint}</p>
    </div>
  )
}

function Queue({ figures, imports }: { readonly figures: Figures; readonly imports: readonly ImportLine[] }): ReactNode {
  const name = useId()
  const [mapped, setMapped] = useState<ImportLine | null>(null)
  const busy = imports.some((one) => one.state !== 'ended')
  // What went well stands in the list of files below; here stays what wants to be read.
  const told = imports.filter((one) => one.outcome?.kind !== 'kept' || one.outcome.source.remarks.length > 0)
  const well = imports.length - told.length
  return (
    <section className={css['part']} aria-labelledby={name}>
      <div className={css['head']}>
        <h2 id={name}>{words.queue}</h2>
        {!busy && <Button look="quiet" onClick={() => figures.tidy()}>{words.tidy}</Button>}
      </div>
      <p className={css['quiet']} role="status">{words.read(well, imports.length)}</p>
      {told.length > 0 && <ul className={css['list']}>
        {told.map((one) => (
          <li key={one.key} className={css['line']}>
            <div className={css['said']}>
              <strong className={css['name']}>{one.name}</strong>
              <Standing line={one} />
            </div>
            {one.outcome?.kind === 'refused' && one.outcome.isMappable && <Button look="plain" aria-label={mapSheetWords.startOf(one.name)} onClick={() => setMapped(one)}>{mapSheetWords.start}</Button>}
            {one.state !== 'ended' && <Button look="plain" aria-label={words.cancelOf(one.name)} onClick={() => figures.cancel(one.key)}>{words.cancel}</Button>}
          </li>
        ))}
      </ul>}
      {mapped && <MapSheet key={mapped.key} figures={figures} line={mapped} onClose={() => setMapped(null)} />}
    </section>
  )
}

function Standing({ line }: { readonly line: ImportLine }): ReactNode {
  if (line.state === 'waiting') return <span className={css['quiet']}>{words.waiting}</span>
  if (line.state === 'reading') {
    return (
      <>
        <progress className={css['progress']} aria-label={words.progressOf(line.name)} max={Math.max(1, line.size)} value={line.progress.bytes} />
        <span className={css['quiet']}>{words.reading(sizeWords(line.progress.bytes), sizeWords(line.size), line.progress.areas)}</span>
      </>
    )
  }
  const { said, isBad } = ended(line)
  return <span className={classNames(css['ended'], isBad && css['bad'])}>{said}</span>
}

function ended({ outcome }: ImportLine): { readonly said: string; readonly isBad: boolean } {
  switch (outcome?.kind) {
    case 'kept':
      return { said: [words.kept(outcome.source.areas, periodsWords(outcome.source.periods)), ...outcome.source.remarks].join(' '), isBad: false }
    case 'same':
      return { said: words.same(outcome.as), isBad: false }
    case 'refused':
      return { said: `${outcome.message} ${words.refused}`, isBad: true }
    case 'failed':
      return { said: outcome.code === 'quota' ? words.quota : words.failed, isBad: true }
    default:
      return { said: words.cancelled, isBad: false }
  }
}
