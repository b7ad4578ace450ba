import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { DocumentCheck, DocumentDefinition, DocumentInput } from '#worksheets/documents/document.ts'
import { documentById } from '#worksheets/documents/list.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { announce } from '../kit/live-region.tsx'
import { PageTitle } from '../kit/page-title.tsx'
import { CheckSign, NoticeSign } from '../kit/signs.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase } from '../partnership/partnership-context.tsx'
import { Preview } from '../print/preview.tsx'
import { TakeAlong } from '../print/take-along.tsx'
import { usePageRules } from '../print/use-page-rules.ts'
import { Wording } from './wording.tsx'
import { useInput, usePaper } from './use-paper.ts'
import { paperWords as words } from './words.ts'
import page from '../print/print-page.module.css'
import css from './papers.module.css'

/** One letter or paper: for whom, what to look at before it leaves, its wording, and the pages as they will come out. */
export function PaperPage({ id }: { readonly id: string }): ReactNode {
  const base = useBase()
  const definition = documentById(id)
  if (definition) return <Paper definition={definition} />
  return (
    <main className={page['screen']}>
      <PageTitle>{words.unknownTitle}</PageTitle>
      <p>{words.unknownText}</p>
      <LinkButton href={`${base}/papers`} look="primary">{words.back}</LinkButton>
    </main>
  )
}

function Paper({ definition }: { readonly definition: DocumentDefinition }): ReactNode {
  const base = useBase()
  const [circle, setCircle] = useState<Circle>(definition.circle)
  const [chosen, setChosen] = useState<readonly string[] | undefined>(undefined)
  const input = useInput(circle, chosen)
  const paper = usePaper(definition, input)
  usePageRules(paper.sheets, 'letter')
  return (
    <div className={page['screen']}>
      <header className={page['head']}>
        <LinkButton href={`${base}/papers`} look="quiet">{words.back}</LinkButton>
        <PageTitle className={page['title']}>{definition.title}</PageTitle>
        <Button look="primary" large className={page['go']} onClick={() => print()}>{words.print}</Button>
      </header>
      <div className={page['columns']}>
        <aside className={page['choices']} aria-label={definition.title}>
          <p>{definition.purpose}</p>
          <Checks checks={paper.checks} />
          <Parts definition={definition} input={input} chosen={chosen} choose={setChosen} />
          {definition.circle === 'core team' ? <Circles circle={circle} choose={setCircle} /> : <p className={css['quiet']}>{words.forPartners} {words.record}</p>}
          <Wording document={definition.id} usual={paper.usual} edits={paper.edits} stale={paper.stale} unused={chosen === undefined ? paper.unused : []} />
          <MailText sheets={paper.sheets} />
          <TakeAlong sheets={paper.sheets} title={definition.title} circle={circle} wall={false} comesBack={definition.id === 'ask-slip'} />
        </aside>
        <main className={page['preview']} aria-label={words.preview}>
          <Preview sheets={paper.sheets} size="letter" />
        </main>
      </div>
    </div>
  )
}

function Checks({ checks }: { readonly checks: readonly DocumentCheck[] }): ReactNode {
  const base = useBase()
  if (checks.length === 0) return null
  return (
    <section className={css['part']}>
      <h2 className={css['head']}>{words.checks}</h2>
      <ul className={css['checks']}>
        {checks.map(({ id, text, holds, ref }) => (
          <li key={id} className={holds === false ? css['open'] : css['check']}>
            <span>{holds === false ? <NoticeSign /> : holds === true && <CheckSign />}</span>
            <span>{ref && holds !== true ? <Link href={hrefOf(base, ref)}>{text}</Link> : text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PartsProps {
  readonly definition: DocumentDefinition
  readonly input: DocumentInput
  readonly chosen: readonly string[] | undefined
  readonly choose: (chosen: readonly string[] | undefined) => void
}

function Parts({ definition, input, chosen, choose }: PartsProps): ReactNode {
  const parts = useMemo(() => definition.parts?.({ ...input, chosen: undefined }) ?? [], [definition, input])
  if (parts.length < 2) return null
  const ids = chosen ?? parts.map((part) => part.id)
  return (
    <details className={css['part']}>
      <summary>{words.parts}: {words.partsChosen(ids.length, parts.length)}</summary>
      <div className={css['row']}>
        <Button look="quiet" onClick={() => choose(undefined)}>{words.all}</Button>
        <Button look="quiet" onClick={() => choose([])}>{words.none}</Button>
      </div>
      <ul className={css['parts']}>
        {parts.map((part) => (
          <li key={part.id}>
            <label className={page['option']}>
              <input
                type="checkbox" checked={ids.includes(part.id)}
                onChange={(event) => choose(event.target.checked ? [...ids, part.id] : ids.filter((one) => one !== part.id))}
              />
              <span>{part.label}{part.note && <span className={css['quiet']}> {part.note}</span>}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Circles({ circle, choose }: { readonly circle: Circle; readonly choose: (circle: Circle) => void }): ReactNode {
  return (
    <fieldset className={page['fieldset']}>
      <legend>{words.circle}</legend>
      {(['core team', 'partners'] as const).map((one) => (
        <label key={one} className={page['option']}>
          <input type="radio" name="circle" checked={circle === one} onChange={() => choose(one)} />
          {words.circles[one]}
        </label>
      ))}
      <p className={css['quiet']}>{words.record}</p>
    </fieldset>
  )
}

function MailText({ sheets }: { readonly sheets: readonly Sheet[] }): ReactNode {
  const [said, say] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    const { toMailText } = await import('#exports/mail-text.ts')
    const told = await navigator.clipboard.writeText(toMailText(sheets)).then(() => words.copied, () => words.notCopied)
    say(told)
    announce(told)
  }
  return (
    <div className={css['part']}>
      <div><Button onClick={() => void copy()}>{words.mail}</Button></div>
      {said && <p className={css['quiet']}>{said}</p>}
    </div>
  )
}
