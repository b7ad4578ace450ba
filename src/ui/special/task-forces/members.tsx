import { useId, type ReactNode } from 'react'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { answersOf, type Ref, type RowOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Force } from '#machines/facts/5-move-to-action/forces.ts'
import { namesOf, personName, sideOfPerson } from '#machines/facts/names.ts'
import { Combobox } from '../../kit/fields/combobox.tsx'
import { useEntries } from '../../kit/fields/use-entries.ts'
import { fieldWords } from '../../kit/fields/words.ts'
import { announce } from '../../kit/live-region.tsx'
import { CloseSign } from '../../kit/signs.tsx'
import { showToast } from '../../kit/toast.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { forceSheetWords as words } from './words.ts'
import own from './members.module.css'

type Member = RowOf<typeof taskForces, 'members'>
const table: Ref = { worksheet: 'task-forces', field: 'members' }
const personField = fieldOf(taskForces, 'members', 'person')
const roles = fieldOf(taskForces, 'members', 'role').options ?? []
const sides = ['industry', 'support', 'unknown'] as const
const membersOf = (book: Workbook, round: Round): readonly Member[] => answersOf(book, taskForces, round).members

/** The members of a task force by side, each with a way out, and a box to add one. */
export function Members({ force }: { readonly force: Force }): ReactNode {
  const id = useId()
  const partnership = usePartnership()
  const book = useView((view) => view.book)
  const mayWrite = useView((view) => view.mayWrite)
  const members = useFacts(membersOf).filter((row) => row.force === force.id && row.person)
  const all = useEntries(personField)
  const there = new Set(members.map((row) => row.person))
  const entries = all.filter((entry) => !there.has(entry.value))
  const add = (person: string): void => {
    partnership.addRows(table, [{ id: `${force.id}-${person}`, values: { force: force.id, person } }])
    announce(words.added(personName(partnership.view().book, person), force.title))
  }
  const remove = (row: string, name: string): void => {
    partnership.removeRow(table, row)
    showToast({ text: words.removed(name), action: { label: words.undo, run: () => partnership.restoreRow(table, row) } })
  }
  const nameOf = (row: Member): string => {
    const name = personName(book, row.person)
    if (row.leftOn || namesOf(book).people.get(row.person ?? '')?.left) return words.left(name)
    // The facilitator counts as such also where nobody wrote the role down.
    const held = row.role ?? (row.person === force.facilitator ? 'facilitator' : 'member')
    const role = roles.find((one) => one.value === held && held !== 'member')
    return role ? words.role(name, role.label) : name
  }
  return (
    <div className={own['members']}>
      {members.length === 0 && <p className={own['quiet']}>{words.none}</p>}
      {sides.map((side) => {
        const some = members.filter((row) => (sideOfPerson(book, row.person) ?? 'unknown') === side)
        return some.length === 0 ? null : (
          <div key={side} className={own['side']}>
            <span className={own['quiet']}>{words.members[side]}</span>
            <ul className={own['chips']}>
              {some.map((row) => (
                <li key={row.id} className={own['chip']}>
                  <span>{nameOf(row)}</span>
                  {mayWrite && <button type="button" aria-label={words.remove(personName(book, row.person))} onClick={() => remove(row.id, personName(book, row.person))}><CloseSign /></button>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {mayWrite && (
        <Combobox
          id={id} entries={entries} shown="" readOnly={false} label={words.addTo(force.title)} placeholder={words.add}
          onPick={add} onAdd={(name) => add(partnership.addPerson(name))} addLabel={fieldWords.addPerson}
        />
      )}
    </div>
  )
}
