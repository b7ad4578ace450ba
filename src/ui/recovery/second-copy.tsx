import { useEffect, useState, type ReactNode } from 'react'
import type { Device, MirroredPartnership } from '#session/device.ts'
import { Button } from '#ui/kit/button.tsx'
import { clockTime, momentDay } from '#ui/kit/moments.ts'
import { useDevices } from '#ui/start/device-context.tsx'
import { recoveryWords } from './words.ts'
import css from './recovery.module.css'

const words = recoveryWords.mirror

const whenOf = (mirror: MirroredPartnership): string => `${momentDay(mirror.at)}, ${clockTime(mirror.at)}`

async function bringBack(device: Device, mirrors: readonly MirroredPartnership[]): Promise<readonly string[]> {
  const told: string[] = []
  // One after the other, so that a damaged one is told beside those that are back.
  for (const mirror of mirrors) {
    const result = await device.recover(mirror.key).catch(() => null)
    told.push(result === null ? words.failed(mirror.name) : words.results[result](mirror.name, whenOf(mirror)))
  }
  return told
}

/** Offers what the second home in this browser still holds; nothing where it holds nothing. */
export function SecondCopy({ onSettled }: { readonly onSettled: () => void }): ReactNode {
  const { own } = useDevices()
  const [mirrors, setMirrors] = useState<readonly MirroredPartnership[]>([])
  const [told, tell] = useState<readonly string[] | 'restoring' | null>(null)
  useEffect(() => {
    let isWanted = true
    own.mirrors().then((found) => isWanted && setMirrors(found), () => undefined) // none to offer; the file is the other way
    return () => {
      isWanted = false
    }
  }, [own])
  if (mirrors.length === 0) return null
  const isTold = told !== null && told !== 'restoring'
  return (
    <section className={css['part']}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {!isTold && <ul>{mirrors.map((mirror) => <li key={mirror.key}>{words.copy(mirror.name, whenOf(mirror))}</li>)}</ul>}
      <output>{isTold && told.map((line) => <p key={line}>{line}</p>)}</output>
      {isTold ? (
        <div><Button look="primary" large onClick={onSettled}>{words.done}</Button></div>
      ) : (
        <div><Button look="primary" large onClick={() => { tell('restoring'); void bringBack(own, mirrors).then(tell) }}>{told === null ? words.restore : words.restoring}</Button></div>
      )}
    </section>
  )
}
