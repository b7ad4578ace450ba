import type { ReactNode } from 'react'
import { shortLabel } from '#worksheets/kit/sheet-answers.ts'
import { columnsAcross, isCards, isTight, nameWidth } from '#worksheets/kit/sheet-shape.ts'
import type { Cell, Column, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { classNames } from '#ui/kit/class-names.ts'
import { AnswerView } from './answer-view.tsx'
import { Box, WritingLines } from './boxes.tsx'
import css from './paper.module.css'

interface PaperTableProps {
  readonly table: Table
  readonly blank: boolean
}

/** A table on paper: its head is repeated on each page and no row is torn. Too wide for any page, each row is a card. */
export function PaperTable({ table, blank }: PaperTableProps): ReactNode {
  const writable = blank || table.rows.some((row) => row.id === null)
  return (
    <section className={css['tableBlock']}>
      <h3 className={css['heading']}>{table.label}</h3>
      {table.help && <p className={css['help']}>{table.help}</p>}
      {writable && <Legend columns={table.columns} />}
      {table.rows.length === 0 ? <p className={css['note']}>{paper.noRows(table.rowName)}</p>
        : isCards(table) ? <Cards table={table} /> : <Grid table={table} blank={blank} />}
    </section>
  )
}

// With a pen nothing pops open, so the words that the columns know stand above them; columns that share them, together.
function Legend({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const labels = new Map<string, readonly string[]>()
  for (const column of columns) {
    const options = column.options.map((option) => shortLabel(option.value, option.label)).join(' · ')
    if (options) labels.set(options, [...(labels.get(options) ?? []), column.label])
  }
  if (labels.size === 0) return null
  return (
    <p className={css['legend']}>
      {[...labels].map(([options, of]) => <span key={options} className={css['legendLine']}>{paper.write(of.join(', '), options)}</span>)}
    </p>
  )
}

function Grid({ table, blank }: PaperTableProps): ReactNode {
  const across = table.columns.slice(0, columnsAcross(table))
  const below = table.columns.slice(across.length)
  const all = across.reduce((sum, column) => sum + column.width, nameWidth(table))
  const share = (width: number) => ({ width: `${((width / all) * 100).toFixed(2)}%` })
  return (
    <table className={classNames(css['table'], isTight(table) && css['tight'], blank && css['blankTable'])}>
      <colgroup>
        {table.names !== null && <col style={share(nameWidth(table))} />}
        {across.map((column) => <col key={column.key} style={share(column.width)} />)}
      </colgroup>
      <thead>
        <tr>
          {table.names !== null && <th scope="col">{table.names}</th>}
          {across.map((column) => <th key={column.key} scope="col"><ColumnHead column={column} blank={blank} /></th>)}
        </tr>
      </thead>
      {table.rows.map((row, at) => <GridRow key={row.id ?? `empty-${at}`} row={row} table={table} across={across} below={below} blank={blank} />)}
    </table>
  )
}

interface GridRowProps {
  readonly row: SheetRow
  readonly table: Table
  readonly across: readonly Column[]
  readonly below: readonly Column[]
  readonly blank: boolean
}

// A row has a body of its own, so that what stands under it is never torn from it.
function GridRow({ row, table, across, below, blank }: GridRowProps): ReactNode {
  const more = below.flatMap((column, at) => {
    const answer = row.cells[across.length + at]?.answer
    return answer ? [{ column, answer }] : []
  })
  return (
    <tbody>
      <tr className={blank || row.id === null ? css['toWrite'] : undefined}>
        {table.names !== null && <th scope="row">{row.name}{row.kept && <Kept />}</th>}
        {across.map((column, at) => (
          <td key={column.key} className={css[alignOf(column)]}>
            <CellView cell={row.cells[at]} column={column} />
            {at === 0 && table.names === null && row.kept && <Kept />}
          </td>
        ))}
      </tr>
      {more.length > 0 && (
        <tr>
          <td colSpan={across.length + (table.names === null ? 0 : 1)} className={css['below']}>
            {more.map(({ column, answer }) => <span key={column.key} className={css['belowField']}>{column.label}: <AnswerView answer={answer} /></span>)}
          </td>
        </tr>
      )}
    </tbody>
  )
}

function ColumnHead({ column, blank }: { readonly column: Column; readonly blank: boolean }): ReactNode {
  const unit = unitWords(column)
  return (
    <>
      {column.label}
      {unit !== null && <span className={css['unit']}> {paper.inFigures(unit)}</span>}
      {blank && column.withheld && <span className={css['unit']}> {paper.withheld}</span>}
    </>
  )
}

// “Minutes in minutes” says it once too often.
function unitWords(column: Column): string | null {
  if (column.unit === null) return null
  const words = column.unit === '$' ? 'US dollars' : column.unit
  return column.label.toLowerCase().includes(words.toLowerCase()) ? null : words
}

function alignOf(column: Column): string {
  if (column.kind === 'number' || column.kind === 'money') return 'figure'
  return column.kind === 'tick' ? 'middle' : column.kind === 'date' || column.kind === 'time' ? 'day' : 'words'
}

function CellView({ cell, column }: { readonly cell: Cell | undefined; readonly column: Column }): ReactNode {
  const answer = cell?.answer ?? null
  const differs = answer !== null && (answer.differing.length > 0 || !answer.counts)
  if (column.kind === 'tick' && !differs) return <Box on={answer?.value === true} says={paper.ticked} />
  return answer ? <AnswerView answer={answer} /> : null
}

function Kept(): ReactNode {
  return <span className={css['aside']}> {paper.kept}</span>
}

// A card with more fields than this may go on on the next page; a smaller one is kept whole.
const wholeCard = 15

function Cards({ table }: { readonly table: Table }): ReactNode {
  return (
    <ol className={css['cards']}>
      {table.rows.map((row, at) => (
        <li key={row.id ?? `empty-${at}`} className={classNames(css['card'], fieldsOn(row) <= wholeCard && css['whole'])}>
          <p className={css['cardTitle']}>{cardTitle(table, row, at)}{row.kept && <Kept />}</p>
          <dl className={css['cardFields']}>
            {table.columns.map((column, index) => <CardField key={column.key} column={column} cell={row.cells[index]} filled={row.id !== null && row.cells.some((cell) => cell.answer)} />)}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function fieldsOn(row: SheetRow): number {
  const answered = row.cells.filter((cell) => cell.answer).length
  return answered > 0 && row.id !== null ? answered : row.cells.length
}

function cardTitle(table: Table, row: SheetRow, at: number): string {
  return row.name ?? paper.rowNumber(table.rowName.slice(0, 1).toUpperCase() + table.rowName.slice(1), at + 1)
}

// On a card that somebody filled in, only what is there; on an empty card, room for everything.
function CardField({ column, cell, filled }: { readonly column: Column; readonly cell: Cell | undefined; readonly filled: boolean }): ReactNode {
  if (filled && !cell?.answer) return null
  return (
    <div className={classNames(css['cardField'], column.kind === 'long text' && css['cardWide'])}>
      <dt>{column.label}</dt>
      <dd>{cell?.answer || column.kind === 'tick' ? <CellView cell={cell} column={column} /> : <WritingLines count={column.kind === 'long text' ? 2 : 1} />}</dd>
    </div>
  )
}
