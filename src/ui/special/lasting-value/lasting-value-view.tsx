import type { ReactNode } from 'react'
import { valueGroups, type VoiceGroup } from '#worksheets/6-sustain/lasting-value.worksheet.ts'
import { statementsOf, valueGroupIds, valueOf, type GroupValue } from '#machines/facts/6-sustain/value.ts'
import { FieldBlock } from '../../kit/fields/field-block.tsx'
import { useProjector } from '../../kit/look.ts'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { valueWords as words } from './words.ts'
import css from '../special.module.css'
import own from './value.module.css'

const roles: readonly VoiceGroup[] = ['convener', 'support', 'employer']

/** Four groups, each with its own evidence and its own count; then the statements of the three roles, each by itself. */
export function LastingValueView(): ReactNode {
  const projector = useProjector()
  const value = useFacts(valueOf)
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {valueGroupIds.map((group) => (
          <div key={group} className={own['group']}>
            <h3>{valueGroups[group]}</h3>
            {!projector && <Seen value={value[group]} />}
            <FieldBlock reference={{ worksheet: 'lasting-value', field: group }} />
            <FieldBlock reference={{ worksheet: 'lasting-value', field: `${group}See` }} />
          </div>
        ))}
      </Panel>
      {!projector && <Statements />}
    </>
  )
}

// Shares are drawn, counts are said: with few voices a percentage would promise more than was asked.
function Seen({ value: { voices, sees } }: { readonly value: GroupValue }): ReactNode {
  const { yes, partly, no, answered } = sees
  if (voices === 0) return <p className={css['quiet']}>{words.noVoices}</p>
  if (answered === 0) return <p className={css['quiet']}>{words.noAnswers(voices)}</p>
  return (
    <div className={css['stack']}>
      <span className={own['bar']} aria-hidden="true">
        {([['yes', yes], ['partly', partly], ['no', no]] as const).filter(([, count]) => count > 0).map(([answer, count]) => (
          <span key={answer} className={own[answer]} style={{ flexGrow: count }}>{count}</span>
        ))}
      </span>
      <p className={css['quiet']}>{words.tally(yes, partly, no, answered)}</p>
    </div>
  )
}

function Statements(): ReactNode {
  const all = useFacts(statementsOf)
  const some = roles.filter((role) => all[role].voices > 0)
  if (some.length === 0) return null
  return (
    <Panel title={words.statements} lead={words.statementsLead}>
      {some.map((role) => (
        <details key={role} className={css['fold']}>
          <summary>{words.voices(words.roles[role], all[role].voices)}</summary>
          <div className={css['scroll']} role="region" aria-label={words.region(words.roles[role])} tabIndex={0}>
            <table className={css['table']}>
              <thead><tr><th scope="col">{words.statement}</th><th scope="col">{words.yes}</th><th scope="col">{words.partly}</th><th scope="col">{words.no}</th></tr></thead>
              <tbody>
                {all[role].statements.map(({ id, words: text, tally }) => (
                  <tr key={id}><th scope="row">{text}</th><td>{tally.yes}</td><td>{tally.partly}</td><td>{tally.no}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </Panel>
  )
}
