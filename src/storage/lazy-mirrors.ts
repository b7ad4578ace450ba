import type { Backend } from './backend.ts'
import type { MirrorKeeper } from './mirror-keeper.ts'
import type { MirrorHome } from './mirror.ts'
import type { MirroredPartnership } from './storage.ts'

/**
 * A keeper of mirrors that is fetched when something was stored, or is missing: a first look at Home needs none. Until
 * then, and where it cannot be fetched, nothing is kept; rows that were stored meanwhile are in the first whole copy.
 */
export function lazyMirrors(backend: Backend, home: MirrorHome | null | undefined, now: () => string): MirrorKeeper {
  let fetched: Promise<MirrorKeeper | null> | null = null
  let keeper: MirrorKeeper | null = null
  let isStopped = false
  const fetchKeeper = async (): Promise<MirrorKeeper | null> => {
    try {
      const [{ createMirrorKeeper }, { cacheMirrorHome }] = await Promise.all([
        import('./mirror-keeper.ts'), import('./mirror-home.ts'),
      ])
      keeper = createMirrorKeeper(backend, home === undefined ? cacheMirrorHome(backend.name) : home, now)
      return keeper
    } catch {
      fetched = null
      return null
    }
  }
  const soon = (): Promise<MirrorKeeper | null> => (fetched ??= fetchKeeper())
  const tell = (work: (keeper: MirrorKeeper) => void): void => {
    if (isStopped) return
    if (keeper !== null) work(keeper)
    else void soon().then(found => found !== null && !isStopped && work(found))
  }
  return {
    touch: message => tell(one => one.touch(message)),
    due: partnership => tell(one => one.due(partnership)),
    heard: message => keeper?.heard(message),
    keep: async () => (await fetched)?.keep(),
    remove: async partnership => (await soon())?.remove(partnership),
    lines: async (): Promise<readonly MirroredPartnership[]> => (await soon())?.lines() ?? [],
    recover: async key => (await soon())?.recover(key) ?? 'unknown',
    forget: async key => (await soon())?.forget(key),
    stop() {
      isStopped = true
      keeper?.stop()
    },
  }
}
