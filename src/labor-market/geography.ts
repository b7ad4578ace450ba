import type { Period } from './types.ts'

const oldConnecticut = /^090(?:0[13579]|1[135])$/
const newConnecticut = /^091[1-9]0$/

/** Why an area may have no figures in a period: counties that were replaced. A sentence, or ''. */
export function geographyHint(area: string, { year }: Period): string {
  if (oldConnecticut.test(area) && year >= 2024) {
    return 'From 2024 on, Connecticut has planning regions (09110 and so on) in place of its eight counties.'
  }
  if (newConnecticut.test(area) && year < 2024) {
    return 'Before 2024, Connecticut had eight counties (09001 and so on) in place of its planning regions, and nothing was recalculated.'
  }
  if (area === '02261' && year >= 2020) return 'Alaska divided Valdez-Cordova (02261) into 02063 and 02066.'
  if ((area === '02063' || area === '02066') && year < 2020) return 'Alaska divided it from Valdez-Cordova (02261) later.'
  return ''
}

/** Whether counties of Connecticut from before and after its change stand in one region. They overlap. */
export const mixesConnecticut = (areas: readonly string[]): boolean =>
  areas.some((area) => oldConnecticut.test(area)) && areas.some((area) => newConnecticut.test(area))

/** Whether a code is one of a county (or what stands for one), and not of a state, the nation or a metropolitan area. */
export const isCounty = (area: string): boolean => /^\d{5}$/.test(area) && !area.endsWith('000') && !area.endsWith('999')

/** The code of the state that a county lies in: 19153 lies in 19000. */
export const stateOf = (area: string): string => `${area.slice(0, 2)}000`
