/** The four bands of the rubric, with the scores that fall in each. Their widths differ, so scores are never blended (W4). */
export const bands = {
  exploring: { label: 'Exploring', from: 1, to: 3, meaning: 'Looking for ways to coordinate outreach and to get closer to industry.' },
  developing: { label: 'Developing', from: 4, to: 5, meaning: 'Real ties, but program by program, and coordination on a small scale.' },
  active: { label: 'Active', from: 6, to: 8, meaning: 'One shared table: partners work through it, and programs answer demand together.' },
  'role-model': { label: 'Role model', from: 9, to: 10, meaning: 'Shows results, draws new leaders with weight, and shapes whole systems.' },
} as const
export type Band = keyof typeof bands

export interface Dimension {
  readonly label: string
  readonly question: string
  /** What a region looks like in each band. */
  readonly signs: Readonly<Record<Band, readonly string[]>>
}

/** The three dimensions of the rubric, each judged by itself (W4). */
export const dimensions = {
  engagement: {
    label: 'Industry engagement',
    question: 'How do business leaders and public partners meet here?',
    signs: {
      exploring: ['Each institution reaches out for itself.', 'No forum joins business leaders with all three systems.'],
      developing: [
        'There are places to meet, but each serves one program or institution.',
        'Few businesses come, or they come off and on.',
        'Staff write the agenda.',
      ],
      active: ['The sector’s leaders have one forum that they go to.', 'They set the agenda, stand up for it and can show progress.'],
      'role-model': [
        'Influential leaders keep joining.',
        'Business leaders chair the teams.',
        'A standing process looks again at progress and at new openings.',
      ],
    },
  },
  coordination: {
    label: 'Regional coordination',
    question: 'How do the public partners act together here?',
    signs: {
      exploring: ['There is no common plan for the sectors that drive the region.', 'Everyone calls on business alone.'],
      developing: ['Some joint work, tied to a grant or soon over.', 'Outreach is coordinated here and there.'],
      active: [
        'A joint body decides on partnerships, launches them and keeps them going.',
        'Leaders of all systems help to carry out what business put first.',
      ],
      'role-model': [
        'When people want to know what the sector needs, they ask the partnership.',
        'Public partners take direction from it.',
        'It outlives changes of people.',
      ],
    },
  },
  pathways: {
    label: 'Pathway systems',
    question: 'How are career pathways built here?',
    signs: {
      exploring: ['Each institution builds its own.', 'Business has little say in them.'],
      developing: ['Many institutions work on pathways.', 'They share no strategy.'],
      active: ['Schools and colleges of all kinds stand behind the talent group and carry out its priorities together.'],
      'role-model': [
        'Industry drives how the system is built, with a strategy for the talent that it will need.',
        'It shares in answering for where that leads.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, Dimension>>
export type DimensionId = keyof typeof dimensions
export const dimensionIds = ['engagement', 'coordination', 'pathways'] as const satisfies readonly DimensionId[]
