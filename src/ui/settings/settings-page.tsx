import type { ReactNode } from 'react'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { personName } from '#machines/facts/names.ts'
import type { View } from '#session/partnership.ts'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { useView } from '../partnership/partnership-context.tsx'
import { Shell } from '../shell/shell.tsx'
import { KnownWarnings } from './known-warnings.tsx'
import { LetterheadPart } from './letterhead.tsx'
import { termIds } from '#worksheets/partnership/terms.ts'
import { settingsWords as words } from './words.ts'
import css from './settings.module.css'

const about = ['name', 'region', 'sector'] as const
const groups = {
  launch: ['target', 'subSectorTarget', 'championGoal', 'noticeGood', 'noticeLeast'],
  day: ['marksEach', 'prioritiesLeast', 'prioritiesMost'],
  after: ['summaryTarget', 'summaryLate', 'callsFrom', 'callsTo', 'quickWinDays', 'silentDays', 'quarterDays'],
} as const
const groupIds = Object.keys(groups) as readonly (keyof typeof groups)[] // the keys of the groups, by construction

/** What a partnership is called, the numbers and words it works by, and the warnings it has answered. */
export function SettingsPage(): ReactNode {
  return (
    <Shell title={words.title} lead={words.lead}>
      <div className={css['sheet']}>
        <section className={css['part']}>
          <h2>{words.about}</h2>
          {about.map((field) => <FieldBlock key={field} reference={{ worksheet: 'settings', field }} />)}
        </section>
        <section className={css['part']}>
          <h2>{words.numbers}</h2>
          <p className={css['quiet']}>{words.numbersHelp}</p>
          {groupIds.map((group) => (
            <div key={group} className={css['group']}>
              <h3>{words.groups[group]}</h3>
              <div className={css['numbers']}>
                {groups[group].map((field) => <FieldBlock key={field} reference={{ worksheet: 'settings', field }} />)}
              </div>
            </div>
          ))}
        </section>
        <section className={css['part']}>
          <h2>{words.words}</h2>
          <p className={css['quiet']}>{words.wordsHelp}</p>
          <div className={css['numbers']}>
            {termIds.map((term) => <FieldBlock key={term} reference={{ worksheet: 'settings', field: 'terms', row: term, column: 'ours' }} label={words.usual(term)} />)}
          </div>
        </section>
        <LetterheadPart />
        <KnownWarnings />
        <Rounds />
      </div>
    </Shell>
  )
}

const selectSettings = (view: View) => answersOf(view.book, settings, always)

function Rounds(): ReactNode {
  const { rounds } = useView(selectSettings)
  const book = useView((view) => view.book)
  const opened = rounds.filter((row) => row.openedOn)
  if (opened.length === 0) return null
  return (
    <section className={css['part']}>
      <h2>{fieldOf(settings, 'rounds').label}</h2>
      <ul>{opened.map((row) => <li key={row.id}>{words.round(Number(row.id.slice(1)), row.openedOn ?? '', personName(book, row.by))}</li>)}</ul>
    </section>
  )
}
