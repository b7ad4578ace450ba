/** As many signs as a cell of Excel holds. */
const mostSigns = 32_767
const goesOn = '… (the rest of this text is in Shared Table)'

/**
 * A text as a cell can hold it: line ends as Excel writes them, and no more signs than fit, in which case its end says
 * that it goes on. The way back does the same to what was sent, so that nothing of this looks like somebody's change.
 */
export function excelText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n')
  return plain.length <= mostSigns ? plain : `${plain.slice(0, mostSigns - goesOn.length)}${goesOn}`
}

const forXml: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in the XML of Excel, which writes signs that XML cannot hold as `_xHHHH_`. */
export function excelXml(text: string): string {
  return text
    // Half of a sign is no text; LibreOffice would lose all that follows it.
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    // eslint-disable-next-line no-control-regex -- these are the very signs that XML cannot hold
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(/[&<>"]/g, (sign) => forXml[sign] ?? sign)
}
