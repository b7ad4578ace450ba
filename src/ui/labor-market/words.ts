/** The parts of working with published figures, in the order in which a team meets them. */
export type Part = 'files' | 'region' | 'profile' | 'choose'

/** The words around the parts. */
export const marketWords = {
  parts: 'Parts of the labor market page',
  part: { files: 'Files', region: 'Region', profile: 'Profile', choose: 'Choose' },
  title: { files: 'Labor market files', region: 'The region', profile: 'The region in figures', choose: 'Screen and choose' },
  lead: {
    files: 'Drop in the files that the Bureau of Labor Statistics gives away. They stay on this device, in no file that you send.',
    region: 'Pick the counties on the map or from the list. They are the counties of your working definition: what changes here changes there.',
    profile: 'What the region lives on, by industry. A figure that its source keeps back is called withheld, and is never a zero.',
    choose: 'Put the sectors to the tests that your team agreed on, and take the best of them into your candidates.',
  },
} as const
