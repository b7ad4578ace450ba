import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { bootstrap } from './bootstrap.mjs'

const usage =
  'npm run --silent lmi -- --counties 19049,19077 --period 2016-Q4 [--own 5] [--level sector] [--base US000|19000] ' +
  '[--since 2015-Q4] [--metro] [--prefer FILE] FILES'

const takesValue = new Set(['counties', 'period', 'own', 'level', 'base', 'since', 'prefer'])

class Wrong extends Error {}

/** The options and the files of the command line. Throws Wrong with a sentence. */
function readArguments(words) {
  const options = {}
  const files = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--metro') options.metro = true
    else if (word.startsWith('--')) {
      const [name, inline] = word.slice(2).split(/=(.*)/s)
      if (!takesValue.has(name)) throw new Wrong(`There is no option --${name}. Use: ${usage}`)
      const value = inline ?? words[++at]
      if (value === undefined || value.startsWith('--')) throw new Wrong(`--${name} needs a value. Use: ${usage}`)
      if (name === 'prefer') options.prefer = [...(options.prefer ?? []), value]
      else options[name] = value
    } else files.push(word)
  }
  for (const name of ['counties', 'period']) if (!options[name]) throw new Wrong(`--${name} is missing. Use: ${usage}`)
  if (files.length === 0) throw new Wrong(`No file is named. Use: ${usage}`)
  return { options, files }
}

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

const list = (text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')

/** An area as the files write it: 8069 is 08069. */
const areaOf = (text) => (/^\d{1,5}$/.test(text) ? text.padStart(5, '0') : text.toUpperCase())

async function main(words) {
  const core = {
    ...(await import('../src/labor-market/figure.ts')),
    ...(await import('../src/labor-market/geography.ts')),
    ...(await import('../src/labor-market/industry.ts')),
    ...(await import('../src/labor-market/open-file.ts')),
    ...(await import('../src/labor-market/period.ts')),
    ...(await import('../src/labor-market/profile.ts')),
    ...(await import('../src/labor-market/shelf.ts')),
  }
  const { options, files } = readArguments(words)
  const asked = readRequest(core, options)
  const { shelf, titles, remarks } = await load(core, files, asked, options.prefer ?? [])
  checkPeriods(core, asked, shelf)
  const { base, remark } = chooseBase(core, options.base, shelf, asked.period)
  const profile = core.profileRegion({ ...asked, base, titles, metros: shelf.areas().filter((area) => /^C\d{4}$/.test(area)) }, shelf.get)
  if (profile.industries.length === 0) {
    throw new Wrong(`The files hold no ${asked.level} figures of ownership ${asked.owns.join(',')} for these counties in ${core.periodText(asked.period)}.`)
  }
  if (profile.totalCovered.kind === 'none') throw new Wrong(profile.totalCovered.why)
  return print(core, profile, [...remarks, ...(remark ? [remark] : []), ...profile.remarks])
}

/** Says which county lacks which period, and what there is instead. */
function checkPeriods(core, { counties, period, since }, shelf) {
  for (const area of counties) {
    const there = shelf.periods(area)
    if (there.length === 0) throw new Wrong(`The files hold no figures for ${area}. ${core.geographyHint(area, period)}`.trim())
    const missing = [period, since].find((one) => one && !there.some((known) => core.isSamePeriod(known, one)))
    if (!missing) continue
    const known = there.map(core.periodText).join(', ')
    throw new Wrong(`The files hold ${area} for ${known}, but not for ${core.periodText(missing)}. ${core.geographyHint(area, missing)}`.trim())
  }
}

function readRequest(core, options) {
  const period = core.parsePeriod(options.period)
  if (!period) throw new Wrong(`"${options.period}" is no period. Write a year (2023) or a quarter (2016-Q4).`)
  const since = options.since === undefined ? undefined : core.parsePeriod(options.since)
  if (options.since !== undefined && !since) throw new Wrong(`"${options.since}" is no period. Write a year (2020) or a quarter (2015-Q4).`)
  const owns = [...new Set(list(options.own ?? '5'))].map(Number).sort((a, b) => a - b)
  if (owns.length === 0 || owns.some((own) => ![0, 1, 2, 3, 5, 8, 9].includes(own))) {
    throw new Wrong(`"${options.own}" is no ownership. Use 5 (private), 1, 2 or 3 (federal, state, local government), or several: 5,2,3.`)
  }
  const level = levelNamed(core, options.level ?? 'sector')
  const counties = [...new Set(list(options.counties).map(areaOf))]
  const odd = counties.find((area) => !/^[A-Z0-9]{5}$/.test(area))
  if (odd !== undefined || counties.length === 0) throw new Wrong(`"${odd ?? options.counties}" is no county code of five digits.`)
  return { counties, period, owns, level, useMetro: options.metro === true, ...(since ? { since } : { overYear: true }) }
}

function levelNamed(core, text) {
  const level = /^[3-6]$/.test(text) ? `${text}-digit` : text.replace(/^naics-?/i, '')
  if (core.levels.includes(level)) return level
  throw new Wrong(`"${text}" is no level. Use total, domain, supersector, sector, 3, 4, 5 or 6.`)
}

/** Reads all files. The order of files changes nothing. */
async function load(core, files, { counties, period, since, level }, prefer) {
  const shelf = core.openShelf(new Set(prefer.map((name) => basename(name))))
  const titles = new Map()
  const remarks = []
  const keepTitles = (more) => {
    for (const [industry, title] of more) if (!(titles.get(industry) <= title)) titles.set(industry, title)
  }
  const isNeeded = (area) => counties.includes(area) || !core.isCounty(area)
  const wanted = { areas: isNeeded, finest: core.levels.indexOf(level) < core.levels.indexOf('sector') ? 'sector' : level }
  for (const path of files) {
    const file = basename(path)
    const clashes = []
    const bytes = sizeOf(path)
    const reader = core.openFileReader({
      file,
      vintage: '',
      bytes,
      wanted,
      names: (industries) => keepTitles(industries),
      emit(table, source) {
        const clash = shelf.add(table, source)
        if (clash && [period, since].some((one) => one && core.isSamePeriod(one, table.period))) clashes.push(clash)
      },
    })
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) reader.push(chunk)
    for (const report of reader.end()) {
      keepTitles(report.titles)
      remarks.push(...report.remarks)
    }
    const clash = clashes[0]
    if (clash) throw new Wrong(clashSentence(core, clash))
  }
  return { shelf, titles, remarks: remarks.sort(byText) }
}

function clashSentence(core, { area, period, rows, own, industry, jobs, files }) {
  const said = (value) => (value < 0 ? 'withheld' : `${value} jobs`)
  return (
    `${files[0]} and ${files[1]} give different figures for ${area} in ${core.periodText(period)} (${rows} rows; the first is ` +
    `industry ${core.industryCode(industry)}, ownership ${own}: ${said(jobs[0])} and ${said(jobs[1])}). Name the one that counts with --prefer.`
  )
}

function sizeOf(path) {
  try {
    return statSync(path).size
  } catch {
    throw new Wrong(`There is no file ${path}.`)
  }
}

/**
 * The base: what --base names, else the nation where its figures are loaded, else the counties' published quotients.
 * The nation is never refused: without its figures the published quotients stand for it.
 */
function chooseBase(core, named, shelf, period) {
  const hasNation = shelf.get('US000', period) !== undefined
  const published = { kind: 'published' }
  if (named === undefined) return { base: hasNation ? { kind: 'areas', areas: ['US000'] } : published }
  const areas = list(named).map(areaOf)
  if (areas.length === 1 && areas[0] === 'US000' && !hasNation) return { base: published }
  const missing = areas.find((area) => shelf.get(area, period) === undefined)
  if (missing) throw new Wrong(`The files hold no figures for the base ${missing} in ${core.periodText(period)}, so there is no base to compare with.`)
  return { base: { kind: 'areas', areas } }
}

function print(core, profile, remarks) {
  const { request } = profile
  const json = core.figureJson
  const base = request.base.kind === 'areas' ? request.base.areas.join(',') : 'US000'
  return {
    region: { counties: [...request.counties].sort(byText), title: profile.title },
    period: core.periodText(request.period),
    since: request.since ? core.periodText(request.since) : 'the year before, as published',
    own: request.owns.length === 1 ? request.owns[0] : request.owns,
    level: request.level,
    total_covered: json(profile.totalCovered),
    total_wages: json(profile.totalWages),
    avg_weekly_wage: json(profile.weeklyPay),
    base: {
      areas: base,
      title: profile.baseTitle,
      lq_from: request.base.kind === 'areas' ? 'jobs' : "counties' published quotients",
      convention: 'total covered jobs (ownership 0, industry 10) below the line, here and in the base',
    },
    sectors: profile.industries.map((one) => industryJson(core, one)),
    notes: [...new Set(remarks)],
  }
}

function industryJson(core, one) {
  const json = core.figureJson
  return {
    naics: one.code,
    title: one.title,
    jobs: json(one.jobs),
    establishments: json(one.establishments),
    wages: json(one.wages),
    avg_weekly_wage: json(one.weeklyPay),
    avg_annual_pay: json(one.annualPay),
    share: json(one.share),
    lq: json(one.lq),
    private_only_lq: json(one.privateLq),
    wage_lq: json(one.wageLq),
    pay_lq: json(one.payLq),
    pay_against_region: json(one.payAgainstRegion),
    jobs_above_base: json(one.jobsAboveBase),
    change: json(one.change),
    growth: json(one.growth),
    cagr: json(one.yearlyGrowth),
    disclosed: one.withheldIn.length === 0 && one.jobs.kind === 'exact',
    withheld_in: one.withheldIn,
    ...(one.metro ? { metro: { area: one.metro.area, title: one.metro.title, jobs: json(one.metro.jobs), lq: json(one.metro.lq) } } : {}),
  }
}

if (bootstrap(process.argv[1])) {
  try {
    console.log(JSON.stringify(await main(process.argv.slice(2)), null, 2))
  } catch (error) {
    const isOurs = error instanceof Wrong || error?.name === 'Refused' || error?.name === 'NoAnswer'
    console.error(isOurs ? error.message : `The files could not be read: ${error?.message ?? error}`)
    process.exitCode = 1
  }
}
