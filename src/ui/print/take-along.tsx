import { useRef, useState, type ReactNode } from 'react'
import type { Carried } from '#worksheets/kit/carried.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import type { Partnership } from '#session/partnership.ts'
import { carriedBy, pageFileName } from '#session/page-file.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { announce } from '#ui/kit/live-region.tsx'
import { offerFile } from '#ui/kit/offer-file.ts'
import { usePartnership } from '#ui/partnership/partnership-context.tsx'
import { letterheadOf } from './letterhead.ts'
import { fileWords as words, type Format } from './file-words.ts'
import css from './print-page.module.css'

interface TakeAlongProps {
  readonly sheets: readonly Sheet[]
  readonly title: string
  readonly circle: Circle
  readonly wall: boolean
  /** Whether the answers written into the file can come back. */
  readonly comesBack: boolean
}

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly format: Format; readonly share: number }
  | { readonly is: 'offered'; readonly name: string }
  | { readonly is: 'failed' }

/** The same pages as a file to mail, to fill in or to work on; made on this device, with progress and a way to stop. */
export function TakeAlong({ sheets, title, circle, wall, comesBack }: TakeAlongProps): ReactNode {
  const partnership = usePartnership()
  const [state, set] = useState<State>({ is: 'idle' })
  const stop = useRef<AbortController | null>(null)
  const make = async (format: Format): Promise<void> => {
    const controller = new AbortController()
    stop.current = controller
    set({ is: 'making', format, share: 0 })
    try {
      const [{ runExport }, { fileEnd }] = await Promise.all([import('#exports/run-export.ts'), import('#exports/make-file.ts')])
      const view = partnership.view()
      const job = { format, sheets, title, letterhead: letterheadOf(view.book), wall, ...marks(partnership, { format, sheets, circle, comesBack }) }
      const bytes = await runExport(job, { signal: controller.signal, onProgress: (share) => set({ is: 'making', format, share }) })
      const name = pageFileName(view, title, fileEnd(job))
      offerFile(bytes, name)
      set({ is: 'offered', name })
      announce(words.offered(name))
    } catch {
      // Stopped by the person, or the library or a font could not be loaded: in both cases nothing was made.
      set(controller.signal.aborted ? { is: 'idle' } : { is: 'failed' })
    }
  }
  const hasTables = sheets.some((sheet) => sheet.blocks.some((block) => block.type === 'table' || block.type === 'listing'))
  return (
    <section className={css['files']} aria-label={words.title}>
      <h2 className={css['filesTitle']}>{words.title}</h2>
      <div className={css['formats']}>
        {words.formats.filter(({ id }) => id !== 'csv' || hasTables).map(({ id, label }) => (
          <Button key={id} held={state.is === 'making' ? words.busy : null} onClick={() => void make(id)}>{id === 'pdf' && !comesBack ? words.plainPdf : label}</Button>
        ))}
      </div>
      {comesBack && <p>{words.comesBack}</p>}
      {state.is === 'making' && (
        <div className={css['making']}>
          <label>{words.making(words.nameOf(state.format))} <progress value={state.share > 0 ? state.share : undefined} max={1} /></label>
          <Button look="quiet" onClick={() => stop.current?.abort()}>{words.stop}</Button>
        </div>
      )}
      {state.is === 'offered' && <p>{words.offered(state.name)}</p>}
      {state.is === 'failed' && <Banner level="alarm" live>{words.failed}</Banner>}
    </section>
  )
}

// What lets answers find their way back, where the format can carry it and somebody is asked for answers.
function marks(
  partnership: Partnership, { format, sheets, circle, comesBack }: Pick<TakeAlongProps, 'sheets' | 'circle' | 'comesBack'> & { readonly format: Format },
): { readonly made: string; readonly carried: Carried | null } {
  const made = new Date().toISOString()
  const carries = comesBack && (format === 'word' || format === 'excel' || format === 'pdf')
  return { made, carried: carries ? carriedBy(partnership, sheets, circle, made) : null }
}
