import { z } from 'zod'
import { choice, date, longText, number, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** What the partnership is, how it counts, and what it has answered to warnings (decisions 11, 18). */
export const settings = defineWorksheet({
  id: 'settings',
  step: 'partnership',
  title: 'The partnership',
  purpose: 'Its name, its region, and the numbers that your team works by.',
  answers: z.object({
    name: text({ label: 'Name of the partnership', nature: 'living', help: 'What you call it today. You can change it any time.' }),
    region: text({ label: 'Region', nature: 'living', help: 'Counties, a metro area, a valley: as people there say it.' }),
    sector: text({ label: 'Sector', nature: 'living', help: 'Leave it empty until your team has picked one to try.' }),
    state: choice(
      { active: 'At work', paused: 'Paused', merged: 'Merged into another', stopped: 'Stopped' },
      { label: 'State', nature: 'living' },
    ),
    stateReason: longText({ label: 'Why', nature: 'living' }),
    stateSince: date({ label: 'Since', nature: 'living' }),
    target: number({ label: 'Business leaders we want in the room at the launch', nature: 'living', help: 'Your own number for a critical mass. Twenty is a common one.' }),
    subSectorTarget: number({ label: 'Sub-sectors that should be in the room', nature: 'living', more: true }),
    championGoal: number({ label: 'Business leaders who sign the invitation', nature: 'living', more: true, help: 'One is enough to begin; three or four are better.' }),
    noticeGood: number({ label: 'Days of notice we want for the invitation', nature: 'living', more: true, unit: 'days', help: '28 unless you change it.' }),
    noticeLeast: number({ label: 'Days of notice under which we want an alarm', nature: 'living', more: true, unit: 'days', help: '21 unless you change it.' }),
    quickWinDays: number({ label: 'Days for a quick win', nature: 'living', more: true, unit: 'days', help: '60 unless you change it.' }),
    callsFrom: number({ label: 'First task force calls: not before day', nature: 'living', more: true, unit: 'days after the launch', help: '14 unless you change it.' }),
    callsTo: number({ label: 'First task force calls: not after day', nature: 'living', more: true, unit: 'days after the launch', help: '28 unless you change it.' }),
    summaryTarget: number({ label: 'Working days to send the summary', nature: 'living', more: true, unit: 'working days', help: '2 unless you change it.' }),
    summaryLate: number({ label: 'Days after which a missing summary is flagged', nature: 'living', more: true, unit: 'days', help: '7 unless you change it.' }),
    quarterDays: number({ label: 'Days between full meetings', nature: 'living', more: true, unit: 'days', help: '100 unless you change it.' }),
    marksEach: number({ label: 'Marks each business leader places', nature: 'living', more: true, help: '3 unless you change it.' }),
    prioritiesLeast: number({ label: 'Fewest priorities', nature: 'living', more: true, help: '3 unless you change it.' }),
    prioritiesMost: number({ label: 'Most priorities', nature: 'living', more: true, help: '5 unless you change it.' }),
    silentDays: number({ label: 'Days without a call after which a task force is flagged', nature: 'living', more: true, unit: 'days', help: '45 unless you change it.' }),
    letterhead: longText({ label: 'Letterhead', nature: 'living', more: true, help: 'What stands over pages and letters, line by line. Leave it empty for none.' }),
    logo: text({ label: 'Logo', nature: 'living', more: true, projected: false }),
    terms: table(
      { ours: text({ label: 'What you say', nature: 'living' }) },
      {
        label: 'Words', nature: 'living', more: true, grows: false, rowName: 'word',
        help: 'Call things what people call them where you are.',
        preset: [
          { id: 'task force', label: 'Task force' }, { id: 'champion', label: 'Champion' }, { id: 'chair', label: 'Chair' },
          { id: 'review', label: 'Review' }, { id: 'gap', label: 'Gap' },
        ],
      },
    ),
    known: table(
      { because: text({ label: 'We know, because', nature: 'living' }), on: date({ label: 'Date', nature: 'living' }), by: person({ label: 'Who', nature: 'living' }) },
      { label: 'Answered warnings', nature: 'living', more: true, rowName: 'answer', rows: 1 },
    ),
    // What a sender wrote in place of a paragraph of a letter or paper; the row id is the document's id and the paragraph's key.
    papers: table(
      { text: longText({ label: 'In your words', nature: 'living', circle: 'core team', projected: false }), was: longText({ label: 'What stood there', nature: 'living', circle: 'core team', projected: false }) },
      { label: 'Letters and papers, changed by hand', nature: 'living', more: true, rowName: 'change', rows: 1, circle: 'core team', projected: false },
    ),
    rounds: table(
      { openedOn: date({ label: 'Opened on', nature: 'living' }), by: person({ label: 'By', nature: 'living' }) },
      { label: 'Rounds', nature: 'living', more: true, grows: false, rowName: 'round', rows: 1 },
    ),
  }),
})
