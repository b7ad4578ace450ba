import { describe, expect, it } from 'vitest'
import { shortDay } from '#worksheets/kit/days.ts'
import { acceptFile } from '#session/open-file.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { walkFile } from '../fixtures/walk/make.ts'
import type { Chapter } from '../fixtures/walk/chapters.ts'
import { newDevice, openGood } from './file-rig.ts'

/** The walk at the end of a chapter, opened from its file on another device on a day. */
async function at(chapter: Chapter, day: string) {
  const { bytes, name } = await walkFile(chapter)
  const storage = await newDevice()
  const opened = await openGood(storage, new File([bytes.slice()], name))
  const accepted = await acceptFile(storage, opened)
  if (accepted.kind !== 'added') throw new Error(accepted.kind)
  const partnership = await openPartnership(storage, accepted.id, { now: Date.now, today: () => day, watchDay: () => () => undefined })
  return partnership.view().walk
}

const positions = async (chapter: Chapter, day: string) => Object.values((await at(chapter, day)).positions)

// Each chapter is hundreds of edits, and the machine may have much else to do.
describe('a year in forty beats, carried from laptop to laptop in a file', { timeout: 60_000 }, () => {
  it('stands at the next step after each review', async () => {
    expect(await positions('team', '2027-02-19')).toEqual(['closed', 'working', 'ahead', 'ahead', 'ahead', 'ahead'])
    expect(await positions('scope', '2027-03-02')).toEqual(['closed', 'closed', 'working', 'ahead', 'ahead', 'ahead'])
    expect(await positions('prepared', '2027-05-24')).toEqual(['closed', 'closed', 'closed', 'working', 'ahead', 'ahead'])
    expect(await positions('debriefed', '2027-06-01')).toEqual(['closed', 'closed', 'closed', 'closed', 'working', 'ahead'])
    expect(await positions('acted', '2027-10-12')).toEqual(['closed', 'closed', 'closed', 'closed', 'closed', 'working'])
  })

  it('25: a champion who leaves calls for attention, two papers name this leader, and the step stays closed', async () => {
    const { attention, positions: now } = await at('prepared', '2027-05-24')
    expect(attention.map((one) => one.text)).toContain('COO of the foundry has left the company and stands as a champion. 2 other leaders sign, so 3.1 still holds. Look at the letter and the agenda, which name this leader.')
    expect(now.prepare).toBe('closed')
  })

  it('27 and 30: the room and the marks are counted', async () => {
    const { facts } = await at('launched', '2027-05-28')
    expect(facts.launch.pieces['attendance']?.text).toBe('22 from business and 13 from the support side came.')
    expect(facts.launch.pieces['marks']?.state).toBe('agreed')
    expect(facts.launch.warnings.filter((one) => one.rule === 'G7')).toEqual([])
  })

  it('36: the silent task force is told on the day, and the tours are done on day 54', async () => {
    const { attention, facts } = await at('quarter', '2027-08-05')
    expect(attention.map((one) => one.text).join(' ')).toContain('A directory of local suppliers: 51 days without a call.')
    expect(facts['move-to-action'].points.find((point) => point.id === '5.5')?.lines[0]?.text).toContain('Talent that is ready for the floor (day 54)')
  })

  it('37: fewer from business than at the launch is told to conveners, with how many to call', async () => {
    const { attention } = await at('quarter', '2027-09-10')
    const drop = attention.find((one) => one.text.includes('the time before'))
    expect(drop).toMatchObject({ convenersOnly: true, text: `14 from business came on ${shortDay('2027-09-09')}, and 22 the time before. 8 leaders to call.` })
  })
})
