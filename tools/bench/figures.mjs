/** The middle of some numbers; of two in the middle the upper one. */
export function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

export const ms = (number) => `${number < 10 ? number.toFixed(2) : number.toFixed(1)} ms`
export const times = (number) => `${number.toFixed(2)}×`
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/** One line of the table. `met` is what decides; figures are for people. */
export function line(what, figure, beside, aim, met) {
  return { what, figure, beside, aim, met }
}

/** A line that decides on a ratio to a baseline that is named beside it, measured in the same run. */
export function ratioLine(what, mine, baseline, name, most) {
  const ratio = mine / baseline
  return line(what, times(ratio), `${ms(mine)}; ${name}: ${ms(baseline)}`, `≤ ${most}×`, ratio <= most)
}

/** A ratio that is told beside another and decides nothing. */
export function toldRatio(what, mine, baseline, name) {
  return line(what, times(mine / baseline), `${ms(mine)}; ${name}: ${ms(baseline)}`, '', true)
}

/** Lines as a table for the terminal. */
export function toTable(lines) {
  const widths = ['what', 'figure', 'aim'].map((key) => Math.max(...lines.map((one) => one[key].length)))
  return lines.map((one) => {
    const [what, figure, aim] = ['what', 'figure', 'aim'].map((key, at) => one[key].padEnd(widths[at]))
    return `${what}  ${figure}  ${aim}  ${one.aim === '' ? 'told   ' : one.met ? 'met    ' : 'NOT MET'}  ${one.beside}`
  }).join('\n')
}
