// Bugs planted on purpose, so that the tests can show that they would catch them. The first condition is a constant
// in a build: without a test build every question below answers no and the bugs are cut out of the bundle.

/** The bugs that can be planted in this room. */
export type PlantedBug = 'basedOn-from-document' | 'delete-wins'

const isTestBuild = import.meta.env.MODE === 'test'

/** Whether a test planted this bug; always false outside a test build. */
export function isPlanted(bug: PlantedBug): boolean {
  if (!isTestBuild) return false
  const planted: unknown = (globalThis as { __sharedTablePlanted?: unknown }).__sharedTablePlanted
  return Array.isArray(planted) && planted.includes(bug)
}
