import { defineReview, type Review } from '../kit/review.ts'
import type { Worksheet } from '../kit/worksheet.ts'

export const launchWorksheets: readonly Worksheet[] = []
export const launchReview: Review = defineReview('launch', 'Review', [])
