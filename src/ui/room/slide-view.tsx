import type { ReactNode } from 'react'
import type { Answer, Cell, Choice, Column, EvidenceList, Line, Tick } from '#worksheets/kit/sheet-tree.ts'
import { classNames } from '#ui/kit/class-names.ts'
import { CheckSign, CloseSign } from '#ui/kit/signs.tsx'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import css from './slide.module.css'
import type { Slide } from './slides.ts'
import { words } from './words.ts'

interface SlideViewProps {
  readonly slide: Slide
  /** The one h1 on the stage; a lower heading in the preview, where several views stand on one page. */
  readonly level: 'h1' | 'h2'
}

/** One view as the room sees it. */
export function SlideView({ slide, level: Heading }: SlideViewProps): ReactNode {
  switch (slide.type) {
    case 'title':
      return (
        <div className={classNames(css['slide'], css['opening'])}>
          {slide.step && <p className={css['over']}>{slide.step}</p>}
          <Heading className={css['title']}>{slide.title}</Heading>
          <p className={css['text']}>{slide.text}</p>
        </div>
      )
    case 'answer':
      return (
        <div className={css['slide']}>
          {slide.over && <p className={css['over']}>{slide.over}</p>}
          <Heading className={css['question']}>{slide.block.label}</Heading>
          {slide.block.help && <p className={css['help']}>{slide.block.help}</p>}
          <Said block={slide.block} />
          {slide.beside.filter((block) => block.answer).map((block) => (
            <div key={block.label} className={css['beside']}>
              <p className={css['over']}>{block.label}</p>
              <Said block={block} />
            </div>
          ))}
          {slide.evidence && <EvidenceView evidence={slide.evidence} />}
        </div>
      )
    case 'rows':
      return (
        <div className={css['slide']}>
          {slide.rows.length > 0 && slide.rows.length < slide.all && <p className={css['over']}>{words.rowsOf(slide.from, slide.from + slide.rows.length - 1, slide.all)}</p>}
          <Heading className={css['question']}>{slide.table.label}</Heading>
          {slide.table.help && slide.from <= 1 && <p className={css['help']}>{slide.table.help}</p>}
          {slide.rows.length === 0 ? <p className={css['nothing']}>{words.notWritten}</p> : <Rows slide={slide} />}
        </div>
      )
  }
}

function Said({ block }: { readonly block: Line | Tick | Choice }): ReactNode {
  const { answer } = block
  if (answer && answer.differing.length > 0) return <Differing answer={answer} />
  if (block.type === 'choice') return <Options choice={block} />
  if (!answer) return <p className={css['nothing']}>{words.notWritten}</p>
  return <p className={block.type === 'line' && block.kind === 'long text' ? css['long'] : css['answer']}>{answer.text}</p>
}

// The room weighs two answers, not two people: who said which stays on the team's own page.
function Differing({ answer }: { readonly answer: Answer }): ReactNode {
  return (
    <div>
      <p className={css['text']}>{words.differing}</p>
      <ul className={css['differing']}>{answer.differing.map((one, at) => <li key={at}>{one.text}</li>)}</ul>
    </div>
  )
}

function Options({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <ul className={css['options']}>
      {choice.options.map((option) => (
        <li key={option.value} className={classNames(css['option'], option.chosen && css['chosen'])}>
          {option.chosen && <CheckSign />}
          {option.label}
          {option.chosen && <VisuallyHidden> ({words.chosen})</VisuallyHidden>}
        </li>
      ))}
    </ul>
  )
}

function EvidenceView({ evidence }: { readonly evidence: EvidenceList }): ReactNode {
  const sign = (holds: boolean | null): string => (holds === null ? words.notRecorded : holds ? words.holds : words.doesNotHold)
  return (
    <div className={css['evidence']}>
      <p className={css['over']}>{words.evidence}</p>
      <ul className={css['lines']}>
        {evidence.lines.map((line, at) => <li key={at}><strong>{sign(line.holds)}:</strong> {line.text}</li>)}
      </ul>
    </div>
  )
}

function Rows({ slide }: { readonly slide: Extract<Slide, { type: 'rows' }> }): ReactNode {
  const { table, columns } = slide
  const shown = columns.flatMap((at) => (table.columns[at] ? [{ at, column: table.columns[at] }] : []))
  return (
    <>
      <table className={css['table']}>
        <caption><VisuallyHidden>{table.label}</VisuallyHidden></caption>
        <thead>
          <tr>
            {table.names !== null && <th scope="col">{table.names}</th>}
            {shown.map(({ column }) => <th key={column.key} scope="col" className={figureClass(column)}>{column.label}</th>)}
          </tr>
        </thead>
        <tbody>
          {slide.rows.map((row) => (
            <tr key={row.id}>
              {table.names !== null && <th scope="row">{row.name}</th>}
              {shown.map(({ at, column }) => <td key={column.key} className={figureClass(column)}><CellView cell={row.cells[at]} column={column} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {slide.leftColumns > 0 && <p className={css['help']}>{words.moreColumns(slide.leftColumns)}</p>}
    </>
  )
}

function figureClass(column: Column): string | undefined {
  if (column.kind === 'date' || column.kind === 'time') return css['when']
  return column.kind === 'number' || column.kind === 'money' ? css['figure'] : undefined
}

function CellView({ cell, column }: { readonly cell: Cell | undefined; readonly column: Column }): ReactNode {
  const answer = cell?.answer
  if (!answer) return null
  if (answer.differing.length > 0) return answer.differing.map((one) => one.text).join(' / ')
  if (column.kind !== 'tick' || !answer.counts) return answer.text
  return answer.value === true
    ? <span className={css['mark']}><CheckSign /><VisuallyHidden>{words.done}</VisuallyHidden></span>
    : <span className={css['mark']}><CloseSign /><VisuallyHidden>{words.notDone}</VisuallyHidden></span>
}
