import { useId, useMemo, useState, type ReactNode } from 'react'
import type { IndustryProfile } from '#labor-market/types.ts'
import { Button } from '../../kit/button.tsx'
import { FigureCell } from '../figure-cell.tsx'
import { figureWords, formats } from '../figure-words.ts'
import { columnsOf, worth, type Column } from './columns.ts'
import type { Reading } from './compute.ts'
import { profileWords as words } from './words.ts'
import css from './profile.module.css'

interface ProfileTableProps {
  readonly reading: Reading
  readonly nameOf: (county: string) => string
}

interface Order {
  readonly key: string
  readonly isUp: boolean
}

function inOrder(industries: readonly IndustryProfile[], columns: readonly Column[], { key, isUp }: Order): readonly IndustryProfile[] {
  const column = columns.find((one) => one.key === key)
  const up = column
    ? industries.toSorted((one, other) => worth(column.figure(one)) - worth(column.figure(other)))
    : industries.toSorted((one, other) => other.title.localeCompare(one.title, 'en'))
  // What is not known stands last either way.
  const known = column ? up.filter((one) => worth(column.figure(one)) > -Infinity) : up
  const rest = up.filter((one) => !known.includes(one))
  return [...(isUp ? known : known.toReversed()), ...rest]
}

/** The industries of a region with all their figures; any column puts them in order. */
export function ProfileTable({ reading, nameOf }: ProfileTableProps): ReactNode {
  const title = useId()
  const [isAll, setAll] = useState(false)
  const [order, setOrder] = useState<Order>({ key: 'jobs', isUp: false })
  const columns = useMemo(() => columnsOf(reading), [reading])
  const shown = columns.filter((one) => isAll || !one.more)
  const rows = useMemo(() => inOrder(reading.profile.industries, columns, order), [reading, columns, order])
  const turn = (key: string): void => setOrder((now) => ({ key, isUp: now.key === key ? !now.isUp : false }))
  const sorted = (key: string) => (order.key === key ? { 'aria-sort': order.isUp ? 'ascending' as const : 'descending' as const } : {})
  return (
    <section className={css['part']} aria-labelledby={title}>
      <div className={css['head']}>
        <h2 id={title}>{words.table}</h2>
        <Button look="quiet" onClick={() => setAll(!isAll)}>{isAll ? words.less : words.more}</Button>
      </div>
      <div className={css['scroll']} role="region" aria-label={words.tableOf} tabIndex={0}>
        <table className={css['table']} data-profile>
          <thead>
            <tr>
              <th scope="col" {...sorted('industry')}><Head label={words.industry} onTurn={() => turn('industry')} /></th>
              {shown.map((one) => <th key={one.key} scope="col" title={one.formula} {...sorted(one.key)}><Head label={one.label} onTurn={() => turn(one.key)} /></th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.code}>
                <th scope="row"><span className={css['code']}>{one.code}</span> {one.title}<Beside industry={one} nameOf={nameOf} /></th>
                {shown.map((column) => <td key={column.key}><FigureCell figure={column.figure(one)} format={column.format} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className={css['how']}>
        <summary>{words.how}</summary>
        <dl>{columns.map((one) => <div key={one.key}><dt>{one.label}</dt><dd>{one.formula}</dd></div>)}</dl>
      </details>
    </section>
  )
}

function Head({ label, onTurn }: { readonly label: string; readonly onTurn: () => void }): ReactNode {
  return <button type="button" className={css['turn']} onClick={onTurn}>{label}</button>
}

function Beside({ industry, nameOf }: { readonly industry: IndustryProfile; readonly nameOf: (county: string) => string }): ReactNode {
  const { withheldIn, metro } = industry
  if (withheldIn.length === 0) return null
  return (
    <span className={css['beside']}>
      {words.withheldIn(withheldIn.map(nameOf))}
      {metro && metro.jobs.kind === 'exact' && <>; {words.metro(metro.title, figureWords(metro.jobs, formats.count), figureWords(metro.lq, formats.ratio))}</>}
    </span>
  )
}
