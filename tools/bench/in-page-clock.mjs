/**
 * Runs in every page before its scripts. `__clock.change(link, isThere)` clicks and resolves to the milliseconds until
 * the page stands there, laid out: handler, commit and layout. `__clock.paint(link, isThere)` resolves to those until it
 * is painted, `__clock.size(link, isThere)` to the size of the page at the very moment at which `change` stops.
 * `link` and `isThere` are selectors; what isThere names must not be there before.
 */
export function installClock() {
  const appears = (selector) =>
    new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector(selector)) return
        watcher.disconnect()
        // Reading a height makes the browser lay out what was changed.
        void document.body.offsetHeight
        resolve(performance.now())
      }
      const watcher = new MutationObserver(look)
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      look()
    })
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(null)
  }))
  const act = (link) => {
    if (typeof link === 'function') return link()
    const found = document.querySelector(link)
    if (!found) throw new Error(`There is no ${link} to click.`)
    found.click()
  }
  const change = async (link, isThere) => {
    if (document.querySelector(isThere)) throw new Error(`${isThere} is there before the click.`)
    const began = performance.now()
    const standing = appears(isThere)
    act(link)
    return (await standing) - began
  }
  globalThis.__clock = {
    change,
    size: async (link, isThere) => {
      await change(link, isThere)
      const fields = document.querySelectorAll('main :is(input, textarea, select, [role=radiogroup])').length
      return { fields, elements: document.querySelectorAll('body *').length }
    },
    paint: async (link, isThere) => {
      const began = performance.now()
      await change(link, isThere)
      return (await painted()) - began
    },
    /** Milliseconds from the page's own start until it is painted with what the selector names. */
    sinceStart: async (isThere) => {
      await appears(isThere)
      return painted()
    },
  }
}
