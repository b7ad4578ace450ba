import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choose } from '../../kit/choose.tsx'
import { announce } from '../../kit/live-region.tsx'
import { fullName, type Atlas, type County, type State } from '../map/atlas.ts'
import { plainName } from '../map/county-names.ts'
import type { FootprintDesk } from './use-footprint.ts'
import { regionWords as words } from './words.ts'
import css from './region.module.css'

interface CountyListProps {
  readonly atlas: Atlas
  readonly footprint: FootprintDesk
  /** Brings a county or a state into view on the map. */
  readonly onLook: (fips: string) => void
}

const shownAtMost = 80

function found(atlas: Atlas, typed: string): readonly County[] {
  const [name = '', state = ''] = typed.split(',')
  const [wanted, of] = [plainName(name), plainName(state)]
  if (wanted === '') return []
  const fits = atlas.counties.filter((one) => {
    const own = plainName(one.name)
    return (own.includes(wanted) || plainName(one.stateName).startsWith(wanted) || one.fips.startsWith(name.trim())) && (of === '' || plainName(one.stateName).startsWith(of))
  })
  const rank = (one: County): number => (plainName(one.name).startsWith(wanted) ? 0 : 1)
  return fits.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'en') || one.stateName.localeCompare(other.stateName, 'en'))
}

/** Every county as a box to tick, found by name or by state: the whole of the map's work without the map. */
export function CountyList({ atlas, footprint, onLook }: CountyListProps): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState('')
  const query = useDeferredValue(typed)
  const state = atlas.states.find((one) => one.fips === chosen)
  // What was just ticked stays in its place, so that nothing jumps under the hand that ticks.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const neighbors = useMemo(() => neighborsOf(atlas, footprint.picked, ticked), [atlas, footprint.picked, ticked])
  const keep = (fips: string): void => {
    setTicked((now) => new Set(now).add(fips))
    onLook(fips)
  }
  const matches = useMemo(() => found(atlas, query), [atlas, query])
  const searching = query.trim() !== ''
  return (
    <div className={css['finder']}>
      <div className={css['find']}>
        <div className={css['search']}>
          <label htmlFor={id}>{words.find}</label>
          <input id={id} type="search" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </div>
        <Choose label={words.state} value={chosen} options={[['', words.nearby], ...atlas.states.map((one) => [one.fips, one.name] as const)]}
          onChoose={(fips) => { setChosen(fips); setTyped(''); if (fips) onLook(fips) }} />
      </div>
      {state && !searching && <WholeState atlas={atlas} state={state} footprint={footprint} />}
      {searching
        ? <Ticks atlas={atlas} label={words.foundFor(query)} counties={matches} footprint={footprint} onLook={onLook} empty={words.noneFound(query)} />
        : state
          ? <Ticks atlas={atlas} label={words.countiesOf(state.name)} counties={state.counties.flatMap((at) => atlas.counties[at] ?? [])} footprint={footprint} onLook={onLook} short />
          : <Ticks atlas={atlas} label={words.around} counties={neighbors} footprint={footprint} onLook={keep} empty={words.aroundNone} />}
    </div>
  )
}

/** The counties that touch the picked ones and are not picked, by name; those that were ticked in this list stay in it. */
function neighborsOf(atlas: Atlas, picked: ReadonlySet<string>, ticked: ReadonlySet<string>): readonly County[] {
  const around = new Set([...picked].flatMap((fips) => atlas.neighborsOf(atlas.numberOf.get(fips) ?? -1)))
  return [...around].flatMap((at) => atlas.counties[at] ?? []).filter((one) => !picked.has(one.fips) || ticked.has(one.fips))
    .toSorted((one, other) => one.stateName.localeCompare(other.stateName, 'en') || one.name.localeCompare(other.name, 'en'))
}

function WholeState({ atlas, state, footprint }: { readonly atlas: Atlas; readonly state: State; readonly footprint: FootprintDesk }): ReactNode {
  const all = state.counties.flatMap((at) => atlas.counties[at]?.fips ?? [])
  const isIn = all.every((fips) => footprint.picked.has(fips))
  const turn = (): void => {
    footprint.setAll(all, !isIn)
    announce(isIn ? words.stateOut(state.name, all.length) : words.stateIn(state.name, all.length))
  }
  return footprint.mayWrite ? <div><Button look="plain" onClick={turn}>{isIn ? words.takeStateOut(state.name, all.length) : words.takeStateIn(state.name, all.length)}</Button></div> : null
}

interface TicksProps extends CountyListProps {
  readonly label: string
  readonly counties: readonly County[]
  readonly empty?: string
  readonly short?: boolean
}

function Ticks({ label, counties, footprint, onLook, empty, short = false }: TicksProps): ReactNode {
  const shown = counties.slice(0, shownAtMost + 20)
  const some = counties.length > shown.length && short === false ? counties.slice(0, shownAtMost) : counties
  return (
    <fieldset className={css['ticks']}>
      <legend>{label}</legend>
      {counties.length === 0 && <p className={css['quiet']}>{empty}</p>}
      <div className={css['boxes']}>
        {some.map((one) => (
          <label key={one.fips} className={css['tick']}>
            <input type="checkbox" checked={footprint.picked.has(one.fips)} disabled={!footprint.mayWrite} onChange={() => { footprint.toggle(one.fips); onLook(one.fips) }} />
            <span>{short ? one.name : fullName(one)}</span>
          </label>
        ))}
      </div>
      {some.length < counties.length && <p className={css['quiet']}>{words.more(counties.length - some.length)}</p>}
    </fieldset>
  )
}
