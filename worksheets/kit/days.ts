/** A local day, `YYYY-MM-DD`. Days are compared as text and counted without any clock or time zone. */
export type Day = string

const perDay = 86_400_000

function utc(day: Day): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

/** The day some days later, or earlier where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(utc(day) + days * perDay).toISOString().slice(0, 10)
}

/** How many days from one day to the other; negative where the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / perDay)
}

/** How many days Monday to Friday lie after `from`, up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const weekday = new Date(utc(day)).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count++
  }
  return count
}

const long = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })
const short = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric', year: 'numeric' })

/** `Tue, Feb 2, 2027` */
export function longDay(day: Day): string {
  return isDay(day) ? long.format(utc(day)) : day
}

/** `Feb 2, 2027` */
export function shortDay(day: Day): string {
  return isDay(day) ? short.format(utc(day)) : day
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && new Date(utc(text)).toISOString().startsWith(text)
}

/** `1 day`, `3 days` */
export function dayCount(days: number): string {
  return days === 1 || days === -1 ? `${days} day` : `${days} days`
}
