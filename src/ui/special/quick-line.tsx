import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { useBase } from '../partnership/partnership-context.tsx'
import { quickWords } from './words.ts'
import css from './special.module.css'

/** One input of a quick line: free text with names offered while one types, or a choice. */
export interface QuickField {
  readonly key: string
  readonly label: string
  readonly suggestions?: readonly string[]
  readonly options?: readonly (readonly [value: string, label: string])[]
  readonly tick?: boolean
  /** Shown only once this other field has something in it. */
  readonly after?: string
}

interface QuickLineProps {
  /** Names the line, so that half a line is still there when this page comes back. */
  readonly place: string
  /** The first field is the one that a line needs. */
  readonly fields: readonly QuickField[]
  readonly button: string
  readonly onAdd: (values: Readonly<Record<string, string>>) => void
  /** A block that was pasted into the first field, line by line; left out where one line is all it takes. */
  readonly onPaste?: (lines: readonly string[]) => void
}

/**
 * One line for adding many: Enter adds and goes back to the first field. What was typed is added too when one goes
 * elsewhere or leaves the page; a line that is only half typed when the window is hidden is kept for its return.
 */
export function QuickLine({ place, fields, button, onAdd, onPaste }: QuickLineProps): ReactNode {
  const form = useRef<HTMLFormElement>(null)
  const half = halfLine(`${useBase()}/${place}`)
  const [values, setValues] = useState(half.read)
  const first = fields[0]?.key ?? ''
  const add = (): boolean => {
    if (!values[first]?.trim()) return false
    onAdd(Object.fromEntries(Object.entries(values).map(([key, text]) => [key, text.trim()])))
    setValues({})
    half.keep({})
    return true
  }
  const now = useRef({ add, keep: () => half.keep(values) })
  now.current = { add, keep: () => half.keep(values) }
  useEffect(() => {
    const leave = (): void => void now.current.add()
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') now.current.keep()
    }
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hidden)
      leave()
    }
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (add()) form.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={form} className={css['quickLine']} onSubmit={submit} autoComplete="off"
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) add()
      }}
    >
      {fields.filter((field) => !field.after || values[field.after]).map((field) => (
        <QuickInput key={field.key} field={field} value={values[field.key] ?? ''} onChange={(text) => setValues({ ...values, [field.key]: text })}
          onPaste={field.key === first ? onPaste : undefined} />
      ))}
      <Button type="submit">{button}</Button>
    </form>
  )
}

interface HalfLine {
  readonly read: () => Readonly<Record<string, string>>
  readonly keep: (values: Readonly<Record<string, string>>) => void
}

// The prefix is the storage's own, so that erasing this device takes the key along.
function halfLine(place: string): HalfLine {
  const key = `shared-table:line:${place}`
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
        return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string')) : {}
      } catch {
        // A browser that keeps nothing for us starts with an empty line.
        return {}
      }
    },
    keep: (values) => {
      try {
        if (Object.values(values).every((text) => text === '')) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(values))
      } catch {
        // As above.
      }
    },
  }
}

interface QuickInputProps {
  readonly field: QuickField
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onPaste: ((lines: readonly string[]) => void) | undefined
}

function QuickInput({ field, value, onChange, onPaste }: QuickInputProps): ReactNode {
  const id = useId()
  if (field.tick) {
    return (
      <label className={css['quickTick']}>
        <input type="checkbox" checked={value === 'yes'} onChange={(event) => onChange(event.target.checked ? 'yes' : '')} />
        <span>{field.label}</span>
      </label>
    )
  }
  return (
    <div className={css['quickField']}>
      <label htmlFor={id}>{field.label}</label>
      {field.options ? (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{quickWords.nothing}</option>
          {field.options.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
        </select>
      ) : (
        <input
          id={id} type="text" value={value} autoCapitalize="words" spellCheck={false} {...(field.suggestions ? { list: `${id}-list` } : {})}
          onChange={(event) => onChange(event.target.value)}
          onPaste={(event) => {
            const lines = event.clipboardData.getData('text').split(/\r?\n/).map((line) => line.trim()).filter(Boolean)
            if (!onPaste || lines.length < 2) return
            event.preventDefault()
            onPaste(lines)
          }}
        />
      )}
      {field.suggestions && <datalist id={`${id}-list`}>{field.suggestions.map((one) => <option key={one} value={one}>{one}</option>)}</datalist>}
    </div>
  )
}
