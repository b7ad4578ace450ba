import { useState, type ReactNode } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Field, Ref } from '#worksheets/workbook.ts'
import { anchorOf } from '../../partnership/href-of.ts'
import { useView } from '../../partnership/partnership-context.tsx'
import { useSay } from '../../settings/terms.ts'
import { outlineAt, useField, useWrite, type Write } from '../../partnership/use-field.ts'
import { isDay } from '#worksheets/kit/days.ts'
import { saidOutline } from '#worksheets/kit/said-outline.ts'
import { classNames } from '../class-names.ts'
import { AlarmSign } from '../signs.tsx'
import { Byline } from './byline.tsx'
import { isShort } from './choice-input.tsx'
import { Disagreement } from './disagreement.tsx'
import { inputOf } from './inputs.ts'
import { whyNotCounted } from './why-not-counted.ts'
import { fieldWords } from './words.ts'
import css from './fields.module.css'

interface FieldBlockProps {
  /** A field, or a cell where `row` and `column` are given. */
  readonly reference: Ref
  /** What the preset row brings until somebody answers. */
  readonly preset?: Json
  /** Stands in place of the label of the field. */
  readonly label?: string
  /** Leaves the label to screen readers, where the place says it already. */
  readonly hideLabel?: boolean
  readonly help?: string | null
  /** Stands in place of the outline, where the screen offers fewer or other options. */
  readonly outline?: FieldOutline
  /** Shows the answer and takes no other, as under a review that was closed. */
  readonly fixed?: boolean
  /** Goes before the id, where the same cell stands on the page a second time, as in the form of a row. */
  readonly idPrefix?: string
}

/**
 * One field on a page: label, help, input, why it does not count yet, both answers where two stand, and in the margin who
 * wrote it and when. It saves by itself.
 */
export function FieldBlock({ reference, preset, label, hideLabel = false, help, outline: given, fixed = false, idPrefix = '' }: FieldBlockProps): ReactNode {
  const outline = given ?? outlineAt(reference)
  const field = useField(reference)
  const write = useWrite(reference)
  const mayWrite = useView((view) => view.mayWrite)
  const say = useSay()
  const words = help === undefined ? outline.help : help
  return (
    <FieldParts
      id={`${idPrefix}${anchorOf(reference)}`} outline={saidOutline(label === undefined ? outline : { ...outline, label }, say)} field={field} preset={preset}
      write={write} readOnly={!mayWrite || fixed} hideLabel={hideLabel} help={words && say(words)}
    />
  )
}

interface FieldPartsProps {
  readonly id: string
  readonly outline: FieldOutline
  readonly field: Field | undefined
  readonly preset: Json | undefined
  readonly write: Write
  readonly readOnly: boolean
  readonly hideLabel: boolean
  readonly help: string | null | undefined
}

function FieldParts({ id, outline, field, preset, write, readOnly, hideLabel, help }: FieldPartsProps): ReactNode {
  // Set while somebody is in an input that nobody disagreed about when they came: nothing may move under their hands.
  const [isTyping, setTyping] = useState(false)
  const message = whyNotCounted(outline, field?.value)
  const Input = inputOf(outline.kind)
  const differs = field?.disputed === true
  const described = [help ? `${id}-help` : '', message ? `${id}-message` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={classNames(css['block'], differs && css['differing'])} id={`${id}-block`}>
      <div className={css['main']}>
        <Label id={id} outline={outline} hidden={hideLabel} />
        {help && <p id={`${id}-help`} className={css['help']}>{help}</p>}
        {differs && field && !isTyping && <Disagreement id={id} outline={outline} field={field} write={write} readOnly={readOnly} />}
        {differs && !isTyping && <p className={css['help']}>{fieldWords.orWrite}</p>}
        <div className={css['input']} onFocus={() => setTyping(!differs)} onBlur={() => setTyping(false)}>
          <Input id={id} outline={outline} field={field} preset={preset} write={write} readOnly={readOnly} describedBy={described} invalid={message !== null} />
        </div>
        {differs && isTyping && <p className={css['help']} role="status">{fieldWords.whileTyping}</p>}
        {outline.past && typeof field?.value === 'string' && <AheadNote day={field.value} />}
        {message && <p id={`${id}-message`} className={css['message']}><AlarmSign /> {message}</p>}
      </div>
      <div className={css['margin']}>
        {field && field.value !== null && !differs && <Byline standing={field} />}
        {outline.circle === 'core team' && <span className={css['circle']}>{fieldWords.coreOnly}</span>}
      </div>
    </div>
  )
}

// What was done cannot have been done on a day that is still to come: most likely the year is wrong.
function AheadNote({ day }: { readonly day: string }): ReactNode {
  const today = useView((view) => view.today)
  return isDay(day) && day > today && <p className={css['message']}><AlarmSign /> {fieldWords.ahead}</p>
}

function Label({ id, outline, hidden }: { readonly id: string; readonly outline: FieldOutline; readonly hidden: boolean }): ReactNode {
  const look = classNames(css['label'], hidden && css['hidden'])
  if (outline.kind === 'tick') return null
  // A group of buttons or boxes is named by a text; a single input by its label.
  const grouped = outline.kind === 'choice' ? isShort(outline) : outline.kind === 'choices' && (outline.options?.length ?? 0) <= 12
  return grouped ? <span id={`${id}-label`} className={look}>{outline.label}</span> : <label htmlFor={id} className={look}>{outline.label}</label>
}
