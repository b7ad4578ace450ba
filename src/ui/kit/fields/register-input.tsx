import { useMemo, useRef, type ReactNode } from 'react'
import type { Field } from '#worksheets/workbook.ts'
import type { Partnership } from '#session/partnership.ts'
import { usePartnership } from '../../partnership/partnership-context.tsx'
import { announce } from '../live-region.tsx'
import { showToast } from '../toast.tsx'
import { CloseSign } from '../signs.tsx'
import { listOf, TickList } from './choice-input.tsx'
import { Combobox } from './combobox.tsx'
import { seen, valueOf, type InputProps } from './input-props.ts'
import type { Entry } from './matches.ts'
import { useEntries } from './use-entries.ts'
import { fieldWords, registerWords } from './words.ts'
import css from './fields.module.css'

/** The stamps to reply to: those that were on screen when the typing began, or now where nobody typed. */
function useSeen(field: Field | undefined) {
  const taken = useRef<readonly string[] | null>(null)
  return {
    seen: () => taken.current ?? seen(field),
    onTyping: (typing: boolean) => {
      taken.current = typing ? seen(field) : null
    },
  }
}

type RegisterKind = keyof typeof registerWords

interface Adding {
  /** Adds the name and returns its id; where it may be the beginning of a known one, that one is offered in its place. */
  readonly add?: (name: string, near?: Entry) => string
  readonly label?: (name: string) => string
}

function addingOf(kind: string, partnership: Partnership): Adding {
  const told = (list: 'people' | 'organizations', add: (name: string) => string) => (name: string, near?: Entry): string => {
    const id = add(name)
    announce(fieldWords.added(name))
    if (near) showToast({ text: fieldWords.halfName(name), action: { label: fieldWords.meant(near.label), run: () => partnership.join(list, id, near.value) } })
    return id
  }
  if (kind === 'person' || kind === 'people') return { add: told('people', partnership.addPerson), label: fieldWords.addPerson }
  if (kind === 'organization' || kind === 'organizations') return { add: told('organizations', partnership.addOrganization), label: fieldWords.addOrganization }
  return {}
}

/** One person, organization or row: found by typing, added when it is not there yet. */
export function RegisterInput(props: InputProps): ReactNode {
  const { id, outline, field, write, readOnly } = props
  const partnership = usePartnership()
  const entries = useEntries(outline)
  const { add, label } = addingOf(outline.kind, partnership)
  const shownNow = useSeen(field)
  const value = valueOf(props)
  const stored = typeof value === 'string' ? value : ''
  const shown = entries.find((entry) => entry.value === stored)?.label ?? stored
  return (
    <Combobox
      id={id} entries={entries} shown={shown} readOnly={readOnly} describedBy={props.describedBy} invalid={props.invalid}
      label={props.cellLabel} autoFocus={props.cellLabel !== undefined} start={props.start}
      placeholder={props.cellLabel === undefined ? fieldWords.typeToFind(registerWords[outline.kind as RegisterKind] ?? registerWords.row) : ''}
      onTyping={shownNow.onTyping}
      onPick={(picked) => write(picked, shownNow.seen())} onClear={() => write(null, shownNow.seen())}
      {...(add ? { onAdd: (name: string, near?: Entry) => write(add(name, near), shownNow.seen()) } : {})} {...(label ? { addLabel: label } : {})}
    />
  )
}

/** Several people, organizations or options: those chosen, each with a way out, and a box to find more. */
export function ManyInput(props: InputProps): ReactNode {
  const { id, outline, field, write, readOnly } = props
  const partnership = usePartnership()
  const entries = useEntries(outline)
  const { add, label } = addingOf(outline.kind, partnership)
  const shownNow = useSeen(field)
  const chosen = listOf(valueOf(props))
  const rest = useMemo(() => entries.filter((entry) => !chosen.includes(entry.value)), [entries, chosen])
  const put = (next: readonly string[]): void => write(next.length ? next : null, shownNow.seen())
  const nameOf = (one: string): string => entries.find((entry) => entry.value === one)?.label ?? one
  return (
    <div className={css['many']}>
      {chosen.length > 0 && (
        <ul className={css['chips']}>
          {chosen.map((one) => (
            <li key={one} className={css['chip']}>
              <span>{nameOf(one)}</span>
              {!readOnly && (
                <button type="button" aria-label={fieldWords.remove(nameOf(one))} onClick={() => put(chosen.filter((other) => other !== one))}>
                  <CloseSign />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <Combobox
          id={id} entries={rest} shown="" readOnly={readOnly} describedBy={props.describedBy} label={props.cellLabel}
          placeholder={fieldWords.typeToFind(registerWords[outline.kind as RegisterKind] ?? registerWords.row)}
          onTyping={shownNow.onTyping} onPick={(picked) => put([...chosen, picked])}
          {...(add ? { onAdd: (name: string, near?: Entry) => put([...new Set([...chosen, add(name, near)])]) } : {})} {...(label ? { addLabel: label } : {})}
        />
      )}
    </div>
  )
}

/** Several options: boxes where they are few, else a box to type in. */
export function ChoicesInput(props: InputProps): ReactNode {
  return (props.outline.options?.length ?? 0) <= 12 ? <TickList {...props} /> : <ManyInput {...props} />
}
