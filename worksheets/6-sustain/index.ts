import { defineReview, type Review } from '../kit/review.ts'
import type { Worksheet } from '../kit/worksheet.ts'

export const sustainWorksheets: readonly Worksheet[] = []
export const sustainReview: Review = defineReview('sustain', 'Review', [])
