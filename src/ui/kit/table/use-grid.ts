import { useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { anchorOf } from '../../partnership/href-of.ts'
import { headLine, moved, next, type Place } from './grid-moves.ts'

/** What cells and rows ask of their table; the same object as long as the table is on screen. */
export interface GridActs {
  readonly activate: (place: Place) => void
  readonly click: (place: Place) => void
  readonly edit: (place: Place, start?: string) => void
  readonly write: (line: string, column: string, value: Json, basedOn: readonly string[]) => void
  readonly open: (line: string) => void
  readonly tap: (line: string) => void
  readonly remove: (line: string, name: string) => void
}

/** What the table does with what its cells ask. */
export interface GridHost {
  readonly table: string
  readonly lines: readonly string[]
  readonly columns: readonly FieldOutline[]
  readonly mayEdit: (place: Place) => boolean
  readonly write: GridActs['write']
  /** Clears or ticks the cell, or does nothing where it is locked. */
  readonly clear: (place: Place) => void
  readonly toggle: (place: Place) => void
  readonly open: (line: string) => void
  readonly remove: GridActs['remove']
  readonly sort: (column: string) => void
  readonly paste: (place: Place, text: string) => void
  readonly textAt: (place: Place) => string
  /** Whether rows are shown as cards, which open when they are tapped. */
  readonly asCards: () => boolean
}

interface State {
  readonly place: Place | null
  readonly editing: { readonly start?: string } | null
}

// These hold several answers at once, which is more than a cell can show: their row is opened instead.
const openedKinds = new Set(['choices', 'people', 'organizations'])

/** The one active cell of a table and the one live editor: keys, clicks and paste as in a spreadsheet. */
export function useGrid(host: GridHost) {
  const [state, setState] = useState<State>({ place: null, editing: null })
  const latest = useRef({ host, state })
  latest.current = { host, state }
  const wantsFocus = useRef(false)
  // Tab goes through cells while somebody enters rows; otherwise it leaves the table, so that nobody is caught in it.
  const entering = useRef(false)

  const { place, editing } = state
  useLayoutEffect(() => {
    if (!wantsFocus.current || !place || editing) return
    wantsFocus.current = false
    document.getElementById(anchorOf({ field: host.table, row: place.line, column: place.column }))?.focus()
  }, [place, editing, host.table])

  const controls = useMemo(() => {
    const kindAt = (at: Place) => latest.current.host.columns.find((column) => column.key === at.column)?.kind ?? 'text'
    const go = (to: Place | null): void => {
      wantsFocus.current = true
      setState((before) => ({ place: to ?? before.place, editing: null }))
    }
    const edit = (at: Place, start?: string): void => {
      const { host: now } = latest.current
      if (at.line === headLine || !now.mayEdit(at)) return
      const kind = kindAt(at)
      if (kind === 'tick') return now.toggle(at)
      if (openedKinds.has(kind)) return now.open(at.line)
      entering.current = true
      setState({ place: at, editing: start === undefined ? {} : { start } })
    }
    return { kindAt, go, edit }
  }, [])

  const chosen = useRef('')
  const acts = useMemo<GridActs>(() => ({
    activate: (at) => setState((before) => (
      before.place?.line === at.line && before.place.column === at.column ? before : { place: at, editing: null }
    )),
    click: (at) => {
      const { host: now } = latest.current
      if (controls.kindAt(at) === 'tick' && now.mayEdit(at)) return now.toggle(at)
      if (now.asCards()) return
      // The first click chooses a cell, the next one writes in it: `chosen` is set by the focus that came before.
      if (chosen.current === `${at.line}/${at.column}` && !latest.current.state.editing) controls.edit(at)
      chosen.current = `${at.line}/${at.column}`
    },
    edit: controls.edit,
    write: (...change) => latest.current.host.write(...change),
    open: (line) => latest.current.host.open(line),
    tap: (line) => {
      if (latest.current.host.asCards()) latest.current.host.open(line)
    },
    remove: (...row) => latest.current.host.remove(...row),
  }), [controls])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!place || event.nativeEvent.isComposing) return
    const columns = host.columns.map((column) => column.key)
    if (editing) return editingKey(event, place, columns)
    movingKey(event, place, columns)
  }

  const editingKey = (event: KeyboardEvent, at: Place, columns: readonly string[]): void => {
    const isText = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape') {
      event.preventDefault()
      entering.current = false
      controls.go(at)
    } else if (event.key === 'Enter' && !event.altKey && !(isText && event.shiftKey)) {
      event.preventDefault()
      controls.go(moved(at, 'ArrowDown', false, host.lines, columns))
    } else if (event.key === 'Tab') {
      const to = next(at, event.shiftKey, host.lines, columns)
      if (!to) return
      event.preventDefault()
      controls.go(to)
    }
  }

  const movingKey = (event: KeyboardEvent, at: Place, columns: readonly string[]): void => {
    const control = event.ctrlKey || event.metaKey
    const to = moved(at, event.key, control, host.lines, columns)
    const isHead = at.line === headLine
    if (to) controls.go(to)
    else if (isHead && event.key === 'Enter') host.sort(at.column)
    else if (event.key === 'Enter' || event.key === 'F2') controls.edit(at)
    else if (event.key === 'Tab' && entering.current) {
      const on = next(at, event.shiftKey, host.lines, columns)
      if (!on) return
      controls.go(on)
    } else if (event.key === 'Escape') entering.current = false
    else if (isHead) return
    else if (event.key === 'Delete' || event.key === 'Backspace') host.clear(at)
    else if (event.key === ' ' && controls.kindAt(at) === 'tick') controls.edit(at)
    else if (event.key.length === 1 && !control && !event.altKey) controls.edit(at, startOf(controls.kindAt(at), event.key))
    else return
    event.preventDefault()
  }

  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    if (!place || place.line === headLine || !text) return
    const inText = event.target instanceof HTMLTextAreaElement
    if (editing && (inText || !/[\t\n]/.test(text.trim()))) return
    event.preventDefault()
    setState({ place, editing: null })
    host.paste(place, text)
  }

  const onCopy = (event: ClipboardEvent): void => {
    if (!place || editing || (getSelection()?.toString() ?? '') !== '') return
    event.clipboardData.setData('text/plain', host.textAt(place))
    event.preventDefault()
  }

  const onBlur = (event: FocusEvent): void => {
    // Another window took the focus: the editor waits. Another part of the page: the cell is text again.
    if (!editing || !document.hasFocus() || (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) return
    entering.current = false
    setState({ place, editing: null })
  }

  return { place, editing, acts, go: controls.go, on: { onKeyDown, onPaste, onCopy, onBlur } }
}

// A key begins a text; in a date or a list it only opens the cell, as these take no letters.
function startOf(kind: string, key: string): string | undefined {
  return kind === 'date' || kind === 'time' || kind === 'choice' ? undefined : key
}
