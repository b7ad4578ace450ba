import type { ReactNode } from 'react'
import { Hatch, useHatch } from '../charts/hatch.tsx'
import type { Format } from '../figure-words.ts'
import { chartWords as words } from './words.ts'
import css from './profile.module.css'
import map from '../map/county-map.module.css'

/** What the steps of a shaded map mean. */
export function Legend({ bounds, format }: { readonly bounds: readonly number[]; readonly format: Format }): ReactNode {
  const hatch = useHatch()
  const steps = Array.from({ length: bounds.length + 1 }, (_, at) => {
    const [low, high] = [bounds[at - 1], bounds[at]]
    if (low === undefined) return high === undefined ? '' : words.upTo(format(high))
    return high === undefined ? words.overAll(format(low)) : words.step(format(low), format(high))
  })
  return (
    <ul className={`${css['legend']} ${map['colors']}`}>
      {steps.map((said, at) => (
        <li key={said}><svg className={css['swatch']} viewBox="0 0 20 14" aria-hidden="true"><rect className={map[`step${at + 1}`]} width="20" height="14" /></svg>{said}</li>
      ))}
      <li>
        <svg className={css['swatch']} viewBox="0 0 20 14" aria-hidden="true"><Hatch id={hatch} /><rect width="20" height="14" fill={`url(#${hatch})`} /></svg>
        {words.legendWithheld}
      </li>
      <li><svg className={css['swatch']} viewBox="0 0 20 14" aria-hidden="true"><rect className={map['land']} width="20" height="14" /></svg>{words.legendNone}</li>
    </ul>
  )
}
