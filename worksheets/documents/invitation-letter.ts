import { champions } from '../3-prepare/champions.worksheet.ts'
import { invitation } from '../3-prepare/invitation.worksheet.ts'
import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { meeting } from '../3-prepare/meeting.worksheet.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import { isDay, shortDay } from '../kit/days.ts'
import type { Paragraph, Sheet } from '../kit/sheet-tree.ts'
import { always, answersOf, type RowOf } from '../workbook.ts'
import { blank, clock, fullDay, pageOf, paragraph, stopped } from './blocks.ts'
import { defineDocument, chosenParts, type DocumentDefinition, type DocumentInput } from './document.ts'
import { letterChecks } from './invitation-checks.ts'
import { companyOf, mayReach, nameOf, onceEach, personAt, type About } from './people.ts'
import { sectorOf } from './sector.ts'
import { settledAnswers } from './settled.ts'

type Invitee = About<RowOf<typeof invitees, 'people'>>

/** One letter for each leader on the list: from leader to leader, on one page. */
export const invitationLetter: DocumentDefinition = defineDocument({
  id: 'invitation-letter', title: 'Invitation letter', step: 'prepare', circle: 'partners',
  purpose: 'One page for each leader on your list, from the business leaders who sign it.',
  reads: [meeting, invitation],
  parts: (input) => recipientsOf(input).map(({ who, row }) => ({
    id: who, label: nameOf(input, who) ?? '', note: row.sentOn ? `Letter sent on ${shortDay(row.sentOn)}` : input.facts.signers.includes(who) ? 'Signs the letter' : null,
  })),
  make: (input) => {
    const wanted = new Set(chosenParts(invitationLetter, input).map((part) => part.id))
    const letters = recipientsOf(input).filter(({ who }) => wanted.has(who)).map((invitee) => letterTo(input, invitee))
    return letters.length > 0 ? letters : [letterTo(input, null)]
  },
  checks: (input) => {
    const recipients = recipientsOf(input)
    // The longest letter is the one that also tells of a new day.
    const longest = recipients.find((one) => changeWords(input, one).length > 0) ?? recipients[0] ?? null
    return letterChecks(input, recipients, letterBlocks(input, longest))
  },
})

/** Everyone on the list who has a name, is still there and did not ask to be left alone. */
function recipientsOf(input: DocumentInput): readonly Invitee[] {
  const { book, round } = input
  return onceEach(book, answersOf(book, invitees, round).people, (row) => row.person)
    .filter(({ who }) => mayReach(book, who) && nameOf(input, who) !== null)
}

function letterTo(input: DocumentInput, invitee: Invitee | null): Sheet {
  const name = invitee && nameOf(input, invitee.who)
  return pageOf(invitationLetter, input, letterBlocks(input, invitee), {
    title: name ? `Invitation letter: ${name}` : 'Invitation letter', letter: true, state: invitee ? 'filled' : 'blank',
    ...(invitee ? { part: invitee.who } : {}),
  })
}

function letterBlocks(input: DocumentInput, invitee: Invitee | null): readonly Paragraph[] {
  const letter = settledAnswers(input, invitation)
  return [
    ...paragraph('date', invitee ? fullDay(input.today) : blank),
    ...addressOf(input, invitee),
    ...(letter.salutation ? paragraph('salutation', letter.salutation) : paragraph(keyed('salutation', invitee), `Dear ${(invitee && nameOf(input, invitee.who)) ?? blank},`)),
    ...changeWords(input, invitee),
    ...paragraph('ask', openingWords(input)),
    ...paragraph('why-now', letter.whyNow ?? `Why now: ${blank}`),
    ...paragraph('what', letter.whatItIs ?? `What it is: ${blank}`),
    ...paragraph('leave-with', `What you will take home: ${letter.leaveWith ? stopped(letter.leaveWith) : blank}`),
    ...paragraph('when-and-where', whenAndWhere(input)),
    ...paragraph('arrival', settledAnswers(input, meeting).arrival),
    ...paragraph('who-else', letter.whoElse && `Who else is asked: ${stopped(letter.whoElse)}`),
    ...paragraph('listening', letter.listening ?? 'People from schools, colleges and public agencies will sit around us and listen.'),
    ...paragraph('no-delegates', letter.noDelegates ?? 'Please come yourself. We will settle things that only you can settle for your company.'),
    ...paragraph('reply', replyWords(input)),
    ...paragraph('close', 'We would be glad to have you there.'),
    ...signatures(input),
  ]
}

const keyed = (key: string, invitee: Invitee | null): string => (invitee ? `${key}:${invitee.who}` : key)

function addressOf(input: DocumentInput, invitee: Invitee | null): readonly Paragraph[] {
  if (!invitee) return []
  const { who, row } = invitee
  return paragraph(`to:${who}`, [nameOf(input, who), personAt(input.book, who)?.title, companyOf(input, who, row.organization)].filter(Boolean).join('\n'))
}

// G4: whoever holds a letter with the old day is told in the first line of the new one.
function changeWords(input: DocumentInput, invitee: Invitee | null): readonly Paragraph[] {
  const { date, dateChanges } = settledAnswers(input, meeting)
  const change = dateChanges.findLast((row) => row.now !== undefined && row.now === date && row.was !== undefined && row.was !== row.now)
  if (!change?.was || !change.now || !invitee?.row.sentOn) return []
  if (change.decidedOn && invitee.row.sentOn > change.decidedOn) return []
  return paragraph('changed', `Our meeting has a new day. It was ${fullDay(change.was)}. It is now ${fullDay(change.now)}.`)
}

function openingWords(input: DocumentInput): string {
  const subject = [sectorOf(input), answersOf(input.book, settings, always).region].filter(Boolean).join(', ')
  const ask = 'We run companies here, as you do. We ask you to sit down with us for one meeting.'
  return subject ? `${ask} It is for leaders in our line of work: ${stopped(subject)}` : ask
}

function whenAndWhere(input: DocumentInput): string {
  const { date, start, end, host, place, address } = settledAnswers(input, meeting)
  const day = date && isDay(date) ? fullDay(date) : blank
  const hours = start ? (end ? `from ${clock(start)} to ${clock(end)}` : `at ${clock(start)}`) : blank
  const where = [companyOf(input, undefined, host), place, address].filter(Boolean).join(', ')
  return `When: ${day}, ${hours}\nWhere: ${where || blank}${where && !address ? `, ${blank}` : ''}`
}

// The phone number of whoever takes replies stays with the core team, so the sender writes it in.
function replyWords(input: DocumentInput): string {
  const { replyTo, replyBy } = settledAnswers(input, invitation)
  const day = replyBy && isDay(replyBy) ? fullDay(replyBy) : blank
  return `Please let ${nameOf(input, replyTo) ?? blank} know by ${day} if you will come. Call or write to ${blank}.`
}

function signatures(input: DocumentInput): readonly Paragraph[] {
  const companies = new Map(answersOf(input.book, champions, input.round).candidates.map((row) => [row.person ?? row.id, row.company]))
  const signed = input.facts.signers.flatMap((who) => {
    const name = nameOf(input, who)
    if (name === null) return []
    const lines = [blank, name, personAt(input.book, who)?.title, companyOf(input, who, companies.get(who))]
    return paragraph(`signed:${who}`, lines.filter(Boolean).join('\n'))
  })
  return signed.length > 0 ? signed : paragraph('signed', `${blank}\nName and company`)
}

