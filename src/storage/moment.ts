const two = (count: number): string => String(count).padStart(2, '0')

/** A moment as ISO text in this device's own time with its offset, such as `2027-04-12T09:05:00-05:00`. */
export function localMoment(date: Date = new Date()): string {
  const offset = -date.getTimezoneOffset()
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
  const away = Math.abs(offset)
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
