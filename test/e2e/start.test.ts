import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { root } from '../../tools/bootstrap.mjs'

const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach((child) => child.kill()))

/** Runs `npm start`'s script with PORT set as given, and returns it with what it has said by serving or ending. */
async function start(port: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(root, 'tools', 'start.mjs')], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const said = await new Promise<string>((resolve) => {
    let text = ''
    const hear = (part: Buffer) => {
      text += part.toString()
      if (/localhost:\d+\/\n/.test(text)) resolve(text)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', () => resolve(text))
  })
  return { child, said }
}

test('npm start says where the app is, serves it there, and ends when asked', async () => {
  const { child, said } = await start('0')
  const url = /^Shared Table is at (http:\/\/localhost:\d+\/)$/m.exec(said)?.[1] ?? ''
  expect(await (await fetch(url)).text()).toContain('<title>Shared Table</title>')
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  await expect(fetch(url)).rejects.toThrow()
})

test('npm start says in a sentence that the port asked for is taken, and takes no other', async () => {
  const { port } = new URL(inject('appUrl'))
  const { child, said } = await start(port)
  expect(said).toContain(`Port ${port} is in use by another program.`)
  expect(child.exitCode).toBe(1)
})

test('npm start says in a sentence what is no port number', async () => {
  expect((await start('seaport')).said).toContain('PORT is "seaport", which is not a port number.')
})
