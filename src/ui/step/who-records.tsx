import { useId, useMemo, useState, type ReactNode } from 'react'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { Button } from '../kit/button.tsx'
import { Combobox } from '../kit/fields/combobox.tsx'
import { useEntries } from '../kit/fields/use-entries.ts'
import { fieldWords, registerWords } from '../kit/fields/words.ts'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import css from './step.module.css'

interface PersonPickerProps {
  readonly label: string
  readonly help: string
  readonly person: string | null
  readonly onPerson: (person: string | null) => void
}

/** Picks one person of the register, or adds one. */
export function PersonPicker({ label, help, person, onPerson }: PersonPickerProps): ReactNode {
  const partnership = usePartnership()
  const id = useId()
  const outline = useMemo(() => ({ ...fieldOf(register, 'people', 'name'), kind: 'person' as const }), [])
  const people = useEntries(outline)
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <p className={css['quiet']} id={`${id}-help`}>{help}</p>
      <Combobox
        id={id} entries={people} shown={people.find((one) => one.value === person)?.label ?? ''} readOnly={false} describedBy={`${id}-help`}
        placeholder={fieldWords.typeToFind(registerWords.person)} onPick={onPerson} onClear={() => onPerson(null)}
        onAdd={(name) => onPerson(partnership.addPerson(name))} addLabel={fieldWords.addPerson}
      />
    </div>
  )
}

interface WhoRecordsProps {
  readonly label: string
  readonly help: string
  readonly button: string
  readonly onChosen: (person: string) => void
}

/** Asks for the name that a recording needs; whoever is at this laptop stands there already. */
export function WhoRecords({ label, help, button, onChosen }: WhoRecordsProps): ReactNode {
  const who = useView((view) => view.who)
  const [person, setPerson] = useState(who)
  return (
    <div className={css['field']}>
      <PersonPicker label={label} help={help} person={person} onPerson={setPerson} />
      <div><Button look="primary" held={person === null ? help : null} onClick={() => person !== null && onChosen(person)}>{button}</Button></div>
    </div>
  )
}
