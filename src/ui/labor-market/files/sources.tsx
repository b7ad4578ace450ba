import { useId, type ReactNode } from 'react'
import { shortDay } from '#worksheets/kit/days.ts'
import type { Figures, Source } from '#session/labor-market/figures.ts'
import { Button } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { periodsWords, sizeWords } from '../figure-words.ts'
import { fileWords as words } from './words.ts'
import css from './files.module.css'

/** The files whose figures are on this device: what each holds, its date and size, and taking it away. */
export function Sources({ figures, sources }: { readonly figures: Figures; readonly sources: readonly Source[] }): ReactNode {
  const name = useId()
  const all = sources.reduce((sum, one) => sum + one.packedBytes, 0)
  const remove = (source: Source): void => {
    void figures.remove(source.id).then(() => announce(words.removed(source.file)))
  }
  return (
    <section className={css['part']} aria-labelledby={name}>
      <div className={css['head']}><h2 id={name}>{words.stored}</h2></div>
      <p className={css['quiet']}>{words.storedLead(sources.length, sizeWords(all))}</p>
      <div className={css['scroll']} role="region" aria-label={words.tableOf} tabIndex={0}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{words.file}</th><th scope="col">{words.holds}</th><th scope="col">{words.kind}</th><th scope="col">{words.date}</th><th scope="col">{words.size}</th><th scope="col">{words.act}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.file}{one.remarks.length > 0 && <span className={css['remark']}>{words.remarks}: {one.remarks.join(' ')}</span>}</th>
                <td>{words.areas(one.areas, one.names)}, {periodsWords(one.periods)}</td>
                <td>{words.kinds[one.shape]}</td>
                <td className={css['still']}>{one.vintage && shortDay(one.vintage)}</td>
                <td className={css['still']}>{sizeWords(one.packedBytes)}</td>
                <td><Button look="quiet" aria-label={words.removeOf(one.file)} onClick={() => remove(one)}>{words.remove}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
