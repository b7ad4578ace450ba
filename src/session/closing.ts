import { reviewOf } from '#worksheets/catalogue.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { namesOf, organizationName } from '#machines/facts/names.ts'
import type { Closing } from '#machines/kit/step-facts.ts'
import type { Said } from '#machines/kit/step-setup.ts'
import type { View } from './partnership.ts'

type Record = Omit<Closing, 'id'>

/** The record of a closing: what the header says, who recorded it in which role, and what it rests on. */
export function closingRecord(view: View, step: StepId, said: Said, at: number): Record {
  const header = answersOf(view.book, reviewOf(step).worksheet, view.round)
  return {
    kind: 'closed', on: header.heldOn ?? view.today, facilitator: header.facilitator ?? '', present: header.present ?? [],
    recordedBy: said.recordedBy, role: roleOf(view, said.recordedBy), at, manifest: view.walk.facts[step].manifest, ...noteOf(said),
  }
}

/** The record that the team looked again and stands by its review. */
export function reaffirmRecord(view: View, step: StepId, said: Said, at: number): Record {
  const before = view.walk.facts[step].closing
  return {
    kind: 'reaffirmed', on: view.today, facilitator: before?.facilitator ?? '', present: before?.present ?? [],
    recordedBy: said.recordedBy, role: roleOf(view, said.recordedBy), at, manifest: view.walk.facts[step].manifest, ...noteOf(said),
  }
}

// The role as it is today, in words: the record must not change when the person's job does.
function roleOf(view: View, id: string): string {
  const person = namesOf(view.book).people.get(id)
  const organization = person?.organization ? organizationName(view.book, person.organization) : ''
  return [person?.title, organization].filter(Boolean).join(', ')
}

function noteOf(said: Said): { note?: string } {
  return said.note ? { note: said.note } : {}
}
