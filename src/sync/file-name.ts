/** UTF-8 bytes; file systems stop at 255, and a browser adds ` (1)` to a second download. */
const LONGEST = 180
const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** What every file system and mail program takes: no separators, no signs that mean something, no hidden ones. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, ' ')
    .replace(/[/\\:*?"<>|]/g, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .~-]+|[ .]+$/g, '')
}

/** As much of a text as fits into so many bytes, never half a character. */
function shorten(text: string, most: number): string {
  let kept = ''
  let room = most
  for (const sign of text) {
    room -= bytesOf(sign)
    if (room < 0) break
    kept += sign
  }
  return kept.trimEnd()
}

/**
 * The name of a file: partnership, day (ISO) and person, such as `Quad Cities manufacturing 2027-04-12 College.sharedtable`.
 * Safe on Windows, macOS and in mail; at most 180 bytes, of which the day and the ending always stay whole.
 */
export function fileName(
  name: string, date: string, person: string, ending: `.${string}` = '.sharedtable',
): string {
  const who = shorten(clean(person), 60)
  const day = clean(date).slice(0, 10)
  const after = [day, who].filter(part => part !== '').join(' ')
  const before = shorten(clean(name), LONGEST - ending.length - bytesOf(after) - 'Partnership '.length)
  const whole = [before === '' ? 'Partnership' : before, after].filter(part => part !== '').join(' ')
  const stem = clean(RESERVED.test(whole.split('.')[0] ?? '') ? `Partnership ${whole}` : whole)
  return `${stem}${ending}`
}
