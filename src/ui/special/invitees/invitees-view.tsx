import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { isDay } from '#worksheets/kit/days.ts'
import { headcount, inviteeFacts, subSectorCover } from '#machines/facts/3-prepare/invitees.ts'
import { dayFacts } from '#machines/facts/4-launch/priorities.ts'
import { namesOf } from '#machines/facts/names.ts'
import { Button } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { useProjector } from '../../kit/look.ts'
import { PlainField } from '../../kit/plain-field.tsx'
import { showToast } from '../../kit/toast.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Figures, Panel } from '../panel.tsx'
import { QuickLine } from '../quick-line.tsx'
import { CallList } from './call-list.tsx'
import { inviteeWords as words } from './words.ts'
import css from '../special.module.css'

const table = { worksheet: 'invitees', field: 'people' } as const

/** Above the invitation list: where it stands, adding fast, letters in bulk, and calls in two taps. */
export function InviteesView(): ReactNode {
  const mayWrite = useView((view) => view.mayWrite)
  const projector = useProjector()
  const { phase } = useFacts(dayFacts)
  const isAhead = mayWrite && !projector && phase === 'before'
  return (
    <>
      <Counts />
      {isAhead && <CallList />}
      {isAhead && <Letters />}
      {mayWrite && !projector && <AddLeaders />}
    </>
  )
}

function Counts(): ReactNode {
  const base = useBase()
  const facts = useFacts(inviteeFacts)
  const heads = useFacts(headcount)
  const cover = useFacts(subSectorCover)
  if (facts.listed === 0) return null
  const { target, expected, toInvite, yesSoFar, yesMissing, yesRate, showRate, assumed } = heads
  return (
    <Panel title={words.counts}>
      <Figures figures={[
        { value: facts.listed, label: words.listed, note: words.companies(facts.companies) },
        { value: facts.yes, label: words.yes }, { value: facts.maybe, label: words.maybe }, { value: facts.no, label: words.no },
        ...(facts.delegate ? [{ value: facts.delegate, label: words.delegate }] : []),
        { value: facts.silent, label: words.silent },
        { value: target ?? words.noTarget, label: words.target, note: target === null ? <Link href={hrefOf(base, { worksheet: 'settings', field: 'target' })}>{words.toSettings}</Link> : undefined },
        { value: expected ?? words.notKnown, label: words.expected },
      ]} />
      {target !== null && toInvite !== null && (
        <p className={css['quiet']}>
          {words.estimate(target, yesRate, showRate, toInvite)} {assumed && words.assumed} {yesSoFar !== null && words.soFar(yesSoFar)} {yesMissing !== null && facts.sent > 0 && words.missing(yesMissing)}
        </p>
      )}
      {cover.length > 0 && (
        <div className={css['stack']}>
          <h3>{words.cover}</h3>
          <div className={css['scroll']} role="region" aria-label={words.coverRegion} tabIndex={0}>
            <table className={css['table']}>
              <thead><tr><th scope="col">{words.subSector}</th><th scope="col">{words.coverListed}</th><th scope="col">{words.coverYes}</th></tr></thead>
              <tbody>{cover.map((line) => <tr key={line.name}><th scope="row">{line.name}</th><td>{line.listed || words.nobody}</td><td>{line.yes || words.nobody}</td></tr>)}</tbody>
            </table>
          </div>
        </div>
      )}
    </Panel>
  )
}

function AddLeaders(): ReactNode {
  const partnership = usePartnership()
  const names = useFacts(namesOf)
  const facts = useFacts(inviteeFacts)
  const fields = useMemo(() => [
    { key: 'name', label: words.name, suggestions: [...names.people.values()].flatMap((one) => one.name ?? []) },
    { key: 'company', label: words.company, suggestions: [...names.organizations.values()].flatMap((one) => one.name ?? []) },
    { key: 'subSector', label: words.subSector, suggestions: facts.subSectors },
    { key: 'decides', label: words.decides, tick: true },
  ], [names, facts.subSectors])
  const add = (line: Readonly<Record<string, string>>): void => {
    const organization = line['company'] ? partnership.addOrganization(line['company']) : null
    const person = partnership.addPerson(line['name'] ?? '', organization ? { organization } : {})
    partnership.addRows(table, [{
      id: person,
      values: { person, ...(organization ? { organization } : {}), ...(line['subSector'] ? { subSector: line['subSector'] } : {}), ...(line['decides'] ? { decides: true } : {}) },
    }])
    announce(words.added(line['name'] ?? ''))
  }
  return <Panel title={words.add} lead={words.addHelp}><QuickLine place="invitees" fields={fields} button={words.button} onAdd={add} /></Panel>
}

function Letters(): ReactNode {
  const partnership = usePartnership()
  const { rows, doNotContact } = useFacts(inviteeFacts)
  const today = useView((view) => view.today)
  const [on, setOn] = useState(today)
  const unsent = rows.filter(({ who, row }) => !row.sentOn && !row.reply && !doNotContact.includes(who))
  if (unsent.length === 0) return null
  const put = (value: string | null): void =>
    partnership.setAll(unsent.map(({ row }) => ({ ref: { ...table, row: row.id, column: 'sentOn' }, value })), words.marked(unsent.length))
  const mark = (): void => {
    put(on)
    showToast({ text: words.marked(unsent.length), action: { label: words.undo, run: () => put(null) } })
  }
  return (
    <Panel title={words.send} lead={words.sendHelp(unsent.length)}>
      <div className={css['row']}>
        <PlainField label={words.on}>{(parts) => <input {...parts} type="date" value={on} max="9999-12-31" onChange={(event) => setOn(event.target.value)} />}</PlainField>
        <Button held={isDay(on) ? null : words.markHeld} onClick={mark}>{isDay(on) ? words.mark(unsent.length, on) : words.send}</Button>
      </div>
    </Panel>
  )
}
