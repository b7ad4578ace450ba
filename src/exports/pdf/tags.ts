import { num, pdfText, ref, type PdfFile } from './pdf-file.ts'

/** A part of the page as a screen reader hears it: a heading, a paragraph, a row of a table, a field. */
export interface Tag {
  readonly role: string
  readonly attributes: string
  readonly kids: (Tag | Marked)[]
}

/** What belongs to a part: a stretch of a page's content, or a field on it. */
type Marked = { readonly page: number; readonly content: number } | { readonly page: number; readonly object: number; readonly key: number }

/** A part with these further entries, such as the text that stands for a picture. */
export function tag(role: string, parent: Tag | null, attributes = ''): Tag {
  const made: Tag = { role, attributes, kids: [] }
  parent?.kids.push(made)
  return made
}

/** Attributes of a head cell, which say what it is the head of. */
export const headOf = { column: '/A << /O /Table /Scope /Column >>', row: '/A << /O /Table /Scope /Row >>' } as const

/** What a picture shows, for those who do not see it. */
export function standsFor(text: string): string {
  return `/Alt ${pdfText(text)}`
}

/** Fields are numbered from here in the tree of parents, pages from zero. */
export const firstFieldKey = 1_000_000

/** Writes the tree under `root` and returns the number of its object. `pages` are the objects of the pages, by their keys. */
export function writeTags(file: PdfFile, root: Tag, pages: readonly number[]): number {
  const top = file.reserve()
  const onPages = pages.map((): number[] => [])
  const ofFields = new Map<number, number>()
  const write = (one: Tag, parent: number): number => {
    const id = file.reserve()
    const kids = one.kids.map((kid) => {
      if ('role' in kid) return ref(write(kid, id))
      const page = pages[kid.page] ?? 0
      if ('content' in kid) {
        const owners = onPages[kid.page]
        if (owners) owners[kid.content] = id
        return `<< /Type /MCR /Pg ${ref(page)} /MCID ${kid.content} >>`
      }
      ofFields.set(kid.key, id)
      return `<< /Type /OBJR /Pg ${ref(page)} /Obj ${ref(kid.object)} >>`
    })
    file.set(id, `<< /Type /StructElem /S /${one.role} /P ${ref(parent)} ${one.attributes} /K [${kids.join(' ')}] >>`)
    return id
  }
  const kid = write(root, top)
  const byPage = onPages.map((owners, at) => `${at} [${owners.map(ref).join(' ')}]`)
  const byField = [...ofFields].sort(([one], [other]) => one - other).map(([key, id]) => `${num(key)} ${ref(id)}`)
  const parents = file.add(`<< /Nums [${[...byPage, ...byField].join(' ')}] >>`)
  file.set(top, `<< /Type /StructTreeRoot /K [${ref(kid)}] /ParentTree ${ref(parents)} /ParentTreeNextKey ${firstFieldKey + ofFields.size} >>`)
  return top
}
