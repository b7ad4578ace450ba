import { capital, type Terms } from '#worksheets/partnership/terms.ts'

/** All words above the champions, whole sentences with slots. */
export const championWords = {
  title: (terms: Terms) => `${capital(terms.champion.many)}: who asks whom, and how far it got`,
  none: 'Add a leader below, and who knows and asks them stands here.',
  yes: 'said yes',
  signs: (goal: number) => `${goal === 1 ? 'signs' : 'sign'} the invitation; you want ${goal}`,
  welcomes: 'to welcome everyone',
  hosts: 'to host',
  differing: (name: string) => `You differ on how far it got with ${name}. It counts once you agree: open the row below and keep one answer.`,
  left: (name: string) => `${name} said yes and has left the company since.`,
  support: (name: string) => `${name} is from the support side, so this yes is not counted.`,
  withoutAsker: (count: number) => (count === 1 ? 'One leader has nobody who asks.' : `${count} leaders have nobody who asks.`),
  knownBy: (names: string) => `Known by ${names}`,
  knownByNobody: 'Nobody here knows them yet',
  asker: (name: string) => `${name} asks`,
  nobodyAsks: 'nobody asks yet',
  again: (day: string) => `talk again on ${day}`,
  status: 'How far',
  statusOf: (name: string) => `How far with ${name}`,
  notSaid: 'Not said yet',
  tickOf: (tick: string, name: string) => `${tick}: ${name}`,
} as const
