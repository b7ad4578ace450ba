import { useCallback, useState } from 'react'
import { firstSettings, type Settings } from './settings.ts'

// The prefix is the storage's own, so that erasing this device takes the key along.
const key = 'shared-table:labor-market'

function kept(): Settings {
  try {
    const said: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof said === 'object' && said !== null ? { ...firstSettings, ...said } : firstSettings
  } catch {
    return firstSettings
  }
}

/** What this tab looks at; it stays from part to part. */
export function useSettings(): readonly [Settings, (part: Partial<Settings>) => void] {
  const [settings, set] = useState(kept)
  const change = useCallback((part: Partial<Settings>) => set((now) => {
    const next = { ...now, ...part }
    try {
      sessionStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing for us only forgets what was chosen.
    }
    return next
  }), [])
  return [settings, change]
}
