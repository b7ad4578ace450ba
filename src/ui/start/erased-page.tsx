import type { ReactNode } from 'react'
import type { EraseReport } from '#session/device.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { eraseWords as words } from '#ui/storage/erase-words.ts'

/** What was erased, whether a second look found nothing, and what is left to the person. */
export function ErasedPage({ report }: { readonly report: EraseReport }): ReactNode {
  const gone = report.databases.filter((one) => one.result === 'gone').length
  const { title, text } = report.left.length === 0 ? words.done : words.left
  return (
    <OuterPage narrow title={title} lead={text}>
      {report.left.length > 0 && <ul>{report.left.map((one) => <li key={one}>{one}</li>)}</ul>}
      <h2>{words.erased}</h2>
      <ul>
        <li>{words.stores(gone)}</li>
        <li>{words.keys(report.keys)}</li>
        <li>{words.caches(report.caches)}</li>
      </ul>
      <p>{words.files}</p>
      <p>{words.closeWindow}</p>
    </OuterPage>
  )
}
