import { useCallback, useRef, useState } from 'react'
import type { Device } from '#session/device.ts'
import type { FileAccepted, FileOpened, FileReadable } from '#session/open-file.ts'

/** One file on this page: being looked through, shown, being taken in, or done with. */
export type FileStage =
  | { readonly stage: 'reading' }
  | { readonly stage: 'shown'; readonly opened: FileOpened }
  | { readonly stage: 'taking'; readonly opened: FileReadable }
  | { readonly stage: 'taken'; readonly opened: FileReadable; readonly accepted: FileAccepted }
  | { readonly stage: 'restored'; readonly opened: FileReadable }
  | { readonly stage: 'left'; readonly opened: FileReadable }
  | { readonly stage: 'failed'; readonly opened: FileReadable | null }

export interface OpenedFile {
  readonly key: number
  readonly name: string
  readonly now: FileStage
}

/** The files of this page, the last chosen first, and what can be done with each. */
export interface OpenFiles {
  readonly files: readonly OpenedFile[]
  readonly add: (files: readonly File[]) => void
  readonly accept: (key: number, opened: FileReadable) => void
  readonly restore: (key: number, opened: FileReadable) => void
  readonly leave: (key: number, opened: FileReadable) => void
  readonly close: (key: number) => void
}

/** Opens files one after the other, so that a later one is compared with what an earlier one brought. */
export function useOpenFiles(device: Device | null): OpenFiles {
  const [files, setFiles] = useState<readonly OpenedFile[]>([])
  const last = useRef(0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const put = useCallback((key: number, now: FileStage): void => {
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, now } : one)))
  }, [])
  const add = useCallback((chosen: readonly File[]): void => {
    if (!device) return
    for (const file of chosen) {
      const key = (last.current += 1)
      setFiles((all) => [{ key, name: file.name, now: { stage: 'reading' } }, ...all])
      queue.current = queue.current.then(async () => put(key, await read(device, file)))
    }
  }, [device, put])
  const accept = useCallback((key: number, opened: FileReadable): void => {
    if (!device) return
    put(key, { stage: 'taking', opened })
    queue.current = queue.current.then(async () => put(key, await take(device, opened)))
  }, [device, put])
  const restore = useCallback((key: number, opened: FileReadable): void => {
    if (!device) return
    device.restore(opened.header.partnership.id).then(
      () => put(key, { stage: 'restored', opened }), () => put(key, { stage: 'failed', opened }))
  }, [device, put])
  const leave = useCallback((key: number, opened: FileReadable): void => put(key, { stage: 'left', opened }), [put])
  const close = useCallback((key: number): void => setFiles((all) => all.filter((one) => one.key !== key)), [])
  return { files, add, accept, restore, leave, close }
}

async function read(device: Device, file: File): Promise<FileStage> {
  try {
    const { openFile } = await import('#session/open-file.ts')
    return { stage: 'shown', opened: await openFile(device.storage, file) }
  } catch {
    return { stage: 'failed', opened: null }
  }
}

async function take(device: Device, opened: FileReadable): Promise<FileStage> {
  try {
    const { acceptFile } = await import('#session/open-file.ts')
    return { stage: 'taken', opened, accepted: await acceptFile(device.storage, opened) }
  } catch {
    return { stage: 'failed', opened }
  }
}
