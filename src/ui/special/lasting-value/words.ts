import { counted } from '#machines/facts/names.ts'
import type { VoiceGroup } from '#worksheets/6-sustain/lasting-value.worksheet.ts'

/** All words of the page on lasting value, whole sentences with slots. */
export const valueWords = {
  title: 'Four groups, each by itself',
  lead: 'What shows that they see the value, and what those said whom you asked. The groups are never added together.',
  noVoices: 'Nobody of this group was asked yet.',
  noAnswers: (voices: number) => `${counted(voices, 'voice')}, and none says whether they see lasting value.`,
  tally: (yes: number, partly: number, no: number, answered: number) => `Of ${answered} asked, ${yes} see lasting value, ${partly} in part, ${no} do not.`,
  statements: 'The statements, role by role',
  statementsLead: 'How many said yes, partly or no to each. A count stands for those asked, not for everybody.',
  roles: { convener: 'Conveners', support: 'Support team', employer: 'Business leaders' } satisfies Readonly<Record<VoiceGroup, string>>,
  voices: (role: string, count: number) => `${role}: ${counted(count, 'voice')}`,
  statement: 'Statement',
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  region: (role: string) => `Statements of ${role.toLowerCase()}`,
} as const
