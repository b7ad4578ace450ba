import type { Figure, IndustryProfile } from '#labor-market/types.ts'
import { shortDay, type Day } from '#worksheets/kit/days.ts'
import type { Round } from '#worksheets/workbook.ts'
import type { Block, Cell, Column as SheetColumn, Sheet, SheetRow } from '#worksheets/kit/sheet-tree.ts'
import { profile as profileWorksheet } from '#worksheets/2-scope/profile.worksheet.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { figureWords, formats } from '../figure-words.ts'
import { columnsOf, worth, type Column } from './columns.ts'
import type { Reading } from './compute.ts'
import { leaveWords as words } from './words.ts'

/** What stands on the pages beside the figures. */
export interface Around {
  /** Owners, detail, period, counties, base and convention in one sentence. */
  readonly frame: string
  readonly counties: readonly string[]
  readonly partnership: string | null
  readonly today: Day
  readonly round: Round
  /** Short text that two equal workbooks share. */
  readonly version: string
  readonly nameOf: (county: string) => string
}

const handOutRows = 10

function pageOf(id: string, title: string, around: Around, blocks: readonly Block[]): Sheet {
  const { number, title: step } = stepWords('scope')
  return {
    format: 1, id, title, step: { number, title: step }, subtitle: around.counties.join('; '), lang: 'en', state: 'filled', round: around.round, circle: 'partners', leftOut: [],
    facts: { partnership: around.partnership, date: around.today, version: around.version, madeBy: null }, blocks,
  }
}

const note = (text: string): Block => ({ type: 'note', text })

function sourceRows(reading: Reading): readonly (readonly string[])[] {
  return reading.sources.map(({ file, vintage }) => [file, vintage && shortDay(vintage)])
}

function inOrder(reading: Reading): readonly IndustryProfile[] {
  return reading.profile.industries.toSorted((one, other) => worth(other.jobs) - worth(one.jobs))
}

/** One page to hand out: the largest industries, how to read them, and room for what business leaders say to it. */
export function handOut(reading: Reading, around: Around): Sheet {
  const shown = new Set(['jobs', 'lq', 'pay', 'growth', 'establishments'])
  const columns = columnsOf(reading).filter((one) => shown.has(one.key))
  const { profile } = reading
  const industries = inOrder(reading).slice(0, handOutRows)
  const questions = (fieldOf(profileWorksheet, 'questions').preset ?? []).map((one) => one.label)
  return pageOf('regional-profile', words.handOut, around, [
    note(around.frame),
    note(words.headline(figureWords(profile.totalCovered, formats.count), figureWords(profile.weeklyPay, formats.dollars))),
    {
      type: 'listing', label: words.largest(industries.length, profile.industries.length), room: 0,
      columns: [{ label: words.industry, width: 34 }, ...columns.map((one) => ({ label: one.label, width: 14 }))],
      rows: industries.map((one) => [one.title, ...columns.map((column) => figureWords(column.figure(one), column.format))]),
    },
    note(words.withheld),
    { type: 'listing', label: words.questions, columns: [{ label: words.question, width: 40 }, { label: words.said, width: 50 }], rows: questions.map((one) => [one, '']), room: 0 },
    note(words.from(reading.sources.length, [...new Set(reading.sources.map((one) => one.vintage).filter(Boolean))].toSorted().map(shortDay))),
  ])
}

/** Every figure of the profile, each a number that a spreadsheet can count with where it is exact, with formulas and sources. */
export function allFigures(reading: Reading, around: Around): Sheet {
  const columns = columnsOf(reading)
  const table: Block = {
    type: 'table', ref: { worksheet: 'labor-market', field: 'profile' }, label: words.all, help: null, rowName: 'industry', names: null, grows: false,
    columns: [textColumn('code', words.code, 10), textColumn('title', words.industry, 40), ...columns.map(figureColumn), textColumn('withheldIn', words.withheldIn, 40)],
    rows: inOrder(reading).map((one): SheetRow => ({
      id: one.code, name: null, kept: false,
      cells: [textCell(one.code), textCell(one.title), ...columns.map((column) => figureCell(column.figure(one), column)), textCell(one.withheldIn.map(around.nameOf).join('; '))],
    })),
  }
  return pageOf('regional-figures', words.figures, around, [
    note(around.frame), table,
    { type: 'listing', label: words.how, columns: [{ label: words.figure, width: 24 }, { label: words.formula, width: 90 }], rows: columns.map((one) => [one.label, one.formula]), room: 0 },
    { type: 'listing', label: words.sources, columns: [{ label: words.file, width: 60 }, { label: words.vintage, width: 14 }], rows: sourceRows(reading), room: 0 },
    ...reading.profile.remarks.map(note),
  ])
}

const plain = { help: null, unit: null, withheld: false, options: [] } as const
const textColumn = (key: string, label: string, width: number): SheetColumn => ({ ...plain, key, label, kind: 'text', width })
const figureColumn = ({ key, label, formula }: Column): SheetColumn => ({ ...plain, key, label, help: formula, kind: 'number', width: 16, withheld: true })

function textCell(text: string): Cell {
  return { ref: null, basedOn: [], answer: text === '' ? null : { value: text, text, counts: true, differing: [] } }
}

/** A number where it is exact; in words where it is a range, withheld or not there, so that nobody adds it up. */
function figureCell(figure: Figure, { format }: Column): Cell {
  const text = figure.kind === 'none' ? figure.why : figureWords(figure, format)
  const value = figure.kind === 'exact' ? Math.round(figure.value * 1e6) / 1e6 : text
  return { ref: null, basedOn: [], answer: { value, text, counts: figure.kind === 'exact', differing: [] } }
}
