import { openDocument } from '#document/workbook-document.ts'
import { openJournal } from '#document/journal.ts'

const writers = 40
const day = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 0, 5, 15)

/**
 * A partnership as a large one is after years: 300 people on the roster and on the invitation list, 5 task forces with
 * 60 actions, and 20,000 edits by 40 tabs, noted in the journal. Returns `{ workbook, journal }`, one compacted row
 * each, as storage keeps them.
 * @param {{ people?: number, actions?: number, edits?: number, id?: string }} [size]
 */
export function largePartnership({ people = 300, actions = 60, edits = 20_000, id = 'large' } = {}) {
  const document = openDocument(id)
  const rows = []
  const journal = openJournal('w0')
  journal.onUpdate((update) => rows.push(update))
  const pen = penFor(document, journal)
  pen.write({ '-/settings/name': 'A large partnership', '-/settings/region': 'Four counties', '-/settings/sector': 'Manufacturing' })
  for (let at = 0; at < 60; at += 1) pen.write(organizationAt(at))
  for (let at = 0; at < people; at += 1) pen.write(personAt(at))
  for (let at = 0; at < 5; at += 1) pen.write({ [`r1/task-forces/forces/f${at}/title`]: `Task force ${at}`, [`r1/task-forces/forces/f${at}/~order`]: orderAt(at) })
  for (let at = 0; at < actions; at += 1) pen.write(actionAt(at))
  while (pen.count() < edits) pen.write(laterEdit(pen.count(), people, actions))
  const packed = { workbook: document.toRow(), journal: rows }
  document.close()
  journal.close()
  return packed
}

function penFor(document, journal) {
  const counts = new Map()
  let written = 0
  return {
    count: () => written,
    write(values) {
      const tab = `w${Math.floor((written * writers) / 20_000) % writers}`
      const at = start + Math.floor((written / 20_000) * 900 * day)
      const edits = Object.entries(values).map(([path, value]) => ({ path, value, basedOn: stampsAt(document, path) }))
      const count = () => {
        counts.set(tab, (counts.get(tab) ?? 0) + 1)
        return counts.get(tab)
      }
      document.edit(edits, { id: tab, by: 'p0', now: () => at, count })
      journal.note(edits.map(({ path, value }) => ({ path, at, by: 'p0', from: null, to: value })))
      written += edits.length
    },
  }
}

function stampsAt(document, path) {
  const [round, worksheet, field, row, column] = path.split('/')
  const sheet = document.workbook().sheets[`${round}/${worksheet}`]
  if (row === undefined) return sheet?.fields[field]?.standing.map((one) => one.stamp) ?? []
  const found = sheet?.tables[field]?.find((one) => one.id === row)
  return found?.cells[column]?.standing.map((one) => one.stamp) ?? []
}

const orderAt = (at) => `a${String(at).padStart(4, '0')}`

function organizationAt(at) {
  const row = `-/register/organizations/o${at}`
  return { [`${row}/name`]: `Company ${at} of the region`, [`${row}/kinds`]: [at % 4 === 0 ? 'community-college' : 'business'], [`${row}/~order`]: orderAt(at) }
}

function personAt(at) {
  const [person, member, invitee] = [`-/register/people/p${at}`, `r1/roster/members/p${at}`, `r1/invitees/people/p${at}`]
  const organization = `o${at % 60}`
  return {
    [`${person}/name`]: `Leader Number ${at}`, [`${person}/organization`]: organization, [`${person}/~order`]: orderAt(at),
    [`${member}/person`]: `p${at}`, [`${member}/~order`]: orderAt(at),
    [`${invitee}/person`]: `p${at}`, [`${invitee}/organization`]: organization, [`${invitee}/decides`]: at % 3 !== 0,
    [`${invitee}/subSector`]: 'Machine shops', [`${invitee}/sentOn`]: '2027-02-01', [`${invitee}/reply`]: ['yes', 'no', 'maybe'][at % 3],
    [`${invitee}/~order`]: orderAt(at),
  }
}

function actionAt(at) {
  const row = `r1/task-forces/actions/a${at}`
  return {
    [`${row}/force`]: `f${at % 5}`, [`${row}/action`]: `Action number ${at}`, [`${row}/owner`]: `p${at}`, [`${row}/due`]: '2027-05-01',
    [`${row}/status`]: 'under way', [`${row}/~order`]: orderAt(at),
  }
}

// Words are written as they are typed, about twice a second: four writes of one cell, then another cell.
function laterEdit(count, people, actions) {
  const visit = Math.floor(count / 4)
  const text = `What was heard in call number ${visit}, as`.slice(0, 12 + 10 * (count % 4))
  if (visit % 3 === 0) return { [`r1/task-forces/actions/a${visit % actions}/action`]: text }
  return { [`r1/invitees/people/p${visit % people}/${visit % 2 === 0 ? 'callNote' : 'subSector'}`]: text }
}
