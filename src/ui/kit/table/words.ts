/** All words of tables, whole sentences with slots. */
export const tableWords = {
  number: '#',
  add: (row: string) => `Add a ${row}`,
  addAn: (row: string) => `Add an ${row}`,
  rowsShown: (shown: number, all: number) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`),
  oneRow: '1 row',
  noRows: (row: string) => `No ${row} yet. Start typing in the empty line.`,
  nothingToShow: 'Nothing here yet.',
  noMatch: 'No row has these words.',
  filter: 'Show rows with',
  moreColumns: (count: number) => (count === 1 ? 'Show 1 more column' : `Show ${count} more columns`),
  fewerColumns: 'Show fewer columns',
  asEntered: 'Back to the order as entered',
  sortBy: (column: string) => `Sort by ${column}`,
  keys: 'Arrow keys move. Type or press Enter to write. Esc leaves the cell. You can paste cells from a spreadsheet.',
  openRow: (name: string) => `Open ${name}`,
  removeRow: (name: string) => `Remove ${name}`,
  remove: 'Remove this row',
  rowAt: (number: number) => `row ${number}`,
  removed: (name: string) => `Removed: ${name}.`,
  undo: 'Undo',
  removedRows: (count: number) => (count === 1 ? '1 removed row' : `${count} removed rows`),
  removedBy: (name: string) => `removed by ${name}`,
  bringBack: 'Bring back',
  nameless: 'a row without a name',
  kept: (remover: string, changer: string) =>
    `${remover} removed this row while ${changer} changed it. So nothing is lost, it is still here.`,
  keep: 'Keep the row',
  keptShort: 'Removed by one, changed by another',
  differs: 'Two answers',
  doesNotCount: 'Does not count yet',
  first: (column: string) => `First fill in “${column}”. The rest of the row opens then.`,
  pasted: (rows: number) => (rows === 1 ? 'Pasted 1 row.' : `Pasted ${rows} rows.`),
  pastedNothing: (column: string) => `Nothing was pasted: these rows need “${column}” first. Click in that column and paste again.`,
  pasteText: (rows: number) => (rows === 1 ? 'Pasted 1 row' : `Pasted ${rows} rows`),
  bring: (count: number, from: string) => (count === 1 ? `Bring in 1 from “${from}”` : `Bring in ${count} from “${from}”`),
  brought: (count: number) => (count === 1 ? 'Brought in 1 row' : `Brought in ${count} rows`),
  done: 'Done',
  moreFields: (count: number) => `More (${count})`,
  ticked: 'yes',
  notTicked: 'no',
  empty: 'empty',
} as const

/** `a slip`, `an organization`: the article follows the sound of the first letter. */
export function addWords(row: string): string {
  return /^[aeio]/i.test(row) ? tableWords.addAn(row) : tableWords.add(row)
}
