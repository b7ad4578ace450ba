import { useId, useMemo, useState, type ReactNode } from 'react'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { growthClass, testDriver, type DriverTests, type Verdict } from '#labor-market/drivers.ts'
import type { Figure, IndustryProfile } from '#labor-market/types.ts'
import type { Round, Workbook } from '#worksheets/workbook.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { Button } from '../../kit/button.tsx'
import { classNames } from '../../kit/class-names.ts'
import { CheckSign } from '../../kit/signs.tsx'
import { useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { FigureCell } from '../figure-cell.tsx'
import { formats, type Format } from '../figure-words.ts'
import { worth } from '../profile/columns.ts'
import type { Reading } from '../profile/compute.ts'
import { callersOf, candidateOf, type CandidateRow, type TeamCriterion } from './criteria.ts'
import { candidatesAtMost } from './use-take.ts'
import { chooseWords as words } from './words.ts'
import css from './choose.module.css'

interface DriverTableProps {
  readonly reading: Reading
  readonly criteria: readonly TeamCriterion[]
  readonly take: (industry: IndustryProfile) => void
}

interface Line {
  readonly industry: IndustryProfile
  readonly tests: DriverTests
}

const rankOf: Readonly<Record<Verdict, number>> = { yes: 0, open: 1, no: 2 }
const rowsIn = (book: Workbook, round: Round): readonly CandidateRow[] => answersOf(book, candidates, round).sectors

/** Every sector with the three tests, its class and who calls on it; any of them can become a candidate. */
export function DriverTable({ reading, criteria, take }: DriverTableProps): ReactNode {
  const title = useId()
  const [isAll, setAll] = useState(false)
  const lines = useMemo(() => linesOf(reading, criteria), [reading, criteria])
  const shown = isAll ? lines : lines.filter((one) => one.tests.drives !== 'no')
  const marks = marksOf(criteria)
  const hasSince = reading.profile.industries.some((one) => one.change.kind === 'exact')
  return (
    <section className={css['part']} aria-labelledby={title}>
      <div className={css['head']}>
        <h2 id={title}>{words.tests}</h2>
        <Button look="quiet" onClick={() => setAll(!isAll)}>{isAll ? words.showDrivers : words.showAll}</Button>
      </div>
      <p className={css['quiet']}>{words.testsLead}</p>
      <div className={css['scroll']} role="region" aria-label={words.testsTable} tabIndex={0}>
        <table className={css['table']} data-drivers>
          <thead>
            <tr>
              <th scope="col">{words.sector}</th>
              <th scope="col">{words.test.jobs} <span className={css['mark']}>{words.marked(formats.count(marks.jobs))}</span></th>
              <th scope="col">{words.test.pay} <span className={css['mark']}>{words.marked(formats.ratio(marks.pay))}</span></th>
              <th scope="col">{words.test.concentration} <span className={css['mark']}>{words.marked(formats.ratio(marks.lq))}</span></th>
              {hasSince && <th scope="col">{words.class}</th>}<th scope="col">{words.callers}</th><th scope="col">{words.act}</th>
            </tr>
          </thead>
          <tbody>{shown.map((one) => <DriverRow key={one.industry.code} line={one} hasSince={hasSince} take={take} />)}</tbody>
        </table>
      </div>
      <p className={css['quiet']}>{hasSince ? words.classHelp : words.noClass}</p>
    </section>
  )
}

/** The marks of the driver tests, as the team set them. */
function marksOf(criteria: readonly TeamCriterion[]) {
  const mark = (key: TeamCriterion['key'], otherwise: number): number => criteria.find((one) => one.key === key)?.mark ?? otherwise
  return { jobs: mark('jobs', 1000), pay: mark('pay', 1), lq: mark('concentration', 1.2), fewest: 100 }
}

function linesOf(reading: Reading, criteria: readonly TeamCriterion[]): readonly Line[] {
  const marks = marksOf(criteria)
  return reading.profile.industries.map((industry) => ({ industry, tests: testDriver(industry, marks) }))
    .toSorted((one, other) => rankOf[one.tests.drives] - rankOf[other.tests.drives] || worth(other.industry.jobs) - worth(one.industry.jobs))
}

interface DriverRowProps extends Pick<DriverTableProps, 'take'> {
  readonly line: Line
  readonly hasSince: boolean
}

function DriverRow({ line: { industry, tests }, hasSince, take }: DriverRowProps): ReactNode {
  const rows = useFacts(rowsIn)
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const mayWrite = useView((view) => view.mayWrite)
  const row = candidateOf(rows, industry)
  const isFull = !row && rows.filter((one) => one.name !== undefined).length >= candidatesAtMost
  return (
    <tr>
      <th scope="row"><span className={css['code']}>{industry.code}</span> {industry.title}{tests.onlySize && <span className={css['beside']}>{words.onlySize}</span>}</th>
      <td><Test verdict={tests.jobs} figure={industry.jobs} format={formats.count} /></td>
      <td><Test verdict={tests.pay} figure={industry.payAgainstRegion} format={formats.ratio} /></td>
      <td><Test verdict={tests.concentration} figure={industry.lq} format={formats.ratio} /></td>
      {hasSince && <td>{words.classes[growthClass(industry)]}</td>}
      <td>{words.callersCount(callersOf(book, round, industry, row).length)}</td>
      <td>
        {row && <span className={css['is']}><CheckSign />{words.refresh}</span>}
        {mayWrite && (row
          ? <Button look="quiet" aria-label={words.againOf(industry.title)} onClick={() => take(industry)}>{words.again}</Button>
          : <Button look="plain" aria-label={words.takeOf(industry.title)} held={isFull ? words.full : null} onClick={() => take(industry)}>{words.take}</Button>)}
      </td>
    </tr>
  )
}

function Test({ verdict, figure, format }: { readonly verdict: Verdict; readonly figure: Figure; readonly format: Format }): ReactNode {
  return (
    <span className={css['test']}>
      <span className={classNames(css['verdict'], css[verdict])}>{verdict === 'yes' && <CheckSign />}{words.verdicts[verdict]}</span>
      <FigureCell figure={figure} format={format} />
    </span>
  )
}
