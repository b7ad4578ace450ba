const censusAreas = new Set(['016', '050', '063', '066', '070', '105', '158', '180', '198', '240', '261', '290'])
const cityBoroughs = new Set(['110', '220', '275', '282'])
const cities = new Set(['24510', '29510'])

// What Alaska calls the parts of itself; only one of them is called a county anywhere else.
function alaskan(part: string): string {
  if (censusAreas.has(part)) return ' Census Area'
  if (cityBoroughs.has(part)) return ' City and Borough'
  return part === '020' || part === '230' ? ' Municipality' : ' Borough'
}

function kindOf(fips: string): string {
  const [state, part] = [fips.slice(0, 2), fips.slice(2)]
  if (state === '02') return alaskan(part)
  if (state === '22') return ' Parish'
  if (state === '09' && part >= '100') return ' Planning Region'
  if (fips === '11001' || fips === '32510') return ''
  return cities.has(fips) || (state === '51' && part >= '500') ? ' city' : ' County'
}

/** The full name of a county or what its state has in place of counties: `Scott County`, `Orleans Parish`, `Richmond city`. */
export function countyName(fips: string, plain: string): string {
  return `${plain}${kindOf(fips)}`
}

const kinds = /[\s,]+(county|parish|borough|census area|city and borough|municipality|planning region|city|co\.?)$/i

/** A typed name as it is compared: without case, accents and signs, and without the word for county. */
export function plainName(typed: string): string {
  const bare = typed.trim().replace(kinds, '')
  return (bare === '' ? typed : bare).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\bsaint\b/g, 'st').replace(/[^\p{L}\p{N}]+/gu, '')
}

const postal: Readonly<Record<string, string>> = {
  AL: '01', AK: '02', AZ: '04', AR: '05', CA: '06', CO: '08', CT: '09', DE: '10', DC: '11', FL: '12', GA: '13', HI: '15', ID: '16', IL: '17', IN: '18',
  IA: '19', KS: '20', KY: '21', LA: '22', ME: '23', MD: '24', MA: '25', MI: '26', MN: '27', MS: '28', MO: '29', MT: '30', NE: '31', NV: '32', NH: '33',
  NJ: '34', NM: '35', NY: '36', NC: '37', ND: '38', OH: '39', OK: '40', OR: '41', PA: '42', RI: '44', SC: '45', SD: '46', TN: '47', TX: '48', UT: '49',
  VT: '50', VA: '51', WA: '53', WV: '54', WI: '55', WY: '56',
}

/** The number of a state by its two letters, such as `IA`; undefined where there is none of these letters. */
export function stateByLetters(letters: string): string | undefined {
  return postal[letters.trim().replaceAll('.', '').toUpperCase()]
}
