/** Hands bytes to the browser as a download. Where it ends up, and whether it does, the page is not told. */
export function offerFile(bytes: Uint8Array, name: string): void {
  // A view of shared memory cannot become a Blob, so the bytes are copied.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Chromium reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
