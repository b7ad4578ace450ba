import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openDevice } from '#session/device.ts'
import { App } from '#ui/app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

createRoot(root).render(
  <StrictMode>
    <App openDevice={openDevice} />
  </StrictMode>,
)
