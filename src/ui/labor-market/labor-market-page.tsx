import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { stepWords } from '#worksheets/catalogue.ts'
import { Banner } from '../kit/banner.tsx'
import { useBase } from '../partnership/partnership-context.tsx'
import { appWords } from '../partnership/words.ts'
import { Shell } from '../shell/shell.tsx'
import { RegionPart } from './region/region-part.tsx'
import { regionWords } from './region/words.ts'
import { useAtlas } from './use-atlas.ts'
import { marketWords as words, type Part } from './words.ts'
import css from './labor-market.module.css'

const parts: readonly Part[] = ['files', 'region', 'profile', 'choose']

/** Step 2 on the published figures: files in, a region, its profile, a choice. Four parts, each with an address of its own. */
export function LaborMarketPage({ part: asked }: { readonly part: string }): ReactNode {
  const base = useBase()
  const part = parts.find((one) => one === asked) ?? 'region'
  const { number, title } = stepWords('scope')
  return (
    <Shell rail="scope" title={words.title[part]} lead={words.lead[part]} eyebrow={<Link href={`${base}/step/scope`}>{appWords.stepOf(number)} · {title}</Link>}>
      <nav className={css['parts']} aria-label={words.parts}>
        <ol className={css['list']}>
          {parts.map((one) => (
            <li key={one}><Link href={`${base}/labor-market/${one}`} className={css['part']} {...(one === part && { 'aria-current': 'page' as const })}>{words.part[one]}</Link></li>
          ))}
        </ol>
      </nav>
      <PartOf part={part} />
    </Shell>
  )
}

function PartOf({ part }: { readonly part: Part }): ReactNode {
  const atlas = useAtlas('since-2024')
  if (part === 'files') return null
  if (atlas === 'failed') return <Banner level="alarm" live>{regionWords.failed}</Banner>
  if (!atlas) return <p role="status">{regionWords.loading}</p>
  return <RegionPart key={atlas.year} atlas={atlas} />
}
