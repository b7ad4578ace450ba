import { defineReview, type Review } from '../kit/review.ts'
import type { Worksheet } from '../kit/worksheet.ts'

export const prepareWorksheets: readonly Worksheet[] = []
export const prepareReview: Review = defineReview('prepare', 'Review', [])
