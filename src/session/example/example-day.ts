import type { World } from '../open-partnership.ts'

/** The day on which the example stands still, so that what it says of "ahead" and "late" stays true. */
export const exampleDay = '2018-12-20'

/** The world of the example: its own day, and the real clock for what a visitor writes into it. */
export const exampleWorld: World = { now: Date.now, today: () => exampleDay, watchDay: () => () => undefined }
