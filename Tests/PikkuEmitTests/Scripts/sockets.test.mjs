import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PikkuNetworkError, isPikkuError } from './pikku-client.gen.js'
import { FakeWebSocket, client, connect, user } from './socket.mjs'

test('connects to the channel', () => {
  const { server } = connect({ query: { token: 'a b' }, protocols: ['v1'] })
  assert.equal(server.url, 'wss://example.com/api/channels/user-updates?token=a%20b')
  assert.deepEqual(server.protocols, ['v1'])
})

test('fills in the parameters of a path', () => {
  client.webSocket.connect('rooms', { parameters: { room: 'a/b' } })
  assert.equal(FakeWebSocket.last.url, 'wss://example.com/api/rooms/a%2Fb')
})

test('hands events to those who listen', () => {
  const { socket, server } = connect()
  const seen = []
  const stop = socket.on('user-created', (data) => seen.push(data))
  server.open()
  server.receive({ event: 'user-created', data: user })
  server.receive({ event: 'unknown', data: 1 })
  server.receive([1])
  stop()
  server.receive({ event: 'user-created', data: user })
  assert.deepEqual(seen, [user])
})

test('sends actions once it is open, and matches the answers', async () => {
  const { socket, server } = connect()
  const created = socket.send('action', 'createUser', { email: 'a@example.com' })
  const pinged = socket.send('action', 'ping')
  assert.deepEqual(server.sent, [])
  server.open()
  assert.deepEqual(server.sent, [
    '{"email":"a@example.com","action":"createUser","$id":"1"}',
    '{"action":"ping","$id":"2"}',
  ])
  server.receive({ action: 'ping', $id: '2' })
  server.receive({ action: 'createUser', $id: '1', data: user })
  assert.equal(await pinged, undefined)
  assert.deepEqual(await created, user)
  const message = socket.sendMessage({ email: 'b@example.com' })
  assert.equal(server.sent.at(-1), '{"email":"b@example.com","$id":"3"}')
  server.receive({ $id: '3', data: user })
  assert.deepEqual(await message, user)
})

test('fails a refused action, and reports refusals of nothing in particular', async () => {
  const { socket, server } = connect()
  const errors = []
  socket.onError((error) => errors.push(error.status))
  server.open()
  const call = socket.send('action', 'createUser', { email: 'a@example.com' })
  const problem = { type: 'about:blank', status: 409, code: 'EmailTaken', data: { email: 'a@example.com' } }
  server.receive({ action: 'createUser', $id: '1', error: problem })
  await assert.rejects(call, (error) => isPikkuError(error, 'EmailTaken') && error.data.email === 'a@example.com')
  server.receive({ error: { type: 'about:blank', status: 422 } })
  assert.deepEqual(errors, [422])
  server.receive({ action: 'ping', $id: '77', error: { type: 'about:blank', status: 500 } })
  assert.deepEqual(errors, [422], 'of a call that nobody waits for any more')
})

test('connects again, and fails only the calls that were under way', async (t) => {
  t.mock?.method(Math, 'random', () => 0)
  const { socket, server } = connect()
  const states = []
  socket.onStateChange((state) => states.push(state))
  server.open()
  const sent = socket.send('action', 'ping')
  const failure = assert.rejects(sent, PikkuNetworkError)
  server.lose()
  await failure
  const waiting = socket.send('action', 'ping')
  while (FakeWebSocket.last === server) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.deepEqual(FakeWebSocket.last.sent, [])
  FakeWebSocket.last.open()
  FakeWebSocket.last.receive({ $id: '2' })
  await waiting
  assert.deepEqual(states, ['open', 'connecting', 'open'])
})

test('keeps what was not sent for the next connection', async () => {
  const { socket, server } = connect()
  const call = socket.send('action', 'ping')
  server.lose()
  while (FakeWebSocket.last === server) await new Promise((resolve) => setTimeout(resolve, 10))
  FakeWebSocket.last.open()
  assert.deepEqual(FakeWebSocket.last.sent, ['{"action":"ping","$id":"1"}'])
  FakeWebSocket.last.receive({ $id: '1' })
  await call
})

test('does not connect again when it is closed meanwhile', async () => {
  const { socket, server } = connect()
  server.lose()
  socket.close()
  await new Promise((resolve) => setTimeout(resolve, 600))
  assert.equal(FakeWebSocket.last, server)
})

test('stays closed once either side has said so', async () => {
  const mine = connect()
  mine.server.open()
  const pending = assert.rejects(mine.socket.send('action', 'ping'), PikkuNetworkError)
  mine.socket.close(1000, 'done')
  await pending
  assert.deepEqual(mine.server.closed, { code: 1000, reason: 'done' })
  await assert.rejects(mine.socket.send('action', 'ping'), PikkuNetworkError)
  const theirs = connect()
  theirs.server.open()
  theirs.server.lose(1008)
  assert.equal(theirs.socket.state, 'closed')
})

test('follows signals and deadlines', async () => {
  const connection = new AbortController()
  const { socket, server } = connect({ signal: connection.signal })
  server.open()
  const late = await socket.send('action', 'ping', undefined, { timeout: 20 }).catch((error) => error)
  assert.ok(late instanceof PikkuNetworkError && late.isTimeout)
  const call = new AbortController()
  const cancelled = assert.rejects(socket.send('action', 'ping', undefined, { signal: call.signal }), /enough/)
  call.abort(new Error('enough'))
  await cancelled
  server.receive({ $id: '2' })
  assert.equal(socket.state, 'open')
  connection.abort()
  assert.equal(socket.state, 'closed')
})
