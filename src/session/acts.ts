import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { Act } from '#machines/kit/step-context.ts'
import { prepareActs } from '#machines/facts/3-prepare.ts'
import { launchActs } from '#machines/facts/4-launch.ts'
import { moveToActionActs } from '#machines/facts/5-move-to-action.ts'
import { sustainActs } from '#machines/facts/6-sustain.ts'

/** The outward acts of each step: what a gate holds besides progress (G1). */
export const actsOf: Readonly<Record<StepId, readonly Act[]>> = {
  'support-team': [],
  scope: [],
  prepare: prepareActs,
  launch: launchActs,
  'move-to-action': moveToActionActs,
  sustain: sustainActs,
}
