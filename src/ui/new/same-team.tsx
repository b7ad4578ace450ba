import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { shortDay } from '#worksheets/kit/days.ts'
import type { TeamAlong } from '#session/same-team.ts'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { NameForm, type FirstAnswers } from './name-form.tsx'
import { newWords } from './words.ts'

const words = newWords.same

/** Starts a partnership in another sector with a team that is here already: who it is and what it agreed on goes along. */
export function SameTeam({ team }: { readonly team: string }): ReactNode {
  const { own } = useDevices()
  const [, go] = useLocation()
  const [sector, setSector] = useState('')
  const [along, setAlong] = useState<TeamAlong | 'gone' | null>(null)
  useEffect(() => {
    let isHere = true
    own.teamOf(team).then((found) => isHere && setAlong(found ?? 'gone'), () => isHere && setAlong('gone'))
    return () => {
      isHere = false
    }
  }, [own, team])
  if (along === 'gone') return <OuterPage narrow title={words.title} lead={words.gone}>{null}</OuterPage>
  const create = async (answers: FirstAnswers): Promise<boolean> => {
    const id = await own.createFromTeam(team, { ...answers, sector: sector.trim() })
    go(`/p/${id}`)
    return true
  }
  return (
    <OuterPage narrow title={words.title} lead={words.lead}>
      {along && (
        <NameForm key={team} submit={words.submit} region={along.region} onSubmit={create}>
          <PlainField label={words.sector} help={words.sectorHelp}>
            {(parts) => <input {...parts} value={sector} autoComplete="off" onChange={(event) => setSector(event.target.value)} />}
          </PlainField>
          <p>{words.along(along.people, along.organizations)} {along.closed ? words.closed(shortDay(along.closed.on), along.closed.of) : words.open}</p>
        </NameForm>
      )}
    </OuterPage>
  )
}
