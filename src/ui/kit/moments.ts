const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' })

/** `10:42 AM` of an ISO moment, in this device's time; the text itself where it is none. */
export function clockTime(moment: string): string {
  const at = new Date(moment)
  return Number.isNaN(at.valueOf()) ? moment : time.format(at)
}

/** `Feb 2, 2027` of an ISO moment, in this device's time; the text itself where it is none. */
export function momentDay(moment: string): string {
  const at = new Date(moment)
  return Number.isNaN(at.valueOf()) ? moment : day.format(at)
}

/** The local ISO day of a moment, such as `2027-02-02`. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

/** `today at 10:42 AM`, `Feb 2, 2027`: how a moment is told beside a piece of work. `today` is a local ISO day. */
export function momentWords(moment: string, today: string): string {
  const at = new Date(moment)
  if (Number.isNaN(at.valueOf())) return moment
  return localDay(at) === today ? `today at ${time.format(at)}` : day.format(at)
}
