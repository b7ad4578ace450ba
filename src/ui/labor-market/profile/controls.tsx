import type { ReactNode } from 'react'
import { levels } from '#labor-market/industry.ts'
import { Choose } from '../../kit/choose.tsx'
import { periodWords } from '../figure-words.ts'
import type { Atlas } from '../map/atlas.ts'
import { ownersOf, type Choices, type Owners, type Settings } from './settings.ts'
import { profileWords as words } from './words.ts'
import css from './profile.module.css'

interface ControlsProps {
  readonly atlas: Atlas
  readonly settings: Settings
  readonly choices: Choices
  readonly change: (part: Partial<Settings>) => void
}

const shownLevels = levels.filter((one) => one !== 'total' && one !== 'domain')
const owners = Object.keys(ownersOf) as readonly Owners[] // its keys, by construction

/** The name of a base: the nation, a state, or several states together. */
export function baseName(atlas: Atlas, base: string): string {
  if (base === 'published') return words.published
  return base.split('+').map((area) => words.baseName(area, atlas.states.find((one) => area === `${one.fips}000`)?.name ?? area)).join(' and ')
}

/** Which figures are shown: period, owners, detail and what they are compared with. All of it stands above the figures too. */
export function Controls({ atlas, settings, choices, change }: ControlsProps): ReactNode {
  const shown = new Set(shownLevels)
  return (
    <div className={css['controls']}>
      <Choose label={words.period} value={choices.period} options={choices.periods.toReversed().map((one) => [one, periodWords(one)] as const)} onChoose={(period) => change({ period })} />
      <Choose label={words.level} value={settings.level} options={shownLevels.map((one) => [one, words.levels[one]] as const)}
        onChoose={(level) => change({ level: [...shown].find((one) => one === level) ?? 'sector' })} />
      <Choose label={words.owners} value={settings.owners} options={owners.map((one) => [one, words.ownerNames[one]] as const)}
        onChoose={(some) => change({ owners: owners.find((one) => one === some) ?? 'private' })} />
      <Choose label={words.base} value={choices.base} options={choices.bases.map((one) => [one, baseName(atlas, one)] as const)} onChoose={(base) => change({ base })} />
      <Choose label={words.since} value={choices.since === '' ? 'none' : choices.since}
        options={[['none', words.noSince], ...choices.earlier.toReversed().map((one) => [one, periodWords(one)] as const)]} onChoose={(since) => change({ since })} />
    </div>
  )
}
