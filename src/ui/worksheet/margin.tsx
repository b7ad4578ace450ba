import { useMemo, type ReactNode } from 'react'
import { reviews, stepWords } from '#worksheets/catalogue.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import type { Worksheet } from '#worksheets/kit/worksheet.ts'
import type { View } from '#session/partnership.ts'
import { Link } from '../kit/link.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { MyNotes } from './my-notes.tsx'
import { RecentChanges } from './recent-changes.tsx'
import { worksheetWords } from './words.ts'
import css from './worksheet.module.css'

const lists = new WeakMap<Worksheet, readonly Worksheet[]>()

// The same list each time, so that what is made from it can be remembered.
function only(worksheet: Worksheet): readonly Worksheet[] {
  const list = lists.get(worksheet) ?? [worksheet]
  lists.set(worksheet, list)
  return list
}

/** What stands beside a worksheet: the points that rest on it, who changed what last, and my own notes. */
export function WorksheetMargin({ worksheet }: { readonly worksheet: Worksheet }): ReactNode {
  const base = useBase()
  return (
    <>
      {worksheet.step !== 'partnership' && <Feeds worksheet={worksheet} />}
      <RecentChanges worksheets={only(worksheet)} />
      <MyNotes place={worksheet.id} />
      <p><Link href={`${base}/print/sheet/${worksheet.id}`}>{worksheetWords.print}</Link></p>
    </>
  )
}

const selectFacts = (view: View): View['walk']['facts'] => view.walk.facts

function Feeds({ worksheet }: { readonly worksheet: Worksheet }): ReactNode {
  const base = useBase()
  const facts = useView(selectFacts)
  const groups = useMemo(() => reviews.flatMap((review) => {
    // By its definition, or because a line of evidence is read from here.
    const shown = new Set(facts[review.step].points.filter((point) => point.lines.some((line) => line.refs.some((ref) => ref.worksheet === worksheet.id))).map((point) => point.id))
    const points = pointsOf(review).filter((point) => shown.has(point.id) || point.restsOn.some((rest) => rest.startsWith(`${worksheet.id}.`)))
    return points.length ? [{ step: stepWords(review.step), worksheet: review.worksheet.id, points }] : []
  }), [worksheet, facts])
  return (
    <section className={css['aside']}>
      <h2>{worksheetWords.feeds}</h2>
      {groups.length === 0 && <p className={css['quiet']}>{worksheetWords.feedsNothing}</p>}
      {groups.map(({ step, worksheet: review, points }) => (
        <ul key={step.id} className={css['points']}>
          {points.map((point) => (
            <li key={point.id}>
              <Link href={hrefOf(base, { worksheet: review, field: 'points', row: point.id })}>{worksheetWords.feedsPoint(point.id, point.text)}</Link>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}
