import type { MarksCheck, Tally } from '#machines/facts/4-launch/marks.ts'

/** A line that could be what is wrong with the count, and what it might have been. */
export interface Suspect {
  readonly id: string
  readonly label: string
  readonly said: number
  readonly meant: number
  readonly kind: 'turned' | 'twice'
}

/**
 * The lines that would make a wrong count right: a number with its digits turned round (21 for 12), or a line that was
 * added twice. Empty where the count holds, is not known, or no single line explains it.
 */
export function suspectsOf(check: Pick<MarksCheck, 'holds' | 'counted' | 'expected' | 'tallies'>): readonly Suspect[] {
  const { holds, counted, expected, tallies } = check
  if (holds !== false || counted === null || expected === null) return []
  const over = counted - expected
  return tallies.flatMap((tally): Suspect[] => {
    const kind = explanation(tally, over)
    return kind ? [{ id: tally.id, label: tally.label, said: tally.marks, meant: tally.marks - over, kind }] : []
  })
}

function explanation({ marks }: Tally, over: number): Suspect['kind'] | null {
  const turned = Number(String(marks).split('').toReversed().join(''))
  if (marks > 9 && turned !== marks && marks - turned === over) return 'turned'
  return over > 0 && marks === over * 2 ? 'twice' : null
}
