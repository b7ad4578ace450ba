import { champions } from '#worksheets/3-prepare/champions.worksheet.ts'
import { aliasesOf, answersOf, rowsOf, sheetOf, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
import { oneEach, type About } from '../evidence.ts'
import { namesOf, sideOfOrganization, sideOfPerson } from '../names.ts'

export type Candidate = RowOf<typeof champions, 'candidates'>

/** The business leaders who could lead, by how far the asking got. Ids of people; who has left counts as `left` only. */
export interface ChampionFacts {
  readonly listed: number
  readonly asked: number
  /** Said yes, and not from the support side. */
  readonly yes: readonly string[]
  readonly maybe: readonly string[]
  /** The team differs on how far the asking got: counted as neither yes nor maybe until that is settled. */
  readonly differing: readonly string[]
  /** Of those who said yes: who signs, who welcomes, who hosts. */
  readonly signs: readonly string[]
  readonly welcomes: readonly string[]
  readonly hosts: readonly string[]
  /** Said yes and has since left the organization. */
  readonly left: readonly About<Candidate>[]
  /** Said yes, and comes from the support side (G11). */
  readonly support: readonly string[]
  readonly withoutAsker: number
}

/** Reads the candidates once, each person once. */
export function championFacts(book: Workbook, round: Round): ChampionFacts {
  const rows = oneEach(answersOf(book, champions, round).candidates, aliasesOf(book), (row) => row.person)
  const { people } = namesOf(book)
  const disputed = new Set(rowsOf(sheetOf(book, champions, round), 'candidates').filter((row) => row.cells['status']?.disputed).map((row) => row.id))
  const settled = rows.filter(({ row }) => !disputed.has(row.id))
  const saidYes = settled.filter(({ row }) => row.status === 'yes')
  const left = saidYes.filter(({ who }) => people.get(who)?.left)
  const side = ({ who, row }: About<Candidate>) => sideOfPerson(book, who) ?? sideOfOrganization(book, row.company)
  const there = saidYes.filter((one) => !left.includes(one))
  const business = there.filter((one) => side(one) !== 'support')
  const ids = (list: readonly About<Candidate>[]): readonly string[] => list.map(({ who }) => who)
  return {
    listed: rows.length,
    asked: rows.filter(({ row }) => row.status === 'asked' || row.status === 'yes' || row.status === 'maybe' || row.status === 'no').length,
    yes: ids(business),
    maybe: ids(settled.filter(({ row }) => row.status === 'maybe')),
    differing: ids(rows.filter(({ row }) => disputed.has(row.id))),
    signs: ids(business.filter(({ row }) => row.signs)),
    welcomes: ids(business.filter(({ row }) => row.welcomes)),
    hosts: ids(business.filter(({ row }) => row.hosts)),
    left,
    support: ids(there.filter((one) => side(one) === 'support')),
    withoutAsker: rows.filter(({ row }) => row.status !== 'no' && !row.asker).length,
  }
}
