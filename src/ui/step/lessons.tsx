import { useCallback, type ReactNode } from 'react'
import { reviewOf, stepWords, steps } from '#worksheets/catalogue.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { personName } from '#machines/facts/names.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import type { View } from '#session/partnership.ts'
import { Link } from '../kit/link.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { stepPageWords as words } from './words.ts'
import css from './step.module.css'

/** What the review before wants done differently comes up where the next step starts (decisions 16). */
export function LessonsFromBefore({ step }: { readonly step: StepId }): ReactNode {
  const base = useBase()
  const before = steps[stepWords(step).number - 2]
  const book = useView((view) => view.book)
  const lessons = useView(useCallback((view: View) => (before ? answersOf(view.book, reviewOf(before.id).worksheet, view.round).lessons : null), [before]))
  const open = (lessons ?? []).filter((lesson) => lesson.kind === 'change' && lesson.lesson && !lesson.done)
  if (!before || open.length === 0) return null
  const worksheet = reviewOf(before.id).worksheet.id
  return (
    <section className={css['part']}>
      <h2>{words.lessons(before.title)}</h2>
      <ul className={css['holds']}>
        {open.map((lesson) => (
          <li key={lesson.id}>
            <Link href={hrefOf(base, { worksheet, field: 'lessons', row: lesson.id, column: 'lesson' })}>{lesson.lesson}</Link>{' '}
            <span className={css['quiet']}>{[lesson.owner ? personName(book, lesson.owner) : '', lesson.due ? shortDay(lesson.due) : ''].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
