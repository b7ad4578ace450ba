import { useEffect, useId, useState, type ReactNode } from 'react'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { useBase, usePartnership } from '#ui/partnership/partnership-context.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { useDeskChannel } from './room-channel.ts'
import css from './room.module.css'
import { SlideView } from './slide-view.tsx'
import type { Slide } from './slides.ts'
import { words } from './words.ts'

interface RoomPreviewProps {
  readonly path: string
  readonly sheet: Sheet
  readonly slides: readonly Slide[]
  readonly show: () => void
  /** Somebody comes back from the stage: the focus returns to what opened it. */
  readonly isBack: boolean
}

/** What the room would see, before it sees it: every view, and what is not shown. */
export function RoomPreview({ path, sheet, slides, show, isBack }: RoomPreviewProps): ReactNode {
  const base = useBase()
  const opener = useId()
  useEffect(() => {
    if (isBack) document.getElementById(opener)?.focus()
  }, [isBack, opener])
  const [blocked, setBlocked] = useState(false)
  const isEmpty = slides.length <= 1
  // Full screen is a wish: where the browser refuses, the stage still fills the window.
  const here = (): void => {
    void document.documentElement.requestFullscreen?.().catch(() => undefined)
    show()
  }
  const second = (): void => setBlocked(window.open(`${base}/room/${path}?at=1`, 'shared-table-room', 'popup,width=1280,height=720') === null)
  return (
    <Shell
      title={words.preview(sheet.title)}
      lead={<p>{isEmpty ? words.nothing : words.previewLead(slides.length)}</p>}
      actions={<>
        {!isEmpty && <Button look="primary" id={opener} onClick={here}>{words.show}</Button>}
        {!isEmpty && <Button onClick={second}>{words.second}</Button>}
        <LinkButton href={`${base}/room`} look="quiet">{words.back}</LinkButton>
      </>}
      margin={<StaysOff sheet={sheet} />}
    >
      {blocked && <Banner level="alarm" live>{words.blocked}</Banner>}
      <Leading path={path} title={sheet.title} count={slides.length} />
      {!isEmpty && <p className={css['hint']}>{words.secondHelp}</p>}
      <ol className={css['views']}>
        {slides.map((slide, at) => (
          <li key={at} className={css['view']}>
            <p className={css['number']}>{words.view(at + 1, slides.length)}</p>
            {/* A wide table scrolls inside its view, so the view takes the focus. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <section className={css['small']} tabIndex={0} aria-label={words.view(at + 1, slides.length)}><SlideView slide={slide} level="h2" /></section>
          </li>
        ))}
      </ol>
    </Shell>
  )
}

function StaysOff({ sheet }: { readonly sheet: Sheet }): ReactNode {
  return (
    <section className={css['others']}>
      <h2 className={css['off']}>{words.staysOff}</h2>
      {sheet.leftOut.length === 0 ? <p>{words.allShown}</p> : <ul>{sheet.leftOut.map((label) => <li key={label}>{label}</li>)}</ul>}
      <p>{words.never}</p>
    </section>
  )
}

// While a second window is on the wall, this one says so and leads it.
function Leading({ path, title, count }: { readonly path: string; readonly title: string; readonly count: number }): ReactNode {
  const partnership = usePartnership()
  const { showing, lead } = useDeskChannel(partnership.id)
  if (!showing) return null
  const isThis = showing.path === path
  const go = (to: number): void => lead({ path, at: Math.min(Math.max(to, 0), count - 1), isOn: true })
  return (
    <Banner
      level="notice" live title={words.on}
      actions={isThis && <>
        <Button onClick={() => go(showing.at - 1)}>{words.previous}</Button>
        <Button onClick={() => go(showing.at + 1)}>{words.next}</Button>
      </>}
    >
      {isThis && words.onText(title, showing.at + 1, count)}
    </Banner>
  )
}
