import { useMemo, type ReactNode } from 'react'
import { roster } from '#worksheets/1-support-team/roster.worksheet.ts'
import { organizationKinds, supportKinds, type OrganizationKind } from '#worksheets/partnership/register.worksheet.ts'
import { aliasesOf, answersOf, resolve, type Round, type Workbook } from '#worksheets/workbook.ts'
import { systemWords, tableSummary } from '#machines/facts/1-support-team/table.ts'
import { listed, namesOf } from '#machines/facts/names.ts'
import { Button } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { useCell } from '../cell.ts'
import { Figures, Panel } from '../panel.tsx'
import { QuickLine } from '../quick-line.tsx'
import { rosterWords as words } from './words.ts'
import css from '../special.module.css'

/** Above the roster: a line to add people fast, and the kinds of partner that are here and missing. */
export function RosterView(): ReactNode {
  const mayWrite = useView((view) => view.mayWrite)
  return (
    <>
      {mayWrite && <AddPeople />}
      <WhoIsMissing />
    </>
  )
}

const kindOptions = Object.entries(organizationKinds)

function AddPeople(): ReactNode {
  const partnership = usePartnership()
  const names = useFacts(namesOf)
  const fields = useMemo(() => {
    const people = [...names.people.values()].flatMap((one) => one.name ?? [])
    const organizations = [...names.organizations.values()].flatMap((one) => one.name ?? [])
    return [
      { key: 'name', label: words.name, suggestions: people }, { key: 'organization', label: words.organization, suggestions: organizations },
      { key: 'kind', label: words.kind, options: kindOptions }, { key: 'also', label: words.also, options: kindOptions, after: 'kind' },
      { key: 'standIn', label: words.standIn, suggestions: people },
    ]
  }, [names])
  const add = (line: Readonly<Record<string, string>>): void => {
    const kinds = [...new Set([line['kind'], line['also']])].filter((kind): kind is OrganizationKind => Boolean(kind))
    const organization = line['organization'] ? withKinds(partnership.addOrganization(line['organization'], kinds.length ? { kinds } : {}), kinds) : null
    const person = partnership.addPerson(line['name'] ?? '', organization ? { organization } : {})
    const standInFor = line['standIn'] ? partnership.addPerson(line['standIn']) : null
    partnership.addRows({ worksheet: 'roster', field: 'members' }, [{
      id: person, values: { person, attended: true, ...(organization ? { organization } : {}), ...(standInFor ? { standInFor } : {}) },
    }])
    announce(words.added(line['name'] ?? '', line['standIn'] ?? ''))
  }
  // The organization may have been there before, under fewer kinds.
  const withKinds = (id: string, kinds: readonly OrganizationKind[]): string => {
    const before = namesOf(partnership.view().book).organizations.get(id)?.kinds ?? []
    const all = [...new Set([...before, ...kinds])]
    if (all.length > before.length) partnership.setAll([{ ref: { worksheet: 'register', field: 'organizations', row: id, column: 'kinds' }, value: all }])
    return id
  }
  return (
    <Panel title={words.add} lead={words.addHelp}>
      <QuickLine place="roster" fields={fields} button={words.button} onAdd={add} />
    </Panel>
  )
}

interface Kinds {
  readonly present: readonly { readonly kind: OrganizationKind; readonly names: readonly string[] }[]
}

function presentKinds(book: Workbook, round: Round): Kinds {
  const { organizations } = tableSummary(book, round)
  const aliases = aliasesOf(book)
  const names = namesOf(book).organizations
  const found = new Map<OrganizationKind, string[]>()
  for (const id of organizations) {
    const organization = names.get(resolve(aliases, id))
    for (const kind of organization?.kinds ?? []) found.set(kind, [...(found.get(kind) ?? []), organization?.name ?? ''])
  }
  return { present: Array.from(found, ([kind, of]) => ({ kind, names: of })) }
}

const absentOf = (book: Workbook, round: Round): readonly string[] => answersOf(book, roster, round).absentKinds ?? []

function WhoIsMissing(): ReactNode {
  const summary = useFacts(tableSummary)
  const { present } = useFacts(presentKinds)
  const absent = useFacts(absentOf)
  const mayWrite = useView((view) => view.mayWrite)
  const cell = useCell({ worksheet: 'roster', field: 'absentKinds' })
  const order = Object.keys(supportKinds)
  const mark = (kinds: readonly string[]): void => cell.put(kinds.length ? kinds.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)) : null)
  const { missingKinds, systems, missingSystems } = summary
  return (
    <Panel title={words.missing}>
      <Figures figures={[{ value: summary.people, label: words.people }, { value: summary.here, label: words.here }, { value: summary.core, label: words.core }]} />
      <p>{words.systems(systems.map((one) => systemWords[one]))} {missingSystems.length > 0 && <strong>{words.missingSystems(missingSystems.map((one) => systemWords[one]))}</strong>}</p>
      <details className={css['fold']}>
        <summary>{words.present}: {present.length}</summary>
        {present.length === 0 ? <p className={css['quiet']}>{words.none}</p> : (
          <ul className={css['list']}>{present.map(({ kind, names }) => <li key={kind} className={css['item']}><span>{kindName(kind)}</span><span className={css['quiet']}>{listed(names)}</span></li>)}</ul>
        )}
      </details>
      {missingKinds.length === 0 ? <p>{words.noneMissing}</p> : (
        <details className={css['fold']} open={missingKinds.length <= 8}>
          <summary>{words.missingKinds(missingKinds.length)}</summary>
          <ul className={css['list']}>
            {missingKinds.map((kind) => (
              <li key={kind} className={css['item']}>
                <span>{kindName(kind)}</span>
                {mayWrite && <Button look="quiet" aria-label={words.notHereOf(kindName(kind))} onClick={() => mark([...absent, kind])}>{words.notHere}</Button>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {absent.length > 0 && (
        <div className={css['stack']}>
          <h3>{words.absent}</h3>
          <ul className={css['list']}>
            {absent.map((kind) => (
              <li key={kind} className={css['item']}>
                <span>{kindName(kind)}</span>
                {mayWrite && <Button look="quiet" aria-label={words.isHereOf(kindName(kind))} onClick={() => mark(absent.filter((one) => one !== kind))}>{words.isHere}</Button>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  )
}

// What a newer version marked is shown as it is stored.
const kindName = (kind: string): string => (organizationKinds as Readonly<Record<string, string>>)[kind] ?? kind
