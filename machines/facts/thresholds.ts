import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, type Workbook } from '#worksheets/workbook.ts'

/** The numbers that the team works by: its own where it set them, else the method's suggestions (G12). */
export function thresholdsOf(book: Workbook) {
  const own = answersOf(book, settings, always)
  return {
    target: own.target ?? null,
    subSectorTarget: own.subSectorTarget ?? null,
    championGoal: own.championGoal ?? 1,
    noticeGood: own.noticeGood ?? 28,
    noticeLeast: own.noticeLeast ?? 21,
    quickWinDays: own.quickWinDays ?? 60,
    callsFrom: own.callsFrom ?? 14,
    callsTo: own.callsTo ?? 28,
    summaryTarget: own.summaryTarget ?? 2,
    summaryLate: own.summaryLate ?? 7,
    quarterDays: own.quarterDays ?? 100,
    marksEach: own.marksEach ?? 3,
    prioritiesLeast: own.prioritiesLeast ?? 3,
    prioritiesMost: own.prioritiesMost ?? 5,
    silentDays: own.silentDays ?? 45,
  } as const
}

/** What the team answered to a warning ("we know, because …"), or null where it has not. */
export function knownBecause(book: Workbook, rule: string, caseId: string): string | null {
  const row = answersOf(book, settings, always).known.find((one) => one.id === `${rule}:${caseId}`)
  return row?.because ?? null
}

/** Whether the partnership is at work; a paused, merged or stopped one has no running clocks (G13). */
export function isActive(book: Workbook): boolean {
  return (answersOf(book, settings, always).state ?? 'active') === 'active'
}
