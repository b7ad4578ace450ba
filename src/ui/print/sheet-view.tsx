import { Fragment, type ReactNode } from 'react'
import { longDay } from '#worksheets/kit/days.ts'
import type { Block, Choice, Contents, EvidenceList, Line, Listing, Sheet, Signature, Tents, Tick } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import { AnswerView } from './answer-view.tsx'
import { Box, WritingLines } from './boxes.tsx'
import { PaperTable } from './paper-table.tsx'
import css from './paper.module.css'

/** One sheet as paper: its title block, its blocks in order, and what its circle keeps out. A letter is its words alone. */
export function SheetView({ sheet }: { readonly sheet: Sheet }): ReactNode {
  return (
    <>
      {sheet.letter ? <VisuallyHidden><h2>{sheet.title}</h2></VisuallyHidden> : <TitleBlock sheet={sheet} />}
      {sheet.blocks.map((block, at) => <BlockView key={at} block={block} blank={sheet.state === 'blank'} />)}
      {sheet.leftOut.length > 0 && <p className={css['leftOut']}>{paper.leftOut(sheet.leftOut.join(', '))}</p>}
    </>
  )
}

function TitleBlock({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const { partnership, date, madeBy } = sheet.facts
  const blank = sheet.state === 'blank'
  return (
    <header className={css['titleBlock']}>
      <p className={css['step']}>{sheet.step ? paper.step(sheet.step.number, sheet.step.title) : paper.whole}</p>
      <h2 className={css['title']}>{sheet.title}</h2>
      <p className={css['purpose']}>{sheet.subtitle}</p>
      <dl className={css['facts']}>
        <Fact label={paper.partnership} text={partnership} />
        <Fact label={paper.date} text={blank || date === null ? null : longDay(date)} />
        {(blank || madeBy !== null) && <Fact label={paper.filledInBy} text={madeBy} />}
      </dl>
    </header>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: string | null }): ReactNode {
  return (
    <div className={css['fact']}>
      <dt>{label}</dt>
      <dd>{text ?? <WritingLines count={1} />}</dd>
    </div>
  )
}

// Every block of the tree has its drawing here; one that is new fails to compile until it has.
function BlockView({ block, blank }: { readonly block: Block; readonly blank: boolean }): ReactNode {
  switch (block.type) {
    case 'heading': return block.level === 2 ? <h3 className={css['heading']}>{block.text}</h3> : <h4 className={css['subheading']}>{block.text}</h4>
    case 'help': return <p className={css['help']}>{block.text}</p>
    case 'note': return <p className={css['note']}>{block.text}</p>
    case 'line': return <LineView line={block} />
    case 'tick': return <TickView tick={block} />
    case 'choice': return <ChoiceView choice={block} />
    case 'table': return <PaperTable table={block} blank={blank} />
    case 'evidence': return <EvidenceView evidence={block} />
    case 'signature': return <SignatureView signature={block} />
    case 'contents': return <ContentsView contents={block} />
    case 'paragraph': return <p className={css['paragraph']}>{block.text}</p>
    case 'listing': return <ListingView listing={block} />
    case 'tents': return <TentsView tents={block} />
    case 'page break': return <div className={css['pageBreak']} />
  }
}

function LineView({ line }: { readonly line: Line }): ReactNode {
  return (
    <div className={line.lines > 0 ? css['longField'] : css['field']}>
      <p className={css['label']}>
        {line.label}
        {line.help && <span className={css['fieldHelp']}>{line.help}</span>}
      </p>
      <div className={css['value']}>
        {line.answer ? <AnswerView answer={line.answer} /> : <Room line={line} />}
      </div>
    </div>
  )
}

function Room({ line }: { readonly line: Line }): ReactNode {
  if (line.unit === null) return <WritingLines count={line.lines} />
  return (
    <span className={css['withUnit']}>
      {line.unit === '$' && <span>$</span>}
      <WritingLines count={1} />
      {line.unit !== '$' && <span>{line.unit}</span>}
    </span>
  )
}

function TickView({ tick }: { readonly tick: Tick }): ReactNode {
  return (
    <div className={css['tick']}>
      <Box on={tick.answer?.value === true} says={paper.ticked} />
      <div>
        <p className={css['label']}>
          {tick.label}
          {tick.help && <span className={css['fieldHelp']}>{tick.help}</span>}
        </p>
        {tick.answer && (tick.answer.differing.length > 0 || !tick.answer.counts) && <AnswerView answer={tick.answer} />}
      </div>
    </div>
  )
}

function ChoiceView({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <div className={css['choice']}>
      <p className={css['label']}>
        {choice.label}
        {choice.help && <span className={css['fieldHelp']}>{choice.help}</span>}
      </p>
      <ul className={css['options']}>
        {choice.options.map((option) => (
          <li key={option.value} className={css['option']}>
            <Box on={option.chosen} /> <span>{option.label}</span>
          </li>
        ))}
      </ul>
      {choice.other !== null && <p className={css['text']}>{paper.other} {choice.other} <span className={css['aside']}>({paper.doesNotCount})</span></p>}
      {choice.answer && choice.answer.differing.length > 0 && <AnswerView answer={choice.answer} />}
    </div>
  )
}

function EvidenceView({ evidence }: { readonly evidence: EvidenceList }): ReactNode {
  const sign = (holds: boolean | null): string => (holds === null ? paper.notRecorded : holds ? paper.holds : paper.doesNotHold)
  return (
    <div className={css['evidence']}>
      <p className={css['evidenceTitle']}>{paper.evidence}</p>
      <ul className={css['evidenceLines']}>
        {evidence.lines.map((line, at) => <li key={at}><strong>{sign(line.holds)}</strong> {line.text}</li>)}
      </ul>
    </div>
  )
}

function SignatureView({ signature }: { readonly signature: Signature }): ReactNode {
  return (
    <section className={css['signature']}>
      <h3 className={css['signatureTitle']}>{signature.title}</h3>
      <dl className={css['signed']}>
        {signature.entries.map((entry) => (
          <Fragment key={entry.label}>
            <dt>{entry.label}</dt>
            <dd>{entry.text ?? <WritingLines count={1} />}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={css['aside']}>{signature.text}</p>
    </section>
  )
}

function ListingView({ listing }: { readonly listing: Listing }): ReactNode {
  const empty = Array.from({ length: listing.room }, () => listing.columns.map(() => '\u00a0'))
  return (
    <table className={css['listing']}>
      <caption className={css['label']}>{listing.label}</caption>
      <thead><tr>{listing.columns.map((column, at) => <th key={at} scope="col">{column.label}</th>)}</tr></thead>
      <tbody>
        {[...listing.rows, ...empty].map((row, at) => <tr key={at}>{row.map((text, column) => <td key={column}>{text}</td>)}</tr>)}
      </tbody>
    </table>
  )
}

function TentsView({ tents }: { readonly tents: Tents }): ReactNode {
  const side = (one: Tents['tents'][number]): ReactNode => <p><strong>{one.name}</strong><span>{one.under}</span></p>
  return tents.tents.map((one, at) => (
    <div key={at} className={css['tent']}>
      <div className={css['tentBack']} aria-hidden="true">{side(one)}</div>
      <div>{side(one)}</div>
    </div>
  ))
}

function ContentsView({ contents }: { readonly contents: Contents }): ReactNode {
  return (
    <section>
      <h3 className={css['heading']}>{paper.contents}</h3>
      <ol className={css['contents']}>
        {contents.entries.map((entry) => (
          <li key={entry.id} className={css['entry']}>
            <Box on={false} />
            <span><strong>{entry.title}</strong><span className={css['fieldHelp']}>{entry.purpose}</span></span>
          </li>
        ))}
      </ol>
    </section>
  )
}
