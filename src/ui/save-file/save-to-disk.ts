import { offerFile } from '#ui/kit/offer-file.ts'

/** What became of a file: written and read back whole, only offered, or something went wrong. */
export type Saved =
  | { readonly state: 'in-file' | 'offered' | 'not-whole'; readonly name: string; readonly at: string }
  /** The person closed the picker. */
  | { readonly state: 'dismissed' }
  | { readonly state: 'failed' }

interface Handle {
  readonly name: string
  readonly getFile: () => Promise<Blob>
  readonly createWritable: () => Promise<{ write: (bytes: Blob) => Promise<void>; close: () => Promise<void> }>
}
type Picker = (options: { suggestedName: string }) => Promise<Handle>

/** The browser's own way to choose a place, where it has one: only then can a file be read back. */
function pickerHere(): Picker | null {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker }
  return showSaveFilePicker ? (options) => showSaveFilePicker.call(globalThis, options) : null
}

/**
 * Saves a file: into a place that the person picks, read back and compared, or as a download where the browser has no
 * such picker or will not open it now. Never rejects.
 */
export async function saveToDisk(bytes: Uint8Array, name: string, picker = pickerHere()): Promise<Saved> {
  try {
    const handle = picker && await picker({ suggestedName: name }).catch(unlessDismissed)
    if (!handle) {
      offerFile(bytes, name)
      return { state: 'offered', name, at: new Date().toISOString() }
    }
    const writing = await handle.createWritable()
    await writing.write(new Blob([new Uint8Array(bytes)]))
    await writing.close()
    const isWhole = await isSame(bytes, await handle.getFile())
    return { state: isWhole ? 'in-file' : 'not-whole', name: handle.name, at: new Date().toISOString() }
  } catch (error) {
    return { state: isDismissal(error) ? 'dismissed' : 'failed' }
  }
}

// Making the file may have taken longer than a click counts for; then it is offered as a download.
function unlessDismissed(error: unknown): null {
  if (isDismissal(error)) throw error
  return null
}

function isDismissal(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

async function isSame(bytes: Uint8Array, file: Blob): Promise<boolean> {
  if (file.size !== bytes.length) return false
  const [wanted, found] = await Promise.all([digestOf(new Uint8Array(bytes)), digestOf(await file.arrayBuffer())])
  return wanted === found
}

async function digestOf(bytes: BufferSource): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()
}
