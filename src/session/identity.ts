/** The version of this app; it stands in files and in Home's summaries. The same as in package.json, tested. */
export const appVersion = '0.1.0'

/** The generation of what this app reads and writes: raised when an older one would misread it. */
export const epoch = 1

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A random id of that many letters and digits; 10 of them are one in 10¹⁵, enough for one team's rows. */
export function randomId(length = 10): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => letters[byte % 36]).join('')
}
