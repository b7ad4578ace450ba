import type { ReactNode } from 'react'
import { Button } from '#ui/kit/button.tsx'
import { install, useInstall } from '../update/install.ts'
import { storageWords } from './words.ts'
import css from './storage-page.module.css'

const words = storageWords.install

/** Makes the app a program of its own: at a click where the browser offers it, else by the browser's own menu. */
export function Install(): ReactNode {
  const how = useInstall()
  return (
    <section className={css['part']} id="install">
      <h2>{words.title}</h2>
      <p>{how === 'installed' ? words.installed : words.lead}</p>
      {how === 'offered' && <div><Button onClick={() => void install()}>{words.button}</Button></div>}
      {how === 'by hand' && (
        <dl className={css['terms']}>
          {words.ways.map(({ browser, text }) => (
            <div key={browser}>
              <dt>{browser}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
