import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useMachine } from '@xstate/react'
import { createMachine } from 'xstate'

// The baseline: React and XState with nothing of ours. Two pages with as many fields and elements as the page of the app
// that it is compared with; a click sends an event to a machine, and the page of the new state is drawn.

const asked = new URLSearchParams(location.search)
const fields = Number(asked.get('fields') ?? '20')
// Beside its fields the page has as many elements as the one that it is compared with: lists of plain words.
const others = Math.max(0, Number(asked.get('elements') ?? '0') - fields * 4 - 6)

const pages = createMachine({
  id: 'pages',
  initial: 'one',
  states: { one: { on: { GO: 'two' } }, two: { on: { GO: 'one' } } },
})

function Field({ name }) {
  const [text, setText] = useState('')
  return h('div', null,
    h('label', { htmlFor: name }, `The label of ${name}`),
    h('p', { id: `${name}-help` }, 'A sentence that says what is asked for here.'),
    h('textarea', { id: name, rows: 2, 'aria-describedby': `${name}-help`, value: text, onChange: (event) => setText(event.target.value) }))
}

function Page({ name }) {
  return h('main', null,
    h('h1', null, `Page ${name}`),
    Array.from({ length: fields }, (_, at) => h(Field, { key: at, name: `${name}-${at}` })),
    h('ul', null, Array.from({ length: others }, (_, at) => h('li', { key: at }, `Line ${at} of page ${name}`))))
}

function App() {
  const [state, send] = useMachine(pages)
  return h('div', null, h('button', { id: 'go', onClick: () => send({ type: 'GO' }) }, 'Go'), h(Page, { key: state.value, name: state.value }))
}

createRoot(document.getElementById('root')).render(h(App))
