import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PikkuNetworkError, isPikkuError } from './pikku-client.gen.js'
import { FakeWebSocket, client, connect, user } from './socket.mjs'

/** Reads a stream to its end, with what has come of it meanwhile. */
function collect(stream) {
  const seen = []
  const ended = (async () => {
    for await (const element of stream) seen.push(element)
    return seen
  })()
  return { seen, ended }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1))

function connectOpen(options) {
  const { socket, server } = connect(options)
  server.open()
  return { socket, server }
}

test('gives the elements of a stream until it is done', async () => {
  const { socket, server } = connect()
  const stream = socket.send('action', 'follow', { id: '1' })
  server.open()
  assert.deepEqual(server.sent, [], 'nobody reads it yet')
  const { seen, ended } = collect(stream)
  assert.deepEqual(server.sent, ['{"id":"1","action":"follow","$id":"1"}'])
  server.receive({ action: 'follow', $id: '1', data: user })
  await turn()
  assert.deepEqual(seen, [user])
  server.receive({ action: 'follow', $id: '1', data: { done: true } })
  server.receive({ action: 'follow', $id: '1', data: null })
  server.receive({ action: 'follow', $id: '1', done: true })
  server.receive({ action: 'follow', $id: '1', data: 'late' })
  assert.deepEqual(await ended, [user, { done: true }, null])
})

test('keeps streams and calls apart', async () => {
  const { socket, server } = connectOpen()
  const one = collect(socket.send('topic', 'watch'))
  const two = collect(socket.send('topic', 'watch'))
  const call = socket.send('action', 'ping')
  for (const number of [1, 2, 3]) {
    server.receive({ topic: 'watch', $id: '1', data: number })
    server.receive({ topic: 'watch', $id: '2', data: -number })
  }
  server.receive({ topic: 'watch', $id: '2', done: true })
  server.receive({ action: 'ping', $id: '3' })
  server.receive({ topic: 'watch', $id: '1', done: true })
  await call
  assert.deepEqual(await one.ended, [1, 2, 3])
  assert.deepEqual(await two.ended, [-1, -2, -3])
})

test('reads the stream that answers a message', async () => {
  const socket = client.webSocket.connect('followers')
  const server = FakeWebSocket.last
  server.open()
  const { ended } = collect(socket.sendMessage({ id: '1' }))
  assert.deepEqual(server.sent, ['{"id":"1","$id":"1"}'])
  server.receive({ $id: '1', data: user })
  server.receive({ $id: '1', done: true })
  assert.deepEqual(await ended, [user])
})

test('fails behind the elements that have come', async () => {
  const { socket, server } = connectOpen()
  const errors = []
  socket.onError((error) => errors.push(error))
  const { seen, ended } = collect(socket.send('action', 'follow', { id: '1' }))
  server.receive({ action: 'follow', $id: '1', data: user })
  server.receive({ action: 'follow', $id: '1', data: user })
  server.receive({ action: 'follow', $id: '1', error: { type: 'about:blank', status: 404, code: 'UserNotFound' } })
  await assert.rejects(ended, (error) => {
    return isPikkuError(error, 'UserNotFound') && error.target === 'user-updates action follow'
  })
  assert.deepEqual(seen, [user, user])
  assert.deepEqual(errors, [])
})

test('fails when the connection is lost, and leaves what was not sent for the next one', async () => {
  const { socket, server } = connectOpen()
  const { seen, ended } = collect(socket.send('topic', 'watch'))
  server.receive({ topic: 'watch', $id: '1', data: 1 })
  server.lose()
  const waiting = collect(socket.send('topic', 'watch'))
  await assert.rejects(ended, (error) => error instanceof PikkuNetworkError && !error.isTimeout)
  assert.deepEqual(seen, [1])
  while (FakeWebSocket.last === server) await turn()
  const next = FakeWebSocket.last
  next.open()
  assert.deepEqual(next.sent, ['{"topic":"watch","$id":"2"}'])
  next.receive({ topic: 'watch', $id: '2', done: true })
  assert.deepEqual(await waiting.ended, [])
  const last = collect(socket.send('topic', 'watch'))
  socket.close()
  await assert.rejects(last.ended, PikkuNetworkError)
  await assert.rejects(collect(socket.send('topic', 'watch')).ended, PikkuNetworkError)
})

test('takes back what nobody waits for any more, and drops what still comes of it', async () => {
  const { socket, server } = connectOpen()
  const errors = []
  socket.onError((error) => errors.push(error))
  const stream = socket.send('topic', 'watch')
  const first = stream.next()
  server.receive({ topic: 'watch', $id: '1', data: 1 })
  assert.deepEqual(await first, { value: 1, done: false })
  await stream.return()
  assert.equal(server.sent.at(-1), '{"$cancel":"1"}')
  server.receive({ topic: 'watch', $id: '1', data: 2 })
  server.receive({ topic: 'watch', $id: '1', error: { type: 'about:blank', status: 500 } })
  const call = socket.send('action', 'ping')
  server.receive({ action: 'ping', $id: '2' })
  await call
  const pinging = new AbortController()
  const late = socket.send('action', 'ping', undefined, { signal: pinging.signal })
  pinging.abort(new Error('enough'))
  await assert.rejects(late, /enough/)
  assert.equal(server.sent.at(-1), '{"$cancel":"3"}')
  assert.equal(server.sent.length, 5)
  assert.deepEqual(errors, [])
})

test('ends at once with the reason of a signal', async () => {
  const { socket, server } = connectOpen()
  const controller = new AbortController()
  const { seen, ended } = collect(socket.send('topic', 'watch', undefined, { signal: controller.signal }))
  server.receive({ topic: 'watch', $id: '1', data: 1 })
  await turn()
  server.receive({ topic: 'watch', $id: '1', data: 2 })
  controller.abort(new Error('enough'))
  await assert.rejects(ended, /enough/)
  assert.deepEqual(seen, [1])
  const late = collect(socket.send('topic', 'watch', undefined, { signal: controller.signal }))
  await assert.rejects(late.ended, /enough/)
  assert.deepEqual(server.sent, ['{"topic":"watch","$id":"1"}', '{"$cancel":"1"}'])
  assert.equal(socket.state, 'open')
})

test('bounds the wait for a connection, not the stream', async () => {
  const { socket, server } = connect()
  const early = collect(socket.send('topic', 'watch', undefined, { timeout: 20 }))
  await assert.rejects(early.ended, (error) => error instanceof PikkuNetworkError && error.isTimeout)
  server.open()
  assert.deepEqual(server.sent, [])
  const { ended } = collect(socket.send('topic', 'watch', undefined, { timeout: 20 }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  server.receive({ topic: 'watch', $id: '2', done: true })
  assert.deepEqual(await ended, [])
})
