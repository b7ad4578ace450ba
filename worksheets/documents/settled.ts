import type { Worksheet } from '../kit/worksheet.ts'
import { answersOf, sheetOf, type Answered } from '../workbook.ts'
import type { DocumentInput } from './document.ts'

/**
 * The answers that nobody disputes: where people differ on a field, a paper that leaves has room to write instead of
 * the answer that happens to be the later one.
 */
export function settledAnswers<W extends Worksheet>(input: Pick<DocumentInput, 'book' | 'round'>, worksheet: W): Answered<W> {
  const answers = answersOf(input.book, worksheet, input.round)
  const { fields } = sheetOf(input.book, worksheet, input.round)
  const disputed = new Set(Object.keys(fields).filter((key) => fields[key]?.disputed))
  if (disputed.size === 0) return answers
  // Only fields that may be missing anyway are taken away, so what is left has the same type.
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !disputed.has(key))) as Answered<W>
}
