import { useEffect, useMemo, useState } from 'react'
import type { Figures } from '#session/labor-market/figures.ts'
import { useFiguresView } from '../use-figures.ts'
import { readProfile, type Outcome } from './compute.ts'
import { choicesFor, type Choices, type Settings } from './settings.ts'

/** What can be chosen, and the profile of what is chosen: null while it is being read, `failed` where the device gives nothing. */
export interface ProfileDesk {
  readonly choices: Choices
  readonly outcome: Outcome | 'failed' | null
}

/** Profiles a region, anew whenever the region, the choice or the stored figures change. The last one stays until the next is there. */
export function useProfile(figures: Figures, counties: readonly string[], settings: Settings): ProfileDesk {
  const view = useFiguresView(figures)
  const choices = useMemo(() => choicesFor(counties, settings, view), [counties, settings, view])
  const [outcome, setOutcome] = useState<ProfileDesk['outcome']>(null)
  useEffect(() => {
    let isWanted = true
    if (counties.length === 0 || choices.missing.length > 0) return
    readProfile(figures, counties, settings, choices).then(
      (made) => { if (isWanted) setOutcome(made) },
      () => { if (isWanted) setOutcome('failed') },
    )
    return () => {
      isWanted = false
    }
  }, [figures, counties, settings, choices])
  return { choices, outcome }
}
