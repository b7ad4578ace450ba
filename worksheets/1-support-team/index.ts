import { defineReview, type Review } from '../kit/review.ts'
import type { Worksheet } from '../kit/worksheet.ts'

export const supportTeamWorksheets: readonly Worksheet[] = []
export const supportTeamReview: Review = defineReview('support-team', 'Review', [])
