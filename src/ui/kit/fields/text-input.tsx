import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { isDay } from '#worksheets/kit/days.ts'
import { typed } from '#worksheets/kit/typed.ts'
import { classNames } from '../class-names.ts'
import { ariaOf, seen, valueOf, type InputProps } from './input-props.ts'
import { inputText } from './shown.ts'
import { useDraft } from './use-draft.ts'
import { fieldWords } from './words.ts'
import css from './fields.module.css'

function useTextDraft(props: InputProps, ripe?: (text: string) => boolean) {
  return useDraft({
    field: props.field,
    shown: inputText(valueOf(props)),
    parse: (text) => typed(props.outline, text),
    write: props.write,
    start: props.start,
    ...(ripe ? { ripe } : {}),
  })
}

/** One line of text. */
export function TextInput(props: InputProps) {
  const draft = useTextDraft(props)
  return (
    <input
      {...ariaOf(props)} type="text" className={css['text']} value={draft.text} autoComplete="off"
      onChange={(event) => draft.type(event.target.value)} onFocus={draft.focus} onBlur={draft.blur}
    />
  )
}

/** Several lines of text, in a box that grows with them. */
export function LongTextInput(props: InputProps) {
  const draft = useTextDraft(props)
  return (
    <div className={css['grow']} data-text={`${draft.text} `}>
      <textarea
        {...ariaOf(props)} rows={props.cellLabel === undefined ? rowsOf(props.outline) : 2} value={draft.text}
        onChange={(event) => draft.type(event.target.value)} onFocus={draft.focus} onBlur={draft.blur}
      />
    </div>
  )
}

function rowsOf({ print }: FieldOutline): number {
  return typeof print === 'object' && 'lines' in print ? Math.min(6, Math.max(2, print.lines)) : 2
}

/** A figure or an amount, typed as people type them; what does not read as one is kept. */
export function NumberInput(props: InputProps) {
  const draft = useTextDraft(props)
  const { outline, readOnly } = props
  const withheld = outline.withheld === true && valueOf(props) === 'withheld'
  const shown = withheld && draft.text === 'withheld' ? '' : draft.text
  return (
    <div className={css['number']}>
      {outline.kind === 'money' && <span aria-hidden="true" className={css['unit']}>$</span>}
      <input
        {...ariaOf(props)} type="text" inputMode="decimal" className={css['figure']} value={shown} autoComplete="off"
        {...(withheld ? { placeholder: fieldWords.withheldText } : {})}
        onChange={(event) => draft.type(event.target.value)} onFocus={draft.focus} onBlur={draft.blur}
      />
      {outline.unit !== undefined && outline.unit !== '$' && <span className={css['unit']}>{outline.unit}</span>}
      {outline.withheld && props.cellLabel === undefined && (
        <label className={css['beside']}>
          <input
            type="checkbox" checked={withheld} disabled={readOnly}
            onChange={(event) => props.write(event.target.checked ? 'withheld' : null, seen(props.field))}
          />
          {fieldWords.withheld}
        </label>
      )}
    </div>
  )
}

// While a day is being typed the browser reports years such as 0002: only a whole one is written before the field is left.
const wholeDay = (text: string): boolean => isDay(text) && text >= '1900'

// What a day input itself reports while a year is being typed, such as 0002-08-05, must not turn it into a text input.
const fromDayInput = /^\d{4,6}-\d{2}-\d{2}$/

/** A local day. What was pasted or imported and is no day shows as the text it is. */
export function DateInput(props: InputProps) {
  const draft = useTextDraft(props, wholeDay)
  const native = draft.text === '' || fromDayInput.test(draft.text)
  return (
    <input
      {...ariaOf(props)} type={native ? 'date' : 'text'} className={css['date']} value={draft.text} max="9999-12-31"
      onChange={(event) => draft.type(event.target.value)} onFocus={draft.focus} onBlur={draft.blur}
    />
  )
}

/** A local time of day. */
export function TimeInput(props: InputProps) {
  const draft = useTextDraft(props, (text) => text !== '')
  const native = draft.text === '' || /^\d{2}:\d{2}$/.test(draft.text)
  return (
    <input
      {...ariaOf(props)} type={native ? 'time' : 'text'} className={classNames(css['date'], css['time'])} value={draft.text}
      onChange={(event) => draft.type(event.target.value)} onFocus={draft.focus} onBlur={draft.blur}
    />
  )
}
