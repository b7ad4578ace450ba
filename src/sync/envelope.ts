// The one file, `.sharedtable`. Its outside never changes: eight bytes of magic, the header's length (four bytes,
// big-endian), the header as JSON, the parts one after another, and SHA-256 over header and parts.

/** Who may see what is in the file. What is "mine" never leaves the device. */
type EnvelopeCircle = 'core team' | 'partners'

/** The header of a file. `when` is an ISO moment with offset; lengths are bytes. */
export interface EnvelopeHeader {
  readonly format: 1
  readonly minReader: number
  readonly minWriter: number
  readonly appVersion: string
  readonly partnership: { readonly id: string; readonly name: string }
  readonly who: string
  readonly when: string
  readonly circle: EnvelopeCircle
  readonly parts: readonly { readonly name: string; readonly length: number }[]
}

/** What the sender says; format and lengths are added while sealing. */
export type EnvelopeSender = Omit<EnvelopeHeader, 'format' | 'parts'>

/** One document in a file. Names other than `workbook` and `journal` come from newer apps: leave them alone. */
export interface EnvelopePart {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What this app can do, and what it will take in (bytes). */
export interface EnvelopeLimits {
  readonly reader: number
  readonly writer: number
  readonly partBytes: number
  readonly fileBytes: number
}

/** A whole, unaltered file. `readOnly` is set when only a newer app may write what is in it: open a copy, never merge. */
export interface Unsealed {
  readonly kind: 'unsealed'
  readonly header: EnvelopeHeader
  readonly parts: readonly EnvelopePart[]
  readonly readOnly: { readonly code: 'newer-writer'; readonly needs: number; readonly appVersion: string } | null
}

/** What a file that is not ours seems to be. */
export type LooksLike =
  | 'zip' | 'word' | 'excel' | 'powerpoint' | 'old-office' | 'pdf' | 'image' | 'json' | 'web-page' | 'text' | 'unknown'

/** Why a file is refused, with the facts for a sentence. */
export type Refusal = { readonly kind: 'refused' } & (
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'not-ours'; readonly looksLike: LooksLike }
  /** `need` is null when the cut is so early that the whole size is not known. */
  | { readonly code: 'cut-short'; readonly have: number; readonly need: number | null }
  | { readonly code: 'altered' }
  | { readonly code: 'newer-reader'; readonly needs: number; readonly appVersion: string | null }
)
