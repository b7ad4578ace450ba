import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { ariaOf, seen, valueOf, type InputProps } from './input-props.ts'
import { fieldWords } from './words.ts'
import css from './fields.module.css'

/** A box to tick; its label stands beside it. */
export function TickInput(props: InputProps) {
  const { outline, field, write, readOnly } = props
  const { autoFocus, id, 'aria-describedby': describedBy, 'aria-label': name } = ariaOf(props)
  const box = (
    <input
      id={id} aria-describedby={describedBy} aria-label={name} autoFocus={autoFocus} type="checkbox" disabled={readOnly}
      checked={valueOf(props) === true} onChange={(event) => write(event.target.checked ? true : null, seen(field))}
    />
  )
  if (props.cellLabel !== undefined) return box
  return <label className={css['tick']}>{box}<span>{outline.label}</span></label>
}

/** Whether a choice is shown as a row of buttons rather than as a list to open. */
export function isShort({ options = [] }: FieldOutline): boolean {
  return options.length <= 4 && options.every((option) => option.label.length <= 28)
}

/** One of several: side by side where they are few and short, else a list to open. */
export function ChoiceInput(props: InputProps) {
  return props.cellLabel === undefined && isShort(props.outline) ? <Radios {...props} /> : <Select {...props} />
}

function Radios(props: InputProps) {
  const { id, outline, field, write, readOnly, describedBy } = props
  const value = valueOf(props)
  return (
    <div className={css['radios']} role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      {outline.options?.map((option, index) => (
        <label key={option.value} className={css['radio']}>
          <input
            type="radio" name={id} id={index === 0 ? id : undefined} value={option.value} disabled={readOnly}
            checked={value === option.value} onChange={() => write(option.value, seen(field))}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {value !== null && !readOnly && (
        <button type="button" className={css['clear']} aria-label={`${fieldWords.clear}: ${outline.label}`} onClick={() => write(null, seen(field))}>{fieldWords.clear}</button>
      )}
    </div>
  )
}

function Select(props: InputProps) {
  const { outline, field, write, readOnly } = props
  const value = valueOf(props)
  const stored = typeof value === 'string' ? value : ''
  const known = outline.options?.some((option) => option.value === stored)
  const { readOnly: _, ...aria } = ariaOf(props)
  return (
    <select
      {...aria} className={css['select']} value={stored} disabled={readOnly}
      onChange={(event) => write(event.target.value || null, seen(field))}
    >
      <option value="">{stored ? fieldWords.nothingPicked : fieldWords.pickOne}</option>
      {stored !== '' && !known && <option value={stored}>{stored}</option>}
      {outline.options?.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  )
}

/** The texts of a stored list; anything else reads as an empty list. */
export function listOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** Any number of a few, as boxes to tick. */
export function TickList(props: InputProps) {
  const { id, outline, field, write, readOnly } = props
  const chosen = listOf(valueOf(props))
  const toggle = (option: string, on: boolean): void => {
    // In the order of the options, so that two people who tick the same give the same answer.
    const next = on ? [...chosen, option] : chosen.filter((one) => one !== option)
    const order = outline.options?.map((one) => one.value) ?? []
    write(next.length ? next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) : null, seen(field))
  }
  return (
    <div className={css['ticks']}>
      {outline.options?.map((option, index) => (
        <label key={option.value} className={css['tick']}>
          <input
            type="checkbox" id={index === 0 ? id : undefined} checked={chosen.includes(option.value)} disabled={readOnly}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
