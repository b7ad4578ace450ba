import type { Review } from './kit/review.ts'
import type { StepId, Worksheet } from './kit/worksheet.ts'
import { register } from './partnership/register.worksheet.ts'
import { settings } from './partnership/settings.worksheet.ts'
import { supportTeamReview, supportTeamWorksheets } from './1-support-team/index.ts'
import { scopeReview, scopeWorksheets } from './2-scope/index.ts'
import { prepareReview, prepareWorksheets } from './3-prepare/index.ts'
import { launchReview, launchWorksheets } from './4-launch/index.ts'
import { moveToActionReview, moveToActionWorksheets } from './5-move-to-action/index.ts'
import { sustainReview, sustainWorksheets } from './6-sustain/index.ts'

/** What a step is called and what it is for. */
export interface StepWords {
  readonly id: StepId
  readonly number: number
  readonly title: string
  readonly purpose: string
}

export const steps: readonly StepWords[] = [
  { id: 'support-team', number: 1, title: 'Build your regional support team', purpose: 'Bring the public and community partners to one table, agree to try one sector together, and settle who does what.' },
  { id: 'scope', number: 2, title: 'Define the scope', purpose: 'Choose the sector with figures and with what you know on the ground, and draw a region that fits the industry.' },
  { id: 'prepare', number: 3, title: 'Prepare to launch', purpose: 'Win a few business leaders who will lead, set the day with them, and bring the right people into the room.' },
  { id: 'launch', number: 4, title: 'Launch', purpose: 'Business leaders name their opportunities, pick priorities and take a next step. Partners listen.' },
  { id: 'move-to-action', number: 5, title: 'Move to action', purpose: 'A task force for each priority says what success is, wins something early, and keeps business in the lead.' },
  { id: 'sustain', number: 6, title: 'Sustain and evolve', purpose: 'Keep the value plain to everyone, find a lasting home, look back every year and go round again.' },
]

/** The six team reviews, in order. */
export const reviews: readonly Review[] = [supportTeamReview, scopeReview, prepareReview, launchReview, moveToActionReview, sustainReview]

/** All worksheets in order: the one list. The review of a step is the last of its step. */
export const catalogue: readonly Worksheet[] = [
  settings, register,
  ...supportTeamWorksheets, supportTeamReview.worksheet,
  ...scopeWorksheets, scopeReview.worksheet,
  ...prepareWorksheets, prepareReview.worksheet,
  ...launchWorksheets, launchReview.worksheet,
  ...moveToActionWorksheets, moveToActionReview.worksheet,
  ...sustainWorksheets, sustainReview.worksheet,
]

const byId = new Map(catalogue.map((worksheet) => [worksheet.id, worksheet]))

/** A worksheet by its id; throws where there is none, since that is a mistake in the code. */
export function worksheetById(id: string): Worksheet {
  const found = byId.get(id)
  if (!found) throw new Error(`There is no worksheet ${id}.`)
  return found
}

/** Whether a worksheet of that id is known here; a newer version may know more. */
export function isKnown(id: string): boolean {
  return byId.has(id)
}

/** The words of a step. */
export function stepWords(id: StepId): StepWords {
  const found = steps.find((step) => step.id === id)
  if (!found) throw new Error(`There is no step ${id}.`)
  return found
}

/** The review of a step. */
export function reviewOf(id: StepId): Review {
  const found = reviews.find((review) => review.step === id)
  if (!found) throw new Error(`There is no review of ${id}.`)
  return found
}

/** The worksheets of a step in order, without its review. */
export function worksheetsOf(id: StepId): readonly Worksheet[] {
  return catalogue.filter((worksheet) => worksheet.step === id && worksheet !== reviewOf(id).worksheet)
}
