import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PikkuNetworkError, createPikkuClient, isPikkuError } from './pikku-client.gen.js'
import { problem, startStub } from './stub.mjs'

const stub = await startStub()
const { fetch } = createPikkuClient({ baseURL: stub.baseURL })

/** Answers with an event stream in these pieces; cuts the connection behind them unless it is to end well. */
function events(pieces, { ends = true } = {}) {
  return async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const piece of pieces) {
      response.write(piece)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    if (ends) response.end()
    else response.destroy()
  }
}

async function collect(stream) {
  const elements = []
  for await (const element of stream) elements.push(element)
  return elements
}

test('reads events however they are cut and ended', async () => {
  stub.answer = events([
    '\uFEFFdata: 1\n\n', 'da', 'ta:2\r', '\n\r', '\n: a comment\ndata: [\r', '\ndata: 3\rdata: ]\r\r',
    'event: any\ndata:  4\nnoise: x\n\n', 'event: nothing\n\n', 'data\n', 'data:5\n\n', 'data: 6',
  ])
  assert.deepEqual(await collect(fetch.get('/watch')), [1, 2, [3], 4, 5])
  assert.equal(stub.last().headers.accept, 'text/event-stream')
})

test('keeps a character that is cut in two', async () => {
  const bytes = Buffer.from('data: "ü"\n\n')
  stub.answer = events([bytes.subarray(0, 8), bytes.subarray(8)])
  assert.deepEqual(await collect(fetch.get('/watch')), ['ü'])
})

test('takes a broken stream up behind its last event', async () => {
  const answers = [
    events(['retry: 5\nid: a\ndata: 1\n\n', 'id: b\ndata: 2\n\ndata: 3\n\nid: c\n'], { ends: false }),
    (_request, response) => response.destroy(),
    events(['data: 4\n\n']),
  ]
  const ids = []
  stub.answer = (request, response) => {
    ids.push(request.headers['last-event-id'])
    answers.shift()(request, response)
  }
  assert.deepEqual(await collect(fetch.get('/watch')), [1, 2, 3, 4])
  assert.deepEqual(ids, [undefined, 'b', 'b'])
})

test('fails when a stream without ids breaks, for elements would be lost or repeated', async () => {
  stub.answer = events(['data: 1\n\n'], { ends: false })
  const seen = []
  await assert.rejects(async () => {
    for await (const element of fetch.get('/watch')) seen.push(element)
  }, PikkuNetworkError)
  assert.deepEqual(seen, [1])
})

test('fails with a refusal, before and in the stream', async () => {
  stub.answer = problem({ status: 401, title: 'Unauthorized' })
  await assert.rejects(collect(fetch.get('/watch')), (error) => isPikkuError(error) && error.status === 401)
  stub.answer = events(['id: 1\nevent: error\ndata: {"type":"about:blank","status":404,"code":"UserNotFound"}\n\n'])
  await assert.rejects(collect(fetch.get('/watch')), (error) => isPikkuError(error, 'UserNotFound'))
})

test('ends the request when the reader has seen enough', async () => {
  const isClosed = new Promise((resolve) => {
    stub.answer = (_request, response) => {
      response.on('close', resolve)
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
    }
  })
  for await (const element of fetch.get('/watch')) {
    assert.equal(element, 1)
    break
  }
  await isClosed
})

test('ends with the reason of a signal', async () => {
  stub.answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1\ndata: 1\n\n')
  }
  const controller = new AbortController()
  await assert.rejects(async () => {
    for await (const _ of fetch.get('/watch', undefined, { signal: controller.signal })) {
      controller.abort(new Error('enough'))
    }
  }, /enough/)
})

test('bounds the wait for a stream, not the stream', async () => {
  stub.answer = () => undefined
  await assert.rejects(
    collect(fetch.get('/watch', undefined, { timeout: 30 })),
    (error) => error instanceof PikkuNetworkError && error.isTimeout,
  )
  stub.answer = events(Array.from({ length: 15 }, (_, index) => `data: ${index}\n\n`))
  assert.equal((await collect(fetch.get('/watch', undefined, { timeout: 50 }))).length, 15)
})
