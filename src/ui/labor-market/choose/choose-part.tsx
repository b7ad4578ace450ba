import { useMemo, type ReactNode } from 'react'
import type { Figures } from '#session/labor-market/figures.ts'
import { useView } from '../../partnership/partnership-context.tsx'
import type { Atlas } from '../map/atlas.ts'
import type { Reading } from '../profile/compute.ts'
import { baseName, Controls } from '../profile/controls.tsx'
import { Answer, Frame, useNames } from '../profile/profile-part.tsx'
import { useProfile } from '../profile/use-profile.ts'
import { useSettings } from '../profile/use-settings.ts'
import { useFootprint } from '../region/use-footprint.ts'
import { criteriaOf } from './criteria.ts'
import { DriverTable } from './driver-table.tsx'
import { FootprintChecks } from './footprint-checks.tsx'
import { RankPart } from './rank-part.tsx'
import { useTake } from './use-take.ts'
import css from './choose.module.css'

interface PartProps {
  readonly figures: Figures
  readonly atlas: Atlas
}

/** Screening: the driver tests, the candidates, their ranking and the choice, and whether the region fits it. */
export function ChoosePart({ figures, atlas }: PartProps): ReactNode {
  const { picked } = useFootprint(atlas)
  const [settings, change] = useSettings()
  const counties = useMemo(() => [...picked].toSorted(), [picked])
  const desk = useProfile(figures, counties, settings)
  const nameOf = useNames(atlas)
  return (
    <div className={css['choose']}>
      {desk.choices.periods.length > 0 && <Controls atlas={atlas} settings={settings} choices={desk.choices} change={change} />}
      <Answer desk={desk} figures={figures} hasCounties={counties.length > 0} nameOf={nameOf}>
        {(reading) => <Screening reading={reading} figures={figures} atlas={atlas} nameOf={nameOf} />}
      </Answer>
    </div>
  )
}

interface ScreeningProps extends PartProps {
  readonly reading: Reading
  readonly nameOf: (county: string) => string
}

function Screening({ reading, figures, atlas, nameOf }: ScreeningProps): ReactNode {
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const criteria = useMemo(() => criteriaOf(book, round, reading.profile), [book, round, reading])
  const take = useTake(reading, baseName(atlas, reading.choices.base), nameOf)
  return (
    <>
      <Frame reading={reading} atlas={atlas} />
      <DriverTable reading={reading} criteria={criteria} take={take} />
      <RankPart reading={reading} criteria={criteria} />
      <FootprintChecks reading={reading} atlas={atlas} figures={figures} nameOf={nameOf} />
    </>
  )
}
