import { useRef, useState, type ReactNode } from 'react'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { Button } from '../kit/button.tsx'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { announce } from '../kit/live-region.tsx'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { pictureIn } from '../print/letterhead.ts'
import { readLogo } from './read-logo.ts'
import { settingsWords as words } from './words.ts'
import css from './settings.module.css'

const ref = { worksheet: settings.id, field: 'logo' } as const
// Never an address: what somebody else wrote there must not be asked for.
const selectLogo = (view: View): string => {
  const { logo = '' } = answersOf(view.book, settings, always)
  return pictureIn(logo) ? logo : ''
}

/** What stands over pages and letters that leave: the team's lines, and its logo. */
export function LetterheadPart(): ReactNode {
  const partnership = usePartnership()
  const logo = useView(selectLogo)
  const mayWrite = useView((view) => view.mayWrite)
  const input = useRef<HTMLInputElement>(null)
  const [why, setWhy] = useState<string | null>(null)
  const put = (value: string | null): void => partnership.setAll([{ ref, value }], words.logo)
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const read = await readLogo(file)
    setWhy(read === null ? words.logoRefused : null)
    if (read === null) return
    put(read)
    announce(words.logoSet)
  }
  return (
    <section className={css['part']}>
      <h2>{words.letterhead}</h2>
      <p className={css['quiet']}>{words.letterheadHelp}</p>
      <FieldBlock reference={{ worksheet: settings.id, field: 'letterhead' }} />
      <div className={css['group']}>
        <h3>{words.logo}</h3>
        {logo !== '' && <img className={css['logo']} src={logo} alt={words.logoAlt} />}
        {mayWrite && (
          <div className={css['row']}>
            <Button onClick={() => input.current?.click()}>{logo === '' ? words.logoChoose : words.logoChange}</Button>
            {logo !== '' && <Button look="quiet" onClick={() => put(null)}>{words.logoRemove}</Button>}
            <input ref={input} type="file" accept="image/png,image/jpeg" hidden aria-label={words.logoChoose} data-logo onChange={(event) => void choose(event.currentTarget.files?.[0])} />
          </div>
        )}
        {why && <p role="alert">{why}</p>}
      </div>
    </section>
  )
}
