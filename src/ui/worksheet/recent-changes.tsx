import { useMemo, type ReactNode } from 'react'
import type { Worksheet } from '#worksheets/kit/worksheet.ts'
import { sheetOf, type Sheetful } from '#worksheets/workbook.ts'
import { rowLabel } from '#machines/facts/manifest.ts'
import type { View } from '#session/partnership.ts'
import { Byline } from '../kit/fields/byline.tsx'
import { Link } from '../kit/link.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { recentIn, type Recent } from './progress.ts'
import { worksheetWords } from './words.ts'
import css from './worksheet.module.css'

const mostRecent = 5
const remembered = new WeakMap<Sheetful, readonly Recent[]>()

// A sheet keeps its identity until something in it changes, so each is looked through once a change.
function recentOf(worksheet: Worksheet, sheet: Sheetful): readonly Recent[] {
  const known = remembered.get(sheet)
  if (known) return known
  const made = recentIn(worksheet, sheet, mostRecent)
  remembered.set(sheet, made)
  return made
}

const selectBook = (view: View): View['book'] => view.book
const selectRound = (view: View): View['round'] => view.round

/** Who last changed what on these worksheets, the latest first; each line leads to the very field. */
export function RecentChanges({ worksheets }: { readonly worksheets: readonly Worksheet[] }): ReactNode {
  const base = useBase()
  const book = useView(selectBook)
  const round = useView(selectRound)
  const recent = useMemo(() => worksheets
    .flatMap((worksheet) => {
      const sheet = sheetOf(book, worksheet, round)
      return recentOf(worksheet, sheet).map((one) => ({ one, worksheet, sheet }))
    })
    .toSorted((a, b) => b.one.at - a.one.at)
    .slice(0, mostRecent), [worksheets, book, round])
  return (
    <section className={css['aside']}>
      <h2>{worksheetWords.recent}</h2>
      {recent.length === 0 && <p className={css['quiet']}>{worksheetWords.nothingYet}</p>}
      <ul className={css['recent']}>
        {recent.map(({ one, worksheet, sheet }) => {
          const row = one.row === undefined ? undefined : sheet.tables[one.field.key]?.find((other) => other.id === one.row)
          const label = [row && rowLabel(book, row, one.field), one.column?.label ?? one.field.label].filter(Boolean).join(': ')
          const place = one.row === undefined || !one.column ? {} : { row: one.row, column: one.column.key }
          return (
            <li key={`${worksheet.id} ${one.stamp}`}>
              <Link href={hrefOf(base, { worksheet: worksheet.id, field: one.field.key, ...place })}>{label}</Link>
              <Byline standing={one} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
