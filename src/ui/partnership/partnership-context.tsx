import { createContext, useCallback, useContext, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react'
import type { Partnership, View } from '#session/partnership.ts'

interface Open {
  readonly partnership: Partnership
  readonly base: string
}

const context = createContext<Open | null>(null)

/** Makes one open partnership known to the screens below; `base` is its address, such as `/p/abc`. */
export function PartnershipProvider({ partnership, base, children }: Open & { readonly children: ReactNode }) {
  const open = useMemo(() => ({ partnership, base }), [partnership, base])
  return <context.Provider value={open}>{children}</context.Provider>
}

function useOpen(): Open {
  const open = useContext(context)
  if (!open) throw new Error('This screen needs a PartnershipProvider above it.')
  return open
}

/** The partnership that is open in this tab. Throws outside a `PartnershipProvider`. */
export function usePartnership(): Partnership {
  return useOpen().partnership
}

/** The address under which the screens of this partnership live, without a slash at its end. */
export function useBase(): string {
  return useOpen().base
}

interface Selected<T> {
  readonly view: View
  readonly select: (view: View) => T
  readonly value: T
}

/**
 * A part of the view; the screen is drawn again only when that part changed. Parts of the workbook keep their identity
 * while nothing in them changed; give `same` for a part that `select` makes anew.
 */
export function useView<T>(select: (view: View) => T, same: (one: T, other: T) => boolean = Object.is): T {
  const partnership = usePartnership()
  const last = useRef<Selected<T> | null>(null)
  const read = useCallback((): T => {
    const view = partnership.view()
    const before = last.current
    if (before && before.view === view && before.select === select) return before.value
    const made = select(view)
    const value = before && same(before.value, made) ? before.value : made
    last.current = { view, select, value }
    return value
  }, [partnership, select, same])
  return useSyncExternalStore(partnership.subscribe, read)
}
