import type { ReactNode } from 'react'
import { momentum } from '#worksheets/5-move-to-action/momentum.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { counted, listed } from '#machines/facts/names.ts'
import { FieldBlock } from '../../kit/fields/field-block.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Figures, Panel } from '../panel.tsx'
import { momentumWords as words } from './words.ts'
import css from '../special.module.css'
import own from './momentum.module.css'

const questions = fieldOf(momentum, 'questions').preset ?? []
const remedies = fieldOf(momentum, 'questions', 'needed').options ?? []
const answered = (book: Workbook, round: Round) => answersOf(book, momentum, round).questions

/** The five questions of momentum one under the other, what each needs, and what is needed most often. */
export function MomentumView(): ReactNode {
  const rows = useFacts(answered)
  const given = rows.filter((row) => row.answer !== undefined)
  const count = (answer: 'yes' | 'partly' | 'no'): number => given.filter((row) => row.answer === answer).length
  const needed = remedies.map(({ value, label }) => ({ label, count: rows.filter((row) => row.answer !== 'yes' && row.needed?.some((one) => one === value)).length })).filter((one) => one.count > 0)
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {questions.map((question) => {
          const at = (column: string): Ref => ({ worksheet: 'momentum', field: 'questions', row: question.id, column })
          const row = rows.find((one) => one.id === question.id)
          return (
            <div key={question.id} className={own['question']}>
              <h3>{question.label}</h3>
              <FieldBlock reference={at('answer')} hideLabel />
              {(row?.answer === 'partly' || row?.answer === 'no') && <FieldBlock reference={at('needed')} help={null} />}
              {(row?.answer !== undefined || row?.note !== undefined) && <FieldBlock reference={at('note')} />}
            </div>
          )
        })}
      </Panel>
      {given.length > 0 && (
        <Panel title={words.summary}>
          <Figures figures={(['yes', 'partly', 'no'] as const).map((answer) => ({ value: count(answer), label: words.of[answer] }))} />
          {given.length < questions.length && <p className={css['quiet']}>{words.open(questions.length - given.length)}</p>}
          {needed.length > 0 && <p>{words.needed(listed(needed.map((one) => words.remedy(one.label, counted(one.count, 'time')))))}</p>}
        </Panel>
      )}
    </>
  )
}
