import { useEffect, useState } from 'react'
import type { Device, Which } from '#session/device.ts'
import type { Devices } from './device-context.tsx'
import type { startWords } from './words.ts'

/** How far the app has come with opening this device, or what has ended it. */
export type Start =
  | { readonly state: 'opening' }
  | { readonly state: 'ready'; readonly devices: Devices }
  | { readonly state: 'failed'; readonly why: keyof typeof startWords.failed }
  | { readonly state: 'erased' }
  | { readonly state: 'closed-for-newer' }

function whyOf(error: unknown): keyof typeof startWords.failed {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === 'quota' || code === 'epoch' || code === 'closed' ? code : 'other'
}

function devicesOf(own: Device, openDevice: (which: Which) => Promise<Device>): Devices {
  let example: Promise<Device> | null = null
  const opened = [own]
  return {
    own,
    opened: () => opened,
    open: (which) => {
      if (which === 'own') return Promise.resolve(own)
      example ??= openDevice('example').then((device) => {
        opened.push(device)
        return device
      })
      return example
    },
  }
}

/** Opens this device's own database once, and follows what happens to it from outside. */
export function useStart(openDevice: (which: Which) => Promise<Device>): Start {
  const [start, setStart] = useState<Start>({ state: 'opening' })
  useEffect(() => {
    let isWanted = true
    let stop: (() => void) | undefined
    openDevice('own').then(
      (own) => {
        if (!isWanted) return
        stop = own.subscribe((event) => {
          if (event.kind === 'erased' || event.kind === 'closed-for-newer') setStart({ state: event.kind })
        })
        setStart({ state: 'ready', devices: devicesOf(own, openDevice) })
      },
      (error: unknown) => isWanted && setStart({ state: 'failed', why: whyOf(error) }),
    )
    return () => {
      isWanted = false
      stop?.()
    }
  }, [openDevice])
  return start
}
