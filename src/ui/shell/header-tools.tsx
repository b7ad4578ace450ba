import { useEffect, useState, type ReactNode } from 'react'
import type { View } from '#session/partnership.ts'
import { personName } from '#machines/facts/names.ts'
import { announce } from '#ui/kit/live-region.tsx'
import { setProjector, setTheme, useProjector, useTheme, type Theme } from '#ui/kit/look.ts'
import { Menu, MenuGap, MenuItem } from '#ui/kit/menu.tsx'
import { CheckSign, MenuSign, PersonSign, ProjectorSign, UndoSign } from '#ui/kit/signs.tsx'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import { useBase, usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { useSay } from '#ui/settings/terms.ts'
import { PassOn } from './pass-on.tsx'
import { shellWords } from './words.ts'
import css from './frame.module.css'

const whoIn = (view: View): string => (view.who === null ? shellWords.someone : personName(view.book, view.who))
const undoIn = (view: View): string | null => view.undo?.text ?? null
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** What stands at the right of the header: take back, who is here, projector view, and the menu. */
export function HeaderTools(): ReactNode {
  const base = useBase()
  const projector = useProjector()
  const say = useSay()
  const who = useView(whoIn)
  const [isPassing, pass] = useState(false)
  if (projector) {
    return (
      <div className={css['tools']}>
        <button type="button" className={css['tool']} onClick={() => setProjector(false)}>
          <ProjectorSign />{shellWords.projectorOff}
        </button>
      </div>
    )
  }
  return (
    <div className={css['tools']}>
      <Undo />
      <button type="button" className={css['tool']} aria-label={shellWords.who(who)} title={shellWords.who(who)} onClick={() => pass(true)}>
        <PersonSign /><span className={css['toolWords']}>{who}</span>
      </button>
      <PassOn open={isPassing} onClose={() => pass(false)} />
      <Menu label={<><MenuSign /><span className={css['toolWords']}>{shellWords.menu}</span></>} name={shellWords.menu}>
        <MenuItem href={base}>{shellWords.overview}</MenuItem>
        <MenuItem href={`${base}/task-forces`}>{say(shellWords.taskForces)}</MenuItem>
        <MenuItem href={`${base}/actions`}>{say(shellWords.actions)}</MenuItem>
        <MenuItem href={`${base}/people`}>{shellWords.people}</MenuItem>
        <MenuItem href={`${base}/journal`}>{shellWords.journal}</MenuItem>
        <MenuItem href={`${base}/settings`}>{shellWords.settings}</MenuItem>
        <MenuGap />
        <MenuItem href={`${base}/save`}>{shellWords.save}</MenuItem>
        <MenuItem href={`${base}/merge`}>{shellWords.merge}</MenuItem>
        <MenuItem href={`${base}/bring-in`}>{shellWords.bringIn}</MenuItem>
        <MenuItem href={`${base}/bring-in/list`}>{shellWords.bringList}</MenuItem>
        <MenuItem href={`${base}/papers`}>{shellWords.papers}</MenuItem>
        <MenuItem href={`${base}/print`}>{shellWords.print}</MenuItem>
        <MenuGap />
        <MenuItem href={`${base}/room`}>{shellWords.room}</MenuItem>
        <MenuItem onClick={projectorOn}>{shellWords.projectorOn}</MenuItem>
        <ThemeItems />
      </Menu>
    </div>
  )
}

function projectorOn(): void {
  setProjector(true)
  announce(shellWords.projectorShown)
}

function ThemeItems(): ReactNode {
  const current = useTheme()
  return themes.map((theme) => (
    <MenuItem key={theme} onClick={() => setTheme(theme)}>
      <span>{shellWords.themes[theme]}{theme === current && <VisuallyHidden>{shellWords.chosen}</VisuallyHidden>}</span>
      {theme === current && <CheckSign />}
    </MenuItem>
  ))
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function Undo(): ReactNode {
  const partnership = usePartnership()
  const text = useView(undoIn)
  useEffect(() => {
    const undo = (event: KeyboardEvent): void => {
      // Inside a text field the browser's own undo knows more than we do (decisions 22).
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(event.target)) return
      event.preventDefault()
      takeBack(partnership)
    }
    document.addEventListener('keydown', undo)
    return () => document.removeEventListener('keydown', undo)
  }, [partnership])
  if (text === null) return null
  return (
    <button type="button" className={css['tool']} aria-label={shellWords.undo(text)} title={shellWords.undo(text)} onClick={() => takeBack(partnership)}>
      <UndoSign /><span className={css['toolWords']}>{shellWords.undo(text)}</span>
    </button>
  )
}

function takeBack(partnership: ReturnType<typeof usePartnership>): void {
  const taken = partnership.undo()
  if (taken !== null) announce(shellWords.undone(taken))
}
