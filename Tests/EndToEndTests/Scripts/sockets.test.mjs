import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { WebSocket, ann, hurry, proxyTo, todo, userService, withCookies } from './client.mjs'
import { until } from './network.mjs'
import {
  PikkuNetworkError as TodoNetworkError,
  createPikkuClient as createTodoClient,
  isPikkuError as isTodoError,
} from './todo/pikku-client.gen.js'
import { PikkuNetworkError, createPikkuClient, isPikkuError } from './user-service/pikku-client.gen.js'

/** A connection, with what it has told so far. */
function connect({ token, baseURL = userService, ...options } = {}) {
  const client = createPikkuClient({ baseURL, WebSocket })
  const socket = client.webSocket.connect('user-updates', { query: { token }, ...options })
  const [states, users] = [[], []]
  socket.onStateChange((state) => states.push(state))
  socket.on('user-created', (user) => users.push(user))
  after(() => socket.close())
  return { socket, states, users }
}

const newUser = () => ({ email: `${randomUUID()}@example.org`, password: 'long enough', name: 'Zoë' })
const isLost = (error) => error instanceof PikkuNetworkError && !error.isTimeout

test('actions are answered, and events reach every subscriber', async () => {
  const [admin, other] = [connect({ token: 'admin' }), connect()]
  assert.equal((await other.socket.send('action', 'getUsers', { limit: 1 })).users.length, 1)
  const created = await admin.socket.send('action', 'createUser', newUser())
  for (const { users } of [admin, other]) {
    await until('the event has come', () => users.length > 0)
    assert.deepEqual(users, [created])
  }
})

test('answers find their calls', async () => {
  const { socket } = connect()
  const pages = Array.from({ length: 200 }, (_, index) => index + 1)
  const lists = await Promise.all(pages.map((page) => socket.send('action', 'getUsers', { page })))
  assert.deepEqual(lists.map((list) => list.page), pages)
})

test('refused actions are typed errors, and the connection stays', async () => {
  const [admin, member, nobody] = ['admin', 'member', undefined].map((token) => connect({ token }))
  const input = newUser()
  await admin.socket.send('action', 'createUser', input)
  await assert.rejects(admin.socket.send('action', 'createUser', input), (error) => {
    return isPikkuError(error, 'EmailTaken') && error.status === 409 && error.data.email === input.email
  })
  const refusal = (status) => (error) => isPikkuError(error) && error.status === status
  await assert.rejects(member.socket.send('action', 'createUser', newUser()), refusal(403))
  await assert.rejects(nobody.socket.send('action', 'createUser', newUser()), refusal(401))
  await assert.rejects(admin.socket.send('action', 'createUser', { email: 'x', password: 'short' }), (error) => {
    assert.equal(error.status, 422)
    const found = error.problem.errors.map((fault) => `${fault.pointer} ${fault.keyword}`)
    assert.deepEqual(found.sort(), ['/email format', '/name required', '/password minLength'])
    return true
  })
  await assert.rejects(admin.socket.send('action', 'nonsense'), isPikkuError)
  for (const { socket, states } of [admin, member, nobody]) {
    await socket.send('action', 'getUsers')
    assert.deepEqual(states, ['open'])
  }
})

test('a lost connection is opened again, and only what was under way fails', async (t) => {
  const delays = hurry(t)
  const proxy = await proxyTo(userService)
  const { socket, states, users } = connect({ baseURL: proxy.url, token: 'admin' })
  await socket.send('action', 'getUsers')
  proxy.isStalled = true
  const underWay = assert.rejects(socket.send('action', 'getUsers'), isLost)
  proxy.target = undefined
  proxy.cut()
  await underWay
  const waiting = socket.send('action', 'createUser', newUser())
  await until('some attempts have failed', () => proxy.sent.length > 4)
  proxy.isStalled = false
  proxy.target = userService
  const user = await waiting
  await until('the event has come', () => users.length > 0)
  assert.deepEqual(users, [user])
  assert.deepEqual(states, ['open', 'connecting', 'open'])
  delays.slice(0, 4).forEach((delay, attempt) => {
    const longest = 500 * 2 ** attempt
    assert.ok(delay >= longest / 2 && delay <= longest, `attempt ${attempt} waited for ${delay} ms`)
  })
})

test('signals and deadlines end calls, and a signal ends a connection', async () => {
  const proxy = await proxyTo(userService)
  const connection = new AbortController()
  const { socket, states } = connect({ baseURL: proxy.url, signal: connection.signal })
  await socket.send('action', 'getUsers')
  proxy.isStalled = true
  const late = socket.send('action', 'getUsers', {}, { timeout: 30 })
  await assert.rejects(late, (error) => error instanceof PikkuNetworkError && error.isTimeout)
  const call = new AbortController()
  const cancelled = assert.rejects(socket.send('action', 'getUsers', {}, { signal: call.signal }), /enough/)
  call.abort(new Error('enough'))
  await cancelled
  assert.deepEqual(states, ['open'])
  const pending = assert.rejects(socket.send('action', 'getUsers'), isLost)
  proxy.isStalled = false
  connection.abort()
  await pending
  assert.deepEqual(states, ['open', 'closed'])
  await until('the connection has ended', () => proxy.openConnections === 0)
})

test('a channel that needs a session, and all that it understands', async () => {
  const { options } = withCookies(todo)
  const client = createTodoClient(options)
  await client.fetch.post('/session', ann)
  const socket = client.webSocket.connect('todos')
  const events = []
  socket.on('todo-changed', (event) => events.push(event))
  try {
    const created = await socket.send('action', 'create', { title: 'From a socket' })
    const other = await client.fetch.post('/v1/todos', { title: 'From elsewhere' })
    await until('both events have come', () => events.length === 2)
    assert.deepEqual(events.map((event) => event.change), [{ created: { _0: created } }, { created: { _0: other } }])
    const { items } = await socket.send('action', 'list', { limit: 1 })
    assert.deepEqual(items, [other])
    assert.ok((await socket.send('topic', 'count')).open >= 2)
    assert.equal((await socket.sendMessage({ hello: ['ü', null, 1.5] })).hello[0], 'ü')
  } finally {
    socket.close()
  }
})

test('streams come over a channel, each to its end or for as long as they are read', async () => {
  const { options } = withCookies(todo)
  const client = createTodoClient(options)
  await client.fetch.post('/session', ann)
  const socket = client.webSocket.connect('todos')
  const mark = randomUUID()
  const errors = []
  socket.onError((error) => errors.push(error))
  try {
    const titles = Array.from({ length: 50 }, (_, index) => `${mark} ${50 - index}`)
    for (const title of [...titles].reverse()) await socket.send('action', 'create', { title })
    const all = async () => {
      const found = []
      for await (const { title } of socket.send('action', 'export', { q: mark, limit: 7 })) found.push(title)
      return found
    }
    assert.deepEqual(await Promise.all([all(), all()]), [titles, titles])

    const seen = []
    for await (const { cursor } of socket.send('topic', 'changes', { since: 5 })) {
      if (seen.push(cursor) === 3) break
    }
    assert.deepEqual(seen, [6, 7, 8])
    const reading = new AbortController()
    const changes = socket.send('topic', 'changes', { since: 1 }, { signal: reading.signal })
    assert.equal((await changes.next()).value.cursor, 2)
    reading.abort(new Error('enough'))
    await assert.rejects(changes.next(), /enough/)

    // More than run at a time, so that each must have made room for another.
    for (let round = 0; round < 40; round += 1) {
      for await (const { cursor } of socket.send('topic', 'changes', { since: 1 })) {
        assert.equal(cursor, 2)
        break
      }
    }
    const refused = socket.send('action', 'export', { limit: 0 }).next()
    await assert.rejects(refused, (error) => isTodoError(error) && error.status === 422)
    assert.deepEqual(await all(), titles)
    assert.deepEqual(errors, [])
  } finally {
    socket.close()
  }
})

test('a stream that is cut fails behind what has come, and can be taken up', async (t) => {
  hurry(t)
  const proxy = await proxyTo(todo)
  const { options } = withCookies(proxy.url)
  const client = createTodoClient(options)
  await client.fetch.post('/session', ann)
  const socket = client.webSocket.connect('todos')
  try {
    for (const title of ['One', 'Two', 'Three']) await socket.send('action', 'create', { title })
    let last = 0
    const reading = (async () => {
      for await (const { cursor } of socket.send('topic', 'changes')) last = cursor
    })()
    await until('it has come to the newest', () => last >= 3)
    proxy.cut()
    await assert.rejects(reading, (error) => error instanceof TodoNetworkError && !error.isTimeout)
    const next = socket.send('topic', 'changes', { since: last - 1 }).next()
    assert.equal((await next).value.cursor, last)
  } finally {
    socket.close()
  }
})

test('a connection that is refused is tried again until it may be', async (t) => {
  const delays = hurry(t)
  const { options } = withCookies(todo)
  const client = createTodoClient(options)
  const socket = client.webSocket.connect('todos')
  try {
    const answer = socket.send('topic', 'count')
    await until('some attempts have failed', () => delays.length > 1)
    assert.equal(socket.state, 'connecting')
    await client.fetch.post('/session', ann)
    await answer
  } finally {
    socket.close()
  }
})
