import type { ReactNode } from 'react'
import type { Kind } from '#worksheets/kit/field.ts'
import { ChoiceInput, TickInput } from './choice-input.tsx'
import type { InputProps } from './input-props.ts'
import { ChoicesInput, ManyInput, RegisterInput } from './register-input.tsx'
import { DateInput, LongTextInput, NumberInput, TextInput, TimeInput } from './text-input.tsx'

type Input = (props: InputProps) => ReactNode

/** The one table from a kind of field to its input; tables have an editor of their own. */
const inputs: Readonly<Record<Exclude<Kind, 'table'>, Input>> = {
  text: TextInput,
  'long text': LongTextInput,
  number: NumberInput,
  money: NumberInput,
  date: DateInput,
  time: TimeInput,
  tick: TickInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  person: RegisterInput,
  people: ManyInput,
  organization: RegisterInput,
  organizations: ManyInput,
  row: RegisterInput,
}

/** The input of a kind; a kind from a newer version is shown as the text it is. */
export function inputOf(kind: Kind): Input {
  return kind === 'table' ? TextInput : (inputs[kind] ?? TextInput)
}
