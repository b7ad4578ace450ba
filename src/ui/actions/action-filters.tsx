import type { ReactNode } from 'react'
import { personName } from '#machines/facts/names.ts'
import { Choose } from '../kit/choose.tsx'
import { useView } from '../partnership/partnership-context.tsx'
import { useTerms } from '../settings/terms.ts'
import type { ActionFilter, ActionItem, ActionKind } from './action-list.ts'
import { actionWords as words, kindWords } from './words.ts'
import css from './actions.module.css'

const kinds: readonly ActionKind[] = ['action', 'quick win', 'call', 'promise', 'gap', 'lesson']
const whens = ['open', 'late', 'week', 'done'] as const

interface ActionFiltersProps {
  readonly list: readonly ActionItem[]
  readonly filter: ActionFilter
  readonly choose: (next: Partial<ActionFilter>) => void
  readonly by: 'date' | 'person'
  readonly order: (by: 'date' | 'person') => void
  /** Who is at this laptop. */
  readonly who: string | null
}

/** What of the list is shown: whose, which kind, how soon. */
export function ActionFilters({ list, filter, choose, by, order, who }: ActionFiltersProps): ReactNode {
  const terms = useTerms()
  const book = useView((view) => view.book)
  const people = [...new Set(list.flatMap((one) => one.person ?? []))].filter((id) => id !== who)
    .map((id) => [id, personName(book, id)] as const).toSorted((one, other) => one[1].localeCompare(other[1], 'en-US'))
  return (
    <div className={css['filters']}>
      <Choose label={words.when} value={filter.when} onChoose={(when) => choose({ when: whens.find((one) => one === when) ?? 'open' })}
        options={whens.map((when) => [when, words.whens[when]])} />
      <Choose label={words.person} value={filter.person} onChoose={(person) => choose({ person })}
        options={[['', words.everyone], ...(who ? [[who, words.me(personName(book, who))] as const] : []), ...people, ['-', words.nobody]]} />
      <Choose label={words.kind} value={filter.kind} onChoose={(kind) => choose({ kind: kinds.find((one) => one === kind) ?? '' })}
        options={[['', words.allKinds], ...kinds.map((kind) => [kind, kindWords(kind, terms)] as const)]} />
      <Choose label={words.group} value={by} onChoose={(next) => order(next === 'person' ? 'person' : 'date')}
        options={[['date', words.groups.date], ['person', words.groups.person]]} />
    </div>
  )
}
