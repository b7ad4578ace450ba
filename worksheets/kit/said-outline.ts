import { asItIs, type Say } from '../partnership/terms.ts'
import type { FieldOutline } from './worksheet.ts'

const made = new WeakMap<FieldOutline, { readonly say: Say; readonly said: FieldOutline }>()

/** A field with its words as the partnership says them: the same object where it says them as we do. */
export function saidOutline(field: FieldOutline, say: Say): FieldOutline {
  if (say === asItIs) return field
  const known = made.get(field)
  if (known?.say === say) return known.said
  const said = {
    ...field, label: say(field.label),
    ...(field.help === undefined ? {} : { help: say(field.help) }),
    ...(field.rowName === undefined ? {} : { rowName: say(field.rowName) }),
    ...(field.options === undefined ? {} : { options: field.options.map((option) => ({ ...option, label: say(option.label) })) }),
    ...(field.columns === undefined ? {} : { columns: field.columns.map((column) => saidOutline(column, say)) }),
  }
  made.set(field, { say, said })
  return said
}
