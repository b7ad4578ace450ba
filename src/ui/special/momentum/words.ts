/** All words of the page on momentum, whole sentences with slots. */
export const momentumWords = {
  title: 'From ideas to action',
  lead: 'Answer together. Where it is not a yes, say what would free it.',
  summary: 'Where you stand',
  of: { yes: 'yes', partly: 'partly', no: 'no' },
  open: (count: number) => (count === 1 ? 'One question has no answer yet.' : `${count} questions have no answer yet.`),
  needed: (list: string) => `Needed: ${list}.`,
  remedy: (label: string, times: string) => `${label.slice(0, 1).toLowerCase()}${label.slice(1)} (${times})`,
} as const
