/** Finished markup, every text in it escaped. */
export type Xml = string

// What XML 1.0 forbids even as a number: most control characters, halves of pairs, and two signs that are none.
// oxlint-disable-next-line no-control-regex -- these are the very signs that XML cannot hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** A text for an attribute. What XML forbids is left out. */
function attributeText(text: string): Xml {
  return text.replaceAll(forbidden, '').replaceAll(/[&<>"\n\r\t]/g, (sign) => signs[sign] ?? '')
}

/** A text between tags. What XML forbids is left out. */
export function plainText(text: string): Xml {
  return text.replaceAll(forbidden, '').replaceAll(/[&<>\r]/g, (sign) => signs[sign] ?? '')
}

type Attributes = Readonly<Record<string, string | number>>

/** An element; attributes that belong to Word are named with their `w:`. */
export function el(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(String(value))}"`).join('')
  const inner = content.join('')
  return inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`
}

/** An element of Word with its one value, such as `<w:jc w:val="end"/>`. */
export function val(name: string, value: string | number): Xml {
  return `<w:${name} w:val="${attributeText(String(value))}"/>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A whole part as bytes. */
export function part(root: Xml): Uint8Array {
  return new TextEncoder().encode(declaration + root)
}

/** The namespaces that the root of each of Word's own parts names. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
} as const
