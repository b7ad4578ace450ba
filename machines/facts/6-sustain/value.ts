import {
  lastingValue, statements, valueGroups, valueSigns, type Degree, type ValueGroup, type VoiceGroup,
} from '#worksheets/6-sustain/lasting-value.worksheet.ts'
import { aliasesOf, answersOf, type RowOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { oneEach } from '../evidence.ts'

type Voice = RowOf<typeof lastingValue, 'voices'>

/** How many said yes, partly, no; `answered` is the base of any share. */
export interface Tally extends Readonly<Record<Degree, number>> {
  readonly answered: number
}

/** What is known of one of the four groups (6.1a to 6.1d). */
export interface GroupValue {
  readonly group: ValueGroup
  readonly evidence: string
  readonly signs: readonly string[]
  readonly voices: number
  readonly sees: Tally
}

export const valueGroupIds = Object.keys(valueGroups) as readonly ValueGroup[] // the keys of the labels, by construction

/** The four groups, each by itself; they are never added together. */
export function valueOf(book: Workbook, round: Round): Readonly<Record<ValueGroup, GroupValue>> {
  const own = answersOf(book, lastingValue, round)
  const voices = voicesOf(book, round)
  const of = (group: ValueGroup, evidence: string | undefined, signs: readonly string[] | undefined): GroupValue => {
    const theirs = voices.filter((voice) => voice.group === group)
    const words: Readonly<Record<string, string>> = valueSigns[group]
    return {
      group, evidence: evidence ?? '', signs: (signs ?? []).map((sign) => words[sign] ?? sign),
      voices: theirs.length, sees: tally(theirs.map((voice) => voice.seesValue)),
    }
  }
  return {
    companies: of('companies', own.companies, own.companiesSee),
    educators: of('educators', own.educators, own.educatorsSee),
    workforce: of('workforce', own.workforce, own.workforceSee),
    economic: of('economic', own.economic, own.economicSee),
  }
}

/** The answers to the statements of one of the three roles (W3 c, d, e). */
export interface RoleStatements {
  readonly role: VoiceGroup
  readonly voices: number
  readonly statements: readonly { readonly id: string; readonly words: string; readonly tally: Tally }[]
  /** From 0 to 1, a *partly* counted half; null where nobody answered. */
  readonly share: number | null
}

/** The statements of conveners, support team and employers, each role by itself. */
export function statementsOf(book: Workbook, round: Round): Readonly<Record<VoiceGroup, RoleStatements>> {
  const voices = voicesOf(book, round)
  const of = (role: VoiceGroup): RoleStatements => {
    const theirs = voices.filter((voice) => voice.role === role)
    const asked = Object.entries(statements[role]).map(([id, words]) =>
      ({ id, words, tally: tally(theirs.map((voice) => degreeOf(voice, id))) }))
    return { role, voices: theirs.length, statements: asked, share: shareOf(asked.map((one) => one.tally)) }
  }
  return { convener: of('convener'), support: of('support'), employer: of('employer') }
}

// Rows of the same person, made apart or joined later, are one voice.
function voicesOf(book: Workbook, round: Round): readonly Voice[] {
  return oneEach(answersOf(book, lastingValue, round).voices, aliasesOf(book), (row) => row.person).map((one) => one.row)
}

function degreeOf(voice: Voice, id: string): Degree | undefined {
  const said: unknown = (voice as Readonly<Record<string, unknown>>)[id] // the statement columns are named by these ids
  return said === 'yes' || said === 'partly' || said === 'no' ? said : undefined
}

function tally(answers: readonly (Degree | undefined)[]): Tally {
  const count = (degree: Degree): number => answers.filter((one) => one === degree).length
  const [yes, partly, no] = [count('yes'), count('partly'), count('no')]
  return { yes, partly, no, answered: yes + partly + no }
}

function shareOf(tallies: readonly Tally[]): number | null {
  const answered = tallies.reduce((sum, one) => sum + one.answered, 0)
  return answered === 0 ? null : tallies.reduce((sum, one) => sum + one.yes + one.partly / 2, 0) / answered
}
