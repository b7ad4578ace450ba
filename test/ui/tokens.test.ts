import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The color tokens of the rule whose selector begins with the given text. */
function colorsOf(selector: string): ReadonlyMap<string, string> {
  const at = css.indexOf(selector)
  if (at < 0) throw new Error(`tokens.css has no rule ${selector}`)
  const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at))
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]))
}

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const themes = [['light', colorsOf(':root {')], ['dark', colorsOf(":root[data-theme='dark'] {")]] as const
const grounds = ['desk', 'paper', 'raised', 'sunk']
const read = [
  ...['ink', 'ink-quiet', 'accent-ink', 'alarm', 'notice'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['ink', 'accent-wash'], ['ink', 'alarm-wash'], ['ink', 'notice-wash'],
  ['accent-ink', 'accent-wash'], ['alarm', 'alarm-wash'], ['notice', 'notice-wash'],
  ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['on-alarm', 'alarm'],
] as const

for (const [theme, colors] of themes) {
  const of = (name: string): string => colors.get(name) ?? expect.fail(`${theme} has no --${name}`)

  test(`text that is read stands out seven to one, ${theme}`, () => {
    const weak = read.map(([text, ground]) => ({ text, ground, ratio: contrast(of(text), of(ground)) })).filter(({ ratio }) => ratio < 7)
    expect(weak).toEqual([])
  })

  test(`lines that mean something and the ring of focus stand out three to one, ${theme}`, () => {
    const weak = ['line', 'focus'].flatMap((line) => grounds.map((ground) => ({ line, ground, ratio: contrast(of(line), of(ground)) })))
    expect(weak.filter(({ ratio }) => ratio < 3)).toEqual([])
  })
}

test('dark by the device and dark by choice are the same dark, and as whole as light', () => {
  const [[, light], [, dark]] = themes
  expect(colorsOf(":root:not([data-theme='light']) {")).toEqual(dark)
  expect([...dark.keys()].toSorted()).toEqual([...light.keys()].toSorted())
})
