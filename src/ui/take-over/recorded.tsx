import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { worksheetById, type StepWords } from '#worksheets/catalogue.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import type { Partnership } from '#session/partnership.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { LinkButton } from '#ui/kit/button.tsx'
import { pageOf } from '#ui/partnership/href-of.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useOpened } from '#ui/start/use-opened.ts'
import type { Before } from './done-before.tsx'
import { neededFacts } from './needed-facts.ts'
import { takeOverWords } from './words.ts'
import css from './take-over.module.css'

const words = takeOverWords.after

/** A step with what was said of it. */
export interface Record extends Before {
  readonly step: StepWords
}

interface RecordedProps {
  readonly id: string
  readonly name: string
  readonly records: readonly Record[]
  /** The step that the partnership is at. */
  readonly at: StepWords
}

/** Records the steps in the new partnership, then shows the pages whose facts later steps count with. */
export function Recorded({ id, name, records, at }: RecordedProps): ReactNode {
  const opened = useOpened('own', id)
  const isBroken = opened === 'not-here' || (opened !== null && 'error' in opened)
  return (
    <OuterPage narrow part="recorded" title={words.title} lead={words.lead(name)}>
      {isBroken && <Banner level="alarm">{words.failed}</Banner>}
      {opened === null && <output>{words.opening}</output>}
      {opened !== null && !isBroken && <Recording partnership={opened.partnership} records={records} />}
      {opened !== null && !isBroken && <Facts base={`/p/${id}`} records={records} at={at} />}
    </OuterPage>
  )
}

function Recording({ partnership, records }: { readonly partnership: Partnership; readonly records: readonly Record[] }): ReactNode {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    for (const { step, on, by, note } of records) partnership.takeOver(step.id, { on, by: by.trim(), note: note.trim() })
  }, [partnership, records])
  return (
    <ul>
      {records.map(({ step, on, by }) => <li key={step.id}>{words.recorded(step.title, shortDay(on), by.trim())}</li>)}
    </ul>
  )
}

function Facts({ base, records, at }: { readonly base: string; readonly records: readonly Record[]; readonly at: StepWords }): ReactNode {
  return (
    <>
      {records.map(({ step }) => (
        <section key={step.id} className={css['part']}>
          <h2>{takeOverWords.before(step.number, step.title)}</h2>
          <ul className={css['facts']}>
            {neededFacts[step.id].map(({ worksheet, why }) => (
              <li key={worksheet}>
                <Link href={pageOf(base, worksheet)}>{worksheetById(worksheet).title}</Link>
                <span className={css['help']}>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div><LinkButton href={`${base}/step/${at.id}`} look="primary" large>{words.go(at.number)}</LinkButton></div>
    </>
  )
}
