import { useEffect, useState, useSyncExternalStore } from 'react'
import { openFigures, type Figures, type FiguresView } from '#session/labor-market/figures.ts'

/** The figures of this device: null while they are being opened, `failed` where the browser gives no database for them. */
export function useFigures(): Figures | 'failed' | null {
  const [figures, setFigures] = useState<Figures | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    openFigures().then(
      (opened) => { if (isWanted) setFigures(opened) },
      () => { if (isWanted) setFigures('failed') },
    )
    return () => {
      isWanted = false
    }
  }, [])
  return figures
}

/** What is stored and what is on its way in, drawn again at each change. */
export function useFiguresView(figures: Figures): FiguresView {
  return useSyncExternalStore(figures.subscribe, figures.view)
}
