import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { openExample, resetExample } from '#session/example/open-example.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { ProblemPage } from '#ui/start/problem-page.tsx'
import { whenLeft } from '#ui/start/use-opened.ts'
import { exampleWords } from './words.ts'

/** The way into the example: makes it the first time, or puts it back as it was, and goes there. */
export function ExampleDoor({ again = false }: { readonly again?: boolean }): ReactNode {
  const devices = useDevices()
  const [, go] = useLocation()
  const [isFailed, fail] = useState(false)
  useEffect(() => {
    let isWanted = true
    const open = async (): Promise<string> => {
      await whenLeft()
      const device = await devices.open('example')
      return again ? resetExample(device) : openExample(device)
    }
    open().then((id) => isWanted && go(`/example/${id}`, { replace: true }), () => isWanted && fail(true))
    return () => {
      isWanted = false
    }
  }, [devices, again, go])
  if (isFailed) return <ProblemPage {...exampleWords.failed} again />
  return <OuterPage narrow title={exampleWords.title} lead={<output>{exampleWords.making}</output>} />
}
