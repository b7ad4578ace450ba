import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button, LinkButton } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { CloseSign, NoticeSign } from '../../kit/signs.tsx'
import { hrefOf } from '../../partnership/href-of.ts'
import { useBase } from '../../partnership/partnership-context.tsx'
import { fullName, type Atlas, type County } from '../map/atlas.ts'
import { CountyMap } from '../map/county-map.tsx'
import { CountyList } from './county-list.tsx'
import { countiesTable } from './footprint.ts'
import { useFootprint, type FootprintDesk } from './use-footprint.ts'
import { regionWords as words } from './words.ts'
import css from './region.module.css'

/** The region, built on the map or from the list, whichever suits; both write the working definition. */
export function RegionPart({ atlas }: { readonly atlas: Atlas }): ReactNode {
  const base = useBase()
  const footprint = useFootprint(atlas)
  const [look, setLook] = useState<{ readonly fips: string } | null>(null)
  const onLook = useCallback((fips: string) => setLook({ fips }), [])
  return (
    <div className={css['region']}>
      <div className={css['columns']}>
        <CountyMap atlas={atlas} label={words.map} picked={footprint.picked} left={footprint.left} look={look} onPick={footprint.mayWrite ? footprint.toggle : undefined} />
        <CountyList atlas={atlas} footprint={footprint} onLook={onLook} />
      </div>
      <Picked atlas={atlas} footprint={footprint} onLook={onLook} />
      {footprint.unknown.length > 0 && <p className={css['unknown']}><NoticeSign /><span>{words.unknown(footprint.unknown)}</span></p>}
      <p className={css['quiet']}>{words.years[atlas.year]}</p>
      <div className={css['onward']}>
        <LinkButton href={`${base}/labor-market/profile`} look="primary">{words.toFigures}</LinkButton>
        <LinkButton href={hrefOf(base, countiesTable)} look="quiet">{words.toDefinition}</LinkButton>
      </div>
    </div>
  )
}

function countiesOf(atlas: Atlas, some: ReadonlySet<string>): readonly County[] {
  return [...some].flatMap((fips) => atlas.counties[atlas.numberOf.get(fips) ?? -1] ?? [])
    .toSorted((one, other) => one.stateName.localeCompare(other.stateName, 'en') || one.name.localeCompare(other.name, 'en'))
}

function Picked({ atlas, footprint, onLook }: { readonly atlas: Atlas; readonly footprint: FootprintDesk; readonly onLook: (fips: string) => void }): ReactNode {
  const picked = useMemo(() => countiesOf(atlas, footprint.picked), [atlas, footprint.picked])
  const left = useMemo(() => countiesOf(atlas, footprint.left), [atlas, footprint.left])
  const states = new Set(picked.map((one) => one.state)).size
  // The button that took a county out is gone with it; the focus goes to what it belonged to.
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section className={css['picked']} aria-label={words.title}>
      <h2 ref={heading} tabIndex={-1}>{words.inRegion(picked.length)}</h2>
      {picked.length > 0 && <ul className={css['chips']}>{picked.map((one) => <Chip key={one.fips} county={one} footprint={footprint} onLook={onLook} onGone={() => heading.current?.focus()} />)}</ul>}
      {states > 1 && <p className={css['quiet']}>{words.manyStates(states)}</p>}
      {left.length > 0 && <p className={css['quiet']}>{words.leftOut}: {left.map(fullName).join('; ')}.</p>}
    </section>
  )
}

interface ChipProps {
  readonly county: County
  readonly footprint: FootprintDesk
  readonly onLook: (fips: string) => void
  readonly onGone: () => void
}

function Chip({ county, footprint, onLook, onGone }: ChipProps): ReactNode {
  const takeOut = (): void => {
    footprint.toggle(county.fips)
    announce(words.takenOut(fullName(county)))
    onGone()
  }
  const name = fullName(county)
  return (
    <li className={css['chip']}>
      <button type="button" className={css['chipName']} onClick={() => onLook(county.fips)}>{name}</button>
      {footprint.mayWrite && (
        <Button look="quiet" className={css['chipOut'] ?? ''} aria-label={words.takeOut(name)} onClick={takeOut}><CloseSign /></Button>
      )}
    </li>
  )
}
