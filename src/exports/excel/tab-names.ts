const mostSigns = 31

/**
 * Gives each title the name of a tab: at most 31 signs, none of those that Excel forbids, not empty, and no two alike
 * whatever their case. Called once for each tab in order, since a name depends on those before it.
 */
export function tabNames(): (title: string) => string {
  const taken = new Set(['history'])
  return (title) => {
    const plain = title.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/\p{Cc}|\p{Cs}/gu, '').replaceAll(/\s+/g, ' ').replaceAll(/^'+|'+$/g, '').trim() || 'Page'
    for (let number = 1; ; number += 1) {
      const name = shortened(plain, number === 1 ? '' : ` ${number}`)
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

// Cut between words where that leaves enough of them.
function shortened(text: string, ending: string): string {
  const room = mostSigns - ending.length
  if (text.length <= room) return text + ending
  const cut = text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '')
  const word = cut.lastIndexOf(' ')
  return `${(word > room / 2 ? cut.slice(0, word) : cut).replace(/[\s,;.–-]+$/, '')}…${ending}`
}
