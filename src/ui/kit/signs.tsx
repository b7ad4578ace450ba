import type { ReactNode } from 'react'
import css from './signs.module.css'

// Every sign stands beside its words, so a screen reader leaves it out.
function Sign({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg className={css['sign']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

/** A cross: close, take away. */
export const CloseSign = (): ReactNode => <Sign><path d="M5 5l10 10M15 5L5 15" /></Sign>
/** A tick: done, true, stored. */
export const CheckSign = (): ReactNode => <Sign><path d="M4 10.5l4 4 8-9" /></Sign>
/** Onward, to what comes next. */
export const NextSign = (): ReactNode => <Sign><path d="M4 10h12M11 5l5 5-5 5" /></Sign>
/** Three lines: a menu. */
export const MenuSign = (): ReactNode => <Sign><path d="M3 5.5h14M3 10h14M3 14.5h14" /></Sign>
/** A person: who is at this laptop. */
export const PersonSign = (): ReactNode => <Sign><circle cx="10" cy="6.5" r="3.25" /><path d="M3.5 17c.6-3.6 3.2-5 6.5-5s5.9 1.4 6.5 5" /></Sign>
/** A sun and a moon in one: light or dark. */
export const ThemeSign = (): ReactNode => <Sign><circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 010 13z" fill="currentColor" /></Sign>
/** A screen on a wall. */
export const ProjectorSign = (): ReactNode => <Sign><path d="M2.5 4h15M4 4v8.5h12V4M10 12.5V15M7 17l3-2 3 2" /></Sign>
/** A sheet of paper with a corner folded: a file. */
export const FileSign = (): ReactNode => <Sign><path d="M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4" /></Sign>
/** A triangle with a bar: something is wrong and wants somebody. */
export const AlarmSign = (): ReactNode => <Sign><path d="M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.1" /></Sign>
/** A circle with an i: worth knowing, nothing is wrong. */
export const NoticeSign = (): ReactNode => <Sign><circle cx="10" cy="10" r="7.25" /><path d="M10 9v4.5M10 6.4v.1" /></Sign>
/** Round again: undo, restore. */
export const UndoSign = (): ReactNode => <Sign><path d="M4 8h8a4.25 4.25 0 010 8.5H8M4 8l3.5-3.5M4 8l3.5 3.5" /></Sign>
/** An arc that is not yet closed: work on its way to the disk. */
export const WaitSign = (): ReactNode => <Sign><path d="M16.5 10A6.5 6.5 0 1110 3.5" /></Sign>
