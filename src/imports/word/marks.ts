import { at, type Element } from './xml-tree.ts'

/** The name that a mark gives to a place, and to a part of it: an option by its number, or the answer agreed on. */
export interface Mark {
  readonly key: string
  readonly part: string
}

/** The mark that a control carries; null for one that is not ours. */
export function tagOf(control: Element): Mark | null {
  const tag = at(control, 'w:sdtPr', 'w:tag')?.attributes['w:val'] ?? ''
  const [, key, part = ''] = /^(by|s\d+b\d+(?:r\d+c\d+)?)(?:\/(\d+|agreed))?$/.exec(tag) ?? []
  return key === undefined ? null : { key, part }
}

/** The mark that a bookmark carries. What a program adds to the name of a copy follows the `_x`. */
export function markOfBookmark(name: string): Mark | null {
  const [, key, part = ''] = /^st_(by|s\d+b\d+(?:r\d+c\d+)?)(?:_(\d+|agreed))?_x/.exec(name) ?? []
  return key === undefined ? null : { key, part }
}
