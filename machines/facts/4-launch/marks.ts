import { marks } from '#worksheets/4-launch/marks.worksheet.ts'
import { opportunities } from '#worksheets/4-launch/opportunities.worksheet.ts'
import { aliasesOf, answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { oneEach } from '../evidence.ts'
import { sideOfPerson } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'
import { attendanceFacts } from './attendance.ts'

/** One idea and the marks that it got. */
export interface Tally {
  /** The id of the group, or of the row where it is in no group. */
  readonly id: string
  readonly label: string
  readonly marks: number
}

/** The count of marks, checked against voters × marks each (G11). Numbers are null where they are not known. */
export interface MarksCheck {
  readonly source: 'paper' | 'people' | null
  readonly voters: number | null
  readonly marksEach: number
  readonly expected: number | null
  readonly counted: number | null
  /** True only where both are known and equal. Fewer marks than expected may be right; they are still said. */
  readonly holds: boolean | null
  /** Leaders who may place marks, as ticked in the room. */
  readonly leaders: number | null
  readonly tooManyVoters: boolean
  /** People from the support side who placed marks; their marks are not counted. */
  readonly supportVoters: readonly string[]
  /** The most marks first; the order of the sheet where equal. */
  readonly tallies: readonly Tally[]
}

/** Counts the marks: from paper where any count was written there, else leader by leader. */
export function marksCheck(book: Workbook, round: Round): MarksCheck {
  const answers = answersOf(book, marks, round)
  const marksEach = answers.marksEach ?? thresholdsOf(book).marksEach
  const paper = answers.counts.filter((row) => row.count !== undefined)
  const people = votes(book, round)
  const source = paper.length ? 'paper' : people.voters.length ? 'people' : null
  const voters = source === 'people' ? people.voters.length : (answers.voters ?? null)
  const tallies = source === 'people' ? people.tallies : paperTallies(book, round)
  const counted = source === null ? null : tallies.reduce((sum, one) => sum + one.marks, 0)
  const expected = voters === null ? null : voters * marksEach
  const { leaders } = attendanceFacts(book, round)
  return {
    source, voters, marksEach, expected, counted,
    holds: counted === null || expected === null ? null : counted === expected,
    leaders, tooManyVoters: voters !== null && leaders !== null && voters > leaders,
    supportVoters: people.support, tallies: tallies.toSorted((one, other) => other.marks - one.marks),
  }
}

function titles(book: Workbook, round: Round): ReadonlyMap<string, string> {
  return new Map(answersOf(book, opportunities, round).clusters.map((row) => [row.id, row.title ?? 'A group without a name yet']))
}

function paperTallies(book: Workbook, round: Round): readonly Tally[] {
  const named = titles(book, round)
  return answersOf(book, marks, round).counts.flatMap((row): Tally[] => {
    if (row.count === undefined) return []
    const id = row.cluster ?? row.id
    return [{ id, label: named.get(id) ?? row.label ?? 'Without a name', marks: row.count }]
  })
}

function votes(book: Workbook, round: Round): { readonly voters: readonly string[]; readonly support: readonly string[]; readonly tallies: readonly Tally[] } {
  const named = titles(book, round)
  const sums = new Map<string, number>()
  const [voters, support]: [string[], string[]] = [[], []]
  for (const { who, row } of oneEach(answersOf(book, marks, round).marks, aliasesOf(book), (one) => one.person)) {
    const placed = [row.mark1, row.mark2, row.mark3, row.mark4, row.mark5].filter((mark) => mark !== undefined)
    if (placed.length === 0) continue
    if (sideOfPerson(book, who) === 'support') {
      support.push(who)
      continue
    }
    voters.push(who)
    for (const id of placed) sums.set(id, (sums.get(id) ?? 0) + 1)
  }
  return { voters, support, tallies: Array.from(sums, ([id, count]) => ({ id, label: named.get(id) ?? 'A group that was removed', marks: count })) }
}

/** The check in a sentence: `72 marks are counted, not 63 (21 leaders × 3).` Empty where there is nothing to check. */
export function marksSentence({ counted, expected, voters, marksEach, holds }: MarksCheck): string {
  if (counted === null) return ''
  if (expected === null || voters === null) return `${counted} marks are counted. Say how many leaders placed them.`
  const product = `${voters} leaders × ${marksEach}`
  return holds ? `${counted} marks are counted, as it should be (${product}).` : `${counted} marks are counted, not ${expected} (${product}).`
}
