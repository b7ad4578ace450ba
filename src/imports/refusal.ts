/**
 * A file that is not taken in. The message is for people and whole: what happened, that nothing was changed, what to do.
 * Whoever reads files throws nothing else for what a file is or holds.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** What each refusal says about the work of whoever opened the file. */
export const nothingChanged = 'Nothing on this device was changed.'
