import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Figures } from '#session/labor-market/figures.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { Banner } from '../kit/banner.tsx'
import { useBase } from '../partnership/partnership-context.tsx'
import { appWords } from '../partnership/words.ts'
import { Shell } from '../shell/shell.tsx'
import { ChoosePart } from './choose/choose-part.tsx'
import { FilesPart } from './files/files-part.tsx'
import { fileWords } from './files/words.ts'
import { atlasYearOf } from './map/load-atlas.ts'
import { ProfilePart } from './profile/profile-part.tsx'
import { RegionPart } from './region/region-part.tsx'
import { regionWords } from './region/words.ts'
import { useAtlas } from './use-atlas.ts'
import { useFigures, useFiguresView } from './use-figures.ts'
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
  const figures = useFigures()
  if (figures === 'failed') return <Banner level="alarm" live>{fileWords.unavailable}</Banner>
  if (!figures) return <p role="status">{fileWords.opening}</p>
  return part === 'files' ? <FilesPart figures={figures} /> : <OnMap part={part} figures={figures} />
}

// The newest period on this device decides which counties there are.
function OnMap({ part, figures }: { readonly part: Exclude<Part, 'files'>; readonly figures: Figures }): ReactNode {
  const { sources } = useFiguresView(figures)
  const newest = sources.flatMap((one) => one.periods).toSorted().at(-1)
  const atlas = useAtlas(atlasYearOf(newest === undefined ? null : Number(newest.slice(0, 4))))
  if (atlas === 'failed') return <Banner level="alarm" live>{regionWords.failed}</Banner>
  if (!atlas) return <p role="status">{regionWords.loading}</p>
  if (part === 'region') return <RegionPart key={atlas.year} atlas={atlas} />
  if (part === 'choose') return <ChoosePart key={atlas.year} figures={figures} atlas={atlas} />
  return <ProfilePart key={atlas.year} figures={figures} atlas={atlas} />
}
