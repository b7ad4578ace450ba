import { useEffect } from 'react'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { pageRules, type PaperSize } from './page-rules.ts'

/**
 * Puts the rules of these pages into force while the screen is there. They are a style sheet that code made, since a
 * page's margin can take its words from nowhere else; the Content-Security-Policy permits that and no style in markup.
 */
export function usePageRules(sheets: readonly Sheet[], size: PaperSize): void {
  useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return
    const rules = new CSSStyleSheet()
    rules.replaceSync(pageRules(sheets, size))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules)
    }
  }, [sheets, size])
}
