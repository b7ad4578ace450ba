import type { ComponentType } from 'react'

/** What stands above the fields of a worksheet that needs more than a form. */
export interface Special {
  readonly View: ComponentType
  /** Fields that the view itself offers, so that the form leaves them out. */
  readonly covers: readonly string[]
}

const specials: Readonly<Record<string, Special>> = {}

/** The special view of a worksheet; null where the plain form is enough. */
export function specialOf(worksheet: string): Special | null {
  return specials[worksheet] ?? null
}
