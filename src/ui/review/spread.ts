import { answerWords, type PointAnswer } from '#worksheets/kit/review.ts'

/** How many gave each answer to a point; answers that do not count are left out. */
export function spreadOf(values: readonly unknown[]): readonly { readonly answer: PointAnswer; readonly count: number }[] {
  return (Object.keys(answerWords) as PointAnswer[]) // the keys of the words are the answers
    .map((answer) => ({ answer, count: values.filter((value) => value === answer).length }))
    .filter(({ count }) => count > 0)
}
