import { useMemo, type ReactNode } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { worksheetById, isKnown } from '#worksheets/catalogue.ts'
import { rowsOf, sheetOf, type Row } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { Button } from '../button.tsx'
import { announce } from '../live-region.tsx'
import { rowKeyOf } from '#worksheets/kit/row-keys.ts'
import { tableWords } from './words.ts'

/** Where the rows of a table can be brought in from, so that nobody types a list twice. */
interface Source {
  readonly worksheet: string
  readonly table: string
  /** The column there that says whom or what the row is about. */
  readonly column: string
  readonly also?: Readonly<Record<string, string>>
  /** Only rows in which this column has one of these values. */
  readonly only?: readonly [column: string, values: readonly Json[]]
}

const sources: Readonly<Record<string, readonly Source[]>> = {
  'agreement.roles': [{ worksheet: 'roster', table: 'members', column: 'organization', only: ['core', [true]] }],
  'convening.pledges': [{ worksheet: 'roster', table: 'members', column: 'organization' }],
  'invitees.people': [{ worksheet: 'champions', table: 'candidates', column: 'person', also: { company: 'organization' } }],
  'invitation.told': [{ worksheet: 'invitees', table: 'people', column: 'person' }],
  'attendance.people': [
    { worksheet: 'invitees', table: 'people', column: 'person', only: ['reply', ['yes', 'maybe']], also: { organization: 'organization' } },
    { worksheet: 'roster', table: 'members', column: 'person', also: { organization: 'organization' } },
  ],
}

/** Buttons that bring rows in from the lists that the team has already. */
export function BringIn({ worksheet, table }: { readonly worksheet: string; readonly table: FieldOutline }): ReactNode {
  const from = sources[`${worksheet}.${table.key}`] ?? []
  return from.filter((source) => isKnown(source.worksheet)).map((source) => (
    <BringFrom key={`${source.worksheet}.${source.table}`} source={source} worksheet={worksheet} table={table} />
  ))
}

const sameCount = (one: readonly unknown[], other: readonly unknown[]): boolean => one.length === other.length && one.every((part, at) => part === other[at])

function BringFrom({ source, worksheet, table }: { readonly source: Source; readonly worksheet: string; readonly table: FieldOutline }): ReactNode {
  const partnership = usePartnership()
  const column = rowKeyOf(worksheet, table.key)?.columns[0] ?? ''
  const select = useMemo(() => (view: View): readonly Row[] => {
    const have = new Set((sheetOf(view.book, worksheetById(worksheet), view.round).tables[table.key] ?? []).filter((row) => !row.removed).map((row) => row.cells[column]?.value))
    const seen = new Set<Json>()
    return rowsOf(sheetOf(view.book, worksheetById(source.worksheet), view.round), source.table).filter((row) => {
      const value = row.cells[source.column]?.value
      const fits = !source.only || source.only[1].includes(row.cells[source.only[0]]?.value ?? null)
      if (typeof value !== 'string' || have.has(value) || seen.has(value) || !fits) return false
      seen.add(value)
      return true
    })
  }, [worksheet, table.key, source, column])
  const missing = useView(select, sameCount)
  if (missing.length === 0) return null
  const bring = (): void => {
    partnership.addRows({ worksheet, field: table.key }, missing.map((row) => {
      const value = row.cells[source.column]?.value
      const id = typeof value === 'string' ? value : ''
      const also = Object.entries(source.also ?? {}).flatMap(([theirs, ours]): [string, Json][] => {
        const value = row.cells[theirs]?.value
        return value === undefined || value === null ? [] : [[ours, value]]
      })
      return { id, values: { [column]: id, ...Object.fromEntries(also) } }
    }), tableWords.brought(missing.length))
    announce(tableWords.brought(missing.length))
  }
  return <Button look="quiet" onClick={bring}>{tableWords.bring(missing.length, worksheetById(source.worksheet).title)}</Button>
}
