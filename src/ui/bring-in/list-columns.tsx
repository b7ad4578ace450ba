import type { ReactNode } from 'react'
import type { ListSeen } from '#imports/lists/list-work.ts'
import type { Mapping } from '#imports/lists/mapping.ts'
import { listWords as words } from './list-words.ts'
import own from './bring-in.module.css'

type Role = keyof typeof words.roles

interface ColumnsProps {
  readonly seen: ListSeen
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
  readonly onTab: (tab: string) => void
}

const roles = Object.entries(words.roles) as readonly [Role, string][] // the keys of the words are the roles
const samplesShown = 3

/** Each column of the list with a few of its cells, and what it is taken for. */
export function Columns({ seen: table, mapping, onMapping, onTab }: ColumnsProps): ReactNode {
  const taken = mapping.roles.filter((role) => role !== null).length
  const change = (at: number, role: Role | null): void => onMapping({ ...mapping, roles: mapping.roles.map((one, column) => (column === at ? role : one)) })
  return (
    <details className={own['columns']} open={taken === 0 || mapping.source === 'another list'}>
      <summary>{words.columns}</summary>
      <p className={own['quiet']}>{words.columnsHelp}</p>
      {table.tabs.length > 1 && (
        <label className={own['tab']}>{words.tab}
          <select value={table.tab ?? ''} onChange={(event) => onTab(event.target.value)}>
            {table.tabs.map((tab) => <option key={tab}>{tab}</option>)}
          </select>
        </label>
      )}
      <div className={own['scroll']} role="region" aria-label={words.columns} tabIndex={0}>
        <table className={own['table']}>
          <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.means}</th><th scope="col">{words.sample}</th></tr></thead>
          <tbody>
            {table.headers.map((header, at) => (
              <tr key={at}>
                <th scope="row">{header}</th>
                <td>
                  <select aria-label={words.role(header)} value={mapping.roles[at] ?? ''} onChange={(event) => change(at, roles.find(([role]) => role === event.target.value)?.[0] ?? null)}>
                    <option value="">{words.leave}</option>
                    {roles.map(([role, label]) => <option key={role} value={role}>{label}</option>)}
                  </select>
                </td>
                <td className={own['quiet']}>{table.rows.map((row) => row[at] ?? '').filter((cell) => cell !== '').slice(0, samplesShown).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
