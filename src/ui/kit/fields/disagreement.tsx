import type { ReactNode } from 'react'
import { canonical } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Field, Standing } from '#worksheets/workbook.ts'
import { Button } from '../button.tsx'
import { VisuallyHidden } from '../visually-hidden.tsx'
import { Byline } from './byline.tsx'
import type { InputProps } from './input-props.ts'
import { seen } from './input-props.ts'
import { shownValue } from './shown.ts'
import { useLookup, usePersonName } from './use-entries.ts'
import { fieldWords } from './words.ts'
import css from './fields.module.css'

/** The different answers that stand for a field, the latest of each first. */
function differing(field: Field): readonly Standing[] {
  const known = new Map<string, Standing>()
  for (const standing of field.standing) {
    const key = canonical(standing.value)
    if (standing.value !== null && !known.has(key)) known.set(key, standing)
  }
  return [...known.values()]
}

interface DisagreementProps {
  readonly id: string
  readonly outline: FieldOutline
  readonly field: Field
  readonly write: InputProps['write']
  readonly readOnly: boolean
}

/** Two answers given apart, side by side, with who and when: one is kept, or a new one is written below. */
export function Disagreement({ id, outline, field, write, readOnly }: DisagreementProps): ReactNode {
  const lookup = useLookup([outline])
  const nameOf = usePersonName()
  const answers = differing(field)
  return (
    <div className={css['disagreement']} role="group" aria-labelledby={`${id}-differs`}>
      <p id={`${id}-differs`} className={css['differs']}>
        <span aria-hidden="true">≠</span> {answers.length > 2 ? fieldWords.disagreementMore(answers.length) : fieldWords.disagreement}
      </p>
      <p className={css['help']}>{fieldWords.disagreementHelp}</p>
      <ul className={css['answers']}>
        {answers.map((standing) => (
          <li key={standing.stamp} className={css['answer']}>
            <span className={css['said']}>{shownValue(outline, standing.value, lookup) || fieldWords.empty}</span>
            <Byline standing={standing} />
            {!readOnly && (
              <Button onClick={() => write(standing.value, seen(field))}>
                {fieldWords.keepThis} <VisuallyHidden>{fieldWords.keepThisOf(nameOf(standing.by))}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
