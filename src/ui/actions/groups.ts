import { daysBetween, type Day } from '#worksheets/kit/days.ts'
import { isLate, type ActionItem } from './action-list.ts'
import { actionWords as words, dueWords } from './words.ts'

export interface ActionGroup {
  readonly name: string
  readonly items: readonly ActionItem[]
}

/** The list under headings: by how soon it is due, or by who has it. What nobody has taken comes last. */
export function groupsOf(list: readonly ActionItem[], by: 'date' | 'person', today: Day, nameOf: (person: string) => string): readonly ActionGroup[] {
  if (by === 'date') {
    const headings = [words.late, words.week, words.later, words.without, words.finished]
    return headings.map((name) => ({ name, items: list.filter((one) => headingOf(one, today) === name) })).filter((group) => group.items.length > 0)
  }
  const people = new Map<string, ActionItem[]>()
  for (const one of list) people.set(one.person ?? '', [...(people.get(one.person ?? '') ?? []), one])
  return Array.from(people, ([person, items]) => ({ person, name: person === '' ? words.nobody : nameOf(person), items }))
    .toSorted((one, other) => Number(one.person === '') - Number(other.person === '') || one.name.localeCompare(other.name, 'en-US'))
}

function headingOf(one: ActionItem, today: Day): string {
  if (one.done) return words.finished
  if (one.due === null) return words.without
  if (isLate(one, today)) return words.late
  return daysBetween(today, one.due) <= 7 ? words.week : words.later
}

/** The list as plain text for a mail. */
export function textOf(title: string, groups: readonly ActionGroup[], today: Day, nameOf: (person: string) => string): string {
  const parts = groups.map((group) => [
    group.name,
    ...group.items.map((one) => words.copyLine([one.text, one.person ? nameOf(one.person) : words.nobody, dueWords(one, today), one.about])),
  ].join('\n'))
  return [title, ...parts].join('\n\n')
}
