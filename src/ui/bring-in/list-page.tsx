import type { ReactNode } from 'react'
import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { DropZone } from '../open-file/drop-zone.tsx'
import { LookAlikes } from '../people/look-alikes.tsx'
import { usePartnership } from '../partnership/partnership-context.tsx'
import { Shell } from '../shell/shell.tsx'
import { Columns } from './list-columns.tsx'
import { ListPreview } from './list-preview.tsx'
import { useList } from './use-list.ts'
import { listWords as words } from './list-words.ts'
import { bringWords } from './words.ts'
import own from './bring-in.module.css'

/** A list that somebody has already: its columns, who is in it, and only then taking it in. */
export function ListPage(): ReactNode {
  const partnership = usePartnership()
  const list = useList(partnership)
  const { state } = list
  return (
    <Shell title={words.title} lead={words.lead}>
      <DropZone onFiles={([file]) => file && void list.read(file)} quiet={state.stage !== 'none'} kinds={words.kinds} />
      {state.stage === 'reading' && (
        <div className={own['decide']}>
          <label>{words.reading} <progress value={state.share > 0 ? state.share : undefined} max={1} /></label>
          <Button look="quiet" onClick={list.drop}>{words.stop}</Button>
        </div>
      )}
      {state.stage === 'refused' && <Banner level="alarm" live>{state.why}</Banner>}
      {state.stage === 'read' && (
        <section className={own['preview']} aria-label={state.file.name}>
          <p>{words.read(state.file.name, words.sources[state.mapping.source], state.seen.count)}</p>
          <Columns seen={state.seen} mapping={state.mapping} onTab={(tab) => void list.read(state.file, tab)} onMapping={(mapping) => void list.map(state.file, mapping)} />
          {state.taken === null ? <output>{words.reading}</output> : <ListPreview key={state.mapping.roles.join()} name={state.file.name} found={state.taken} />}
        </section>
      )}
      <LookAlikes title={bringWords.alikes} />
    </Shell>
  )
}
