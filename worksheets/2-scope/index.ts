import { defineReview, type Review } from '../kit/review.ts'
import type { Worksheet } from '../kit/worksheet.ts'

export const scopeWorksheets: readonly Worksheet[] = []
export const scopeReview: Review = defineReview('scope', 'Review', [])
