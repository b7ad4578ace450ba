import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { LinkButton } from '#ui/kit/button.tsx'
import { Emblem } from '#ui/kit/emblem.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { Trashed } from './trashed.tsx'
import { homeWords } from './words.ts'
import css from './home.module.css'

/** Home where no partnership is: what this is, and the four ways in. It asks for nothing. */
export function Welcome({ trashed }: { readonly trashed: number }): ReactNode {
  const { title, lead, promise } = homeWords.welcome
  return (
    <OuterPage title={title} tab="">
      <div className={css['welcome']}>
        <div className={css['words']}>
          <p className={css['lead']}>{lead}</p>
          <p>{promise}</p>
          <div className={css['actions']}>
            <LinkButton href="/new" look="primary" large>{homeWords.start}</LinkButton>
            <LinkButton href="/example" large>{homeWords.example}</LinkButton>
            <LinkButton href="/open" large>{homeWords.open}</LinkButton>
          </div>
          <p><Link href="/take-over">{homeWords.takeOver}</Link></p>
          <Trashed count={trashed} />
        </div>
        <div className={css['picture']}><Emblem size={240} /></div>
      </div>
    </OuterPage>
  )
}
