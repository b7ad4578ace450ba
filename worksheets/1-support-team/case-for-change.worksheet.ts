import { z } from 'zod'
import { longText, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** Why a new way of working and not a tweak; the words in which the team says so; the principles it holds itself to. */
export const caseForChange = defineWorksheet({
  id: 'case-for-change',
  step: 'support-team',
  title: 'The case for change',
  purpose: 'Say why your region needs a new way to work with business, in words that others will repeat.',
  answers: z.object({
    // 1.1a rests on this sentence or two.
    case: longText({
      label: 'Why we need a new way of working',
      help: 'What goes wrong today, and what one shared table would change. A tweak is not enough: say why.',
      print: { lines: 5 },
    }),
    businessSays: longText({
      label: 'What business leaders say about us', nature: 'living',
      help: 'Good and bad, as they say it. Note if you only suppose it.',
    }),
    pitch: longText({ label: 'The same in one minute', nature: 'living', more: true, help: 'Say it aloud to each other and shorten it.' }),
    giveCredit: longText({ label: 'What already works, and whose merit it is', nature: 'living', more: true }),
    wording: table(
      { say: text({ label: 'Word that causes trouble', nature: 'living' }), instead: text({ label: 'Better', nature: 'living' }) },
      { label: 'Words to avoid', nature: 'living', more: true, rowName: 'word', rows: 5, help: 'Program terms that a business leader would not use.' },
    ),
    principles: table(
      { here: text({ label: 'What it means here', nature: 'living' }), keeper: person({ label: 'Who reminds us', nature: 'living', more: true }) },
      {
        label: 'What we hold ourselves to', nature: 'living', more: true, grows: false, rowName: 'principle',
        help: 'Eight principles of this way of working. Say in a few words what each means in your region.',
        preset: [
          { id: 'P1', label: 'P1 Business is at the center: it speaks for a whole industry and steers. Partners listen first and act later.' },
          { id: 'P2', label: 'P2 Businesses are partners, not customers.' },
          { id: 'P3', label: 'P3 What many partners can offer is lined up behind shared solutions.' },
          { id: 'P4', label: 'P4 A neutral convener whom everyone trusts keeps the table.' },
          { id: 'P5', label: 'P5 The region is as large as the industry’s own footprint.' },
          { id: 'P6', label: 'P6 A working definition today is better than a perfect one next year.' },
          { id: 'P7', label: 'P7 Early wins keep people coming.' },
          { id: 'P8', label: 'P8 We keep improving; we are never done.' },
        ],
      },
    ),
  }),
})
