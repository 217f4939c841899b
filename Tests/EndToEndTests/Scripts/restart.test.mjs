import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { WebSocket, ann, hurry, proxyTo, todo, withCookies } from './client.mjs'
import { until } from './network.mjs'
import { createPikkuClient } from './todo/pikku-client.gen.js'

/** The second service takes the place of the first, which goes as programs are told to go. */
test('clients move on to a new service when the old one shuts down', async (t) => {
  hurry(t)
  const { NEXT: next, OLD: old } = process.env
  const proxy = await proxyTo(todo)
  const { options } = withCookies(proxy.url)
  const client = createPikkuClient(options)
  await client.fetch.post('/session', ann)
  await client.fetch.post('/v1/todos', { title: 'Before' })

  const socket = client.webSocket.connect('todos')
  const states = []
  socket.onStateChange((state) => states.push(state))
  after(() => socket.close())
  await socket.send('topic', 'count')
  const events = client.fetch.get('/v1/changes')
  assert.equal((await events.next()).value.cursor, 1)
  const upcoming = events.next()

  proxy.target = next
  const { fetch } = createPikkuClient({ ...options, baseURL: next })
  await fetch.post('/session', ann)
  process.kill(Number(old), 'SIGTERM')
  await until('the connection is lost', () => states.includes('connecting'))
  await fetch.post('/v1/todos', { title: 'Another first' })
  await fetch.post('/v1/todos', { title: 'After' })
  assert.equal((await upcoming).value.cursor, 2)
  assert.deepEqual(await socket.send('topic', 'count'), { open: 2 })
  assert.deepEqual(states, ['open', 'connecting', 'open'])
  await events.return()
})
