import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { steps } from '#worksheets/catalogue.ts'
import { documents } from '#worksheets/documents/list.ts'
import type { DocumentDefinition } from '#worksheets/documents/document.ts'
import { Shell } from '../shell/shell.tsx'
import { useBase } from '../partnership/partnership-context.tsx'
import { PaperPage } from './paper-page.tsx'
import { CalendarFile } from './calendar-file.tsx'
import { paperWords as words } from './words.ts'
import css from './papers.module.css'

/** The screen behind `…/papers/…`: all letters and papers, or the one that `path` names. */
export function PapersPage({ path }: { readonly path: string }): ReactNode {
  const id = path.replace(/^\//, '')
  return id === '' ? <PapersList /> : <PaperPage key={id} id={id} />
}

function PapersList(): ReactNode {
  const ofWhole = documents.filter((one) => one.step === null)
  return (
    <Shell title={words.title} lead={words.lead}>
      {steps.map((step) => <Group key={step.id} title={words.step(step.number, step.title)} papers={documents.filter((one) => one.step === step.id)} />)}
      <Group title={words.whole} papers={ofWhole} />
      <CalendarFile />
    </Shell>
  )
}

function Group({ title, papers }: { readonly title: string; readonly papers: readonly DocumentDefinition[] }): ReactNode {
  const base = useBase()
  const [name] = useState(() => `papers-${papers[0]?.id ?? ''}`)
  if (papers.length === 0) return null
  return (
    <section className={css['group']} aria-labelledby={name}>
      <h2 id={name} className={css['groupTitle']}>{title}</h2>
      <ul className={css['list']}>
        {papers.map((paper) => (
          <li key={paper.id} className={css['paper']}>
            <Link href={`${base}/papers/${paper.id}`}>{paper.title}</Link>
            <span className={css['quiet']}>{paper.purpose}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
