// Sharp at two inches on paper, and small beside what a team writes.
const most = { width: 600, height: 240 }
const mostBytes = 20 * 2 ** 20

/** A picture as a small PNG in text, no wider than 600 and no higher than 240 pixels; null where the file is no picture. */
export async function readLogo(file: Blob): Promise<string | null> {
  if (file.size > mostBytes) return null
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, most.width / picture.width, most.height / picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.toDataURL('image/png')
}
