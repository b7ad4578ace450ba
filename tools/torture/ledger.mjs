/**
 * The ledger of one profile: what was typed into which field and what of it the page said was stored. It lives in the
 * driver, so it survives every kill. Fields only ever grow, so a text that was stored must be the beginning of what
 * survives, and what survives must be the beginning of what was typed.
 */
export function openLedger() {
  /** By field: every text that was seen in it with its moment, and how many of them are stored. */
  const fields = new Map()
  let acks = []

  const fieldOf = (id) => {
    const known = fields.get(id) ?? { texts: [{ text: '', at: 0 }], stored: 0 }
    fields.set(id, known)
    return known
  }

  return {
    /** Takes what the page said: `typed` with a field and its text, `stored` with the texts that are safe. */
    hear(said) {
      if (said.kind === 'typed') fieldOf(said.field).texts.push({ text: said.text, at: said.at })
      else {
        for (const [id, text] of Object.entries(said.texts)) {
          const field = fieldOf(id)
          const at = field.texts.findLastIndex((one) => one.text === text)
          if (at <= field.stored) continue
          field.stored = at
          acks.push({ field: id, text })
        }
      }
    },
    /** How many milliseconds, at that moment, the oldest key waited that was typed and not said to be stored. */
    unsaved(moment) {
      const waiting = [...fields.values()].flatMap((field) => field.texts.slice(field.stored + 1, field.stored + 2))
      return waiting.reduce((most, one) => Math.max(most, moment - one.at), 0)
    },
    /**
     * Compares with what was found after a kill, by field: the list of values that stand there. Returns how many edits
     * were acknowledged, how many of them are `lost`, how many fields are `torn` or `doubled`, and what is lost in words.
     */
    compare(found) {
      const count = { acknowledged: acks.length, lost: 0, torn: 0, doubled: 0, words: [] }
      for (const [id, field] of fields) {
        const values = (found.get(id) ?? []).map(String)
        const value = values.at(-1) ?? ''
        const lost = acks.filter((one) => one.field === id && !values.some((survivor) => survivor.startsWith(one.text)))
        count.lost += lost.length
        count.words.push(...lost.map((one) => `${id} was said to be stored up to "${one.text.slice(-24)}" and ends with "${value.slice(-24)}"`))
        if (values.length > 1 || hasDouble(value)) count.doubled += 1
        const last = field.texts.at(-1)?.text ?? ''
        if (!isWhole(last, value)) {
          count.torn += 1
          count.words.push(`${id} ends with "${value.slice(-24)}", and what was typed with "${last.slice(-24)}"`)
        }
      }
      return count
    },
    /** How many edits were said to be stored since the last `settle`. */
    acknowledged: () => acks.length,
    /** Goes on from what was found. */
    settle(found) {
      for (const [id, field] of fields) {
        field.texts = [{ text: String(found.get(id)?.at(-1) ?? ''), at: 0 }]
        field.stored = 0
      }
      acks = []
    },
  }
}

// Of the last keys before a kill the page may have stored more than it could still tell: at most the word under the hands.
const unheard = 8

function isWhole(typed, found) {
  return typed.startsWith(found) || (found.startsWith(typed) && found.length - typed.length <= unheard)
}

/** Each whole typed word is its own, so one that stands twice was applied twice. */
function hasDouble(text) {
  const words = text.match(/w\d{6}/g) ?? []
  return new Set(words).size !== words.length
}

/**
 * Runs in every page before the app: tells the driver each text that stands in an input, and, when the label's own
 * store has gone from saving to saved, the texts that stood there when the saving began.
 */
export function watchPage() {
  const texts = {}
  let state = null
  let begun = null
  addEventListener(
    'input',
    ({ target }) => {
      if (!target?.id) return
      texts[target.id] = target.value
      void globalThis.__ledger({ kind: 'typed', field: target.id, text: target.value, at: Date.now() })
    },
    { capture: true },
  )
  const look = () => {
    const now = document.querySelector('[data-store]')?.getAttribute('data-store') ?? null
    if (now === state) return
    state = now
    if (now === 'saving') begun ??= { ...texts }
    if (now === 'saved' && begun) {
      void globalThis.__ledger({ kind: 'stored', texts: begun, at: Date.now() })
      begun = null
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-store'] })
}
