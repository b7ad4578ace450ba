import { useEffect, useState, type ReactNode } from 'react'
import { Emblem } from '#ui/kit/emblem.tsx'
import { startWords } from './words.ts'
import css from './start.module.css'

/** What stands while something is opened: nothing at first, words after a moment, advice where it takes long. */
export function Opening(): ReactNode {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setSeconds(1), 400), setTimeout(() => setSeconds(5), 5000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <main className={css['opening']} aria-busy="true">
      {seconds > 0 && <Emblem size={72} />}
      <output>
        {seconds > 0 && <p>{startWords.opening}</p>}
        {seconds > 1 && <p>{startWords.slow}</p>}
      </output>
    </main>
  )
}
