/** All words of the map itself. */
export const mapWords = {
  say: 'Click a county to take it into the region. Drag to move the map.',
  sayLook: 'Point at a county to read its figure.',
  keys: 'With the keyboard: arrows go from county to county, Space takes one in or out, + and − bring the map nearer or farther, 0 shows all of it. The list can do the same.',
  keysLook: 'With the keyboard: arrows go from county to county, + and − bring the map nearer or farther, 0 shows all of it.',
  nearer: 'Nearer',
  farther: 'Farther',
  whole: 'Whole country',
  region: 'Our region',
  edge: 'No county lies in that direction.',
  standing: (name: string, isIn: boolean, isLeft: boolean, about: string) => `${name}: ${[isIn ? 'in the region' : isLeft ? 'left out on purpose' : 'not in the region', ...(about ? [about] : [])].join('; ')}.`,
  picked: (name: string, isIn: boolean) => (isIn ? `${name} is in the region now.` : `${name} is out of the region now.`),
} as const
