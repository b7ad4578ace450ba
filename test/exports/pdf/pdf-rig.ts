import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carriedOf } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { pdfFonts } from '#exports/pdf/fonts.ts'
import { toPdf, type PdfOptions } from '#exports/pdf/to-pdf.ts'
import { notRun } from '../../../tools/not-run.mjs'

/** Who sends the files of the tests. */
export const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const

const fonts = await pdfFonts(async (address) => new Uint8Array(await readFile(address)))

/** A fillable PDF of these sheets as the app makes it. */
export function pdfOf(sheets: readonly Sheet[], options: Partial<PdfOptions> = {}): Promise<Uint8Array> {
  return toPdf(sheets, { carried: carriedOf(sheets, sender), fonts, title: sheets[0]?.title ?? 'Worksheets', ...options })
}

/** Ends the test as "not run" where a program is not there. */
export function needs(context: Parameters<typeof notRun>[0], program: string): void {
  if (spawnSync(program, ['--version']).error) notRun(context, `${program} is not installed`)
}

/** Runs a program over files in a folder of its own; resolves to what it printed and to the file `out.pdf`, if it made one. */
export function run(program: string, options: readonly string[], files: Readonly<Record<string, Uint8Array | string>>): { readonly status: number; readonly said: string; readonly made: Uint8Array | null } {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const { status, stdout, stderr } = spawnSync(program, [...options], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
    return { status: status ?? -1, said: `${stdout}${stderr}`, made: made(join(folder, 'out.pdf')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function made(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    return null // the program wrote nothing
  }
}

/** Field values as XFDF, the form data that other programs fill in. */
export function xfdf(values: Readonly<Record<string, string>>): string {
  const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\r', '&#13;')
  const fields = Object.entries(values).map(([name, value]) => `<field name="${safe(name)}"><value>${safe(value)}</value></field>`)
  return `<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><fields>${fields.join('')}</fields></xfdf>`
}
