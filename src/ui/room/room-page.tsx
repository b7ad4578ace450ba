import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { worksheetById } from '#worksheets/catalogue.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { LinkButton } from '#ui/kit/button.tsx'
import { useBase, usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { RoomList } from './room-list.tsx'
import { RoomPreview } from './room-preview.tsx'
import { sheetForRoom, shownWorksheet, stepOver } from './sheet-for-room.ts'
import { slidesOf } from './slides.ts'
import { Stage } from './stage.tsx'
import { words } from './words.ts'

/**
 * The screen behind `…/room/…`: `path` is what follows `room/`, such as `sheet/roster` or `review/launch`. Without a
 * path it lists what can be shown, with one it previews it, and with `?at=3` it shows the third view to the room.
 */
export function RoomPage({ path }: { readonly path: string }): ReactNode {
  const shown = shownWorksheet(path)
  if (path.replace(/^\//, '') === '') return <RoomList />
  if (shown === null) return <Unknown />
  return <Shown path={path} worksheet={shown} />
}

function Shown({ path, worksheet }: { readonly path: string; readonly worksheet: string }): ReactNode {
  const partnership = usePartnership()
  const sheet = useRoomSheet(worksheet)
  const slides = useMemo(() => slidesOf(sheet, stepOver(worksheetById(worksheet).step)), [sheet, worksheet])
  const asked = useSearch()
  const [address, navigate] = useLocation()
  const at = atIn(asked, slides.length)
  const go = useCallback((to: number) => navigate(`${address}?at=${to + 1}`, { replace: true }), [address, navigate])
  const [isBack, setBack] = useState(false)
  const leave = useCallback(() => {
    setBack(true)
    if (document.fullscreenElement) void document.exitFullscreen()
    navigate(address, { replace: true })
  }, [address, navigate])
  if (at !== null) return <Stage partnership={partnership.id} path={path} slides={slides} at={at} go={go} leave={leave} />
  return <RoomPreview path={path} sheet={sheet} slides={slides} show={() => go(0)} isBack={isBack} />
}

function useRoomSheet(worksheet: string): Sheet {
  const book = useView((view) => view.book)
  const round = useView((view) => view.round)
  const walk = useView((view) => view.walk)
  return useMemo(() => sheetForRoom({ book, round, walk }, worksheet), [book, round, walk, worksheet])
}

// Which view the address asks for, from 0; null where it asks for none, which is the preview.
function atIn(search: string, count: number): number | null {
  const asked = new URLSearchParams(search).get('at')
  if (asked === null) return null
  const at = Number(asked)
  return Number.isInteger(at) ? Math.min(Math.max(at, 1), count) - 1 : 0
}

function Unknown(): ReactNode {
  const base = useBase()
  return (
    <Shell title={words.unknownTitle} lead={<p>{words.unknown}</p>} actions={<LinkButton href={`${base}/room`} look="primary">{words.back}</LinkButton>}>
      {null}
    </Shell>
  )
}
