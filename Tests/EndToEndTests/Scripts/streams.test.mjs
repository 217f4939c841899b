import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ann, hurry, proxyTo, todo as service, withCookies } from './client.mjs'
import { until } from './network.mjs'
import { PikkuNetworkError, createPikkuClient, isPikkuError } from './todo/pikku-client.gen.js'

const { fetch } = createPikkuClient(withCookies(service).options)
await fetch.post('/session', ann)

/** Changes the service so often. */
async function change(times) {
  for (let index = 0; index < times; index += 1) await fetch.post('/v1/todos', { title: `Change ${index}` })
}

/** The cursors of changes, as many as asked for. */
async function cursors(client, input, count) {
  const seen = []
  for await (const event of client.fetch.get('/v1/changes', input)) {
    if (seen.push(event.cursor) === count) break
  }
  return seen
}

const upTo = (last, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

await change(20)

test('a stream is read element by element, the past and what comes', async () => {
  const reading = cursors({ fetch }, { since: 15 }, 8)
  const { id } = await fetch.post('/v1/todos', { title: 'Now' })
  await fetch.patch('/v1/todos/{id}', { id, status: 'done', revision: 1 })
  await fetch.delete('/v1/todos/{id}', { id })
  assert.deepEqual(await reading, upTo(23, 16))
  for await (const event of fetch.get('/v1/changes', { since: 21 })) {
    assert.deepEqual(event, { cursor: 22, id, change: { moved: { from: 'open', to: 'done' } } })
    break
  }
})

test('a stream that is cut again and again loses nothing and repeats nothing', async (t) => {
  const delays = hurry(t)
  const proxy = await proxyTo(service)
  proxy.limit = 1000
  const seen = await cursors(createPikkuClient({ baseURL: proxy.url }), {}, 20)
  assert.deepEqual(seen, upTo(20))
  assert.ok(proxy.sent.length > 2, 'the connection was not cut')
  assert.ok(delays.length >= proxy.sent.length - 1, 'a client must pause before it connects again')
  const resumed = proxy.sent.map((request) => /last-event-id: (\d+)/i.exec(request)?.[1])
  assert.equal(resumed[0], undefined)
  const cursorsBefore = resumed.slice(1).map(Number)
  assert.deepEqual(cursorsBefore, [...new Set(cursorsBefore)].sort((one, other) => one - other))
  assert.ok(cursorsBefore.every((cursor) => cursor > 0 && cursor < 20))
})

test('a stream is taken up again when the service could not be reached for a while', async (t) => {
  hurry(t)
  const proxy = await proxyTo(service)
  const seen = []
  let isBack
  for await (const event of createPikkuClient({ baseURL: proxy.url }).fetch.get('/v1/changes')) {
    if (seen.push(event.cursor) === 20) {
      proxy.target = undefined
      proxy.cut()
      await change(5)
      const attempts = proxy.sent.length
      isBack = until('some attempts have failed', () => proxy.sent.length > attempts + 2).then(() => {
        proxy.target = service
      })
    }
    if (seen.length === 25) break
  }
  await isBack
  assert.deepEqual(seen, upTo(25))
})

test('a stream without places to resume at fails when it is cut', async () => {
  const proxy = await proxyTo(service)
  const seen = []
  await assert.rejects(async () => {
    for await (const second of createPikkuClient({ baseURL: proxy.url }).fetch.get('/uptime')) {
      seen.push(second)
      proxy.cut()
    }
  }, PikkuNetworkError)
  assert.deepEqual(seen, [0])
})

test('the connection ends with the loop, and with the signal', async () => {
  const proxy = await proxyTo(service)
  const client = createPikkuClient({ baseURL: proxy.url })
  for await (const second of client.fetch.get('/uptime')) {
    assert.equal(second, 0)
    break
  }
  await until('the connection has ended', () => proxy.openConnections === 0)
  const controller = new AbortController()
  await assert.rejects(async () => {
    for await (const _ of client.fetch.get('/uptime', undefined, { signal: controller.signal })) {
      controller.abort(new Error('enough'))
    }
  }, /enough/)
  await until('the connection has ended', () => proxy.openConnections === 0)
})

test('a stream may be refused before it begins', async () => {
  const reading = cursors({ fetch }, { since: 'x' }, 1)
  await assert.rejects(reading, (error) => isPikkuError(error) && error.status === 422)
})
