import { useCallback, useMemo, type ReactNode } from 'react'
import type { Figures } from '#session/labor-market/figures.ts'
import { Banner } from '../../kit/banner.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useBase } from '../../partnership/partnership-context.tsx'
import { Figures as FigureRow } from '../../special/panel.tsx'
import { Clashes } from '../files/clashes.tsx'
import { figureWords, formats, jobsOfPeriod, periodWords } from '../figure-words.ts'
import { fullName, type Atlas } from '../map/atlas.ts'
import { useFootprint } from '../region/use-footprint.ts'
import { ChartsPart } from './charts-part.tsx'
import type { Reading } from './compute.ts'
import { baseName, Controls } from './controls.tsx'
import { ProfileTable } from './profile-table.tsx'
import { useProfile, type ProfileDesk } from './use-profile.ts'
import { useSettings } from './use-settings.ts'
import { profileWords as words } from './words.ts'
import css from './profile.module.css'

interface PartProps {
  readonly figures: Figures
  readonly atlas: Atlas
}

/** The region in figures: what is chosen, the profile as a table, and charts. */
export function ProfilePart({ figures, atlas }: PartProps): ReactNode {
  const base = useBase()
  const { picked } = useFootprint(atlas)
  const [settings, change] = useSettings()
  const counties = useMemo(() => [...picked].toSorted(), [picked])
  const desk = useProfile(figures, counties, settings)
  const nameOf = useNames(atlas)
  return (
    <div className={css['profile']}>
      {desk.choices.periods.length > 0 && <Controls atlas={atlas} settings={settings} choices={desk.choices} change={change} />}
      <Answer desk={desk} figures={figures} hasCounties={counties.length > 0} nameOf={nameOf}>
        {(reading) => (
          <>
            <Frame reading={reading} atlas={atlas} />
            <Headline reading={reading} />
            {reading.profile.industries.some((one) => one.metro) && (
              <label className={css['tick']}><input type="checkbox" checked={settings.useMetro} onChange={(event) => change({ useMetro: event.target.checked })} /><span>{words.useMetro}</span></label>
            )}
            <ProfileTable reading={reading} nameOf={nameOf} />
            <ChartsPart reading={reading} atlas={atlas} figures={figures} picked={picked} />
            <section className={css['part']}>
              <h2>{words.remarks}</h2>
              <ul className={css['remarks']}>{reading.profile.remarks.map((one) => <li key={one}>{one}</li>)}</ul>
            </section>
            <div><LinkButton href={`${base}/labor-market/choose`} look="primary">{words.toChoose}</LinkButton></div>
          </>
        )}
      </Answer>
    </div>
  )
}

/** The full name of a county by its number. */
export function useNames(atlas: Atlas): (county: string) => string {
  return useCallback((fips: string) => {
    const county = atlas.counties[atlas.numberOf.get(fips) ?? -1]
    return county ? fullName(county) : fips
  }, [atlas])
}

interface AnswerProps {
  readonly desk: ProfileDesk
  readonly figures: Figures
  readonly hasCounties: boolean
  readonly nameOf: (county: string) => string
  readonly children: (reading: Reading) => ReactNode
}

/** The profile, or a sentence on what it waits for and where to go for it. */
export function Answer({ desk: { choices, outcome }, figures, hasCounties, nameOf, children }: AnswerProps): ReactNode {
  const base = useBase()
  const toFiles = <LinkButton href={`${base}/labor-market/files`} look="primary">{words.toFiles}</LinkButton>
  if (!hasCounties) return <Empty actions={<LinkButton href={`${base}/labor-market/region`} look="primary">{words.toRegion}</LinkButton>}><p>{words.noCounties}</p></Empty>
  if (choices.periods.length === 0) return <Empty actions={toFiles}><p>{words.noFigures}</p></Empty>
  if (choices.missing.length > 0) return <Banner level="notice" actions={toFiles}>{words.missing(choices.missing.map(nameOf), periodWords(choices.period).toLowerCase())}</Banner>
  if (outcome === null) return <p role="status">{words.reading}</p>
  if (outcome === 'failed') return <Banner level="alarm" live>{words.failed}</Banner>
  if (outcome.kind === 'clash') return <Clashes figures={figures} clashes={outcome.loaded.clashes} />
  if (outcome.kind === 'none') return <Banner level="notice" actions={toFiles}>{outcome.why}</Banner>
  return children(outcome.reading)
}

/** What every figure on the page is of: said once, in one line, and never hidden. */
export function Frame({ reading: { profile, choices, level }, atlas }: { readonly reading: Reading; readonly atlas: Atlas }): ReactNode {
  const owners = profile.request.owns.length > 1 ? words.ownerNames['private-local'] : words.ownerNames[({ 1: 'federal', 2: 'state', 3: 'local' } as const)[profile.request.owns[0] as 1] ?? 'private']
  return (
    <p className={css['frame']}>
      {words.frame([
        owners, words.levels[level].toLowerCase(), words.jobsOf(jobsOfPeriod(choices.period)), words.counties(profile.request.counties.length), words.compared(baseName(atlas, choices.base)), words.convention,
      ])}
    </p>
  )
}

function Headline({ reading: { profile } }: { readonly reading: Reading }): ReactNode {
  const ranges = profile.industries.filter((one) => one.withheldIn.length > 0).length
  return (
    <FigureRow figures={[
      { label: words.total, value: figureWords(profile.totalCovered, formats.count) },
      { label: words.pay, value: figureWords(profile.weeklyPay, formats.dollars) },
      { label: words.ranges, value: words.rangesOf(ranges, profile.industries.length) },
    ]} />
  )
}
