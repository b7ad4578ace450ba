import { removalOf, restoreOf, type Edit } from '#document/edit.ts'
import { stampOf } from '#document/keys.ts'
import { openForeign } from '#document/preview.ts'
import { tryMerge } from '#document/preview-merge.ts'
import { openDocument, type WorkbookDocument } from '#document/workbook-document.ts'
import type { Field, Row, Workbook } from '#worksheets/workbook.ts'
import type { Write } from './oracle.ts'
import { oneOf, randomOf } from './random.ts'

const partnership = 'w'
const fields = ['-/settings/name', 'r1/case-for-change/case', 'r1/first-sector/sector']
const tables = ['-/register/organizations', 'r1/support-team-review/points']
const rows = ['o1', 'o2', '1.1a']
const columns = ['name', 'answer']

/** One tab: a document, and a screen that shows it as it was a while ago. */
interface Tab {
  readonly name: string
  readonly document: WorkbookDocument
  screen: Workbook
  count: number
  /** How many of its device's rows have reached it. */
  read: number
  /** The writes that have reached it. */
  readonly has: Set<Write>
}

/** A device: its tabs, and the rows that they stored, each with the writes that it carries. */
interface Device {
  readonly tabs: readonly Tab[]
  readonly rows: { readonly bytes: Uint8Array; readonly carries: readonly Write[] }[]
}

export interface Team {
  readonly devices: readonly Device[]
  readonly tabs: readonly Tab[]
}

/** Runs one schedule of three devices, two of them with tabs that see each other's rows late, and brings all together. */
export function runSchedule(seed: number, steps = 40): Team {
  const random = randomOf(seed)
  const team = startTeam()
  for (let step = 0; step < steps; step += 1) {
    const device = oneOf(random, team.devices)
    const tab = oneOf(random, device.tabs)
    const dice = random()
    if (dice < 0.55) write(random, device, tab, step)
    else if (dice < 0.7) tab.screen = tab.document.workbook()
    else if (dice < 0.85) catchUp(device, tab)
    else giveFile(device, tab, oneOf(random, team.devices))
  }
  bringTogether(team)
  return team
}

function startTeam(): Team {
  const founder = openDocument(partnership)
  const first = founder.toRow()
  founder.close()
  const devices = [2, 2, 1].map((tabs, at): Device => ({
    rows: [{ bytes: first, carries: [] }],
    tabs: Array.from({ length: tabs }, (_, tab) => openTab(`d${at}t${tab}`, first)),
  }))
  return { devices, tabs: devices.flatMap((device) => device.tabs) }
}

function openTab(name: string, first: Uint8Array): Tab {
  const document = openDocument()
  document.takeRows([first])
  return { name, document, screen: document.workbook(), count: 0, read: 1, has: new Set() }
}

function write(random: () => number, device: Device, tab: Tab, step: number): void {
  const edit = chooseEdit(random, tab, step)
  if (!edit) return
  const updates: Uint8Array[] = []
  const stop = tab.document.onUpdate((update) => updates.push(update))
  tab.document.edit([edit], { id: tab.name, by: tab.name, now: () => step, count: () => (tab.count += 1) })
  stop()
  const isRemoval = edit.path.endsWith('/~gone')
  const meant: Write = {
    stamp: stampOf(tab.name, tab.count), writer: tab.name, path: edit.path, saw: edit.basedOn,
    value: edit.value === null ? null : isRemoval ? 'removed' : (typeof edit.value === 'string' ? edit.value : ''),
    ...(isRemoval && Array.isArray(edit.value) ? { sawCells: edit.value as readonly string[] } : {}), // a removal's value is its stamps
  }
  tab.has.add(meant)
  for (const bytes of updates) device.rows.push({ bytes, carries: [meant] })
}

function chooseEdit(random: () => number, tab: Tab, step: number): Edit | null {
  const value = random() < 0.1 ? null : `${tab.name} ${step}`
  if (random() < 0.4) {
    const path = oneOf(random, fields)
    return { path, value, basedOn: stampsOf(fieldOn(tab.screen, path)) }
  }
  const [table, id] = [oneOf(random, tables), oneOf(random, rows)]
  const row = rowOn(tab.screen, table, id)
  const dice = random()
  if (dice < 0.2 && row && !row.removed) return removalOf(table, row)
  if (dice < 0.3 && row?.removal) return restoreOf(table, row)
  const column = oneOf(random, columns)
  return { path: `${table}/${id}/${column}`, value, basedOn: stampsOf(row?.cells[column]) }
}

function catchUp(device: Device, tab: Tab): void {
  const missed = device.rows.slice(tab.read)
  tab.document.takeRows(missed.map((row) => row.bytes))
  for (const row of missed) for (const one of row.carries) tab.has.add(one)
  tab.read = device.rows.length
}

/** A file of one tab's document, taken in on another device by the very road that the app takes. */
function giveFile(from: Device, tab: Tab, to: Device): void {
  if (from === to) return
  const foreign = openForeign(tab.document.toFile(), partnership)
  if ('fault' in foreign) throw new Error(`An honest file was refused: ${foreign.fault}`)
  const trial = tryMerge(to.rows.map((row) => row.bytes), foreign, '')
  foreign.doc.destroy()
  if (!trial) throw new Error('Our own rows have a gap.')
  if (trial.row) to.rows.push({ bytes: trial.row, carries: [...tab.has] })
}

function bringTogether({ devices }: Team): void {
  for (let turn = 0; turn < 2; turn += 1) {
    for (const device of devices) {
      for (const tab of device.tabs) catchUp(device, tab)
      const [tab] = device.tabs
      if (tab) for (const other of devices) giveFile(device, tab, other)
    }
  }
  for (const device of devices) for (const tab of device.tabs) catchUp(device, tab)
}

export function stampsOf(field: Field | undefined): readonly string[] {
  return field?.standing.map((one) => one.stamp) ?? []
}

function fieldOn(book: Workbook, path: string): Field | undefined {
  const [round, worksheet, field = ''] = path.split('/')
  return book.sheets[`${round}/${worksheet}`]?.fields[field]
}

function rowOn(book: Workbook, table: string, id: string): Row | undefined {
  const [round, worksheet, name = ''] = table.split('/')
  return book.sheets[`${round}/${worksheet}`]?.tables[name]?.find((row) => row.id === id)
}

/** The values that a workbook shows in each place, sorted; a removed row shows none. */
export function shownIn(book: Workbook): Readonly<Record<string, readonly string[]>> {
  const shown: Record<string, readonly string[]> = {}
  const put = (path: string, field: Field): void => {
    const values = field.standing.flatMap((one) => (typeof one.value === 'string' ? one.value : []))
    if (values.length > 0) shown[path] = [...new Set(values)].toSorted()
  }
  for (const [sheet, { fields: scalars, tables: lists }] of Object.entries(book.sheets)) {
    for (const [name, field] of Object.entries(scalars)) put(`${sheet}/${name}`, field)
    for (const [name, list] of Object.entries(lists)) {
      for (const row of list) if (!row.removed) for (const [column, field] of Object.entries(row.cells)) put(`${sheet}/${name}/${row.id}/${column}`, field)
    }
  }
  return shown
}
