import { useState, type ReactNode } from 'react'
import { useDevices } from '#ui/start/device-context.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { NameForm, type FirstAnswers } from './name-form.tsx'
import { AtTheTable } from './at-the-table.tsx'
import { newWords } from './words.ts'

/** Starts a partnership: its name, then who is at the table, then work. It is stored after the first question. */
export function NewPartnership(): ReactNode {
  const { own } = useDevices()
  const [made, setMade] = useState<{ readonly id: string; readonly name: string } | null>(null)
  if (made) return <AtTheTable {...made} />
  const create = async (answers: FirstAnswers): Promise<boolean> => {
    const id = await own.create(answers)
    // The first real save is the moment to ask; what the browser answered stands under "Storage and backup".
    void own.askDurable().catch(() => undefined)
    setMade({ id, name: answers.name })
    return true
  }
  return (
    <OuterPage narrow title={newWords.title} eyebrow={newWords.step(1)} lead={newWords.lead}>
      <NameForm submit={newWords.next} onSubmit={create} />
    </OuterPage>
  )
}
