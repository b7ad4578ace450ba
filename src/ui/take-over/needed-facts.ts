import type { StepId } from '#worksheets/kit/worksheet.ts'

/** A page to fill in for a step that was done before, and why a later step asks for it. */
export interface NeededFact {
  readonly worksheet: string
  readonly why: string
}

/** The few facts that later steps rest on, by the step that they belong to (G13). */
export const neededFacts: Readonly<Record<StepId, readonly NeededFact[]>> = {
  'support-team': [
    { worksheet: 'roster', why: 'Every later page picks people and organizations from here.' },
    { worksheet: 'agreement', why: 'Who convenes, and who does what.' },
  ],
  scope: [
    { worksheet: 'sector-decision', why: 'The sector that you work with first.' },
    { worksheet: 'definition', why: 'The counties and segments that are in, and when you look at them again.' },
  ],
  prepare: [
    { worksheet: 'champions', why: 'The business leaders who signed and hosted.' },
    { worksheet: 'meeting', why: 'The day of the launch: calls, summary and quick wins are counted from it.' },
  ],
  launch: [
    { worksheet: 'attendance', why: 'How many business leaders came. Later meetings are held against it.' },
    { worksheet: 'priorities', why: 'What business leaders picked, and who took it. Task forces begin here.' },
  ],
  'move-to-action': [{ worksheet: 'task-forces', why: 'Each task force with its lead, its members and its quick win.' }],
  sustain: [],
}
