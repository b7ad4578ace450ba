import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { exactMatch, isPlain, matches, type Entry } from './matches.ts'
import { useFloating } from './use-floating.ts'
import { fieldWords } from './words.ts'
import css from './combobox.module.css'

export interface ComboboxProps {
  readonly id: string
  readonly entries: readonly Entry[]
  /** The name of what is picked; empty where nothing is. */
  readonly shown: string
  readonly onPick: (value: string) => void
  /** Called when the text was emptied. Left out where there is nothing to clear, as in a list that one adds to. */
  readonly onClear?: () => void
  /**
   * Adds an entry of that name and picks it; left out where only known entries can be picked. `near` is the entry that
   * the name may have been the beginning of, where the field was just left with it.
   */
  readonly onAdd?: (name: string, near?: Entry) => void
  readonly addLabel?: (name: string) => string
  readonly placeholder?: string
  readonly readOnly: boolean
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  readonly autoFocus?: boolean
  readonly start?: string | undefined
  /** Told true at the first key and false when what was typed is settled or let go. */
  readonly onTyping?: (typing: boolean) => void
}

/**
 * Type to find, Enter to take, or to add what is not there yet. What was typed is never lost: leaving the field takes the
 * entry of that very name or adds one. It follows the combobox pattern of the ARIA practices, with its list in the top layer.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const { id, entries, shown, onPick, onAdd, onClear, readOnly } = props
  const [text, setShownText] = useState<string | null>(props.start ?? null)
  // The truth of what waits, also in the moment between leaving the field and the next drawing.
  const waiting = useRef(text)
  const [open, setOpen] = useState(props.start !== undefined)
  const [active, setActive] = useState(-1)
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const floating = useFloating(open, input)
  const query = text ?? ''
  const found = open ? matches(entries, query) : []
  const mayAdd = onAdd !== undefined && query.trim() !== '' && !exactMatch(entries, query)
  const count = found.length + (mayAdd ? 1 : 0)
  const at = active >= 0 ? Math.min(active, count - 1) : isPlain(found[0], query) ? 0 : -1

  const setText = (next: string | null): void => {
    if ((next === null) !== (waiting.current === null)) props.onTyping?.(next !== null)
    waiting.current = next
    setShownText(next)
  }
  const close = (): void => {
    setOpen(false)
    setActive(-1)
  }
  const take = (index: number): void => {
    const entry = found[index]
    close()
    if (entry) onPick(entry.value)
    else if (mayAdd) onAdd(query.trim())
    setText(null)
  }
  const settle = (): void => {
    close()
    keep(waiting.current?.trim() ?? shown)
    setText(null)
  }
  const keep = (left: string): void => {
    if (left === shown) return
    if (left === '') return onClear?.()
    const exact = exactMatch(entries, left)
    if (exact) onPick(exact.value)
    else onAdd?.(left, nearest(left))
  }
  const nearest = (left: string): Entry | undefined => {
    const [first] = matches(entries, left)
    return isPlain(first, left) ? first : undefined
  }
  const settleNow = useRef(settle)
  settleNow.current = settle
  const here = useRef(true)
  useEffect(() => {
    const leave = (): void => settleNow.current()
    here.current = true
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      here.current = false
      // A cell that is left with Enter or Tab goes away before it could be told that it lost the focus.
      queueMicrotask(() => {
        if (!here.current) leave()
      })
    }
  }, [])

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(open && count > 0 ? (at + step + count) % count : 0)
      setOpen(true)
    } else if (event.key === 'Enter' && open && (at >= 0 || query.trim())) {
      event.preventDefault()
      if (at >= 0) take(at)
      else settle()
    } else if (event.key === 'Tab' && open && at >= 0 && query.trim()) {
      take(at)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className={css['box']}>
      <input
        ref={input} id={id} type="text" role="combobox" autoComplete="off" autoCapitalize="words" spellCheck={false}
        aria-expanded={open} aria-controls={list} aria-autocomplete="list" aria-haspopup="listbox"
        aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
        aria-label={props.label} aria-describedby={props.describedBy} aria-invalid={props.invalid || undefined}
        autoFocus={props.autoFocus} readOnly={readOnly} placeholder={props.placeholder} value={text ?? shown}
        onChange={(event) => {
          setText(event.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onClick={() => !readOnly && setOpen(true)}
        onKeyDown={readOnly ? undefined : keys}
        onBlur={settle}
      />
      <div
        ref={floating} id={list} role="listbox" popover="manual" className={css['list']}
        aria-label={props.label ?? fieldWords.openList}
        // Keeps the focus in the input while the list is used by mouse.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((entry, index) => (
          <div key={entry.value} id={`${list}-${index}`} role="option" aria-selected={index === at} className={css['option']} onClick={() => take(index)}>
            <span>{entry.label}</span>
            {entry.note && <span className={css['note']}>{entry.note}</span>}
          </div>
        ))}
        {mayAdd && (
          <div
            id={`${list}-${found.length}`} role="option" aria-selected={at === found.length}
            className={classNames(css['option'], css['add'])} onClick={() => take(found.length)}
          >
            {props.addLabel?.(query.trim()) ?? query.trim()}
          </div>
        )}
        {count === 0 && <div className={css['nothing']}>{query ? fieldWords.noneFound : fieldWords.typeAName}</div>}
      </div>
    </div>
  )
}
