import { fileURLToPath } from 'node:url'
import { bootstrap, stop } from './bootstrap.mjs'

const usual = 4173
const tries = 20

if (bootstrap(fileURLToPath(import.meta.url))) await start()

/** Builds the app if its sources changed, serves it on PORT (or the first free port from 4173 on) and says where. */
async function start() {
  const { buildIfStale, dist } = await import('./build.mjs')
  try {
    if (buildIfStale() === 'built') console.log('Built from the present sources.')
  } catch (error) {
    stop(error.message)
  }
  const { url } = await serveOnAPort(dist, readPort())
  console.log(`Shared Table is at ${url}`)
}

/** The port that the person asked for, or undefined; stops with a sentence if it is no port number. */
function readPort() {
  const { PORT } = process.env
  if (PORT === undefined || PORT === '') return undefined
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`PORT is "${PORT}", which is not a port number. Try PORT=${usual}.`)
  return port
}

async function serveOnAPort(dir, asked) {
  const { serve } = await import('./server.mjs')
  const host = process.env.HOST || undefined
  for (let port = asked ?? usual; ; port++) {
    try {
      return await serve({ dir, port, host })
    } catch (error) {
      if (asked === undefined && error.code === 'EADDRINUSE' && port < usual + tries) continue
      stop(whyNot(error, port))
    }
  }
}

function whyNot(error, port) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use by another program. Choose another one, for example PORT=${port + 1} npm start.`
  if (error.code === 'EACCES') return `Port ${port} may not be used by you. Choose one above 1023, for example PORT=${usual} npm start.`
  return `Shared Table could not be served on port ${port}: ${error.message}`
}
