import { createContext, useContext, type ReactNode } from 'react'
import type { Device, Which } from '#session/device.ts'

/** The databases of this device that this window has open, and how to open the other one. */
export interface Devices {
  readonly own: Device
  readonly open: (which: Which) => Promise<Device>
  /** All that are open now: what erasing has to close. */
  readonly opened: () => readonly Device[]
}

const context = createContext<Devices | null>(null)

/** Makes this device known to the screens outside a partnership. */
export function DevicesProvider({ devices, children }: { readonly devices: Devices; readonly children: ReactNode }): ReactNode {
  return <context.Provider value={devices}>{children}</context.Provider>
}

/** The databases of this device. Throws outside a `DevicesProvider`. */
export function useDevices(): Devices {
  const devices = useContext(context)
  if (!devices) throw new Error('This screen needs a DevicesProvider above it.')
  return devices
}
