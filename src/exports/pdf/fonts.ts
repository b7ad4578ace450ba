import type { PdfFonts } from './faces.ts'

const files = {
  regular: new URL('./fonts/public-sans-regular.ttf', import.meta.url),
  bold: new URL('./fonts/public-sans-bold.ttf', import.meta.url),
  wide: new URL('./fonts/dejavu-sans.ttf', import.meta.url),
} as const

/** The typefaces that belong to the app, each fetched by `bytesOf`, which throws where it cannot. */
export async function pdfFonts(bytesOf: (address: URL) => Promise<Uint8Array>): Promise<PdfFonts> {
  const [regular, bold, wide] = await Promise.all([bytesOf(files.regular), bytesOf(files.bold), bytesOf(files.wide)])
  return { regular, bold, wide }
}
