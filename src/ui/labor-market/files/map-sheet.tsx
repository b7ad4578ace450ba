import { useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { suggestMapping, type SheetMapping } from '#labor-market/state-sheet.ts'
import type { Ownership, Quarter } from '#labor-market/types.ts'
import type { Figures, ImportLine } from '#session/labor-market/figures.ts'
import { Button } from '../../kit/button.tsx'
import { Choose } from '../../kit/choose.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { countyNamed, type Atlas } from '../map/atlas.ts'
import { loadAtlas } from '../map/load-atlas.ts'
import { mapSheetWords as words } from './map-sheet-words.ts'
import css from './files.module.css'

interface Sheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Draft = Partial<SheetMapping>
const needed = ['area', 'industry', 'jobs'] as const
const optional = ['title', 'establishments', 'wages'] as const
const shownAreas = 30

/** What the columns of a state office's sheet mean: suggested, shown with its first lines, and said by a person. */
export function MapSheet({ figures, line, onClose }: { readonly figures: Figures; readonly line: ImportLine; readonly onClose: () => void }): ReactNode {
  const sheet = useSheet(line)
  return (
    <Dialog open wide onClose={onClose} title={<span className={css['breaks']}>{words.title(line.name)}</span>}>
      {sheet === null && <p role="status">{words.reading}</p>}
      {typeof sheet === 'string' && <p>{sheet}</p>}
      {sheet !== null && typeof sheet !== 'string' && <Mapping figures={figures} line={line} sheet={sheet} onClose={onClose} />}
    </Dialog>
  )
}

function useSheet({ file }: ImportLine): Sheet | string | null {
  const [sheet, setSheet] = useState<Sheet | string | null>(null)
  useEffect(() => {
    if (!(file instanceof Blob)) return
    import('#imports/lists/read-list.ts').then(({ readList }) => readList(file, file.name)).then(
      ({ headers, rows }) => setSheet({ headers, rows }),
      (error: unknown) => setSheet(error instanceof Error ? error.message : String(error)),
    )
  }, [file])
  return sheet
}

function useAtlasHere(): Atlas | null {
  const [atlas, setAtlas] = useState<Atlas | null>(null)
  useEffect(() => void loadAtlas('since-2024').then(setAtlas, () => setAtlas(null)), [])
  return atlas
}

interface MappingProps {
  readonly figures: Figures
  readonly line: ImportLine
  readonly sheet: Sheet
  readonly onClose: () => void
}

function Mapping({ figures, line, sheet, onClose }: MappingProps): ReactNode {
  const atlas = useAtlasHere()
  const name = useId()
  const [draft, setDraft] = useState<Draft>(() => ({ year: { is: new Date().getFullYear() - 1 }, ...suggestMapping(sheet.headers) }))
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const areas = useMemo(() => (draft.area === undefined ? [] : [...new Set(sheet.rows.map((row) => row[draft.area ?? 0]?.trim() ?? ''))].filter((one) => one !== '')), [sheet, draft.area])
  const codeOf = (area: string): string | undefined => (atlas ? areaCode(atlas, typed.get(area) ?? area) : undefined)
  const open = areas.filter((area) => codeOf(area) === undefined && !/^\d{4,5}$/.test(area))
  const columns = sheet.headers.map((header, at) => [String(at), header] as const)
  const whole = needed.every((key) => draft[key] !== undefined)
  const take = (): void => {
    void figures.takeSheet(line.key, { file: line.file, rows: [sheet.headers, ...sheet.rows], mapping: draft as SheetMapping, areaCode: codeOf }) // all that is needed is there
    onClose()
  }
  return (
    <div className={css['mapping']}>
      <p>{words.lead}</p>
      <div className={css['columns']}>
        {[...needed, ...optional].map((key) => (
          <Choose key={key} label={words.field[key]} value={draft[key] === undefined ? '' : String(draft[key])} options={[['', words.noColumn], ...columns]}
            onChoose={(at) => setDraft(({ [key]: _, ...rest }) => (at === '' ? rest : { ...rest, [key]: Number(at) }))} />
        ))}
        <YearAndKind draft={draft} columns={columns} onChange={(part) => setDraft({ ...draft, ...part })} />
      </div>
      <div className={css['scroll']} role="region" aria-label={words.firstLines} tabIndex={0}>
        <table className={css['table']}>
          <thead><tr>{sheet.headers.map((header, at) => <th key={at} scope="col">{header}</th>)}</tr></thead>
          <tbody>{sheet.rows.slice(0, 4).map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {open.length > 0 && (
        <fieldset className={css['areas']}>
          <legend id={name}>{words.areas(open.length)}</legend>
          {open.slice(0, shownAreas).map((area) => (
            <label key={area} className={css['area']}>
              <span>{area}</span>
              <input placeholder={words.areaHint} defaultValue={typed.get(area) ?? ''} onBlur={(event) => setTyped(new Map(typed).set(area, event.target.value))} />
            </label>
          ))}
        </fieldset>
      )}
      <div><Button look="primary" held={whole ? null : words.missing} onClick={take}>{words.take}</Button></div>
    </div>
  )
}

/** The code of an area: five digits, a county's name with its state, a state's name, or the nation. */
function areaCode(atlas: Atlas, name: string): string | undefined {
  const bare = name.trim()
  if (/^\d{4,5}$/.test(bare)) return bare.padStart(5, '0')
  if (/^(us|u\.s\.|united states|nation)( total)?$/i.test(bare)) return 'US000'
  const state = atlas.states.find((one) => one.name.toLowerCase() === bare.replace(/\s*--?\s*statewide$/i, '').toLowerCase())
  return state ? `${state.fips}000` : countyNamed(atlas, bare, '')?.fips
}

interface YearProps {
  readonly draft: Draft
  readonly columns: readonly (readonly [string, string])[]
  readonly onChange: (part: Draft) => void
}

const owners: readonly Ownership[] = [5, 0, 1, 2, 3]
const quarters: readonly Quarter[] = [0, 1, 2, 3, 4]

function YearAndKind({ draft, columns, onChange }: YearProps): ReactNode {
  const fixed = (value: Draft['year' | 'quarter' | 'ownership']): string => (value === undefined ? '' : typeof value === 'number' ? String(value) : `is ${value.is}`)
  const year = typeof draft.year === 'object' ? draft.year.is : null
  return (
    <>
      <Choose label={words.year} value={year === null ? fixed(draft.year) : 'is'} options={[['is', words.oneYear], ...columns]}
        onChoose={(at) => onChange({ year: at === 'is' ? { is: new Date().getFullYear() - 1 } : Number(at) })} />
      {year !== null && <label className={css['area']}><span>{words.whichYear}</span><input inputMode="numeric" defaultValue={year} onBlur={(event) => onChange({ year: { is: Number(event.target.value) } })} /></label>}
      <Choose label={words.quarter} value={fixed(draft.quarter)} options={[...quarters.map((one) => [`is ${one}`, words.quarters[one]] as const), ...columns]}
        onChoose={(at) => onChange({ quarter: at.startsWith('is ') ? { is: quarters.find((one) => `is ${one}` === at) ?? 0 } : Number(at) })} />
      <Choose label={words.owner} value={fixed(draft.ownership)} options={[...owners.map((one) => [`is ${one}`, words.owners[one as 5]] as const), ...columns]}
        onChoose={(at) => onChange({ ownership: at.startsWith('is ') ? { is: owners.find((one) => `is ${one}` === at) ?? 5 } : Number(at) })} />
    </>
  )
}
