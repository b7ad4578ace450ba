import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CloseSign } from './signs.tsx'
import css from './dialog.module.css'

interface DialogProps {
  readonly open: boolean
  /** Called by Escape and by the closing cross; set `open` to false in it. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** The buttons, the main one last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly danger?: boolean
}

// The browser gives the focus back to what opened the dialog. Where the answer took that away, it goes to the title.
function keepFocus(): void {
  if (document.activeElement === document.body) document.querySelector('h1')?.focus()
}

/**
 * A question that comes before the page, on the browser's own `<dialog>`: it keeps the focus inside, Escape leaves it,
 * and the focus returns to what opened it, or to the page's title. It starts at what is marked `data-first`, else at
 * the first field, else at its own title. What is inside exists only while it is open.
 */
export function Dialog({ open, onClose, title, children, actions, wide = false, danger = false }: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog || !open) return
    dialog.showModal()
    const first = dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector<HTMLElement>('input, select, textarea, h2')
    first?.focus()
    return () => {
      dialog.close()
      requestAnimationFrame(keepFocus)
    }
  }, [open])
  return (
    <dialog
      ref={box}
      aria-labelledby={name}
      className={classNames(css['dialog'], wide && css['wide'], danger && css['danger'])}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <div className={css['inside']}>
          <div className={css['head']}>
            <h2 id={name} tabIndex={-1} className={css['title']}>{title}</h2>
            <button type="button" className={css['close']} onClick={onClose} aria-label="Close">
              <CloseSign />
            </button>
          </div>
          {children}
          {actions && <div className={css['actions']}>{actions}</div>}
        </div>
      )}
    </dialog>
  )
}
