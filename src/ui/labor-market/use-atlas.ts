import { useEffect, useState } from 'react'
import type { Atlas, AtlasYear } from './map/atlas.ts'
import { loadAtlas } from './map/load-atlas.ts'

/** The map of these years: null while it is being read, `failed` where it cannot be. The last one stays until the next is there. */
export function useAtlas(year: AtlasYear): Atlas | 'failed' | null {
  const [atlas, setAtlas] = useState<Atlas | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    loadAtlas(year).then(
      (made) => { if (isWanted) setAtlas(made) },
      () => { if (isWanted) setAtlas('failed') },
    )
    return () => {
      isWanted = false
    }
  }, [year])
  return atlas
}
