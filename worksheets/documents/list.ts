import type { DocumentDefinition } from './document.ts'
import { askSlip } from './ask-slip.ts'
import { callSheet } from './call-sheet.ts'
import { handOverPack } from './hand-over-pack.ts'
import { implementationPlan } from './implementation-plan.ts'
import { invitationLetter } from './invitation-letter.ts'
import { launchAgenda } from './launch-agenda.ts'
import { launchSummary } from './launch-summary.ts'
import { mailAddresses } from './mail-addresses.ts'
import { meetingNotes } from './meeting-notes.ts'
import { mondaySheet } from './monday-sheet.ts'
import { mouOutline } from './mou-outline.ts'
import { tentsAndSignIn } from './tents-and-sign-in.ts'

/** All documents in the order in which a team comes to need them: the one list. */
export const documents: readonly DocumentDefinition[] = [
  askSlip, invitationLetter, callSheet, tentsAndSignIn, launchAgenda, launchSummary, implementationPlan, meetingNotes, mouOutline,
  mondaySheet, mailAddresses, handOverPack,
]

/** A document by its id; undefined where there is none. */
export function documentById(id: string): DocumentDefinition | undefined {
  return documents.find((one) => one.id === id)
}
