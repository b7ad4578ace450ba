import { defineReview, type Review } from '../kit/review.ts'
import type { Worksheet } from '../kit/worksheet.ts'

export const moveToActionWorksheets: readonly Worksheet[] = []
export const moveToActionReview: Review = defineReview('move-to-action', 'Review', [])
