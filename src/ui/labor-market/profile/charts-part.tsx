import { useState, type ReactNode } from 'react'
import type { Figures } from '#session/labor-market/figures.ts'
import { Choose } from '../../kit/choose.tsx'
import { Bars } from '../charts/bars.tsx'
import { Bubbles, drawable, type Bubble } from '../charts/bubbles.tsx'
import { ChartBox } from '../charts/chart-box.tsx'
import { Trend } from '../charts/trend.tsx'
import { FigureCell } from '../figure-cell.tsx'
import { formats, periodWords } from '../figure-words.ts'
import type { Atlas } from '../map/atlas.ts'
import { columnsOf, worth } from './columns.ts'
import type { Reading } from './compute.ts'
import { ShadedMap } from './shaded-map.tsx'
import { chartWords as words, columnWords, profileWords } from './words.ts'
import css from './profile.module.css'

const kinds = ['bubbles', 'bars', 'trend', 'map'] as const
type Kind = (typeof kinds)[number]

interface ChartsProps {
  readonly reading: Reading
  readonly atlas: Atlas
  readonly figures: Figures
  readonly picked: ReadonlySet<string>
}

/** The charts that people know, one at a time; the table above them, or beside them, has every figure in words. */
export function ChartsPart(props: ChartsProps): ReactNode {
  const [kind, setKind] = useState<Kind>('bubbles')
  return (
    <section className={css['part']} aria-label={profileWords.charts}>
      <div className={css['head']}>
        <h2>{profileWords.charts}</h2>
        <fieldset className={css['kinds']}>
          <legend className={css['hiddenLegend']}>{profileWords.charts}</legend>
          {kinds.map((one) => (
            <label key={one} className={css['kind']}>
              <input type="radio" name="chart" checked={kind === one} onChange={() => setKind(one)} />
              <span>{profileWords.chart[one]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {kind === 'bubbles' && <BubbleChart reading={props.reading} />}
      {kind === 'bars' && <BarChart reading={props.reading} />}
      {kind === 'trend' && <TrendChart reading={props.reading} />}
      {kind === 'map' && <ShadedMap {...props} />}
    </section>
  )
}

type Upward = 'growth' | 'payAgainst'

function bubblesOf(reading: Reading, upward: Upward): readonly Bubble[] {
  return reading.profile.industries.map((one): Bubble => ({ key: one.code, name: one.title, x: one.lq, y: upward === 'growth' ? one.growth : one.payAgainstRegion, size: one.jobs }))
}

function BubbleChart({ reading }: { readonly reading: Reading }): ReactNode {
  const [chosen, choose] = useState<Upward | null>(null)
  const byGrowth = bubblesOf(reading, 'growth')
  const byPay = bubblesOf(reading, 'payAgainst')
  // Growth is what people look for first, unless withheld figures would leave most of the picture empty.
  const upward = chosen ?? (drawable(byGrowth).length >= drawable(byPay).length * 0.7 ? 'growth' : 'payAgainst')
  const bubbles = upward === 'growth' ? byGrowth : byPay
  const drawn = new Set(drawable(bubbles).map((one) => one.bubble.key))
  const left = bubbles.filter((one) => !drawn.has(one.key))
  const y = columnWords[upward].label
  return (
    <figure className={css['figure']}>
      <div className={css['chooser']}>
        <Choose label={words.upward} value={upward} options={(['growth', 'payAgainst'] as const).map((one) => [one, columnWords[one].label] as const)} onChoose={(one) => choose(one === 'growth' ? 'growth' : 'payAgainst')} />
      </div>
      <figcaption>{words.bubbles(y)}</figcaption>
      <ChartBox label={profileWords.chart.bubbles}>
        <Bubbles label={words.bubbles(y)} bubbles={bubbles} xLabel={columnWords.lq.label} yLabel={y} yFormat={upward === 'growth' ? formats.growth : formats.ratio} yMark={upward === 'growth' ? 0 : 1} />
      </ChartBox>
      <p className={css['quiet']}>{words.bubblesHelp}</p>
      {left.length > 0 && <p className={css['quiet']}>{words.notDrawn(left.map((one) => one.name))}</p>}
    </figure>
  )
}

const drawn = new Set(['share', 'above', 'yearly', 'wageLq'])

function BarChart({ reading }: { readonly reading: Reading }): ReactNode {
  const [key, setKey] = useState('lq')
  const columns = columnsOf(reading).filter((one) => !one.more || drawn.has(one.key))
  const column = columns.find((one) => one.key === key) ?? columns[0]
  if (!column) return null
  const bars = reading.profile.industries.map((one) => ({ key: one.code, name: one.title, figure: column.figure(one) })).toSorted((one, other) => worth(other.figure) - worth(one.figure)).slice(0, 40)
  return (
    <figure className={css['figure']}>
      <div className={css['chooser']}><Choose label={words.measure} value={column.key} options={columns.map((one) => [one.key, one.label] as const)} onChoose={setKey} /></div>
      <figcaption>{words.bars(column.label)}</figcaption>
      <ChartBox label={profileWords.chart.bars}><Bars label={words.bars(column.label)} bars={bars} format={column.format} mark={['lq', 'stateLq', 'payAgainst'].includes(column.key) ? 1 : undefined} /></ChartBox>
      <p className={css['quiet']}>{words.barsHelp}</p>
    </figure>
  )
}

function TrendChart({ reading }: { readonly reading: Reading }): ReactNode {
  const { trend, profile } = reading
  const industries = profile.industries.toSorted((one, other) => worth(other.jobs) - worth(one.jobs))
  const [code, setCode] = useState(industries[0]?.code ?? '')
  const industry = industries.find((one) => one.code === code) ?? industries[0]
  const points = trend.flatMap(({ period, jobs }) => {
    const figure = jobs.get(industry?.code ?? '')
    return figure ? [{ period, figure }] : []
  })
  if (!industry) return null
  if (points.length < 2) return <p>{words.trendNone}</p>
  return (
    <figure className={css['figure']}>
      <div className={css['chooser']}><Choose label={words.trendOf} value={industry.code} options={industries.map((one) => [one.code, one.title] as const)} onChoose={setCode} /></div>
      <figcaption>{words.trend(industry.title)}</figcaption>
      <ChartBox label={profileWords.chart.trend}><Trend label={words.trend(industry.title)} points={points} /></ChartBox>
      <table className={css['small']}>
        <caption>{words.trendTable}</caption>
        <thead><tr><th scope="col">{words.trendPeriod}</th><th scope="col">{words.measures.jobs}</th></tr></thead>
        <tbody>{points.map((one) => <tr key={one.period}><th scope="row">{periodWords(one.period)}</th><td><FigureCell figure={one.figure} format={formats.count} /></td></tr>)}</tbody>
      </table>
    </figure>
  )
}
