import { useId, type ReactNode } from 'react'
import { bands, dimensionIds, dimensions, type Band } from '#worksheets/1-support-team/rubric-bands.ts'
import { rubricWords as words } from './words.ts'
import css from '../special.module.css'
import own from './rubric.module.css'

const bandIds = Object.keys(bands) as readonly Band[] // the keys of bands are bands, by construction

/** What a region looks like in each band, on each of the three dimensions. */
export function BandsTable({ open }: { readonly open: boolean }): ReactNode {
  const name = useId()
  return (
    <details className={css['fold']} open={open}>
      <summary id={name}>{words.bands}</summary>
      <div className={css['scroll']} role="region" aria-labelledby={name} tabIndex={0}>
        <table className={`${css['table']} ${own['bandTable']}`}>
          <thead>
            <tr>
              <th scope="col">{words.dimension}</th>
              {bandIds.map((band) => <th key={band} scope="col">{words.band(band)}<span className={own['meaning']}> {bands[band].meaning}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {dimensionIds.map((id) => (
              <tr key={id}>
                <th scope="row">{dimensions[id].label}</th>
                {bandIds.map((band) => <td key={band}><ul>{dimensions[id].signs[band].map((sign) => <li key={sign}>{sign}</li>)}</ul></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
