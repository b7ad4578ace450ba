import type { Device } from '#session/device.ts'
import { offerFile } from '#ui/kit/offer-file.ts'

/**
 * Makes the core team's file of a partnership and offers it as a download; returns the file's name. Rejects where the
 * partnership cannot be read; nothing on the device is changed by that.
 */
export async function saveOne(device: Device, id: string): Promise<string> {
  const partnership = await device.open(id)
  if (!partnership) throw new Error('The partnership is no longer on this device.')
  try {
    const { bytes, name } = await partnership.toFile('core team')
    offerFile(bytes, name)
    await partnership.noteFile(name)
    return name
  } finally {
    await partnership.leave()
  }
}
