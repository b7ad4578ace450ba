/** What a column of a list can be. */
export const roles = [
  'name', 'first name', 'middle name', 'last name', 'prefix', 'suffix', 'job title', 'organization', 'email', 'phone',
  'do not contact', 'labels', 'notes',
] as const
export type Role = (typeof roles)[number]

/** A heading without case, accents, signs and apostrophes; `E-mail 1 - Value` becomes `email 1 value`. */
export function plainHeader(header: string): string {
  const words = header.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase()
  return words.replaceAll(/['’]/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim().replaceAll(/\be mail\b/g, 'email')
}

// What looks like a role and is not one: what kind of number it is, who helps, machines.
const never = /\b(label|type|fax|pager|telex|isdn|tty|radio|callback|assistants?|yomi|phonetic|phonetics|display name|validation|verified|bounced|date|time|id)\b/
const refusing = /\b(do ?not|dont|no|never) (bulk )?(email|call|contact|write|phone|disturb|mail|text)\b|\bopt(ed|s)? ?out\b|unsubscri|\bdnc\b|\bsuppress/

// The first that fits decides; in each list the headings stand by how sure they are, which also says which goes first.
const patterns: readonly (readonly [Role, readonly RegExp[]])[] = [
  ['email', [/^(work|business|office) email( address)?( \d)?$/, /^email( address)?$/, /^email 1 value$/, /^(primary|contact|main|company) email( address)?$/, /^mail( address)?$/, /^email( address)? \d( (value|address))?$/, /^email \d+ (value|address)$/, /^(other|alternate|secondary|additional) email( address)?$/, /^(personal|home|private) email( address)?( \d)?$/, /^emails?( addresses)?$/]],
  ['phone', [/^(work|business|office|direct|desk) (tele)?phone( number)?$/, /^(direct dial|direct line)$/, /^(primary|contact|main) (tele)?phone( number)?$/, /^(tele)?phone( number| no)?$/, /^phone 1 value$/, /^(tel|telephones?|phones)$/, /^(mobile|cell)( (tele)?phone)?( number)?$/, /^cellphone$/, /^company( main)? phone( number)?$/, /^(business|work|office) phone \d$/, /^phone( number)? \d+( value)?$/, /^other phone( \d)?$/, /^home phone( \d)?$/, /^car phone$/]],
  ['first name', [/^(contact )?(first|given) ?name$/, /^(first|fname|forename)$/]],
  ['middle name', [/^(middle|additional) ?name$/, /^(middle|middle initial|mi)$/]],
  ['last name', [/^(contact )?(last|family) ?name$/, /^(last|lname|surname)$/]],
  ['prefix', [/^(name )?prefix$/, /^(salutation|honorific|courtesy title|mr ms|mr mrs ms)$/]],
  ['suffix', [/^(name )?suffix$/]],
  ['job title', [/^(job|position|contact|professional|work) title$/, /^organization( 1)? title$/, /^company title$/, /^title$/, /^(position|job|job position)$/, /^(occupation|designation|job role|profession)$/, /^role$/]],
  ['organization', [/^(organization|organisation)( 1)? name$/, /^company( name)?$/, /^associated (company|organization)$/, /^account name$/, /^company account$/, /^(primary )?(organization|organisation|employer|business|firm|agency|institution)$/, /^(business|firm|agency|employer|member|institution|member company|parent company|legal business) name$/, /^organization \d+ name$/, /^member$/, /^dba( name)?$/, /^account$/]],
  ['name', [/^(full|contact|lead|contact full|persons?|owner|candidate|participant|attendee) ?name$/, /^name$/, /^(contact|contact person|primary contact|main contact|key contact|person|attendee|participant|representative)$/, /^display name$/, /^file as$/]],
  ['labels', [/^(labels?|tags?|group membership|groups?|categories|keywords|lists?)$/]],
  ['notes', [/^(notes?|comments?|remarks?|description|about)$/]],
]

/** What a heading says and how sure it is: 0 is the surest among the headings of its role. Null for what is none of them. */
export function readHeader(header: string): { readonly role: Role; readonly rank: number } | null {
  const plain = plainHeader(header)
  if (plain === '') return null
  if (refusing.test(plain)) return { role: 'do not contact', rank: 0 }
  if (never.test(plain) && !/^display name$/.test(plain)) return null
  for (const [role, list] of patterns) {
    const rank = list.findIndex((pattern) => pattern.test(plain))
    if (rank !== -1) return { role, rank }
  }
  return null
}
