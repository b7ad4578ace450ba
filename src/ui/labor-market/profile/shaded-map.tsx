import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { industryNumber } from '#labor-market/industry.ts'
import type { Figure } from '#labor-market/types.ts'
import type { Figures } from '#session/labor-market/figures.ts'
import { Choose } from '../../kit/choose.tsx'
import { FigureCell } from '../figure-cell.tsx'
import { figureWords, formats, type Format } from '../figure-words.ts'
import { fullName, type Atlas } from '../map/atlas.ts'
import { CountyMap } from '../map/county-map.tsx'
import type { Shade } from '../map/painter.ts'
import { useFiguresView } from '../use-figures.ts'
import { worth } from './columns.ts'
import type { Reading } from './compute.ts'
import { boundsOf, readMeasures, stepOf, type Measure } from './county-measures.ts'
import { Legend } from './legend.tsx'
import { chartWords as words } from './words.ts'
import css from './profile.module.css'

interface ShadedMapProps {
  readonly reading: Reading
  readonly atlas: Atlas
  readonly figures: Figures
  readonly picked: ReadonlySet<string>
}

const measures: readonly Measure[] = ['lq', 'jobs', 'share', 'pay']
const formatOf: Readonly<Record<Measure, Format>> = { jobs: formats.count, lq: formats.ratio, share: formats.percent, pay: formats.dollars }

/** Counties shaded by a measure, as published. Withheld is hatched and never the lowest step. */
export function ShadedMap({ reading, atlas, figures, picked }: ShadedMapProps): ReactNode {
  const { profile, choices } = reading
  const industries = profile.industries.toSorted((one, other) => worth(other.jobs) - worth(one.jobs))
  const [code, setCode] = useState(industries[0]?.code ?? '')
  const [measure, setMeasure] = useState<Measure>('lq')
  const industry = industries.find((one) => one.code === code) ?? industries[0]
  const own = profile.request.owns[0] ?? 5
  const values = useMeasures(figures, choices.period, own, industry?.code ?? '', measure)
  const format = formatOf[measure]
  const bounds = useMemo(() => boundsOf([...(values ?? [])].flatMap(([, one]) => (one.kind === 'exact' ? [one.value] : [])), measure), [values, measure])
  const shades = useMemo(() => atlas.counties.map((county): Shade => {
    const figure = values?.get(county.fips)
    return figure?.kind === 'exact' ? stepOf(figure.value, bounds) : figure?.kind === 'withheld' ? 'withheld' : 'none'
  }), [atlas, values, bounds])
  const about = useCallback((fips: string): string => {
    const figure = values?.get(fips)
    return figure ? `${words.measures[measure]} ${figureWords(figure, format)}` : words.noFigure
  }, [values, format, measure])
  if (!industry) return null
  const counties = [...picked].flatMap((fips) => atlas.counties[atlas.numberOf.get(fips) ?? -1] ?? []).toSorted((one, other) => fullName(one).localeCompare(fullName(other), 'en'))
  return (
    <div className={css['figure']}>
      <div className={css['chooser']}>
        <Choose label={words.trendOf} value={industry.code} options={industries.map((one) => [one.code, one.title] as const)} onChoose={setCode} />
        <Choose label={words.measure} value={measure} options={measures.map((one) => [one, words.measures[one]] as const)} onChoose={(one) => setMeasure(measures.find((each) => each === one) ?? 'lq')} />
      </div>
      <p className={css['caption']}>{words.map(words.measures[measure], industry.title)}</p>
      {values === null && <p role="status">{words.loading}</p>}
      <CountyMap atlas={atlas} label={words.mapLabel(words.measures[measure])} picked={picked} shades={shades} about={about} />
      <Legend bounds={bounds} format={format} />
      <p className={css['quiet']}>{words.mapHelp}</p>
      <table className={css['small']}>
        <caption>{words.mapTable}</caption>
        <thead><tr><th scope="col">{words.county}</th><th scope="col">{words.measures[measure]}</th></tr></thead>
        <tbody>{counties.map((one) => <tr key={one.fips}><th scope="row">{fullName(one)}</th><td>{values?.get(one.fips) ? <FigureCell figure={values.get(one.fips) ?? none} format={format} /> : words.noFigure}</td></tr>)}</tbody>
      </table>
    </div>
  )
}

const none: Figure = { kind: 'none', why: words.noFigure }

function useMeasures(figures: Figures, period: string, own: number, code: string, measure: Measure): ReadonlyMap<string, Figure> | null {
  const { turn } = useFiguresView(figures)
  const [values, setValues] = useState<ReadonlyMap<string, Figure> | null>(null)
  useEffect(() => {
    let isWanted = true
    const industry = industryNumber(code)
    if (industry === undefined) return
    void readMeasures(figures, period, own, industry, measure, () => isWanted).then((made) => { if (isWanted) setValues(made) })
    return () => {
      isWanted = false
    }
  }, [figures, period, own, code, measure, turn])
  return values
}
