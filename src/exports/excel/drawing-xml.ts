import { strToU8 } from 'fflate'
import { sizeOf } from '../picture-size.ts'
import { excelXml } from './excel-text.ts'

/** A picture of a team, as it comes. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
}

/** A picture that is ready to stand on the first tab. */
export interface Logo extends Picture {
  readonly extension: 'png' | 'jpeg'
  /** Width and height on paper, in units of which a point has 12,700. */
  readonly width: number
  readonly height: number
  /** What is read out in its place. */
  readonly says: string
}

const point = 12_700
// No higher and no wider than this, in points: the row that it stands in is as high.
const room = { width: 220, height: 50 } as const

/** The picture as it stands on a tab; null where its bytes do not say how large it is. */
export function logoOf(picture: Picture, says: string): Logo | null {
  const size = sizeOf(picture.bytes, picture.type)
  if (size === null) return null
  const shrink = Math.min(room.width / size.width, room.height / size.height, 1) * point
  return { ...picture, extension: picture.type === 'image/png' ? 'png' : 'jpeg', width: Math.round(size.width * shrink), height: Math.round(size.height * shrink), says }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationOf = (type: string, target: string): Uint8Array => strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`)

/** The parts of the file that show the picture on its first tab. */
export function drawingParts(logo: Logo): Record<string, Uint8Array> {
  const name = `logo.${logo.extension}`
  return {
    'xl/worksheets/_rels/sheet1.xml.rels': relationOf('drawing', '../drawings/drawing1.xml'),
    'xl/drawings/_rels/drawing1.xml.rels': relationOf('image', `../media/${name}`),
    'xl/drawings/drawing1.xml': strToU8(drawing(logo)),
    [`xl/media/${name}`]: logo.bytes,
  }
}

function drawing({ width, height, says }: Logo): string {
  return [
    `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relations}">`,
    `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/>`,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Logo" descr="${excelXml(says)}"/><xdr:cNvPicPr/></xdr:nvPicPr>`,
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>',
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
    '<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
  ].join('')
}
