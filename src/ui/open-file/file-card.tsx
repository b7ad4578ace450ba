import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import type { FileAccepted, FileReadable } from '#session/open-file.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { momentWords } from '#ui/kit/moments.ts'
import { MergePreview } from '#ui/merge/merge-preview.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { FileFacts } from './file-facts.tsx'
import { refusalWords } from './refusal-words.ts'
import type { OpenedFile, OpenFiles } from './use-open-files.ts'
import { openWords } from './words.ts'
import css from './open-file.module.css'

const MergeResult = lazy(async () => ({ default: (await import('#ui/merge/merge-result.tsx')).MergeResult }))

interface FileCardProps {
  readonly file: OpenedFile
  readonly files: OpenFiles
  /** Opens what is in the file to be read only; absent where there is no room for it. */
  readonly onLook?: (opened: FileReadable) => void
  /** The card stands on a page of a partnership. */
  readonly inside?: boolean
}

/** One file on the page: what it is, what taking it in would do, and what came of it. */
export function FileCard({ file, files, onLook, inside = false }: FileCardProps): ReactNode {
  const title = useRef<HTMLHeadingElement>(null)
  const { stage } = file.now
  // What was asked for is there now: whoever cannot see it is told where it is.
  useEffect(() => {
    if (stage !== 'reading' && stage !== 'taking') title.current?.focus()
  }, [stage])
  return (
    <section className={css['file']} aria-label={file.name}>
      <div className={css['fileHead']}>
        <h2 ref={title} tabIndex={-1} className={css['fileName']}>{file.name}</h2>
        <Button look="quiet" onClick={() => files.close(file.key)} aria-label={`${openWords.close}: ${file.name}`}>{openWords.close}</Button>
      </div>
      <Content file={file} files={files} inside={inside} {...(onLook && { onLook })} />
    </section>
  )
}

function Content({ file, files, onLook, inside = false }: FileCardProps): ReactNode {
  const { now } = file
  switch (now.stage) {
    case 'reading':
      return <output className={css['quiet']}>{openWords.reading(file.name)}</output>
    case 'taking':
      return <output className={css['quiet']}>{openWords.working}</output>
    case 'left':
      return <p className={css['quiet']}>{openWords.left}</p>
    case 'failed':
      return <Banner level="alarm" live>{openWords.failed}</Banner>
    case 'restored':
      return <Banner level="good" live actions={<OpenButton opened={now.opened} />}>{openWords.trash.restored(nameIn(now.opened))}</Banner>
    case 'shown':
      return now.opened.kind === 'refused'
        ? <Banner level="alarm" live title={refusalWords(now.opened.refusal).title}>{refusalWords(now.opened.refusal).text}</Banner>
        : <Shown file={file} files={files} opened={now.opened} {...(onLook && { onLook })} />
    case 'taken':
      return <Taken opened={now.opened} accepted={now.accepted} inside={inside} />
  }
}

function nameIn({ outcome, header }: FileReadable): string {
  return outcome.facts.name || header.partnership.name || openWords.noName
}

function OpenButton({ opened }: { readonly opened: FileReadable }): ReactNode {
  return <LinkButton href={`~/p/${opened.header.partnership.id}`} look="primary">{openWords.open(nameIn(opened))}</LinkButton>
}

function Shown({ file, files, opened, onLook }: FileCardProps & { readonly opened: FileReadable }): ReactNode {
  const { own } = useDevices()
  const { header, outcome, inTrash } = opened
  const name = nameIn(opened)
  const accept = (): void => files.accept(file.key, opened)
  const leave = <Button onClick={() => files.leave(file.key, opened)}>{openWords.leave}</Button>
  const look = onLook && <Button onClick={() => onLook(opened)}>{outcome.kind === 'copy' ? openWords.copy.look : openWords.fresh.look}</Button>
  return (
    <>
      <p className={css['quiet']}>{openWords.from(header, momentWords(header.when, own.today()))}</p>
      {inTrash && <Banner level="notice" title={openWords.trash.title}>{outcome.kind === 'known' ? openWords.trash.text : null}</Banner>}
      {outcome.kind === 'new' && (
        <>
          <Said title={openWords.fresh.title(name)} text={openWords.fresh.text} />
          {outcome.isPart && <Banner level="notice">{openWords.fresh.part}</Banner>}
          <FileFacts facts={outcome.facts} />
          <div className={css['actions']}><Button look="primary" onClick={accept}>{openWords.fresh.add}</Button>{look}{leave}</div>
        </>
      )}
      {outcome.kind === 'copy' && (
        <>
          <Said title={openWords.copy.title(name)} text={openWords.copy.text} />
          <FileFacts facts={outcome.facts} />
          <div className={css['actions']}>{look}</div>
        </>
      )}
      {(outcome.kind === 'same' || outcome.kind === 'older') && (
        <>
          <Said title={openWords[outcome.kind].title(name)} text={openWords[outcome.kind].text} />
          <div className={css['actions']}>
            {inTrash ? <Button look="primary" onClick={() => files.restore(file.key, opened)}>{openWords.trash.restore}</Button> : <OpenButton opened={opened} />}
          </div>
        </>
      )}
      {outcome.kind === 'known' && <MergePreview name={name} outcome={outcome} onMerge={accept} onLeave={() => files.leave(file.key, opened)} />}
    </>
  )
}

function Said({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return <div><h3>{title}</h3><p>{text}</p></div>
}

function Taken({ opened, accepted, inside }: { readonly opened: FileReadable; readonly accepted: FileAccepted; readonly inside: boolean }): ReactNode {
  switch (accepted.kind) {
    case 'added':
      return <Banner level="good" live actions={<OpenButton opened={opened} />}>{openWords.fresh.added(nameIn(opened))}</Banner>
    case 'nothing-new':
      return <Banner level="good" live actions={<OpenButton opened={opened} />}>{openWords.nothingNew}</Banner>
    case 'not-stored':
      return <Banner level="alarm" live title={openWords.notStored.title}>{openWords.notStored.text}</Banner>
    case 'refused': {
      const { title, text } = refusalWords(accepted.refusal)
      return <Banner level="alarm" live title={title}>{text}</Banner>
    }
    case 'merged':
      return <Suspense fallback={null}><MergeResult accepted={accepted} name={nameIn(opened)} alone={!inside} /></Suspense>
  }
}
