import { daysBetween, isDay, type Day } from '#worksheets/kit/days.ts'
import { launchDay } from '#worksheets/4-launch/launch-day.worksheet.ts'
import { priorities } from '#worksheets/4-launch/priorities.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { meetingFacts } from '../3-prepare/meeting.ts'
import { sideOfPerson } from '../names.ts'

/** One priority of the launch. */
export interface PriorityLine {
  readonly id: string
  readonly title: string
  readonly category: string | null
  readonly champion: string | null
  /** A business leader took it; a champion from the support side does not own it (G11). */
  readonly owned: boolean
  readonly supportChampion: boolean
  readonly promised: boolean
  readonly firstCall: Day | null
  /** Days from the launch to the first call; null where either is not known. */
  readonly day: number | null
}

export interface PriorityFacts {
  readonly lines: readonly PriorityLine[]
  readonly notOwned: readonly PriorityLine[]
  readonly promised: number
  readonly withCall: number
  readonly allTalent: boolean
}

/** Where the meeting stands: by its records, never by the clock. */
export interface DayFacts {
  readonly phase: 'before' | 'onTheDay' | 'after'
  readonly openedOn: Day | null
  readonly closedOn: Day | null
  /** The day of the launch: as opened, else as closed, else as planned. */
  readonly on: Day | null
}

/** Reads the two records of the meeting. */
export function dayFacts(book: Workbook, round: Round): DayFacts {
  const answers = answersOf(book, launchDay, round)
  const known = (day: Day | undefined): Day | null => (day !== undefined && isDay(day) ? day : null)
  const [openedOn, closedOn] = [known(answers.openedOn), known(answers.closedOn)]
  return {
    phase: closedOn !== null ? 'after' : openedOn !== null ? 'onTheDay' : 'before',
    openedOn, closedOn, on: openedOn ?? closedOn ?? meetingFacts(book, round).date,
  }
}

/** The priorities that have a name. A call dated before the launch belongs to an earlier round and is left out. */
export function priorityFacts(book: Workbook, round: Round): PriorityFacts {
  const { on } = dayFacts(book, round)
  const lines = answersOf(book, priorities, round).priorities.flatMap((row): PriorityLine[] => {
    if (!row.title) return []
    const support = row.champion !== undefined && sideOfPerson(book, row.champion) === 'support'
    const planned = row.firstCall !== undefined && isDay(row.firstCall) ? row.firstCall : null
    const firstCall = planned !== null && on !== null && planned < on ? null : planned
    return [{
      id: row.id, title: row.title, category: row.category ?? null, champion: row.champion ?? null,
      owned: row.champion !== undefined && !support, supportChampion: support,
      promised: row.champion !== undefined && !support && (row.promise !== undefined || row.nextStep !== undefined),
      firstCall, day: firstCall === null || on === null ? null : daysBetween(on, firstCall),
    }]
  })
  return {
    lines, notOwned: lines.filter((line) => !line.owned),
    promised: lines.filter((line) => line.promised).length,
    withCall: lines.filter((line) => line.firstCall !== null).length,
    allTalent: lines.length > 1 && lines.every((line) => line.category === 'talent'),
  }
}
