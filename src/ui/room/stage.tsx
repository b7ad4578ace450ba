import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import { setProjector, useProjector } from '#ui/kit/look.ts'
import { NextSign, ProjectorSign } from '#ui/kit/signs.tsx'
import { announce } from '#ui/kit/live-region.tsx'
import { useStageChannel } from './room-channel.ts'
import { SlideView } from './slide-view.tsx'
import type { Slide } from './slides.ts'
import css from './stage.module.css'
import { words } from './words.ts'

interface StageProps {
  readonly partnership: string
  readonly path: string
  readonly slides: readonly Slide[]
  readonly at: number
  readonly go: (at: number) => void
  readonly leave: () => void
}

/** What the room sees: one view at a time, no rail, no margin. Arrows go on and back, Escape leaves. */
export function Stage({ partnership, path, slides, at, go, leave }: StageProps): ReactNode {
  const last = slides.length - 1
  const move = useCallback((to: number): void => go(Math.min(Math.max(to, 0), last)), [go, last])
  useProjectorWhileHere()
  useStageChannel(partnership, path, at, move)
  useKeys(at, last, move, leave)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    box.current?.scrollTo(0, 0)
    announce(words.view(at + 1, slides.length))
  }, [at, slides.length])
  const slide = slides[at]
  return (
    <main className={css['stage']} data-stage>
      {/* Up and down scroll a view that is taller than the screen, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={box} className={css['view']} tabIndex={0} aria-label={words.marker}>{slide && <SlideView slide={slide} level="h1" />}</section>
      <footer className={css['foot']}>
        <span className={css['marker']}><ProjectorSign />{words.marker}</span>
        <span className={css['keys']}>{words.keys}</span>
        <span className={css['place']}>{words.view(at + 1, slides.length)}</span>
        <button type="button" className={css['button']} onClick={() => move(at - 1)} aria-disabled={at === 0}>
          <span className={css['turned']}><NextSign /></span>{words.previous}
        </button>
        <button type="button" className={css['button']} onClick={() => move(at + 1)} aria-disabled={at === last}>
          {words.next}<NextSign />
        </button>
        <button type="button" className={css['button']} onClick={leave}>{words.leave}</button>
      </footer>
    </main>
  )
}

// Larger type and each part's own list of what may be seen; on leaving, the tab is as it was before.
function useProjectorWhileHere(): void {
  const before = useRef(useProjector())
  useEffect(() => {
    const was = before.current
    setProjector(true)
    return () => setProjector(was)
  }, [])
}

function useKeys(at: number, last: number, move: (to: number) => void, leave: () => void): void {
  useEffect(() => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: last,
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const to = event.key === ' ' && !(event.target instanceof HTMLButtonElement) ? at + 1 : steps[event.key]
      if (to === undefined && event.key !== 'Escape') return
      event.preventDefault()
      if (to === undefined) leave()
      else move(to)
    }
    // In full screen the browser keeps Escape for itself, so leaving that is leaving the stage.
    const onScreen = (): void => {
      if (!document.fullscreenElement) leave()
    }
    addEventListener('keydown', onKey)
    document.addEventListener('fullscreenchange', onScreen)
    return () => {
      removeEventListener('keydown', onKey)
      document.removeEventListener('fullscreenchange', onScreen)
    }
  }, [at, last, move, leave])
}
