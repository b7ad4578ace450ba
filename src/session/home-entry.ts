/** What is kept beside a partnership for Home. Plain data; read by code that loads neither Yjs nor the catalogue. */
export interface Summary {
  readonly format: 1
  readonly name: string
  readonly region: string
  readonly sector: string
  readonly state: 'active' | 'paused' | 'merged' | 'stopped'
  /** Where it stands, in plain words. */
  readonly where: string
  /** The six positions in order: ahead, working, ready, closed, reopened. */
  readonly positions: readonly string[]
  readonly next: string | null
  /** The day for which `attention` was computed; on another day Home goes by `deadlines`. */
  readonly asOf: string
  readonly attention: readonly { readonly level: 'alarm' | 'notice'; readonly text: string }[]
  readonly deadlines: readonly { readonly on: string; readonly text: string }[]
  readonly dates: readonly { readonly on: string; readonly text: string }[]
}

/** One line of Home. */
export interface HomeEntry {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly sector: string
  readonly state: Summary['state']
  readonly where: string
  readonly positions: readonly string[]
  readonly next: string | null
  readonly attention: readonly { readonly level: 'alarm' | 'notice'; readonly text: string }[]
  readonly dates: readonly { readonly on: string; readonly text: string }[]
  readonly changedAt: string
  readonly lastFile: { readonly at: string; readonly name: string } | null
  readonly trashedAt: string | null
  /** The summary is older than the work, or was made by another version: `refresh` makes it anew. */
  readonly stale: boolean
}
