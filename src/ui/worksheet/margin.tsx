import { useCallback, useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reviews, stepWords } from '#worksheets/catalogue.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import type { Worksheet } from '#worksheets/kit/worksheet.ts'
import { rowLabel } from '#machines/facts/manifest.ts'
import type { View } from '#session/partnership.ts'
import { Byline } from '../kit/fields/byline.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { useSheet } from '../partnership/use-field.ts'
import { MyNotes } from './my-notes.tsx'
import { recentIn, type Recent } from './progress.ts'
import { worksheetWords } from './words.ts'
import css from './worksheet.module.css'

const mostRecent = 5

/** What stands beside a worksheet: the points that rest on it, who changed what last, and my own notes. */
export function WorksheetMargin({ worksheet }: { readonly worksheet: Worksheet }): ReactNode {
  const base = useBase()
  return (
    <>
      {worksheet.step !== 'partnership' && <Feeds worksheet={worksheet} />}
      <RecentChanges worksheet={worksheet} />
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

const selectBook = (view: View): View['book'] => view.book

function RecentChanges({ worksheet }: { readonly worksheet: Worksheet }): ReactNode {
  const base = useBase()
  const sheet = useSheet(worksheet.id)
  const book = useView(selectBook)
  const recent = useMemo(() => recentIn(worksheet, sheet, mostRecent), [worksheet, sheet])
  const words = useCallback((one: Recent): string => {
    const row = one.row === undefined ? undefined : sheet.tables[one.field.key]?.find((other) => other.id === one.row)
    const name = row && rowLabel(book, row, one.field)
    return [name, one.column?.label ?? one.field.label].filter(Boolean).join(': ')
  }, [sheet, book])
  return (
    <section className={css['aside']}>
      <h2>{worksheetWords.recent}</h2>
      {recent.length === 0 && <p className={css['quiet']}>{worksheetWords.nothingYet}</p>}
      <ul className={css['recent']}>
        {recent.map((one) => (
          <li key={one.stamp}>
            <Link href={hrefOf(base, { worksheet: worksheet.id, field: one.field.key, ...(one.row === undefined || !one.column ? {} : { row: one.row, column: one.column.key }) })}>{words(one)}</Link>
            <Byline standing={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
