import { useState, type ReactNode } from 'react'
import { calendarEntries } from '#worksheets/documents/calendar-entries.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { pageFileName } from '#session/page-file.ts'
import { Button } from '../kit/button.tsx'
import { announce } from '../kit/live-region.tsx'
import { offerFile } from '../kit/offer-file.ts'
import { usePartnership } from '../partnership/partnership-context.tsx'
import { fileWords } from '../print/file-words.ts'
import { useInput } from './use-paper.ts'
import { paperWords as words } from './words.ts'
import css from './papers.module.css'

/** The dates ahead as a file for calendar programs. */
export function CalendarFile(): ReactNode {
  const partnership = usePartnership()
  const input = useInput('core team', undefined)
  const [name, setName] = useState<string | null>(null)
  const make = async (): Promise<void> => {
    const { toCalendar } = await import('#exports/calendar.ts')
    const title = answersOf(input.book, settings, always).name ?? ''
    const text = toCalendar(calendarEntries(input), { partnership: partnership.id, name: title, now: Date.now() })
    const file = pageFileName(partnership.view(), words.calendar, '.ics')
    offerFile(new TextEncoder().encode(text), file)
    setName(file)
    announce(fileWords.offered(file))
  }
  return (
    <section className={css['group']} aria-labelledby="papers-calendar">
      <h2 id="papers-calendar" className={css['groupTitle']}>{words.calendar}</h2>
      <p className={css['quiet']}>{words.calendarHelp}</p>
      <div><Button onClick={() => void make()}>{words.calendar}</Button></div>
      {name && <p className={css['quiet']}>{fileWords.offered(name)}</p>}
    </section>
  )
}
