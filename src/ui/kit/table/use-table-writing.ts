import { useMemo, useRef, useState } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Ref } from '#worksheets/workbook.ts'
import type { RowValues } from '#session/partnership.ts'
import { randomId } from '#session/identity.ts'
import { usePartnership } from '../../partnership/partnership-context.tsx'
import { announce } from '../live-region.tsx'
import { showToast } from '../toast.tsx'
import type { Place } from './grid-moves.ts'
import { cellsOf, pastedRows } from './paste.ts'
import { knownOf, registerBatch } from './register-batch.ts'
import { rowIdFrom, rowKeyOf } from '#worksheets/kit/row-keys.ts'
import { cellField, cellValue, type Line } from './table-rows.ts'
import { tableWords } from './words.ts'

interface Shown {
  readonly worksheet: string
  readonly table: FieldOutline
  readonly lines: readonly Line[]
  readonly columns: readonly FieldOutline[]
}

/**
 * How a table writes: into rows that are there, into lines that become rows with their first answer, and into the blank
 * line at the end, whose id is made before, so that the row which it becomes keeps its editor.
 */
export function useTableWriting(shown: Shown, onRowMade: (line: string, column: string) => void) {
  const partnership = usePartnership()
  const [blank, setBlank] = useState(randomId)
  const [begun, setBegun] = useState<RowValues>({})
  const latest = useRef({ ...shown, blank, begun, onRowMade })
  latest.current = { ...shown, blank, begun, onRowMade }

  const writing = useMemo(() => {
    const tableRef = (): Ref => ({ worksheet: latest.current.worksheet, field: latest.current.table.key })
    const key = () => rowKeyOf(latest.current.worksheet, latest.current.table.key)
    const lineAt = (id: string): Line | undefined => latest.current.lines.find((line) => line.id === id)

    const addFromBlank = (column: string, value: Json): void => {
      if (value === null) return
      const { blank: id, begun: before } = latest.current
      const values = { ...before, [column]: value }
      const rowKey = key()
      const keyed = rowKey ? rowIdFrom(rowKey, values) : null
      if (rowKey && !rowKey.free && keyed === null) return setBegun(values)
      partnership.addRow(tableRef(), { ...knownOf(partnership, latest.current.table, values), ...values }, keyed ?? id)
      setBlank(randomId())
      setBegun({})
      if (keyed !== null) latest.current.onRowMade(keyed, column)
    }
    /** The row of a line that has none yet, such as that of a priority in the list of task forces. */
    const makeRow = (line: Line, values: RowValues): void => {
      const column = key()?.columns[0]
      partnership.addRow(tableRef(), { ...(column === undefined ? {} : { [column]: line.id }), ...values }, line.id)
    }
    const write = (id: string, column: string, value: Json, basedOn: readonly string[]): void => {
      const line = lineAt(id)
      if (!line || line.kind === 'blank') addFromBlank(column, value)
      else if (line.kind === 'awaited') makeRow(line, { [column]: value })
      else partnership.set({ ...tableRef(), row: id, column }, value, basedOn)
    }
    const put = (place: Place, value: Json): void => {
      const line = lineAt(place.line)
      if (line) write(place.line, place.column, value, cellField(line, place.column)?.standing.map((one) => one.stamp) ?? [])
    }
    return {
      write,
      clear: (place: Place): void => {
        const line = lineAt(place.line)
        if (line && cellValue(line, place.column) !== null) put(place, null)
      },
      toggle: (place: Place): void => {
        const line = lineAt(place.line)
        if (line) put(place, cellValue(line, place.column) === true ? null : true)
      },
      remove: (row: string, name: string): void => {
        partnership.removeRow(tableRef(), row)
        showToast({ text: tableWords.removed(name), action: { label: tableWords.undo, run: () => partnership.restoreRow(tableRef(), row) } })
      },
      restore: (row: string): void => partnership.restoreRow(tableRef(), row),
      /** A new, empty row, for a table whose rows are filled in a dialog. */
      add: (values: RowValues = {}): string | null => {
        const rowKey = key()
        const id = rowKey ? rowIdFrom(rowKey, values) : null
        if (rowKey && !rowKey.free && id === null) return null
        return partnership.addRow(tableRef(), values, id ?? randomId())
      },
      ensure: (id: string): void => {
        const line = lineAt(id)
        if (line?.kind === 'awaited') makeRow(line, {})
      },
      paste: (place: Place, text: string): void => {
        const { lines, columns } = latest.current
        const from = lines.findIndex((line) => line.id === place.line)
        const register = registerBatch(partnership)
        const rows = pastedRows({
          cells: cellsOf(text), key: key(),
          columns: columns.slice(columns.findIndex((column) => column.key === place.column)),
          // In the empty line at the end nothing is there to write over: every row is a new one.
          lines: from < 0 ? [] : lines.slice(from).filter((line) => line.kind !== 'blank').map((line) => line.id),
          naming: register.naming,
        })
        const missing = key()?.columns[0]
        if (rows.length === 0) {
          const label = columns.find((column) => column.key === missing)?.label
          if (label) showToast({ text: tableWords.pastedNothing(label) })
          return
        }
        register.write(rows)
        partnership.addRows(tableRef(), rows, tableWords.pasteText(rows.length))
        announce(tableWords.pasted(rows.length))
      },
    }
  }, [partnership])

  return { ...writing, blank, begun }
}
