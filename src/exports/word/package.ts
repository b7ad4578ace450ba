import { deflateSync } from 'fflate'
import type { Carried } from '#worksheets/kit/carried.ts'
import { el, namespaces, part, plainText, val, type Xml } from './xml.ts'

/** What the parts around the text need to know. */
interface Package {
  readonly title: string
  readonly carried: Carried | null
  readonly sheets: number
  readonly logo: { readonly path: string } | null
  readonly options: ReadonlyMap<string, readonly string[]>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument'

/** Every part but the text, its styles and its margins, by name. */
export function packageParts(of: Package): Readonly<Record<string, Uint8Array>> {
  return {
    '[Content_Types].xml': contentTypes(of),
    '_rels/.rels': relationships([
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
      ...(of.carried ? [['rId4', `${office}/custom-properties`, 'docProps/custom.xml'] as const] : []),
    ]),
    'docProps/core.xml': coreProperties(of),
    'docProps/app.xml': part(el('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, el('Application', {}, 'Shared Table'))),
    'word/settings.xml': settings(),
    'word/_rels/document.xml.rels': documentRelationships(of),
    ...(of.carried ? carriedParts(carriedJson(of.carried, of.options)) : {}),
  }
}

function contentTypes({ carried, sheets, logo }: Package): Uint8Array {
  const override = (name: string, type: string): Xml => el('Override', { PartName: `/${name}`, ContentType: type })
  const word = (name: string, type: string): Xml => override(`word/${name}.xml`, `${types}.wordprocessingml.${type}+xml`)
  const pages = Array.from({ length: sheets }, (_, at) => word(`header${at + 1}`, 'header') + word(`footer${at + 1}`, 'footer'))
  return part(el('Types', { xmlns: `${packages}/content-types` },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...(logo ? [el('Default', { Extension: logo.path.endsWith('png') ? 'png' : 'jpg', ContentType: logo.path.endsWith('png') ? 'image/png' : 'image/jpeg' })] : []),
    word('document', 'document.main'), word('styles', 'styles'), word('numbering', 'numbering'), word('settings', 'settings'), ...pages,
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', `${types}.extended-properties+xml`),
    ...(carried ? [override('customXml/itemProps1.xml', `${types}.customXmlProperties+xml`), override('docProps/custom.xml', `${types}.custom-properties+xml`)] : []),
  ))
}

type Relationship = readonly [id: string, type: string, target: string]

function relationships(all: readonly Relationship[]): Uint8Array {
  return part(el('Relationships', { xmlns: `${packages}/relationships` }, ...all.map(([Id, Type, Target]) => el('Relationship', { Id, Type, Target }))))
}

function documentRelationships({ carried, sheets, logo }: Package): Uint8Array {
  const pages = Array.from({ length: sheets }, (_, at): readonly Relationship[] => [
    [`rIdHeader${at + 1}`, `${office}/header`, `header${at + 1}.xml`], [`rIdFooter${at + 1}`, `${office}/footer`, `footer${at + 1}.xml`],
  ]).flat()
  return relationships([
    ['rIdStyles', `${office}/styles`, 'styles.xml'], ['rIdNumbering', `${office}/numbering`, 'numbering.xml'], ['rIdSettings', `${office}/settings`, 'settings.xml'],
    ...pages,
    ...(logo ? [['rIdLogo', `${office}/image`, logo.path.replace('word/', '')] as const] : []),
    ...(carried ? [['rIdCarried', `${office}/customXml`, '../customXml/item1.xml'] as const] : []),
  ])
}

function coreProperties({ title, carried }: Package): Uint8Array {
  const when = carried && !Number.isNaN(Date.parse(carried.made)) ? new Date(carried.made).toISOString().replace(/\.\d+/, '') : null
  return part(el('cp:coreProperties', {
    'xmlns:cp': `${packages}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, el('dc:title', {}, plainText(title)), el('dc:creator', {}, plainText(carried?.by ?? '')), el('dc:language', {}, 'en-US'),
  when === null ? '' : el('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, when)))
}

function settings(): Uint8Array {
  const compatible = el('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 })
  return part(el('w:settings', namespaces, el('w:zoom', { 'w:percent': 100 }), val('defaultTabStop', 720), el('w:compat', {}, compatible),
    el('w:themeFontLang', { 'w:val': 'en-US' }), val('decimalSymbol', '.'), val('listSeparator', ',')))
}

const store = '{6B1F5B0E-5A52-4C1B-9C0D-5E2A7F0B4D31}'

function carriedJson(carried: Carried, options: ReadonlyMap<string, readonly string[]>): string {
  // These two signs are allowed in JSON and forbidden in XML.
  return JSON.stringify({ carried, options: Object.fromEntries(options) }).replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff')
}

// A part of its own for what must come back: programs keep it, and no page shows it. It stands a second time among the
// properties of the file, which also last where somebody saves the file in LibreOffice's own format in between.
function carriedParts(json: string): Readonly<Record<string, Uint8Array>> {
  return {
    'customXml/item1.xml': part(el('carried', { xmlns: 'urn:shared-table:carried' }, plainText(json))),
    'customXml/itemProps1.xml': part(el('ds:datastoreItem', { 'ds:itemID': store, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
      el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': 'urn:shared-table:carried' })))),
    'customXml/_rels/item1.xml.rels': relationships([['rId1', `${office}/customXmlProps`, 'itemProps1.xml']]),
    'docProps/custom.xml': customProperties(json),
  }
}

// Word takes no longer text in a property.
const longest = 240

function customProperties(json: string): Uint8Array {
  const packed = deflateSync(new TextEncoder().encode(json), { level: 9 })
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
  const pieces = text.match(new RegExp(`.{1,${longest}}`, 'g')) ?? []
  return part(el('Properties', {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  }, ...pieces.map((piece, at) => el('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name: `SharedTable${String(at + 1).padStart(5, '0')}` }, el('vt:lpwstr', {}, piece)))))
}
