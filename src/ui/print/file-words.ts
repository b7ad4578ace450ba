export type Format = 'word' | 'excel' | 'pdf' | 'csv' | 'json'

const formats = [
  { id: 'word', label: 'Word' }, { id: 'excel', label: 'Excel' }, { id: 'pdf', label: 'PDF to fill in' },
  { id: 'csv', label: 'CSV tables' }, { id: 'json', label: 'JSON' },
] as const satisfies readonly { readonly id: Format; readonly label: string }[]

/** What the print screen says about files. */
export const fileWords = {
  title: 'As a file',
  formats,
  nameOf: (format: Format) => formats.find((one) => one.id === format)?.label ?? format,
  plainPdf: 'PDF',
  comesBack: 'Word, Excel and PDF can be filled in and brought back: nobody has to type them again.',
  busy: 'A file is being made. Wait until it is there, or stop it.',
  making: (name: string) => `Making the file (${name})…`,
  stop: 'Stop',
  offered: (name: string) => `Offered for saving: ${name}`,
  failed: 'The file could not be made. Your work is safe. Load this page again and try once more.',
} as const
