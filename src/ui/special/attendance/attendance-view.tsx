import { useMemo, useState, type ReactNode } from 'react'
import { attendanceFacts } from '#machines/facts/4-launch/attendance.ts'
import { namesOf } from '#machines/facts/names.ts'
import { Emblem } from '../../kit/emblem.tsx'
import { announce } from '../../kit/live-region.tsx'
import { useProjector } from '../../kit/look.ts'
import { NoticeSign } from '../../kit/signs.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Figures, Panel } from '../panel.tsx'
import { QuickLine } from '../quick-line.tsx'
import { guestsOf, type Guest } from './expected.ts'
import { GuestLine } from './guest-line.tsx'
import { attendanceWords as words } from './words.ts'
import css from '../special.module.css'
import own from './attendance.module.css'

/** Above the list of who came: ticks by side, walk-ins in two fields, and the balance for the facilitator's eyes only. */
export function AttendanceView(): ReactNode {
  const projector = useProjector()
  const mayWrite = useView((view) => view.mayWrite)
  if (projector) return null
  return (
    <>
      <Ticks mayWrite={mayWrite} />
      {mayWrite && <WalkIn />}
      <Balance />
    </>
  )
}

function Balance(): ReactNode {
  const { business, support, unknown, delegates, late, leftEarly, walkIns, supportWalkIns } = useFacts(attendanceFacts)
  const aside = [
    ...(late ? [words.late(late)] : []), ...(leftEarly ? [words.left(leftEarly)] : []), ...(walkIns + supportWalkIns ? [words.walkIns(walkIns + supportWalkIns)] : []),
  ]
  return (
    <Panel title={words.balance} lead={words.balanceHelp}>
      <div className={own['balance']}>
        {business !== null && support !== null && <Emblem size={150} inside={business} outside={support} label={words.seats(business, support)} />}
        <Figures figures={[
          { value: business ?? words.notCounted, label: words.business, note: delegates ? words.delegates(delegates) : undefined },
          { value: support ?? words.notCounted, label: words.support },
        ]} />
      </div>
      {aside.length > 0 && <p className={css['quiet']}>{aside.join(', ')}.</p>}
      {unknown > 0 && <p className={`${css['sign']} ${css['notice']}`}><NoticeSign />{words.unknown(unknown)}</p>}
    </Panel>
  )
}

function WalkIn(): ReactNode {
  const partnership = usePartnership()
  const names = useFacts(namesOf)
  const fields = useMemo(() => [
    { key: 'name', label: words.name, suggestions: [...names.people.values()].flatMap((one) => one.name ?? []) },
    { key: 'company', label: words.company, suggestions: [...names.organizations.values()].flatMap((one) => one.name ?? []) },
  ], [names])
  const add = (line: Readonly<Record<string, string>>): void => {
    const organization = line['company'] ? partnership.addOrganization(line['company']) : null
    const person = partnership.addPerson(line['name'] ?? '', organization ? { organization } : {})
    const { book, round } = partnership.view()
    const wasExpected = guestsOf(book, round).some((guest) => guest.who === person)
    partnership.addRows({ worksheet: 'attendance', field: 'people' }, [{
      id: person, values: { person, came: true, ...(organization ? { organization } : {}), ...(wasExpected ? {} : { walkIn: true }) },
    }])
    announce(words.added(line['name'] ?? ''))
  }
  return <Panel title={words.walkIn} lead={words.walkInHelp}><QuickLine place="attendance" fields={fields} button={words.button} onAdd={add} /></Panel>
}

const sides = ['industry', 'support', 'unknown'] as const

function Ticks({ mayWrite }: { readonly mayWrite: boolean }): ReactNode {
  const guests = useFacts(guestsOf)
  const [find, setFind] = useState('')
  const wanted = find.trim().toLocaleLowerCase('en-US')
  const shown = wanted === '' ? guests : guests.filter((one) => `${one.name} ${one.organizationName}`.toLocaleLowerCase('en-US').includes(wanted))
  const on = (side: (typeof sides)[number]): readonly Guest[] => shown.filter((one) => (one.side ?? 'unknown') === side)
  return (
    <Panel title={words.tick} lead={guests.length === 0 ? words.none : words.count(guests.filter((one) => one.row?.came).length, guests.length)}>
      {guests.length > 8 && (
        <label className={own['find']}><span>{words.find}</span><input type="search" value={find} onChange={(event) => setFind(event.target.value)} /></label>
      )}
      {guests.length > 0 && shown.length === 0 && <p className={css['quiet']}>{words.noMatch}</p>}
      <div className={own['sides']}>
        {sides.filter((side) => on(side).length > 0).map((side) => (
          <section key={side} className={css['stack']}>
            <h3>{words.sides[side]} <span className={css['quiet']}>{words.count(on(side).filter((one) => one.row?.came).length, on(side).length)}</span></h3>
            <ul className={own['guests']}>{on(side).map((one) => <GuestLine key={one.who} guest={one} mayWrite={mayWrite} />)}</ul>
          </section>
        ))}
      </div>
    </Panel>
  )
}
