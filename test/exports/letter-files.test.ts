import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { invitationLetter } from '#worksheets/documents/invitation-letter.ts'
import { toWord } from '#exports/word/to-word.ts'
import { filledInput } from '../worksheets/documents/input.ts'
import { needs, pdfOf, run } from './pdf/pdf-rig.ts'

const letters = invitationLetter.make({ ...await filledInput(), chosen: ['p-tooling-owner'] })
const ofOurs = /Prepare to launch|public record|Workbook version|Page 1/

test('a letter as PDF is its words alone', async (context) => {
  needs(context, 'pdftotext')
  const { said } = run('pdftotext', ['-layout', 'letter.pdf', '-'], { 'letter.pdf': await pdfOf(letters) })
  expect(said).toContain('Dear neighbor in the trade,')
  expect(said).not.toMatch(ofOurs)
})

test('a letter as Word is its words alone', async () => {
  const parts = unzipSync(await toWord(letters, { carried: null, title: 'Letter' }))
  const text = Object.entries(parts).filter(([name]) => /^word\/(?:document|header|footer)/.test(name)).map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ' ')).join(' ')
  expect(text).toContain('Dear neighbor in the trade,')
  expect(text).not.toMatch(ofOurs)
})
