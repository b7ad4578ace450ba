import type { AnswersOf } from '../kit/worksheet.ts'
import type { attendance } from './attendance.worksheet.ts'

export const attendanceExample: AnswersOf<typeof attendance> = {
  people: [
    { id: 'p-machine-shop-owner', person: 'p-machine-shop-owner', came: true },
    { id: 'p-plant-president', person: 'p-plant-president', came: true },
    { id: 'p-tooling-owner', person: 'p-tooling-owner', came: true, leftAt: '11:20' },
    { id: 'p-bakery-hr', person: 'p-bakery-hr', came: true, delegate: true, delegateFor: 'p-bakery-head', organization: 'o-bakery' },
    { id: 'p-plating-owner', person: 'p-plating-owner', came: true, side: 'industry', walkIn: true, late: true },
    { id: 'p-workforce-dean', person: 'p-workforce-dean', came: true },
    { id: 'p-welding-owner', person: 'p-welding-owner', came: false },
  ],
}
