import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'

/** The columns of an annual singlefile, in the Bureau's order. */
const names =
  'area_fips,own_code,industry_code,agglvl_code,size_code,year,qtr,disclosure_code,annual_avg_estabs,annual_avg_emplvl,' +
  'total_annual_wages,taxable_annual_wages,annual_contributions,annual_avg_wkly_wage,avg_annual_pay,lq_disclosure_code,' +
  'lq_annual_avg_estabs,lq_annual_avg_emplvl,lq_total_annual_wages,lq_taxable_annual_wages,lq_annual_contributions,' +
  'lq_annual_avg_wkly_wage,lq_avg_annual_pay,oty_disclosure_code,oty_annual_avg_estabs_chg,oty_annual_avg_estabs_pct_chg,' +
  'oty_annual_avg_emplvl_chg,oty_annual_avg_emplvl_pct_chg,oty_total_annual_wages_chg,oty_total_annual_wages_pct_chg,' +
  'oty_taxable_annual_wages_chg,oty_taxable_annual_wages_pct_chg,oty_annual_contributions_chg,' +
  'oty_annual_contributions_pct_chg,oty_annual_avg_wkly_wage_chg,oty_annual_avg_wkly_wage_pct_chg,' +
  'oty_avg_annual_pay_chg,oty_avg_annual_pay_pct_chg'

const supersectors = [
  ['1011', ['11', '21']],
  ['1012', ['23']],
  ['1013', ['31-33']],
  ['1021', ['22', '42', '44-45', '48-49']],
  ['1022', ['51']],
  ['1023', ['52', '53']],
  ['1024', ['54', '55', '56']],
  ['1025', ['61', '62']],
  ['1026', ['71', '72']],
  ['1027', ['81']],
]

/** How many counties a state of the made-up country has. */
const countiesOfState = 66

/** Numbers that look like chance and are the same each time. */
function makeDice(seed) {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x100000000) * sides)
  }
}

function row(area, own, industry, level, year, estabs, jobs, mark, lq, dice) {
  const isWithheld = mark === 'N'
  const weekly = 500 + dice(1500)
  const [e, wages] = isWithheld ? [0, 0] : [jobs, jobs * weekly * 52]
  const [tax, fee] = [Math.floor(wages / 3), Math.floor(wages / 300)]
  const pay = isWithheld ? '0,0' : `${weekly},${weekly * 52}`
  const ratio = (number) => (isWithheld ? '0.00' : (number / 100).toFixed(2))
  const change = () => (isWithheld ? '0,0.0' : `${dice(200) - 100},${((dice(200) - 100) / 10).toFixed(1)}`)
  const lqs = Array.from({ length: 6 }, () => ratio(Math.max(0, lq + dice(9) - 4))).join(',')
  const changes = Array.from({ length: 6 }, change).join(',')
  return (
    `"${area}","${own}","${industry}","${level}","0","${year}","A","${mark}",${estabs},${e},${wages},${tax},${fee},${pay},` +
    `"${mark}",${(lq / 100).toFixed(2)},${lqs},"${mark}",${change()},${changes}\r\n`
  )
}

/** The codes under a sector: three to six digits, about as many as a middling county has. */
function detailOf(sector, dice) {
  const first = Number(sector.slice(0, 2))
  return Array.from({ length: 3 + dice(3) }, (_, at) => `${first}${at + 1}`).flatMap((three) => {
    const four = Array.from({ length: 2 }, (_, at) => `${three}${at + 1}`)
    const five = four.map((code) => `${code}1`)
    return [three, ...four, ...five, ...five.map((code) => `${code}0`)]
  })
}

/** All lines of one area, totals of owners first, as one text. Sums are not kept: this is for speed, not for reading. */
function areaText(area, digit, year, dice) {
  const size = 50 + dice(400)
  const lines = [row(area, 0, '10', `${digit}0`, year, size * 20, size * 300, '', 100, dice)]
  for (const own of [1, 2, 3, 5]) {
    lines.push(row(area, own, '10', `${digit}1`, year, size * 5, size * 75, '', 60 + dice(80), dice))
    lines.push(row(area, own, '101', `${digit}2`, year, size, size * 15, '', 60 + dice(80), dice))
    lines.push(row(area, own, '102', `${digit}2`, year, size * 4, size * 60, '', 60 + dice(80), dice))
    for (const [group, sectors] of supersectors) {
      lines.push(row(area, own, group, `${digit}3`, year, size, 1 + dice(size * 9), '', 20 + dice(300), dice))
      for (const sector of sectors) {
        const mark = dice(100) < 28 ? 'N' : ''
        lines.push(row(area, own, sector, `${digit}4`, year, size, 1 + dice(size * 9), mark, 20 + dice(300), dice))
        if (own !== 5) continue
        for (const code of detailOf(sector, dice)) {
          const level = `${digit}${code.length + 2}`
          lines.push(row(area, own, code, level, year, 1 + dice(40), dice(900), dice(100) < 45 ? 'N' : '', dice(400), dice))
        }
      }
    }
  }
  return lines.join('')
}

/**
 * The text of a made-up singlefile in the layout of the Bureau's, area by area: the nation, then states, each with its
 * counties. It ends with the first area at which `bytes` is reached. Every run gives the same text.
 */
export function* singlefile(bytes, { year = 2023, seed = 1 } = {}) {
  const dice = makeDice(seed)
  const header = `${names.split(',').map((name) => `"${name}"`).join(',')}\r\n`
  let written = header.length
  yield header
  for (let at = 0; written < bytes; at++) {
    const [state, county] = [Math.floor(at / countiesOfState) + 1, at % countiesOfState]
    const area = at === 0 ? 'US000' : `${state}`.padStart(2, '0') + (county === 0 ? '000' : `${county * 2 - 1}`.padStart(3, '0'))
    const text = areaText(at === 0 ? area : nextArea(area, at), at === 0 ? '1' : county === 0 ? '5' : '7', year, dice)
    written += text.length
    yield text
  }
}

/** Codes have five characters: where two digits of a state no longer suffice, letters follow, as in codes of areas. */
function nextArea(area, at) {
  return area.length === 5 ? area : `Z${at.toString(36).padStart(4, '0').toUpperCase()}`
}

/** Writes a singlefile of at least `bytes` bytes to a file, without ever holding more than one area. */
export async function writeSinglefile(path, bytes, options) {
  const out = createWriteStream(path)
  for (const text of singlefile(bytes, options)) if (!out.write(text)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path, megabytes = '500'] = process.argv.slice(2)
  if (path === undefined) {
    console.error('Use: node tools/bench/singlefile.mjs FILE [MEGABYTES]')
    process.exitCode = 1
  } else await writeSinglefile(path, Number(megabytes) * 1e6)
}
