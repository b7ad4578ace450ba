import { choice, date, longText, number, people, person, table, text, tick, choices } from './kinds.ts'
import { defineWorksheet, type StepId, type Worksheet } from './worksheet.ts'
import { z } from 'zod'

/** One point of a team review: what is asked, and what its answer rests on. */
export interface Point {
  /** As in the method: `1.1a` */
  readonly id: string
  readonly text: string
  /** Shown beside the point: what to look for, in a sentence. */
  readonly help: string
  /**
   * The decision fields that the answer rests on: `worksheet.field`, `worksheet.table` (all its decision columns),
   * or `worksheet.table.column`. Facts read other steps only through it.
   */
  readonly restsOn: readonly string[]
  /** False for the points that no team may set aside (decisions 13). */
  readonly mayNotApply: boolean
}

/** A numbered question of the method, with the points that it asks at once. */
export interface Question {
  readonly id: string
  readonly text: string
  readonly points: readonly Point[]
}

export interface Review {
  readonly step: StepId
  readonly title: string
  readonly questions: readonly Question[]
  readonly worksheet: ReviewWorksheet
}

export const answerWords = {
  yes: 'Yes',
  partly: 'Partly',
  'not yet': 'Not yet',
  'does not apply': 'Does not apply',
} as const
export type PointAnswer = keyof typeof answerWords

function reviewAnswers(questions: readonly Question[]) {
  const points = questions.flatMap((question) => question.points)
  const names = Object.fromEntries(points.map((point) => [point.id, `${point.id} ${point.text}`]))
  const preset = points.map((point) => ({ id: point.id, label: `${point.id} ${point.text}` }))
  return z.object({
    heldOn: date({ label: 'Date of the review' }),
    facilitator: person({ label: 'Who led the talk' }),
    present: people({ label: 'Who took part' }),
    points: table(
      {
        answer: choice(answerWords, { label: 'The team’s answer' }),
        reason: text({ label: 'Reason', help: 'Needed where a point does not apply, or where the answer differs from what the worksheets show.' }),
        handsFor: number({ label: 'Hands for', more: true, projected: false }),
        handsAgainst: number({ label: 'Hands against', more: true, projected: false }),
        dissent: text({ label: 'What the others said', more: true, projected: false, circle: 'core team' }),
      },
      { label: 'Points', preset, grows: false, rowName: 'point' },
    ),
    gaps: table(
      {
        what: text({ label: 'What is missing' }),
        covers: choices(names, { label: 'Points it covers' }),
        owner: person({ label: 'Who sees to it' }),
        due: date({ label: 'By when' }),
        reason: text({ label: 'Why we go on without it' }),
        closedOn: date({ past: true, label: 'Closed on', nature: 'living' }),
        closedNote: text({ label: 'How it was closed', nature: 'living', more: true }),
      },
      { label: 'Named gaps', help: 'A gap lets the team go on, with open eyes: an owner, a date, a reason.', rowName: 'gap', rows: 4 },
    ),
    lessons: table(
      {
        kind: choice({ keep: 'Keep', change: 'Change' }, { label: 'Keep or change' }),
        lesson: text({ label: 'What we learned' }),
        owner: person({ label: 'Who' }),
        due: date({ label: 'By when' }),
        done: tick({ label: 'Done', nature: 'living' }),
      },
      { label: 'Lessons', nature: 'living', rowName: 'lesson', rows: 4 },
    ),
    notes: longText({ label: 'Notes of the talk', nature: 'living', more: true, circle: 'core team', projected: false }),
    voices: table(
      Object.fromEntries([
        ...points.map((point) => [point.id, choice(answerWords, { label: point.id, nature: 'living' })] as const),
      ]),
      {
        label: 'Answers one by one', nature: 'living', more: true, projected: false, circle: 'core team', rowName: 'voice', rows: 8,
        help: 'For working apart or from paper: one row a person. The team’s answer is above.',
      },
    ),
    closings: table(
      {
        record: text({ label: 'Record', nature: 'living' }),
        withdrawn: text({ label: 'Withdrawn', nature: 'living' }),
      },
      { label: 'Closings', nature: 'living', more: true, rowName: 'closing', rows: 1 },
    ),
  })
}

export type ReviewWorksheet = Worksheet<ReturnType<typeof reviewAnswers>>

/** The id of the review worksheet of a step. */
export function reviewId(step: StepId): string {
  return `${step}-review`
}

/** Makes the After Action Review of a step: one engine for all six, other questions in each. */
export function defineReview(step: StepId, title: string, questions: readonly Question[]): Review {
  const worksheet = defineWorksheet({
    id: reviewId(step), step, title, inherits: false,
    purpose: 'An honest look, together, at whether this step was really done. Twenty minutes.',
    answers: reviewAnswers(questions),
  })
  return { step, title, questions, worksheet }
}

/** All points of a review in order. */
export function pointsOf(review: Review): readonly Point[] {
  return review.questions.flatMap((question) => question.points)
}
