import { useEffect, useState, type ReactNode } from 'react'
import type { Device, PersistAnswer } from '#session/device.ts'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { storageWords } from './words.ts'
import css from './storage-page.module.css'

const words = storageWords.durable

/** What the browser has promised about keeping the work, in plain words, and a way to ask it. */
export function Durable({ device }: { readonly device: Device }): ReactNode {
  const [isKept, setKept] = useState<boolean | null | 'asking'>('asking')
  const [answer, setAnswer] = useState<PersistAnswer | null>(null)
  useEffect(() => {
    let isWanted = true
    device.isDurable().then((kept) => isWanted && setKept(kept), () => isWanted && setKept(null))
    return () => {
      isWanted = false
    }
  }, [device, answer])
  return (
    <section className={css['part']}>
      <h2>{words.title}</h2>
      {isKept !== 'asking' && answer === null && <p>{isKept === null ? words.unknown : isKept ? words.yes : words.no}</p>}
      {answer !== null && <Banner level={answer === 'granted' ? 'good' : 'notice'} live>{words.answers[answer]}</Banner>}
      {isKept === false && <div><Button onClick={() => void device.askDurable().then(setAnswer)}>{words.ask}</Button></div>}
    </section>
  )
}
